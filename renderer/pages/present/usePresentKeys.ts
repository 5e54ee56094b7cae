import { useEffect, useEffectEvent } from 'react';

interface Actions {
  /** Shows a picture so many further; negative: back. */
  readonly go: (by: number) => void;
  readonly leave: () => void;
  readonly toggleKnobs: () => void;
  /** Takes the focus out of a field. */
  readonly leaveField: () => void;
}

/**
 * The keys of presenting, wherever the focus is: arrows and the page keys of a remote control, Escape, and K for
 * the knobs. A slider or a field with the focus keeps its own; Escape in a field only leaves the field.
 */
export function usePresentKeys(actions: Actions): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const { target, key } = event;
    const field = target instanceof HTMLInputElement ? target.type : null;
    if (key === 'Escape') {
      event.preventDefault();
      // Once the field itself has taken back what was typed.
      if (field === 'text') setTimeout(actions.leaveField);
      else actions.leave();
      return;
    }
    if (field === 'text') return;
    if (key.toLowerCase() === 'k') actions.toggleKnobs();
    if (field !== null) return;
    const by = step(key);
    if (by === 0) return;
    event.preventDefault();
    actions.go(by);
  });
  useEffect(() => {
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}

function step(key: string): number {
  switch (key) {
    case 'ArrowRight':
    case 'PageDown':
      return 1;
    case 'ArrowLeft':
    case 'PageUp':
      return -1;
    default:
      return 0;
  }
}
