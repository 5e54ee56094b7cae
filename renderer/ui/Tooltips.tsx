import { useEffect, useId, useReducer, useRef, type ReactNode } from 'react';
import { Tooltip, TooltipTriggerStateContext } from 'react-aria-components';
import { useTooltipTriggerState, type TooltipTriggerState } from 'react-stately';
import { tooltipAttribute } from './Tooltip';

/** Milliseconds that a pointer rests before the text comes; with the keyboard it comes at once. */
const timing = { delay: 400, closeDelay: 100 };

/** The element that a text stands beside, and the text. */
interface Anchor {
  readonly element: Element;
  readonly text: string;
}

/** Another number for each next element, so that the tooltip is placed anew. */
type Numbered = Anchor & { readonly number: number };

/**
 * The one tooltip of the window, for every element that `Tooltip` gave a text. One for each of them would draw five
 * components more for every figure that changes.
 */
export function Tooltips(): ReactNode {
  const state = useTooltipTriggerState(timing);
  const [anchor, show] = useReducer(next, null);
  const id = useId();
  // What opens by a key below a pointer that rests is not pointed at.
  const resting = useRef(false);
  useEffect(() => follow(state, show, id, resting), [state, id]);
  const element = anchor?.element ?? null;
  const isOpen = state.isOpen && anchor !== null;
  useEffect(
    () => (isOpen && element !== null ? describe(element, id, show) : undefined),
    [isOpen, element, id],
  );
  if (!isOpen) return null;
  return (
    <TooltipTriggerStateContext value={state}>
      <Tooltip
        key={anchor.number}
        // The type does not know it; the component gives it to its element.
        {...{ id }}
        className="tooltip"
        offset={4}
        containerPadding={8}
        triggerRef={{ current: anchor.element }}
      >
        {anchor.text}
      </Tooltip>
    </TooltipTriggerStateContext>
  );
}

function next(before: Numbered | null, anchor: Anchor): Numbered {
  const isSame = before?.element === anchor.element;
  return { ...anchor, number: (before?.number ?? 0) + (isSame ? 0 : 1) };
}

/** Opens and closes as pointer, focus and keys go; gives back what ends that. */
function follow(
  state: TooltipTriggerState,
  show: (anchor: Anchor) => void,
  id: string,
  resting: { current: boolean },
): () => void {
  const page = new AbortController();
  function on<K extends keyof DocumentEventMap>(
    type: K,
    handle: (event: DocumentEventMap[K]) => void,
  ): void {
    document.addEventListener(type, handle, { capture: true, signal: page.signal });
  }
  function point({ target, pointerType }: PointerEvent): void {
    if (pointerType === 'touch' || !(target instanceof Element)) return;
    // The text itself may be pointed at: it can be read with a magnifier.
    if (document.getElementById(id)?.contains(target) === true) {
      state.open(true);
      return;
    }
    const anchor = anchorAt(target);
    if (anchor === null) {
      state.close();
      return;
    }
    show(anchor);
    state.open();
  }
  on('pointerover', (event) => {
    if (!resting.current) point(event);
  });
  on('pointermove', (event) => {
    if (!resting.current) return;
    resting.current = false;
    point(event);
  });
  on('focusin', ({ target }) => {
    if (!(target instanceof Element) || !target.matches(':focus-visible')) return;
    const anchor = anchorAt(target);
    if (anchor === null) {
      state.close(true);
      return;
    }
    show(anchor);
    state.open(true);
  });
  on('focusout', () => state.close(true));
  on('pointerdown', () => state.close(true));
  on('pointerleave', ({ target }) => {
    if (target === document.documentElement) state.close();
  });
  on('keydown', (event) => {
    resting.current = true;
    if (event.key !== 'Escape' || !state.isOpen) return;
    // The first Escape is for the tooltip alone.
    event.stopPropagation();
    state.close(true);
  });
  return () => page.abort();
}

function anchorAt(target: Element): Anchor | null {
  const element = target.closest(`[${tooltipAttribute}]`);
  const text = element?.getAttribute(tooltipAttribute) ?? '';
  return element === null || text === '' ? null : { element, text };
}

/** Says to screen readers what the element is described by, and follows its text; gives back what ends that. */
function describe(element: Element, id: string, show: (anchor: Anchor) => void): () => void {
  const before = element.getAttribute('aria-describedby');
  element.setAttribute('aria-describedby', before === null ? id : `${before} ${id}`);
  const observer = new MutationObserver(() => {
    show({ element, text: element.getAttribute(tooltipAttribute) ?? '' });
  });
  observer.observe(element, { attributeFilter: [tooltipAttribute] });
  return () => {
    observer.disconnect();
    if (before === null) element.removeAttribute('aria-describedby');
    else element.setAttribute('aria-describedby', before);
  };
}
