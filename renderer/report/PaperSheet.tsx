import type { ReactNode } from 'react';
import { useShell } from '../state/useSession';
import type { View } from '../state/view';
import { Paper } from './Paper';

/** One sheet of paper with the answer, drawn only while somebody prints; on screen nobody sees it. */
export function PaperSheet({ view }: { readonly view: View }): ReactNode {
  const paper = useShell((state) => state.paper);
  return paper === null ? null : <Paper view={view} paper={paper} />;
}
