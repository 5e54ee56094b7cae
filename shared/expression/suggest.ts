import type { Problem } from '../lib/problem';

/** Longer words are not compared: nobody mistypes so much. */
const longest = 60;

/**
 * The known word that somebody most likely meant: the same in other letters (capitals, with or without `_`), or one
 * that few typing errors lead to. Undefined when none is near. Ties: the first. Cost: a microsecond a word.
 */
export function suggestion(word: string, known: Iterable<string>): string | undefined {
  if (word.length > longest) return undefined;
  const wanted = bare(word);
  const most = Math.floor((wanted.length + 1) / 3);
  let nearest: string | undefined;
  let fewest = Math.min(most, 3) + 1;
  for (const one of known) {
    const candidate = bare(one);
    if (candidate === wanted) return one;
    if (Math.abs(candidate.length - wanted.length) >= fewest) continue;
    const errors = typingErrors(wanted, candidate);
    if (errors < fewest) {
      fewest = errors;
      nearest = one;
    }
  }
  return nearest;
}

/** The problem with a name or item that is not known, with the known one that was meant, if any is near. */
export function withMeant(one: Problem, word: string, known: Iterable<string>): Problem {
  const meant = suggestion(word, known);
  return meant === undefined ? one : { ...one, values: { ...one.values, suggestion: meant } };
}

function bare(word: string): string {
  return word.toLowerCase().replaceAll(/[_\s]/g, '');
}

/** Letters that are too many, missing, wrong, or two in the wrong order (Damerau, without overlaps). */
function typingErrors(one: string, other: string): number {
  let twoBefore: readonly number[] = [];
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      let errors = Math.min(
        (before[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (before[j - 1] ?? 0) + Number(!isSame),
      );
      const isSwapped =
        i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwapped) errors = Math.min(errors, (twoBefore[j - 2] ?? 0) + 1);
      row.push(errors);
    }
    twoBefore = before;
    before = row;
  }
  return before[other.length] ?? 0;
}
