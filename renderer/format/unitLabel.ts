import type { Display, Model } from '../../shared/model/model';
import { countedIn } from '../../shared/model/units';
import type { Texts } from './useTexts';

/** The units that the model declares, with their words and symbols. */
type Units = Pick<Model, 'units'>;

type Words = Pick<Texts, 't' | 'say'>;

/** What stands in the unit column: "€ per kind", "%", "kinderen". */
export function unitLabel(unit: string, display: Display, model: Units, words: Words): string {
  const { t } = words;
  if (display === 'percentage') return '%';
  if (display === 'flag') return t('unit.flag');
  if (display === 'year') return t('unit.year');
  if (display === 'date') return t('unit.date');
  if (display === 'oneIn') return t('number.oneIn');
  if (unit === '1') return display === 'factor' ? t('unit.factor') : t('unit.number');
  const [first = '', ...rest] = unit.split('/');
  const above = first === '1' ? [] : [unitName(first, 'plural', model, words)];
  const below = rest.map((part) => `${t('unit.per')} ${unitName(part, 'label', model, words)}`);
  return [...above, ...below].join(' ');
}

/** What follows a figure that stands alone: "fte", "per kind" after euros. Empty where the number says it all. */
export function unitSuffix(unit: string, display: Display, model: Units, words: Words): string {
  const saidByNumber: readonly Display[] = [
    'percentage',
    'factor',
    'year',
    'date',
    'flag',
    'oneIn',
  ];
  if (unit === '1' || saidByNumber.includes(display)) return '';
  const label = unitLabel(unit, display, model, words);
  const before = symbolBefore(unit, model);
  return before !== null && label.startsWith(before) ? label.slice(before.length).trim() : label;
}

/** A number as written, with the symbol of its unit where that stands before it: € 12, − € 12. */
export function withSymbol(number: string, unit: string, model: Units): string {
  const symbol = symbolBefore(unit, model);
  if (symbol === null) return number;
  return number.startsWith('\u2212')
    ? `\u2212\u00a0${symbol}\u00a0${number.slice(1)}`
    : `${symbol}\u00a0${number}`;
}

function symbolBefore(unit: string, model: Units): string | null {
  const symbol = countedIn(model, unit)?.symbol;
  return symbol?.side === 'before' ? symbol.text : null;
}

/** A unit that the model does not declare is shown as it is written. */
function unitName(
  part: string,
  form: 'label' | 'plural',
  { units }: Units,
  { say }: Words,
): string {
  return part
    .split('*')
    .map((id) => {
      const unit = units.find((one) => one.id === id);
      return unit === undefined ? id : (unit.symbol?.text ?? say(unit[form]));
    })
    .join(' × ');
}
