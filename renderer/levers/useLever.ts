import { useAppContext, useEditor } from '../state/useAppContext';
import {
  commonValue,
  boundsOf,
  cellValue,
  type Bounds,
  type LeverCell,
  type Input,
} from '../values/leverCells';
import type { Row } from './partLevers';
import { useTexts } from '../format/useTexts';
import { leverNumber } from '../format/formatNumber';
import { useShallow } from 'zustand/react/shallow';

export interface LeverState {
  readonly values: readonly number[];
  /** What all cells of the row have in common; null when they differ. */
  readonly value: number | null;
  readonly bounds: Bounds;
  /** How a value is called: "35 %", "In één keer". */
  readonly write: (value: number) => string;
  /** Sets all cells of the row. `from`: the value before, as it was written; `why`: the calculation that was typed. */
  readonly set: (value: number, from: string, group?: string, why?: string) => void;
  /** Puts the model's own value back; undefined when nothing was changed. */
  readonly reset: (() => void) | undefined;
  /** What the button for it is called. */
  readonly resetLabel: string;
}

/** One row of the panel as it stands, and what can be done with it. */
export function useLever({ input, cells, label }: Row): LeverState {
  const { actions } = useAppContext().editor;
  const { t, words, say } = useTexts();
  const values = useCellValues(input, cells);
  const bounds = useBounds(input, cells);
  const { id, neutral, display, choices } = input;
  const changed = values.some((value) => value !== neutral);

  const write = (value: number): string => {
    const choice = choices?.find((one) => one.value === value);
    return choice === undefined ? leverNumber(value, display, words) : say(choice.label);
  };

  return {
    values,
    value: commonValue(values),
    bounds,
    write,
    set: (value, from, group, why) => {
      const name = t('levers:step', { label, from, to: write(value) });
      actions.setValues(
        cells.map(({ items }) => ({ input: id, items, value })),
        name,
        group,
        why,
      );
    },
    reset: changed
      ? () => {
          const name = t('levers:resetStep', { label, to: write(neutral) });
          actions.reset(
            cells.map(({ items }) => ({ input: id, items })),
            name,
          );
        }
      : undefined,
    resetLabel: t('levers:reset', { label, value: write(neutral) }),
  };
}

/** The values of these cells. The component is drawn again when one of them changes, and at no other edit. */
export function useCellValues(input: Input, cells: readonly LeverCell[]): readonly number[] {
  return useEditor(
    useShallow(({ history }) => cells.map((cell) => cellValue(history.present, input, cell))),
  );
}

/** The range that these cells have in common. */
export function useBounds(input: Input, cells: readonly LeverCell[]): Bounds {
  return useEditor(useShallow(({ run }) => boundsOf(run, input, cells)));
}
