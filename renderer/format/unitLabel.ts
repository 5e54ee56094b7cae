import type { Translate } from './useTexts';
import type { Display } from '../../shared/model/model';
import { lookUp } from './lookUp';

const euroSign = '€';

/** What stands in the unit column: "€ per kind", "%", "kinderen". */
export function unitLabel(unit: string, display: Display, t: Translate): string {
  if (display === 'percentage') return '%';
  if (display === 'flag') return t('unit.flag');
  if (display === 'year') return t('unit.year');
  if (display === 'date') return t('unit.date');
  if (display === 'oneIn') return t('number.oneIn');
  if (unit === '1') return display === 'factor' ? t('unit.factor') : t('unit.number');
  const [first = '', ...rest] = unit.split('/');
  return [unitName(first, 'many', t), ...rest.map((part) => unitName(part, 'one', t))].join(
    ` ${t('unit.per')} `,
  );
}

/** What follows a figure that stands alone: "fte", "per kind" after euros. Empty where the number says it all. */
export function unitSuffix(unit: string, display: Display, t: Translate): string {
  const saidByNumber: readonly Display[] = [
    'percentage',
    'factor',
    'year',
    'date',
    'flag',
    'oneIn',
  ];
  if (unit === '1' || saidByNumber.includes(display)) return '';
  const label = unitLabel(unit, display, t);
  return label.startsWith(euroSign) ? label.slice(euroSign.length).trim() : label;
}

function unitName(part: string, form: 'one' | 'many', t: Translate): string {
  // A unit without a word of its own is shown as the model writes it.
  return part
    .split('*')
    .map((unit) => lookUp(t, `unit.${form}.${unit}`, unit))
    .join(' × ');
}
