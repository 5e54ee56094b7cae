import type { Quantity } from '../../shared/calculation/quantity';
import type { Display, Model } from '../../shared/model/model';
import { countedIn } from '../../shared/model/units';
import { formatPlain, noNumber, exactNumber, valueInFormula, withSign } from './formatNumber';
import type { Texts } from './useTexts';

/** The units that the model declares, with their words and symbols. */
type Units = Pick<Model, 'units'>;

type Words = Pick<Texts, 't' | 'say'>;

/** What stands in the unit column: "€ per kind", "%", "kinderen". */
export function unitLabel(
  unit: string,
  { form }: Pick<Display, 'form'>,
  model: Units,
  words: Words,
): string {
  const { t } = words;
  if (form === 'percentage') return '%';
  if (form === 'flag') return t('unit.flag');
  if (form === 'year') return t('unit.year');
  if (form === 'date') return t('unit.date');
  if (form === 'oneIn') return t('number.oneIn');
  if (unit === '1') return form === 'factor' ? t('unit.factor') : t('unit.number');
  const [first = '', ...rest] = unit.split('/');
  const above = first === '1' ? [] : [unitName(first, 'plural', model, words)];
  const below = rest.map((part) => `${t('unit.per')} ${unitName(part, 'label', model, words)}`);
  return [...above, ...below].join(' ');
}

/** What follows a figure that stands alone: "beds", "per child" after euros. Empty where the number says it all. */
export function unitSuffix(
  unit: string,
  display: Pick<Display, 'form' | 'symbol'>,
  model: Units,
  words: Words,
): string {
  if (unit === '1' || display.form !== 'number') return '';
  const label = unitLabel(unit, display, model, words);
  const written = display.symbol ?? symbolBefore(unit, model);
  return written !== undefined && label.startsWith(written.text)
    ? label.slice(written.text.length).trim()
    : label;
}

/** A number as written, with the symbol of its unit where that stands before it: € 12, − € 12. */
export function withSymbol(number: string, unit: string, model: Units): string {
  return withSign(number, symbolBefore(unit, model));
}

function symbolBefore(unit: string, model: Units): Display['symbol'] {
  const symbol = countedIn(model, unit)?.symbol;
  return symbol?.side === 'before' ? symbol : undefined;
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

/** A value as it stands in an explanation, precise and with its unit, or what the model calls it. */
export function exactAmount(
  value: number,
  { unit, display, words }: Pick<Quantity, 'unit' | 'display' | 'words'>,
  model: Units,
  texts: Texts,
): string {
  const word = words.find((one) => one.value === value);
  if (word !== undefined) return texts.say(word.label);
  if (!Number.isFinite(value)) return noNumber;
  if (display.form === 'flag') return formatPlain(value, display, texts.words);
  const number =
    display.form === 'oneIn'
      ? `${texts.words.oneIn}\u00a0${exactNumber(value)}`
      : valueInFormula(value, { display }, texts.words);
  const suffix = unitSuffix(unit, display, model, texts);
  return suffix === '' ? number : `${number}\u00a0${suffix}`;
}
