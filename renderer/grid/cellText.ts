import type { FilledModel, Model } from '../../shared/model/model';
import { smallCounts } from '../../shared/calculation/smallCounts';
import type { Dataset } from '../../shared/model/dataset';
import { isMoney } from '../../shared/model/units';
import { errorText } from '../values/errorText';
import type { View } from '../values/view';
import { formatPlain, inputNumber } from '../format/formatNumber';
import { changeText } from '../values/changeText';
import { amountText, choicesOf } from '../values/amountText';
import { inputOrigin } from '../values/inputOrigin';
import { changesAt, type ChangesView } from '../values/planReset';
import type { CellValue, Column, SheetCell, ValueRow } from '../values/valueRow';
import { valuesBehind, type CellReference } from '../values/cellReference';

/** What a cell says. Its unit stands in the column beside it; a sign says that it is not the model's own value. */
export function cellText(
  row: ValueRow,
  cell: SheetCell,
  view: Pick<View, 'run' | 'texts'>,
): string {
  const { t } = view.texts;
  const number = valueText(row, cell.value, view);
  if (cell.mark === null) return number;
  return `${t(cell.mark === 'changed' ? 'sheet:cell.changedSign' : 'sheet:cell.overriddenSign')}\u00a0${number}`;
}

function valueText(
  { name, source, display }: ValueRow,
  value: CellValue,
  { run, texts }: Pick<View, 'run' | 'texts'>,
): string {
  if (value === null) return texts.t('sheet:cell.notSummed');
  if (typeof value !== 'number') return value.kind;
  if (source === 'variable') return formatPlain(value, display, texts.words);
  const choice = choicesOf(run.model, name).find((one) => one.value === value);
  return choice === undefined ? inputNumber(value, display, texts.words) : texts.say(choice.label);
}

/** Nothing to look at: no sum, or zero. */
export function isQuiet(cell: SheetCell | undefined): boolean {
  return cell !== undefined && (cell.value === null || cell.value === 0) && cell.mark === null;
}

/** An error, or money below zero, which has its minus sign as well. */
export function isBad({ unit }: ValueRow, cell: SheetCell | undefined, model: Model): boolean {
  const value = cell?.value ?? null;
  if (typeof value === 'number') return isMoney(model, unit) && value <= -0.5;
  return value !== null;
}

/** What there is to say about a cell: why it shows no number, who changed it, and what the model says. */
export function cellTitle(
  at: CellReference,
  cell: SheetCell | undefined,
  view: View,
): string | undefined {
  if (cell === undefined) return undefined;
  const parts: string[] = [];
  const { t } = view.texts;
  if (cell.value === null) {
    parts.push(
      t(at.row.source === 'variable' ? 'sheet:cell.notSummedTitle' : 'sheet:cell.differs'),
    );
  } else if (typeof cell.value !== 'number') {
    parts.push(errorText(cell.value, view));
  } else if (choicesOf(view.run.model, at.row.name).length > 0) {
    parts.push(valueText(at.row, cell.value, view));
  }
  if (hasSmallCount(at.row, at.column, view)) parts.push(t('sheet:facts.small'));
  if (cell.mark !== null) parts.push(markText(at, view), backText(at, view));
  return parts.length === 0 ? undefined : parts.join(' ');
}

/** Whether base data behind a cell count so few that they may lead to a person. */
export function hasSmallCount(
  row: ValueRow,
  column: Column,
  { run, scenario }: Pick<View, 'run' | 'scenario'>,
): boolean {
  const small = smallCellsOf(run.model, scenario.dataset).get(row.name);
  return (
    small !== undefined && valuesBehind(run, { row, column }).some(({ items }) => small.has(items))
  );
}

type SmallCells = ReadonlyMap<string, ReadonlySet<string>>;

const smallCells = new WeakMap<Dataset, SmallCells>();

/** Keys of the cells of each base quantity that are small counts; looked up once for each dataset. */
function smallCellsOf(model: FilledModel, dataset: Dataset): SmallCells {
  const known = smallCells.get(dataset);
  if (known !== undefined) return known;
  const found = new Map<string, Set<string>>();
  for (const { row } of smallCounts(model, dataset)) {
    found.set(row.variable, (found.get(row.variable) ?? new Set()).add(row.items));
  }
  smallCells.set(dataset, found);
  return found;
}

/** What somebody changed here: the value, what the model says, who, when and why. */
export function markText(at: CellReference, view: ChangesView): string {
  const { row } = at;
  const { run, texts } = view;
  const { t } = texts;
  const changes = changesAt(view, at);
  const [change] = changes;
  if (change === undefined) return '';
  if (changes.length > 1 || (row.count > 1 && change.items !== '')) {
    return t('sheet:mark.many', { count: changes.length });
  }
  const say = (value: number): string => amountText(value, row, run.model, texts);
  const { value } = change.change;
  const original = inputOrigin(run.model, view.scenario.dataset, row.name, change.items)?.value;
  const what =
    change.mark === 'changed'
      ? t('sheet:mark.changed', {
          value: say(value),
          original: original === undefined ? '' : say(original),
        })
      : t(
          change.change.only === undefined ? 'sheet:mark.overriddenBoth' : 'sheet:mark.overridden',
          {
            value: say(value),
          },
        );
  return [what, changeText(change.change, texts)].filter((part) => part !== '').join(' ');
}

/** How the value of the model comes back. */
function backText(at: CellReference, view: ChangesView): string {
  const { t } = view.texts;
  return t(changesAt(view, at).length > 1 ? 'sheet:mark.backMany' : 'sheet:mark.back');
}
