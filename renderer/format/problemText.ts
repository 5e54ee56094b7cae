import type { Translate } from './useTexts';
import { problemKeys, type Problem } from '../../shared/lib/problem';
import { lookUp } from './lookUp';

/** What is wrong, in a sentence, and where. The code itself when the sentence is missing. */
export function problemText(problem: Problem, t: Translate): string {
  const { code, where, values } = problem;
  const keys = problemKeys(problem).map((key) => `problem:${key}`);
  const said = lookUp(t, keys, code, { where, ...values }).trim();
  const { suggestion } = values;
  const meant = suggestion === undefined ? '' : lookUp(t, 'place:meant', '', { suggestion });
  const what = meant === '' ? said : `${said} ${meant}`;
  const { line } = values;
  if (line !== undefined) {
    const place = where.split('.').filter((key) => key !== '');
    const words = place.map((key) => lookUp(t, `place:${key}`, key)).join(' › ');
    return words === ''
      ? t('failed.line', { what, line })
      : t('failed.lineWhere', { what, line, where: words });
  }
  return where === '' || what.includes(where) ? what : t('failed.where', { what, where });
}
