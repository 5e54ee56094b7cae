import type { EmptyCell, ModelCheck } from '../../shared/calculation/modelChecks';
import { quantityOf } from '../../shared/calculation/quantity';
import type { Problem } from '../../shared/lib/problem';
import { problemText } from '../format/problemText';
import { problemForPeople } from './problemForPeople';
import { brokenLaw } from './lawText';
import { keyLabel } from './labels';
import type { View } from './view';

/** One thing that a check found. */
export interface CheckFinding {
  readonly check: ModelCheck['id'] | 'laws';
  /** What it is in, for people; empty: the model as a whole. */
  readonly place: string;
  /** The name of its row in the sheet; null: it has none. */
  readonly row: string | null;
  /** What is wrong, and what somebody may have meant. */
  readonly text: string;
}

type FindingsView = Pick<View, 'run' | 'labels' | 'texts'>;

/** Everything that the checks found, one after the other in their order; cells without a value once for each quantity. */
export function checkFindings(
  checks: readonly ModelCheck[],
  view: FindingsView,
): readonly CheckFinding[] {
  const { run, labels, texts } = view;
  const { t, say } = texts;
  const faulty = new Set(checks.flatMap(({ problems }) => problems.map(({ where }) => where)));
  const found = checks.flatMap(({ id: check, problems, empty }): readonly CheckFinding[] => [
    ...problems.map((one) => ({
      check,
      ...placeOf(one, view),
      text: problemText({ ...problemForPeople(one, view), where: '' }, t),
    })),
    ...emptyByName(empty.filter(({ name }) => !faulty.has(name))).map(([name, cells]) => ({
      check,
      ...placeOf({ where: name }, view),
      text: emptyText(cells, view),
    })),
  ]);
  // One that could not be calculated has its cause in the list already.
  const broken = run.laws.filter(({ holds, deviation }) => !holds && deviation !== null);
  const laws = broken.map((law): CheckFinding => {
    const declared = run.model.laws.find(({ id }) => id === law.id);
    const { variables, where } = brokenLaw(law, { run, labels });
    const place = declared === undefined ? law.id : say(declared.label);
    const text = t(law.overridden ? 'rules:list.overridden' : 'rules:list.broken', {
      variables,
      where,
    });
    return { check: 'laws', place, row: rowIn(declared?.left ?? '', view), text };
  });
  return [...found, ...laws];
}

/** "Tarief (Oost)", and the row that it is in, of "rate", "assumptions.rate" or "assumptions.rate.oost". */
function placeOf(
  { where }: Pick<Problem, 'where'>,
  { run, labels, texts }: FindingsView,
): Pick<CheckFinding, 'place' | 'row'> {
  const [part = '', second = '', ...rest] = where.split('.');
  for (const name of [where, second, part]) {
    const quantity = quantityOf(run.model, name);
    if (quantity === undefined) continue;
    const label = quantity.label === null ? name : texts.say(quantity.label);
    const dimensions = run.values.get(name)?.dimensions ?? [];
    const cell = keyLabel(run.space, dimensions, rest.join('.'), labels);
    const place = cell === '' ? label : `${label} (${cell})`;
    return { place, row: hasRow(name, run.model) ? name : null };
  }
  return { place: where, row: null };
}

/** The first quantity of a formula. */
function rowIn(formula: string, { run }: FindingsView): string | null {
  const words = formula.match(/[\p{L}\p{N}_]+/gu) ?? [];
  return words.find((word) => hasRow(word, run.model)) ?? null;
}

function hasRow(name: string, model: View['run']['model']): boolean {
  const { levers, settings, assumptions, data, variables } = model;
  return [levers, settings, assumptions, data, variables].flat().some(({ id }) => id === name);
}

function emptyByName(
  empty: readonly EmptyCell[],
): readonly (readonly [string, readonly EmptyCell[]])[] {
  const byName = new Map<string, EmptyCell[]>();
  for (const cell of empty) byName.set(cell.name, [...(byName.get(cell.name) ?? []), cell]);
  return [...byName];
}

function emptyText(cells: readonly EmptyCell[], view: FindingsView): string {
  const { t } = view.texts;
  const first = cellText(cells[0], view);
  return first === ''
    ? t('rules:list.emptyWhole')
    : t('rules:list.empty', { count: cells.length, first });
}

function cellText(cell: EmptyCell | undefined, { run, labels }: FindingsView): string {
  const { name = '', items = '' } = cell ?? {};
  return keyLabel(run.space, run.values.get(name)?.dimensions ?? [], items, labels);
}
