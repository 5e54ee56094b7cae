import type { Translate } from './useTexts';
import type { Problem } from '../../shared/lib/problem';
import { lookUp } from './lookUp';

/** What is wrong, in a sentence, and where. The code itself when the sentence is missing. */
export function problemText(problem: Problem, t: Translate): string {
  const { code, where, values } = problem;
  const said = lookUp(t, `problem:${code}`, code, { where, ...values });
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
