import { quantityOf } from '../../shared/calculation/quantity';
import { everyYear, type SoughtFigure } from '../../shared/calculation/soughtFigure';
import { wholeNumber } from '../../shared/model/display';
import { mainHeadline } from '../../shared/model/mainHeadline';
import type { Display, Headline, Model } from '../../shared/model/model';
import { itemSeparator, keyDimensions } from '../../shared/value/namedArray';
import { unitSuffix } from '../format/amount';
import { formatFull, formatShort } from '../format/formatNumber';
import type { View } from './view';

/** How a figure is written, and which way is good news. */
export interface WrittenFigure {
  readonly unit: string;
  readonly display: Display;
  readonly better: Headline['better'];
}

/** Of a variable only the effect is known to be good news when it is higher. */
export function writtenFigure(figure: SoughtFigure, model: Model): WrittenFigure {
  if (figure.kind === 'headline') {
    const found = model.headlines.find(({ id }) => id === figure.id);
    return found ?? { unit: '1', display: wholeNumber, better: 'none' };
  }
  const { effect } = model.uncertainty ?? {};
  const effects = [effect?.variable, ...Object.values(effect?.per ?? {})];
  const { unit, display } = quantityOf(model, figure.name) ?? { unit: '1', display: wholeNumber };
  return { unit, display, better: effects.includes(figure.name) ? 'higher' : 'none' };
}

/** "Total, North, 2029" */
export function figureName(figure: SoughtFigure, view: View): string {
  const { run, labels, texts, area } = view;
  if (figure.kind === 'headline') {
    const found = run.model.headlines.find(({ id }) => id === figure.id);
    const label = found === undefined ? figure.id : texts.say(found.label);
    const hasItem = found?.per?.[area.dimension] !== undefined && figure.item !== null;
    return hasItem ? `${label}, ${labels.item(area.dimension, figure.item)}` : label;
  }
  const dimensions = run.model.variables.find(({ id }) => id === figure.name)?.dimensions ?? [];
  const parts = figure.items.split(itemSeparator);
  const items = keyDimensions(run.space, dimensions).map((dimension, index) => {
    const item = parts[index] ?? '';
    return item === everyYear
      ? texts.t('uncertainty:figure.everyYear')
      : labels.item(dimension, item);
  });
  return [labels.quantity(figure.name), ...items].join(', ');
}

/** An amount of a figure with its unit: short, or with every digit. */
export function figureAmount(
  figure: SoughtFigure,
  value: number,
  { run, texts }: View,
  isFull = false,
): string {
  const { unit, display } = writtenFigure(figure, run.model);
  const number = (isFull ? formatFull : formatShort)(value, display, texts.words);
  const suffix = unitSuffix(unit, display, run.model, texts);
  return suffix === '' ? number : `${number}\u00a0${suffix}`;
}

/** The answer itself, for what is looked at. */
export function mainFigure({ run, area }: View): SoughtFigure {
  return { kind: 'headline', id: mainHeadline(run.model)?.id ?? '', item: area.item };
}

/** A year, a day or a yes is no amount. */
export function isAmount({ form }: Display): boolean {
  return ['number', 'percentage', 'oneIn', 'factor'].includes(form);
}
