import { isMeanOfItems } from '../../shared/calculation/perItem';
import { partId, shownName } from '../../shared/calculation/shown';
import type { Fact, Finding } from '../../shared/model/model';
import { itemSeparator, keyDimensions } from '../../shared/value/namedArray';
import { findDimension } from '../../shared/value/space';
import { readValue } from '../../shared/calculation/runScenario';
import { formatShort } from '../format/formatNumber';
import { unitSuffix } from '../format/amount';
import type { View } from '../values/view';
import type { WhyCell } from '../values/whyCell';

/** One number that the model finds. */
export interface FoundValue {
  /** The item that it is of; empty where the finding is one number. */
  readonly of: string;
  /** As it is written; a dash where it cannot be calculated. */
  readonly text: string;
  readonly cell: WhyCell;
}

/** What the model finds about what a fact says, for the chosen area. */
export interface Found {
  readonly id: string;
  readonly label: string;
  readonly values: readonly FoundValue[];
  /** The model has it for the whole area only, though one item was asked for. */
  readonly wholeOnly: boolean;
  /** The mean of items that have a value each. */
  readonly isMean: boolean;
}

/** In the order of the model file. */
export function findingsOf(fact: Fact, view: View): readonly Found[] {
  const { area, run, labels } = view;
  return (fact.findings ?? []).map((finding): Found => {
    const { id, over, per, label } = finding;
    // A list of the items to choose from has all of them already.
    const isOwn = area.item !== null && over !== area.dimension;
    const hasOwn = isOwn && per?.[area.dimension] !== undefined;
    const name = shownName('finding', partId(fact.id, id), hasOwn ? area.dimension : undefined);
    const at = hasOwn ? { [area.dimension]: area.item } : {};
    const items = over === undefined ? [''] : (findDimension(run.space, over)?.items ?? []);
    const values = items.map((item): FoundValue => {
      const place = over === undefined ? at : { ...at, [over]: item };
      const value = readValue(run, name, place);
      return {
        of: over === undefined ? '' : labels.item(over, item),
        text: written(finding, value, view),
        cell: { name, items: key(name, place, view), run: 'own' },
      };
    });
    const isMean = !hasOwn && isMeanOfItems(finding.formula);
    return { id, label: view.texts.say(label), values, wholeOnly: isOwn && !hasOwn, isMean };
  });
}

function key(name: string, place: Readonly<Record<string, string>>, { run }: View): string {
  return keyDimensions(run.space, run.values.get(name)?.dimensions ?? [])
    .map((dimension) => place[dimension] ?? '')
    .join(itemSeparator);
}

function written({ display, unit, words = [] }: Finding, value: number, view: View): string {
  const { say, words: numberWords } = view.texts;
  const word = words.find((one) => one.value === value);
  if (word !== undefined) return say(word.label);
  if (Number.isNaN(value)) return '–';
  return `${formatShort(value, display, numberWords)} ${unitSuffix(unit, display, view.run.model, view.texts)}`.trimEnd();
}
