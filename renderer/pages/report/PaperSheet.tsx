import type { ReactNode } from 'react';
import { useShell } from '../../state/useAppContext';
import type { View } from '../../values/view';
import { PrintedPage } from './PrintedPage';

/** One sheet of paper with the answer, drawn only while somebody prints; on screen nobody sees it. */
export function PaperSheet({ view }: { readonly view: View }): ReactNode {
  const paper = useShell((state) => state.paper);
  return paper === null ? null : <PrintedPage view={view} paper={paper} />;
}
