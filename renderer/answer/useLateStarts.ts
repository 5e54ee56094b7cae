import { dayOf } from '../../shared/model/momentDate';
import { useAppContext } from '../state/useAppContext';
import { useView } from '../state/useView';
import { lateStarts, type LateStarts } from '../values/lateStarts';

/** What of the scenario begins before anybody can still decide about it, seen from today. */
export function useLateStarts(): LateStarts | null {
  const { now } = useAppContext();
  return lateStarts(useView(), dayOf(new Date(now())));
}
