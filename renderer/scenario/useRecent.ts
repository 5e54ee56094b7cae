import { useEffect, useState } from 'react';
import type { RecentDocument } from '../../shared/ipc/contract';
import { useAppContext, useEditor } from '../state/useAppContext';

/** The files that were opened or saved before, read again when another one is. */
export function useRecent(): readonly RecentDocument[] {
  const { bridge } = useAppContext();
  const file = useEditor((state) => state.file);
  const [recent, setRecent] = useState<readonly RecentDocument[]>([]);
  useEffect(() => {
    let wanted = true;
    bridge.listRecent().then((list) => {
      if (wanted) setRecent(list);
    }, console.error);
    return () => {
      wanted = false;
    };
  }, [bridge, file]);
  return recent;
}
