import type { Override } from '../../shared/model/scenario';
import { indexByKey } from '../../shared/value/namedArray';
import { keyLabel } from './labels';
import type { View } from './view';
import type { SaidWarning } from './warnings';

/**
 * What stands beside the answer when calculated cells were overridden: how many, which one first, and whether the
 * reference has the same values. Cells outside the years of now change nothing and are left out.
 */
export function overriddenCells(view: View): readonly SaidWarning[] {
  const { run, scenario } = view;
  const found = scenario.overrides.filter(({ variable, items }) => {
    const array = run.values.get(variable);
    return array !== undefined && indexByKey(run.space, array.dimensions).has(items);
  });
  return [
    ...lineOf(
      'scenario',
      found.filter(({ only }) => only !== undefined),
      view,
    ),
    ...lineOf(
      'both',
      found.filter(({ only }) => only === undefined),
      view,
    ),
  ];
}

function lineOf(
  where: 'scenario' | 'both',
  cells: readonly Override[],
  { run, labels, texts }: View,
): readonly SaidWarning[] {
  const [first] = cells;
  if (first === undefined) return [];
  const { variable: name, items } = first;
  const { dimensions = [] } = run.values.get(name) ?? {};
  const at = keyLabel(run.space, dimensions, items, labels);
  const cell = [labels.quantity(name), at].filter((part) => part !== '').join(', ');
  return [
    {
      id: `#overridden ${where}`,
      text: texts.t(`overridden.${where}`, { count: cells.length, cell }),
      explanation: texts.t(`overridden.${where}Why`),
      cell: { name, items, run: 'own' },
      // Which figures it changes is not known without calculating twice.
      headlines: [],
    },
  ];
}
