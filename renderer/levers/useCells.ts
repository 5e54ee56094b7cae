import { useShallow } from 'zustand/react/shallow';
import { useWorkbench } from '../state/useSession';
import { boundsOf, cellValue, type Bounds, type Cell, type Input } from './leverCells';

/** The values of these cells. The component is drawn again when one of them changes, and at no other edit. */
export function useCellValues(input: Input, cells: readonly Cell[]): readonly number[] {
  return useWorkbench(
    useShallow(({ history }) => cells.map((cell) => cellValue(history.present, input, cell))),
  );
}

/** The range that these cells have in common. */
export function useBounds(input: Input, cells: readonly Cell[]): Bounds {
  return useWorkbench(useShallow(({ run }) => boundsOf(run, input, cells)));
}
