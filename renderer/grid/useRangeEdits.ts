import { useRef } from 'react';
import { readTabSeparated } from '../format/tabSeparated';
import { notationOf } from '../format/writtenNumber';
import { useAppContext } from '../state/useAppContext';
import { cellReferenceLabel } from '../values/cellReference';
import {
  applyCells,
  changedCount,
  planCells,
  type CellDraft,
  type CellsAnswers,
  type KeptCell,
} from '../values/planCells';
import type { Draft } from '../values/planEdit';
import { applyReset, planReset, type CellOrRow, type ResetPlan } from '../values/planReset';
import { cellAt } from '../values/valueRow';
import type { View } from '../values/view';
import { pastedTable } from './pastedTable';
import { keptTexts, listed, meantQuestion, overrideQuestion } from './rangeMessages';
import {
  continuedInto,
  copiedInto,
  filledDown,
  filledRight,
  pulledOver,
  seriesValue,
  type Filled,
} from './selection/fill';
import { rectanglesOf, type Place, type Rectangle } from './selection/ranges';
import { headColumns, valueColumnAt } from './selection/sheetSelection';
import { useSheetSelection } from './selection/useSheetSelection';
import type { SheetEdits, SheetMessage } from './useSheetEdits';

/** What was cut: it goes back to the model where it is pasted. */
export interface Cut {
  readonly text: string;
  readonly cells: readonly CellOrRow[];
}

/** What else there is to say, and to do in the same step. */
interface Beside {
  readonly beside?: string;
  /** What was cut goes back to the model. */
  readonly freed?: ResetPlan | null;
  /** Cells that are left out. */
  readonly others?: readonly KeptCell[];
}

export interface RangeEdits {
  readonly paste: (text: string, cut: Cut | null) => Promise<boolean>;
  /** One value in all chosen cells. */
  readonly fillAll: (draft: Draft) => void;
  readonly fill: (direction: 'down' | 'right') => void;
  /** The corner of the range was pulled to that cell. */
  readonly pull: (to: Place, isSeries: boolean) => void;
  readonly reset: () => void;
  /** The last of these again, on what is chosen now. False: there was none. */
  readonly repeat: () => boolean;
  /** A value was typed into a single cell. */
  readonly typed: (draft: Draft) => void;
}

