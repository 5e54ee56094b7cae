import type { Variable } from '../../shared/model/model';
import type { View } from '../state/view';
import type { SheetRow } from './sheetRow';
import { variableRows } from './variableRows';

/**
 * The rows of the sheet: the variables of the model in their blocks, what is open opened, and of these what the
 * search text asks for. A block without a found variable is left out.
 */
export function sheetRows(
  view: Pick<View, 'run' | 'area' | 'labels' | 'texts'>,
  open: ReadonlySet<string>,
  search: string,
): readonly SheetRow[] {
  const { run, area, labels, texts } = view;
  const { blocks, variables } = run.model;
  return blocks.flatMap(({ id, label }): readonly SheetRow[] => {
    const found = variables.filter(
      (variable) => variable.block === id && matches(variable, texts.say(variable.label), search),
    );
    if (found.length === 0) return [];
    return [
      { kind: 'block', id: `block ${id}`, label: `${id} ${texts.say(label)}` },
      ...found.flatMap((variable) => variableRows(run, variable, area, labels, open)),
    ];
  });
}

/** Every word of the search text stands in the label or the name, whatever its accents and capitals. */
export function matches(variable: Pick<Variable, 'id'>, label: string, search: string): boolean {
  const text = plain(`${label} ${variable.id}`);
  return plain(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim();
}
