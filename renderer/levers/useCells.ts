import { useShallow } from 'zustand/react/shallow';
import { useEditor } from '../state/useAppContext';
import { boundsOf, cellValue, type Bounds, type LeverCell, type Input } from '../values/leverCells';

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
