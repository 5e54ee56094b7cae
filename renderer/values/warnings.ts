import type { Headline, Model, Warning } from '../../shared/model/model';
import type { WarningOutcome } from '../../shared/calculation/warningOutcomes';
import { shownName } from '../../shared/calculation/shown';
import { itemSeparator, keyDimensions } from '../../shared/value/namedArray';
import { findDimension } from '../../shared/value/space';
import type { WhyCell } from './whyCell';
import { wholeName, type View } from './view';
import type { Texts } from '../format/useTexts';
import { formatShort } from '../format/formatNumber';

/** A warning as it stands beside a figure. */
export interface WarningText {
  readonly id: string;
  readonly text: string;
  /** Why it is a warning, in a sentence of the model. */
  readonly explanation: string;
  /** To ask why it holds: its amount, or else its condition where it holds first. */
  readonly cell: WhyCell;
}

/** A warning with the headline figures that it concerns. */
export interface SaidWarning extends WarningText {
  readonly headlines: readonly Headline[];
}

/** The warnings among `ids` that hold for the chosen area, in that order. `rangeWarns`: that about the range does. */
export function warningTexts(
  ids: readonly string[],
  view: View,
  rangeWarns: boolean,
): readonly WarningText[] {
  const { run, texts } = view;
  const { model } = run;
  return ids.flatMap((id): readonly WarningText[] => {
    if (id === model.evidenceRange?.warning) {
      if (!rangeWarns) return [];
      const { label, explanation } = model.evidenceRange;
      const cell: WhyCell = { name: shownName('range', id), items: '', run: 'own' };
      return [{ id, text: texts.say(label), explanation, cell }];
    }
    const declared = model.warnings.find((warning) => warning.id === id);
    const outcome = run.warnings.find((warning) => warning.id === id);
    return declared === undefined || outcome === undefined
      ? []
      : holdingWarning(declared, outcome, view);
  });
}

/** Every warning: those of the figures first, in their order, and then those that no figure names. */
export function allWarnings(model: Model): readonly string[] {
  return [...new Set(model.headlines.flatMap(({ warnings }) => warnings)), ...looseWarnings(model)];
}

/** Warnings that no headline figure names. */
function looseWarnings(model: Model): readonly string[] {
  const named = new Set(model.headlines.flatMap(({ warnings }) => warnings));
  return model.warnings.map(({ id }) => id).filter((id) => !named.has(id));
}

function holdingWarning(
  declared: Warning,
  outcome: WarningOutcome,
  view: View,
): readonly WarningText[] {
  const { run, area, labels, texts } = view;
  const dimensions = keyDimensions(run.space, declared.dimensions);
  const position = dimensions.indexOf(area.dimension);
  const keys = outcome.items
    .map((key) => (key === '' ? [] : key.split(itemSeparator)))
    .filter((parts) => area.item === null || position < 0 || parts[position] === area.item);
  if (keys.length === 0) return [];
  const where = dimensions.map((dimension, index) => {
    const held = new Set(keys.map((parts) => parts[index] ?? ''));
    const all = findDimension(run.space, dimension)?.items ?? [];
    const items = all.filter((item) => held.has(item));
    if (dimension === run.space.time.id) return yearSpan(items, texts);
    // The chosen item is known, and "all of them" says nothing.
    if (dimension === area.dimension && area.item !== null) return '';
    return items.length === all.length
      ? ''
      : items.map((item) => labels.item(dimension, item)).join(', ');
  });
  const parts = [
    texts.say(declared.label),
    ...where,
    amountText(declared, outcome, texts, area.item === null ? '' : wholeName(run.model, texts)),
  ];
  return [
    {
      id: declared.id,
      text: parts.filter((part) => part !== '').join(' · '),
      explanation: declared.explanation,
      cell: {
        name: shownName(declared.amount === undefined ? 'warning' : 'amount', declared.id),
        items: declared.amount === undefined ? (keys[0] ?? []).join(itemSeparator) : '',
        run: 'own',
      },
    },
  ];
}

function yearSpan(years: readonly string[], { t }: Texts): string {
  const first = years[0] ?? '';
  const last = years.at(-1) ?? '';
  return first === last ? first : t('answer.years', { first, last });
}

/** The amount is always that of the whole area: beside the figure of one item it says so. */
function amountText(
  { amount: declared }: Warning,
  { amount }: WarningOutcome,
  { t, say, words }: Texts,
  whole: string,
): string {
  if (declared === undefined || amount === null) return '';
  const value = formatShort(amount, declared.display, words);
  const text = t('answer.amount', { label: say(declared.label), value });
  return whole === '' ? text : t('answer.ofWhole', { whole, text });
}
