import type { ReactNode } from 'react';
import type { View } from '../state/view';

export function CalendarPlace({ view }: { readonly view: View }): ReactNode {
  return <p className="quiet">{view.scenario.name}</p>;
}
