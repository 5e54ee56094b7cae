import i18next from 'i18next';
import nl from '../../assets/locales/nl/problem.json';
import type { Problem } from '../../shared/lib/problem';

/** Wrong input: the command ends with code 2 and this one line. */
export class Refused extends Error {}

/** Ends with the first problem in words, where it is, and how many more there are. */
export function refuse(file: string, problems: readonly Problem[]): never {
  const [first, ...others] = problems;
  if (first === undefined) throw new Error('refused without a problem');
  const place = first.where === '' ? file : `${file}: ${first.where}`;
  const more = others.length === 0 ? '' : ` (en nog ${String(others.length)})`;
  throw new Refused(`${place}: ${inWords(first)}${more}`.replaceAll(/\s+/g, ' '));
}

function inWords({ code, values }: Problem): string {
  const translate = i18next.createInstance();
  void translate.init({
    lng: 'nl',
    resources: { nl: { problem: nl } },
    defaultNS: 'problem',
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return translate.t(code, { ...values });
}
