import type { Problem } from '../../shared/lib/problem';

/** A stretch of a text; `to` is not part of it. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** Where in a formula a problem of it lies; null where it is about the whole. */
export function placeInFormula({ code, values }: Problem, formula: string): Place | null {
  const word = (name: string): string => String(values[name] ?? '');
  switch (code) {
    case 'formulaSyntax': {
      const at = Math.max(0, Math.min(Number(values['at'] ?? 1) - 1, formula.trimEnd().length - 1));
      return formula === '' ? null : { from: at, to: at + 1 };
    }
    case 'unknownName':
      return placeOfWord(formula, word('name'), '');
    case 'unknownFunction':
    case 'argumentCount':
    case 'dimensionMissing':
    case 'variableWanted':
    case 'dimensionWanted':
    case 'lagPeriodsWithDimension':
      return placeOfWord(formula, word('name'), '\\s*\\(');
    case 'unknownDimension':
      return placeOfWord(formula, word('dimension'), '');
    case 'unknownItem':
      return placeOfWord(formula, word('item'), '');
    case 'textOutsideItem':
      return placeOfPart(formula, `"${word('text')}"`) ?? placeOfPart(formula, `'${word('text')}'`);
    case 'formulaNotAllowed':
    case 'unitsDiffer':
    case 'unitWanted':
    case 'plainNumberWanted':
      // Before it may stand the functions of the model that it lies in.
      return placeOfPart(formula, word('part').replace(/^(?:\w+\(…\): )+/, ''));
    default:
      return null;
  }
}

function placeOfWord(formula: string, word: string, after: string): Place | null {
  if (word === '') return null;
  const escaped = word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const found = new RegExp(`(?<!\\w)${escaped}(?!\\w)(?=${after})`).exec(formula);
  return found === null ? null : { from: found.index, to: found.index + word.length };
}

/** A part is written anew, without the spaces and brackets of the formula: these are not looked at. */
function placeOfPart(formula: string, part: string): Place | null {
  const wanted = bare(part);
  const known = bare(formula);
  const at = wanted.text === '' ? -1 : known.text.indexOf(wanted.text);
  const from = known.at[at];
  const last = known.at[at + wanted.text.length - 1];
  return from === undefined || last === undefined ? null : { from, to: last + 1 };
}

/** The signs that say something, and where each stood. */
function bare(text: string): { readonly text: string; readonly at: readonly number[] } {
  const kept = [...text.matchAll(/[^\s()]/g)];
  return {
    text: kept.map(([sign]) => (sign === "'" ? '"' : sign)).join(''),
    at: kept.map(({ index }) => index),
  };
}
