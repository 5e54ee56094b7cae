import type { EvidenceRange } from '../../shared/calculation/evidenceRange';
import { useEditor } from './useAppContext';

/** How far the effect spreads over the bounds of weak assumptions. */
export interface NewestRange {
  /** Null until it has been calculated for the file on screen. */
  readonly range: EvidenceRange | null;
  /** It is that of before the last edit; the one of now is being calculated. */
  readonly isOld: boolean;
}

/** Whether the range is so wide that it is a warning of its own. */
export function useRangeWarns(): boolean {
  return useEditor(({ range }) => range !== null && range.warning !== null);
}

export function useRange(): NewestRange {
  return {
    range: useEditor((state) => state.range),
    isOld: useEditor((state) => state.rangeIsOld),
  };
}
