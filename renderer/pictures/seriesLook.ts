import type { Tokens } from '../ui/tokens';
import type { Series } from './pictureSeries';

/** How a series is drawn, so that it can be told from the others without colour too. */
export interface SeriesLook {
  readonly colour: string;
  readonly kind: 'line' | 'dashedLine' | 'thinLine' | 'bar' | 'hollowBar' | 'point';
}

export function seriesLook(
  { role, form, part }: Pick<Series, 'role' | 'form' | 'part'>,
  tokens: Tokens,
): SeriesLook {
  const isBudget = role === 'budget';
  const colour = colourOf(role, part, tokens);
  if (form === 'point') return { colour, kind: 'point' };
  if (form === 'line') {
    const isThin = role === 'plan' || role === 'pinned';
    return { colour, kind: isBudget ? 'dashedLine' : isThin ? 'thinLine' : 'line' };
  }
  return { colour, kind: isBudget ? 'hollowBar' : 'bar' };
}

function colourOf(role: Series['role'], part: number, tokens: Tokens): string {
  switch (role) {
    case 'part':
      return tokens.parts[part % tokens.parts.length] ?? '';
    // What is planned is this scenario too.
    case 'plan':
      return tokens.scenario;
    case 'actual':
    case 'pinned':
      return tokens.text;
    default:
      return tokens[role];
  }
}

/** Whether the name of a series stands in the drawing itself, beside its end. */
export function isNamedInPlace({ form }: Pick<Series, 'form'>, stacked: boolean): boolean {
  return form === 'line' || (form === 'bar' && stacked);
}

/** Whether a legend names it: what is named in the drawing is not, nor are steps, which the axis names. */
export function isNamedInLegend(series: Pick<Series, 'form'>, stacked: boolean): boolean {
  return series.form !== 'step' && !isNamedInPlace(series, stacked);
}
