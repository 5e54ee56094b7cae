import type { ReactNode } from 'react';
import type { View } from '../state/view';

export function MeasuresPlace({ view }: { readonly view: View }): ReactNode {
  return <p className="quiet">{view.scenario.name}</p>;
}
