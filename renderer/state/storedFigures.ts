import type { Headline, Model } from '../../shared/model/model';
import type { OpenFile } from './openFile';

/** A headline figure that is not what it was when the file was written. Null: it could not be calculated. */
export interface FigureDifference {
  readonly headline: Headline;
  readonly stored: number | null;
  readonly now: number | null;
}

/** Figures that differ less than this share of themselves are the same. */
const precision = 1e-9;

/** Where the results that a file brought differ from what its scenario says today, in the order of the model. */
export function figureDifferences(
  model: Pick<Model, 'headlines'>,
  { content, figures }: Pick<OpenFile, 'content' | 'figures'>,
): readonly FigureDifference[] {
  if (content === null) return [];
  return model.headlines.flatMap((headline) => {
    const stored = content.results.figures[headline.id];
    const now = figures[headline.id] ?? null;
    // A figure that an older version did not have is no difference.
    if (stored === undefined || isSame(stored, now)) return [];
    return [{ headline, stored, now }];
  });
}

function isSame(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(one - other) <= precision * Math.max(Math.abs(one), Math.abs(other));
}

/** Why figures differ from those in the file, as far as it tells. */
export type DifferenceReason =
  | { readonly kind: 'changedOutside' | 'hiddenCounts' }
  | { readonly kind: 'model' | 'app'; readonly stored: string; readonly now: string }
  | { readonly kind: 'sameModelVersion' }
  | { readonly kind: 'unknown' };

export function differenceReason(
  { content, marks }: Pick<OpenFile, 'content' | 'marks'>,
  now: { readonly model: string; readonly app: string },
): DifferenceReason {
  const has = (code: string): boolean => marks.some((mark) => mark.code === code);
  if (content === null) return { kind: 'unknown' };
  if (has('changedOutside')) return { kind: 'changedOutside' };
  const { rows } = content.dataset;
  if (rows.some(({ below }) => below !== undefined)) return { kind: 'hiddenCounts' };
  const { model, app } = content.results;
  if (model.version !== now.model) {
    return { kind: 'model', stored: model.version, now: now.model };
  }
  if (has('otherModelText')) return { kind: 'sameModelVersion' };
  if (app.version !== now.app) return { kind: 'app', stored: app.version, now: now.app };
  return { kind: 'unknown' };
}
