import type { Figures } from '../../shared/calculation/headlinesOf';
import { assertNever } from '../../shared/lib/result';
import type { Headline, Model } from '../../shared/model/model';
import { asRounded, formatChange, formatFull, formatPlain } from '../format/formatNumber';
import { unitSuffix } from '../format/amount';
import type { Texts } from '../format/useTexts';

/** Headline figures of two scenarios, or of one on two versions of its model. */
export interface FigurePairs {
  /** Of the second. */
  readonly headlines: readonly Headline[];
  readonly before: Figures;
  readonly after: Figures;
}

/** A headline figure of both, in words. */
export interface ComparedFigure {
  readonly id: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** Of the two as they are shown; empty where there is no difference to tell. */
  readonly difference: string;
}

/** In the order of the second, with what only the model of the first has at the end. */
export function comparedFigures(
  { headlines, before, after }: FigurePairs,
  own: Model,
  texts: Texts,
): readonly ComparedFigure[] {
  const gone = own.headlines.filter(({ id }) => headlines.every((one) => one.id !== id));
  return [...headlines, ...gone].map((headline) => ({
    id: headline.id,
    label: labelOf(headline, own, texts),
    before: figureText(before[headline.id], headline, own, texts),
    after: figureText(after[headline.id], headline, own, texts),
    difference: differenceText(before[headline.id], after[headline.id], headline, texts),
  }));
}

/** Of both, where other years have another name: "Effect in 2036 / Effect in 2030". */
function labelOf({ id, label }: Headline, own: Model, { say }: Texts): string {
  const ours = own.headlines.find((one) => one.id === id);
  const both = [...(ours === undefined ? [] : [say(ours.label)]), say(label)];
  return [...new Set(both)].join(' / ');
}

/** `value`: undefined where the model has no such figure. */
export function figureText(
  value: number | undefined,
  { display, unit, words }: Headline,
  model: Pick<Model, 'units'>,
  texts: Texts,
): string {
  if (value === undefined) return texts.t('compare:absent');
  if (!Number.isFinite(value)) return texts.t('compare:none');
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
  if (!differs(before, after, headline)) return t('compare:same');
  if (words.some(({ value }) => value === before || value === after)) return '';
  const amount = asRounded(after, display) - asRounded(before, display);
  switch (display.form) {
    case 'year':
      return t(amount > 0 ? 'compare:later' : 'compare:earlier', { count: Math.abs(amount) });
    case 'flag':
    case 'date':
      return '';
    case 'percentage': {
      const points = formatPlain(amount, display, texts.words);
      return t('compare:points', { value: amount > 0 ? `+${points}` : points });
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
