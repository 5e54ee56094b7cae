import { useId, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import './dialog.css';

interface Props {
  readonly title: string;
  /** Escape, or another way to close without an answer. */
  readonly onCancel: () => void;
  /** Holds tables, to be read before anything is chosen: the sheet itself gets the focus, and arrow keys scroll it. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** A sheet over the window that keeps the focus until it is gone. The first control in it gets the focus. */
export function Dialog({ title, onCancel, isWide = false, children }: Props): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    if (isWide) shown?.focus();
    // While it is still in the page, so that the focus goes back to where it was.
    return () => shown?.close();
  }, [isWide]);
  return (
    <dialog
      ref={dialog}
      tabIndex={isWide ? -1 : undefined}
      className={isWide ? 'dialog dialog--wide' : 'dialog'}
      aria-labelledby={titleId}
      onKeyDown={(event) => closeByKey(event, onCancel)}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2 id={titleId} className="dialog__title">
        {title}
      </h2>
      {children}
    </dialog>
  );
}

function closeByKey(event: KeyboardEvent, onCancel: () => void): void {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  onCancel();
}
