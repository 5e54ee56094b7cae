import { checkTimeAxis } from '../../shared/calculation/checkTimeAxis';
import { yearNumber } from '../../shared/model/display';
import { readTyped } from '../format/typedValue';
import type { TimeAxis } from '../../shared/model/scenario';
import { problemText } from '../format/problemText';
import type { Texts } from '../format/useTexts';

/** The calendar years that a scenario file can hold. */
const earliest = 1900;
const latest = 2200;

/** A year as typed; null when it is none. */
export function readYear(text: string): number | null {
  const typed = readTyped(text, yearNumber);
  const year = typed.kind === 'value' ? typed.value : NaN;
  return Number.isInteger(year) && year >= earliest && year <= latest ? year : null;
}

/** The years as typed, or what is wrong with either. */
export type TypedYears =
  { readonly axis: TimeAxis } | { readonly first: string | null; readonly last: string | null };

export function readYears(firstText: string, lastText: string, { t }: Texts): TypedYears {
  const first = readYear(firstText);
  const last = readYear(lastText);
  if (first === null || last === null) {
    const fault = t('new.noYear', { earliest, latest });
    return { first: first === null ? fault : null, last: last === null ? fault : null };
  }
  const problem = checkTimeAxis({ first, last }, '');
  return problem === null
    ? { axis: { first, last } }
    : { first: null, last: problemText(problem, t) };
}
