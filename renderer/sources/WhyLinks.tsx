import type { ReactNode } from 'react';
import { itemSeparator, keyDimensions } from '../../shared/value/namedArray';
import { dimensionsOfInput } from '../../shared/calculation/inputs';
import { useAppContext } from '../state/useAppContext';
import type { View } from '../values/view';
import type { RegisterRow } from './register';
import { useTexts } from '../format/useTexts';
import { useView } from '../state/useView';
import type { ScenarioRun } from '../../shared/calculation/runScenario';
import { findDimension } from '../../shared/value/space';
import type { Area } from '../values/area';
import type { WhyCell } from '../values/whyCell';

interface Props {
  /** Quantities of the model. */
  readonly names: readonly string[];
  /** The value that the reader comes from: of what it names, the same items are asked about. */
  readonly from: Pick<RegisterRow, 'input' | 'items'> | null;
}

/** Names of quantities; each asks how a cell of it came about. */
export function WhyLinks({ names, from }: Props): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const { shell } = useAppContext();
  const { run, area, labels } = view;
  return (
    <ul className="names">
      {names.map((name) => (
        <li key={name}>
          <button
            type="button"
            className="name-link"
            aria-label={t('sources:detail.ask', { name: labels.quantity(name) })}
            onClick={() => shell.askWhy(someCell(run, name, area, itemsOf(view, from)))}
          >
            {labels.quantity(name)}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** The item of each dimension of the value that the reader comes from. */
function itemsOf({ run }: View, from: Props['from']): Readonly<Record<string, string>> {
  if (from === null || from.items === '') return {};
  const parts = from.items.split(itemSeparator);
  const dimensions = keyDimensions(run.space, dimensionsOfInput(run.model, from.input) ?? []);
  return Object.fromEntries(
    dimensions.slice(0, parts.length).map((id, index) => [id, parts[index] ?? '']),
  );
}

/**
 * A cell of a quantity to begin asking at: of the last year, of the chosen area, of the items that the question came
 * from, and otherwise the first.
 */
function someCell(
  { values, space }: Pick<ScenarioRun, 'values' | 'space'>,
  name: string,
  area: Area,
  from: Readonly<Record<string, string>> = {},
): WhyCell {
  const dimensions = keyDimensions(space, values.get(name)?.dimensions ?? []);
  const items = dimensions.map((dimension) => {
    const all = findDimension(space, dimension)?.items ?? [];
    if (dimension === space.time.id) return all.at(-1) ?? '';
    const wanted = from[dimension] ?? (dimension === area.dimension ? area.item : null);
    return wanted !== null && all.includes(wanted) ? wanted : (all[0] ?? '');
  });
  return { name, items: items.join(itemSeparator), run: 'own' };
}
