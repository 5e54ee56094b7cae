import { useEffect, useEffectEvent, useRef } from 'react';
import type { Draft } from './drafts';
import { useAppContext } from './useAppContext';

/**
 * Holds a draft as long as `isTyped`; the functions may be other ones each time. Gives back what lets go of it earlier:
 * what was typed has been used for something else.
 */
export function useDraft(isTyped: boolean, draft: Draft): () => void {
  const { drafts } = useAppContext().shell;
  const settle = useEffectEvent(draft.settle);
  const discard = useEffectEvent(draft.discard);
  const field = useEffectEvent(draft.field);
  const release = useRef<() => void>(undefined);
  useEffect(() => {
    if (!isTyped) return undefined;
    const held = drafts.hold({
      settle: () => settle(),
      discard: () => discard(),
      field: () => field(),
    });
    release.current = held;
    return held;
  }, [drafts, isTyped]);
  return () => release.current?.();
}