/** Edits of all chosen cells at once, each one step. */
export function useRangeEdits(
  view: View,
  say: (message: SheetMessage | null) => void,
  edits: Pick<SheetEdits, 'reset'>,
): RangeEdits {
  const { editor, shell } = useAppContext();
  const selection = useSheetSelection();
  const last = useRef<(() => void) | null>(null);
  const { t } = view.texts;

  function refuse(text: string): void {
    say({ kind: 'refused', text, goesAlong: false });
  }

  /** Asks what has to be asked, and puts it all in. False: nothing was changed. */
  async function put(
    cells: readonly CellDraft[],
    how: 'paste' | 'fill',
    answers: CellsAnswers,
    more: Beside = {},
  ): Promise<boolean> {
    const { beside = '', freed = null, others = [] } = more;
    const plan = planCells(view, cells, answers);
    if (plan.ambiguous.length > 0) {
      const meant = await shell.ask(meantQuestion(plan, view));
      if (meant === 'cancel') return false;
      return put(cells, how, { ...answers, meant: meant === 'first' ? 0 : 1 }, more);
    }
    if (plan.calculated.length > 0) {
      const answer = await shell.ask(overrideQuestion(plan.calculated.length));
      if (answer === 'cancel') return false;
      return put(cells, how, { ...answers, overrides: answer === 'override' }, more);
    }
    const count = changedCount(plan);
    const [first] = cells;
    if ((count > 0 || freed !== null) && first !== undefined) {
      const cell = cellReferenceLabel(view, first.at);
      editor.actions.edit(
        (scenario, compiled) =>
          applyCells(
            freed === null ? scenario : applyReset(scenario, compiled, freed),
            compiled,
            plan,
            editor.stamp(),
          ),
        t(`sheet:step.${how}`, { cell, count }),
      );
    }
    const { same, skipped, refused } = plan;
    const parts = [
      t('sheet:note.put', { count: count + same }),
      ...(skipped === 0 ? [] : [t('sheet:note.skipped', { count: skipped })]),
      ...keptTexts([...refused, ...others], view),
      ...(beside === '' ? [] : [beside]),
    ];
    const isWhole = refused.length === 0 && others.length === 0 && beside === '';
    say({ kind: isWhole ? 'note' : 'refused', text: parts.join(' '), goesAlong: false });
    return count > 0;
  }

  function rectangles(): readonly Rectangle[] {
    const chosen = selection.store.getState();
    return chosen === null ? [] : rectanglesOf(chosen, selection.size());
  }

  async function paste(text: string, cut: Cut | null): Promise<boolean> {
    const texts = readTabSeparated(text);
    const { cells, unknown, beside } = pastedTable(texts, rectangles(), {
      size: selection.size(),
      rowAt: selection.rowAt,
      years: view.run.space.time.items,
      allYears: t('sheet:allYears'),
    });
    if (cells.length === 0) {
      const why = unknown.length > 0 ? 'nothingKnown' : 'nothingPasted';
      refuse(t(`sheet:refused.${why}`, { names: listed(unknown, view) }));
      return false;
    }
    const said = [
      ...(unknown.length === 0
        ? []
        : [t('sheet:note.unknown', { names: listed(unknown, view), count: unknown.length })]),
      ...(beside === 0 ? [] : [t('sheet:note.beside', { count: beside })]),
    ];
    const drafts = cells.map(({ row, column, text: draft }) => ({ at: { row, column }, draft }));
    const notation = notationOf(texts.flat());
    const filled = new Set(cells.map(({ row, column }) => `${row.id} ${String(column)}`));
    const freed = (cut?.cells ?? []).filter(
      ({ row, column }) => !filled.has(`${row.id} ${String(column)}`),
    );
    return put(
      drafts,
      'paste',
      { notation },
      { beside: said.join(' '), freed: planReset(view, freed) },
    );
  }

  function valueAt({ row, column }: Place): number | null {
    const at = selection.rowAt(row);
    const value = valueColumnAt(column);
    const cell = at?.kind === 'value' && value !== undefined ? cellAt(at, value) : undefined;
    return typeof cell?.value === 'number' ? cell.value : null;
  }

  /** Cells that can have a value; those of another unit than where the value comes from are left out and said. */
  function draftAt(to: Place, from: Place, value: number | null): CellDraft | null {
    const [row, source] = [selection.rowAt(to.row), selection.rowAt(from.row)];
    const column = valueColumnAt(to.column);
    if (row?.kind !== 'value' || source?.kind !== 'value' || column === undefined) return null;
    if (value === null || cellAt(row, column) === undefined) return null;
    return { at: { row, column }, draft: value };
  }

  async function fillFrom(filled: readonly Filled[]): Promise<void> {
    const cells = filled.flatMap(({ to, from }) => draftAt(to, from, valueAt(from)) ?? []);
    await putOfOneUnit(cells, filled);
  }

  async function putOfOneUnit(
    cells: readonly CellDraft[],
    filled: readonly { readonly to: Place; readonly from: Place }[],
  ): Promise<void> {
    const sources = new Map(
      filled.map(({ to, from }) => [selection.rowAt(to.row), selection.rowAt(from.row)]),
    );
    const other = cells.filter(({ at }) => {
      const source = sources.get(at.row);
      return source?.kind === 'value' && source.unit !== at.row.unit;
    });
    const others = other.map((one) => ({ ...one, why: 'otherUnit' as const, kept: '' }));
    const same = cells.filter((one) => !other.includes(one));
    if (cells.length > 0) await put(same, 'fill', {}, { others });
    else refuse(t('sheet:refused.nothingToFill'));
  }

  function fill(direction: 'down' | 'right'): void {
    const filled = rectangles().flatMap((one) =>
      direction === 'down' ? filledDown(one) : filledRight(one, headColumns),
    );
    last.current = () => fill(direction);
    void fillFrom(filled);
  }

  function pull(to: Place, isSeries: boolean): void {
    const [source] = rectangles();
    const over = source === undefined ? null : pulledOver(source, to);
    if (source === undefined || over === null) return;
    if (!isSeries) {
      void fillFrom(copiedInto(source, over));
      return;
    }
    const continued = continuedInto(source, over).flatMap((one) => {
      const values = one.of.flatMap((place) => valueAt(place) ?? []);
      const [from] = one.of;
      const row = from === undefined ? undefined : selection.rowAt(from.row);
      if (from === undefined || row?.kind !== 'value' || values.length < one.of.length) return [];
      const step = row.display.form === 'percentage' ? 0.01 : 1;
      return [{ to: one.to, from, value: seriesValue(values, one.steps, step) }];
    });
    const cells = continued.flatMap((one) => draftAt(one.to, one.from, one.value) ?? []);
    void putOfOneUnit(cells, continued);
  }

  function fillAll(draft: Draft): void {
    last.current = () => fillAll(draft);
    const cells = selection.cells().map(({ row, column }) => ({ at: { row, column }, draft }));
    void put(cells, 'fill', {});
  }

  function reset(): void {
    last.current = reset;
    const chosen = selection.store.getState();
    const isRows = chosen?.ranges.every(({ whole }) => whole === 'rows') === true;
    edits.reset(isRows ? selection.rows().map((row) => ({ row })) : selection.cells());
  }

  return {
    paste: (text, cut) => {
      last.current = () => void paste(text, null);
      return paste(text, cut);
    },
    fillAll,
    fill,
    pull,
    reset,
    typed: (draft) => {
      last.current = () => fillAll(draft);
    },
    repeat: () => {
      last.current?.();
      return last.current !== null;
    },
  };
}
