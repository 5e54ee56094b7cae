import { useContext } from 'react';
import { dayOf } from '../../shared/model/momentDate';
import { ReactAppContext } from '../state/useAppContext';
import { lateStarts, type LateStarts } from '../values/lateStarts';
import type { View } from '../values/view';

/** What of the scenario begins before anybody can still decide about it, seen from today. Without a clock nothing. */
export function useLateStarts(view: View): LateStarts | null {
  const session = useContext(ReactAppContext);
  return session === null ? null : lateStarts(view, dayOf(new Date(session.now())));
}
