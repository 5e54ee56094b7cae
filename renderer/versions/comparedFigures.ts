import type { VersionComparison } from '../../shared/calculation/compareVersions';
import { assertNever } from '../../shared/lib/result';
import type { Headline, Model } from '../../shared/model/model';
import { asRounded, formatChange, formatFull, formatPlain } from '../format/formatNumber';
import { unitSuffix } from '../format/amount';
import type { Texts } from '../format/useTexts';

/** A headline figure on the model of the scenario and on the newest version. */
export interface ComparedFigure {
  readonly id: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** Of the two as they are shown; empty where there is no difference to tell. */
  readonly difference: string;
}

/** In the order of the newest version, with what it does not have any more at the end. */
export function comparedFigures(
  { headlines, before, after }: VersionComparison,
  own: Model,
  texts: Texts,
): readonly ComparedFigure[] {
  const gone = own.headlines.filter(({ id }) => headlines.every((one) => one.id !== id));
  return [...headlines, ...gone].map((headline) => ({
    id: headline.id,
    label: texts.say(headline.label),
    before: figureText(before[headline.id], headline, own, texts),
    after: figureText(after[headline.id], headline, own, texts),
    difference: differenceText(before[headline.id], after[headline.id], headline, texts),
  }));
}

/** `value`: undefined where the model has no such figure. */
export function figureText(
  value: number | undefined,
  { display, unit, words }: Headline,
  model: Pick<Model, 'units'>,
  texts: Texts,
): string {
  if (value === undefined) return texts.t('versions:absent');
  if (!Number.isFinite(value)) return texts.t('versions:none');
  const word = words?.find((one) => one.value === value);
  if (word !== undefined) return texts.say(word.label);
  const suffix = unitSuffix(unit, display, model, texts);
  const number = formatFull(value, display, texts.words);
  return suffix === '' ? number : `${number}\u00a0${suffix}`;
}

/** Whether a figure that both models have is another one, as it is shown. */
export function differs(before: number | undefined, after: number, { display }: Headline): boolean {
  if (before === undefined) return false;
  return !Object.is(asRounded(before, display) + 0, asRounded(after, display) + 0);
}

function differenceText(
  before: number | undefined,
  after: number | undefined,
  headline: Headline,
  texts: Texts,
): string {
  const { display, words = [] } = headline;
  const { t } = texts;
  if (before === undefined || after === undefined) return '';
  if (!Number.isFinite(before) || !Number.isFinite(after)) return '';
  if (!differs(before, after, headline)) return t('versions:same');
  if (words.some(({ value }) => value === before || value === after)) return '';
  const amount = asRounded(after, display) - asRounded(before, display);
  switch (display.form) {
    case 'year':
      return t(amount > 0 ? 'versions:later' : 'versions:earlier', { count: Math.abs(amount) });
    case 'flag':
    case 'date':
      return '';
    case 'percentage': {
      const points = formatPlain(amount, display, texts.words);
      return t('versions:points', { value: amount > 0 ? `+${points}` : points });
    }
    case 'oneIn':
      return formatChange(amount, { ...display, form: 'number' }, texts.words);
    case 'number':
    case 'factor':
      return formatChange(amount, display, texts.words);
    default:
      return assertNever(display.form);
  }
}
