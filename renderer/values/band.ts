import { orderStatistics, type OrderStatistics } from '../../shared/analysis/orderStatistics';
import type { AnswerShares } from '../../shared/calculation/answerWeights';
import { mainHeadline } from '../../shared/model/mainHeadline';
import type { Display, Model } from '../../shared/model/model';
import { formatFull, formatShort } from '../format/formatNumber';
import type { Texts } from '../format/useTexts';
import type { Labels } from './labels';

/** What draws of a figure say; null where they all say that nothing changes, or one could not be calculated. */
export function bandOf(draws: Float64Array): OrderStatistics | null {
  const found = orderStatistics(draws);
  if (Number.isNaN(found.mean)) return null;
  return draws.every((value) => Math.abs(value) < 0.5) ? null : found;
}

/** To three digits of the larger of these: 10,000 euros of some millions. */
export function roundedLike(value: number, ...like: readonly number[]): number {
  const scale = Math.max(...like.map(Math.abs));
  if (!(scale > 0)) return value;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(scale)) - 2);
  return Math.round(value / step) * step;
}

/** "8 van de 10": how often something holds, never said surer than draws can tell. */
export function chanceText(share: number, { t }: Texts): string {
  const tenths = Math.round(share * 10);
  if (share === 0 || share === 1)
    return t(share === 0 ? 'uncertainty:never' : 'uncertainty:always');
  if (tenths === 0) return t('uncertainty:rarely');
  if (tenths === 10) return t('uncertainty:nearlyAlways');
  return t('uncertainty:tenths', { count: tenths });
}

/** "in 8 van de 10 gevallen tussen € 280.000 meer en € 1,30 mln minder" */
export function bandText({ p10, p90 }: OrderStatistics, model: Model, texts: Texts): string {
  return texts.t('uncertainty:band', {
    low: amountText(roundedLike(p10, p10, p90), model, texts),
    high: amountText(roundedLike(p90, p10, p90), model, texts),
  });
}

/** The rounded words with every digit that there is, for who asks. */
export function exactText(
  { mean, p10, p50, p90 }: OrderStatistics,
  count: number,
  model: Model,
  texts: Texts,
): string {
  const display = mainHeadline(model)?.display;
  const exact = (value: number): string =>
    display === undefined ? String(value) : formatFull(value, display, texts.words);
  return texts.t('uncertainty:exact', {
    count,
    mean: exact(mean),
    low: exact(p10),
    middle: exact(p50),
    high: exact(p90),
  });
}

/** An amount of the main headline in short, with the words of its sign. */
export function amountText(value: number, model: Model, texts: Texts): string {
  const headline = mainHeadline(model);
  if (headline === undefined) return String(value);
  return signedText(value, headline.display, headline.signWords, texts);
}

function signedText(
  value: number,
  display: Display,
  signWords: NonNullable<ReturnType<typeof mainHeadline>>['signWords'],
  { words, say }: Texts,
): string {
  if (signWords === undefined || value === 0) return formatShort(value, display, words);
  const word = value > 0 ? signWords.positive : signWords.negative;
  return `${formatShort(Math.abs(value), display, words)} ${say(word)}`;
}

/** What the answer depends on most, by the total share in its uncertainty; null where nothing moves it. */
export function dependsText(
  { told }: Pick<AnswerShares, 'told'>,
  model: Model,
  labels: Labels,
  texts: Texts,
): string | null {
  const [first] = told;
  if (first === undefined || !(first.total.value > 0)) return null;
  return texts.t('uncertainty:dependsOn', { name: sourceName(first, model, labels, texts) });
}

/** What an assumption is called, or what several share. */
export function sourceName(
  { kind, name }: Pick<AnswerShares['told'][number], 'kind' | 'name'>,
  model: Model,
  labels: Labels,
  { say }: Texts,
): string {
  if (kind === 'input') return labels.quantity(name);
  const found = model.uncertainty?.factors.find(({ id }) => id === name);
  return found === undefined ? name : say(found.label);
}
