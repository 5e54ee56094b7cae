import { keep, kept } from '../ui/kept';

/** Parts of the window that can be folded away: the knobs, beside the sheet and elsewhere, and the answer above the sheet. */
export type Foldable = 'knobs' | 'knobsAtSheet' | 'answerAtSheet';

/** Which of them are. */
export type Folds = Readonly<Record<Foldable, boolean>>;

/** The sheet has the window to itself until somebody wants it otherwise. */
const atFirst: Folds = { knobs: false, knobsAtSheet: true, answerAtSheet: true };

/** As they were when the program ran last. */
export function keptFolds(): Folds {
  const before = kept('folded');
  const known = typeof before === 'object' && before !== null ? Object.entries(before) : [];
  const read = known.filter(([part, value]) => part in atFirst && typeof value === 'boolean');
  return { ...atFirst, ...Object.fromEntries(read) };
}

export function keepFolds(folds: Folds): void {
  keep('folded', folds);
}
