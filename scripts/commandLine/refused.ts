import i18next, { type i18n } from 'i18next';
import place from '../../assets/locales/nl/place.json';
import nl from '../../assets/locales/nl/problem.json';
import { problemKeys, type Problem } from '../../shared/lib/problem';

/** Wrong input: the command ends with code 2 and this one line. */
export class Refused extends Error {}

/** "plan.voorkant, regel 12, hendels › online › waarde: Hier hoort een getal te staan.", on one line. */
export function inWords(file: string, { code, where, values }: Problem): string {
  const translate = words();
  const { line } = values;
  const keys = where.split('.').filter((key) => key !== '');
  const names = keys.map((key) => translate.t(`place:${key}`, { defaultValue: key })).join(' › ');
  const parts = [file, line === undefined ? '' : `regel ${line}`, names];
  const said = translate.t([...problemKeys({ code, values })], { where, ...values });
  const meant = values['suggestion'] === undefined ? '' : translate.t('place:meant', values);
  return `${parts.filter((part) => part !== '').join(', ')}: ${said} ${meant}`
    .trim()
    .replaceAll(/\s+/g, ' ');
}

function words(): i18n {
  const translate = i18next.createInstance();
  void translate.init({
    lng: 'nl',
    resources: { nl: { problem: nl, place } },
    defaultNS: 'problem',
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return translate;
}
