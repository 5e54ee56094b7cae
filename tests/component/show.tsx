import { render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { useEffect, type ReactNode } from 'react';
import type { AppContext } from '../../renderer/state/startUp';
import { ReactAppContext } from '../../renderer/state/useAppContext';
import { Tooltips } from '../../renderer/ui/Tooltips';
import { CurrentView } from '../../renderer/state/useView';

interface SessionProps {
  readonly session: AppContext;
  readonly children: ReactNode;
}

/** What `App` puts around the window. */
export function Session({ session, children }: SessionProps): ReactNode {
  useEffect(() => session.attributions.start(), [session]);
  useEffect(() => session.drawing.start(), [session]);
  return (
    <ReactAppContext value={session}>
      {children}
      <Tooltips />
    </ReactAppContext>
  );
}

/** Shows a part of the window in its session. */
export function show(session: AppContext, part: ReactNode): UserEvent {
  const user = userEvent.setup();
  render(
    <Session session={session}>
      <CurrentView>{part}</CurrentView>
    </Session>,
  );
  return user;
}

/** The name of the control with the focus. */
export function focused(): string | null {
  const element = document.activeElement;
  return element?.getAttribute('aria-label') ?? element?.textContent ?? null;
}
