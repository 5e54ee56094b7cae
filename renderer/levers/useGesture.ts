import { useId, useRef } from 'react';
import { useAppContext } from '../state/useAppContext';

/** What a hand does from taking hold to letting go: one step that can be undone. */
interface Gesture {
  readonly group: string;
  /** The value as it was written when the hand took hold. */
  readonly from: string;
}

export interface Gestures {
  /** The gesture under way, or a new one. `now`: the value as it is written at this moment. */
  readonly begin: (now: string) => Gesture;
  readonly end: () => void;
  /** Ends the gesture when the pointer is let go, wherever that happens. */
  readonly followPointer: () => void;
}

export function useGesture(): Gestures {
  const { editor } = useAppContext();
  const id = useId();
  const count = useRef(0);
  const open = useRef<Gesture | null>(null);

  const end = (): void => {
    if (open.current === null) return;
    open.current = null;
    editor.actions.endStep();
  };

  return {
    begin: (now) => {
      open.current ??= { group: `${id}${(count.current += 1)}`, from: now };
      return open.current;
    },
    end,
    followPointer: () => {
      const letGo = (): void => {
        removeEventListener('pointerup', letGo);
        removeEventListener('pointercancel', letGo);
        end();
      };
      addEventListener('pointerup', letGo);
      addEventListener('pointercancel', letGo);
    },
  };
}
