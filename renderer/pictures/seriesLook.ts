import type { Tokens } from '../ui/tokens';
import type { Series } from './pictureSeries';

/** How a series is drawn, so that it can be told from the others without colour too. */
export interface SeriesLook {
  readonly colour: string;
  readonly kind: 'line' | 'dashedLine' | 'bar' | 'hollowBar';
}

export function seriesLook(
  { role, form, part }: Pick<Series, 'role' | 'form' | 'part'>,
  tokens: Tokens,
): SeriesLook {
  const isBudget = role === 'budget';
  const colour = role === 'part' ? (tokens.parts[part % tokens.parts.length] ?? '') : tokens[role];
  if (form === 'line') return { colour, kind: isBudget ? 'dashedLine' : 'line' };
  return { colour, kind: isBudget ? 'hollowBar' : 'bar' };
}

/** Whether the name of a series stands in the drawing itself, beside its end. */
export function isNamedInPlace({ form }: Pick<Series, 'form'>, stacked: boolean): boolean {
  return form === 'line' || (form === 'bar' && stacked);
}

/** Whether a legend names it: what is named in the drawing is not, nor are steps, which the axis names. */
export function isNamedInLegend(series: Pick<Series, 'form'>, stacked: boolean): boolean {
  return series.form !== 'step' && !isNamedInPlace(series, stacked);
}
