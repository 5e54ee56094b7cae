import { entryPageOf } from '../../../shared/calculation/checkEntryPages';
import type { Lever } from '../../../shared/model/model';
import {
  cellValue,
  cellsOf,
  commonValue,
  type LeverCell,
  type Input,
} from '../../values/leverCells';
import { leverNumber } from '../../format/formatNumber';
import { settingRows, type Row } from '../../levers/partLevers';
import { expectationsOf } from '../../values/expectations';
import type { View } from '../../values/view';
import { lookUp } from '../../format/lookUp';

/** A lever, or one row of it, that is not neutral. */
export interface LeverLine {
  readonly label: string;
  /** With its unit; the lowest and the highest where the cells of the row differ. */
  readonly value: string;
  /** First and last start year of its cells; null: it has no start year. */
  readonly start: readonly [number, number] | null;
}

/** What is expected of the plans, or the levers of a part, or the settings, that are not neutral. */
export interface LeverGroup {
  readonly id: string;
  /** Null: the settings, which belong to no part. */
  readonly label: string | null;
  readonly lines: readonly LeverLine[];
}

/**
 * What is expected of the plans, and everything that a person set away from neutral, by part in the order of the
 * model. Empty groups are left out.
 */
export function leverGroups(view: View): readonly LeverGroup[] {
  const { model } = view.run;
  const groups = model.parts.map((part): LeverGroup => {
    const levers = model.levers.filter((lever) => lever.part === part.id);
    const rows = settingRows(model, view.run.space, levers, part, view.labels);
    return { id: part.id, label: view.texts.say(part.label), lines: linesOf(rows, view) };
  });
  const settings = model.settings.filter(({ id }) => !isCounted(view, id));
  const rest = settingRows(model, view.run.space, settings, null, view.labels);
  const expected: LeverGroup = {
    id: '#expected',
    label: view.texts.t('levers:expected.title'),
    lines: expectedLines(view),
  };
  const set = [...linesOf(rest, view), ...filledIn(view)];
  return [expected, ...groups, { id: '', label: null, lines: set }].filter(
    ({ lines }) => lines.length > 0,
  );
}

/** How much of the plans is expected to succeed: the lowest and the highest where the parts differ. */
function expectedLines({ run, texts }: View): readonly LeverLine[] {
  return expectationsOf(run.model).map(({ expectation, assumption }) => {
    const values = [...(run.values.get(assumption.id)?.values ?? [])];
    return {
      label: texts.say(expectation.label),
      value: spreadText(values, (one) => leverNumber(one, assumption.display, texts.words), texts),
      start: null,
    };
  });
}

/** So many values of a setting are written out that is filled in on a page of its own. */
const mostWritten = 3;

function filledCount({ scenario }: View, id: string): number {
  return Object.keys(scenario.levers[id] ?? {}).length;
}

/** Whether only the number of values stands on the sheet: there are many, and the window has a page for them. */
function isCounted(view: View, id: string): boolean {
  return entryPageOf(view.run.model, id) !== undefined && filledCount(view, id) > mostWritten;
}

function filledIn(view: View): readonly LeverLine[] {
  const { run, labels, texts } = view;
  return run.model.settings
    .filter(({ id }) => isCounted(view, id))
    .map(({ id }) => ({
      label: labels.quantity(id),
      value: texts.t('report:filled', { count: filledCount(view, id) }),
      start: null,
    }));
}

/** A line for each lever, or for each row of it where they differ. */
function linesOf(rows: readonly Row[], view: View): readonly LeverLine[] {
  const inputs = [...new Set(rows.map(({ input }) => input))];
  return inputs.flatMap((input): readonly LeverLine[] => {
    const own = rows.filter((row) => row.input === input);
    const whole = own.length > 1 ? lineOf(wholeRow(own, view), view) : null;
    if (whole !== null && isOne(own, view)) return [whole];
    return own.flatMap((row) => lineOf(row, view) ?? []);
  });
}

/** All rows of a lever together: "Inzet, alle 4". */
function wholeRow(rows: readonly Row[], { labels, texts }: View): Row {
  const [{ input }] = rows as readonly [Row];
  const label = labels.quantity(input.id);
  const count = rows.length;
  return {
    input,
    cells: rows.flatMap(({ cells }) => cells),
    label: lookUp(texts.t, 'report:all', label, { label, count }),
  };
}

/** Whether every row of a lever has the same value and the same start. */
function isOne(rows: readonly Row[], view: View): boolean {
  const lines = rows.map((row) => JSON.stringify({ ...lineOf(row, view), label: '' }));
  return lines.every((line) => line === lines[0]);
}

/** Null: the row is neutral. */
function lineOf({ input, cells, label }: Row, view: View): LeverLine | null {
  const values = cells.map((cell) => cellValue(view.scenario, input, cell));
  if (values.every((value) => value === input.neutral)) return null;
  return { label, value: valueText(values, input, view), start: startOf(input, cells, view) };
}

function valueText(values: readonly number[], input: Input, { texts }: View): string {
  const written = (value: number): string => {
    const choice = input.choices?.find((one) => one.value === value);
    return choice === undefined
      ? leverNumber(value, input.display, texts.words)
      : texts.say(choice.label);
  };
  return spreadText(values, written, texts);
}

/** What the values have in common, or the lowest and the highest. */
function spreadText(
  values: readonly number[],
  written: (value: number) => string,
  { t }: View['texts'],
): string {
  const common = commonValue(values);
  if (common !== null) return written(common);
  const ends = { least: written(Math.min(...values)), most: written(Math.max(...values)) };
  return t('levers:spread', ends);
}

/** The start years that go with these cells of a lever. */
function startOf(
  input: Input,
  cells: readonly LeverCell[],
  { run, scenario }: View,
): LeverLine['start'] {
  const { levers } = run.model;
  const lever: Lever | undefined = levers.find(({ id }) => id === input.id);
  const start = levers.find(({ id }) => id === lever?.start);
  if (start === undefined) return null;
  const years = cells
    .flatMap(({ at }) => cellsOf(run.space, start, at))
    .map((cell) => cellValue(scenario, start, cell));
  return years.length === 0 ? null : [Math.min(...years), Math.max(...years)];
}

/** The first `most` lines, in their groups. */
export function firstLines(groups: readonly LeverGroup[], most: number): readonly LeverGroup[] {
  let room = most;
  return groups.flatMap((group) => {
    const lines = group.lines.slice(0, Math.max(0, room));
    room -= group.lines.length;
    return lines.length === 0 ? [] : [{ ...group, lines }];
  });
}

export function lineCount(groups: readonly LeverGroup[]): number {
  return groups.reduce((count, { lines }) => count + lines.length, 0);
}
