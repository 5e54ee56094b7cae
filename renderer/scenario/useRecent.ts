import { useEffect, useState } from 'react';
import type { RecentDocument } from '../../shared/ipc/contract';
import { useSession, useWorkbench } from '../state/useSession';

/** The files that were opened or saved before, read again when another one is. */
export function useRecent(): readonly RecentDocument[] {
  const { bridge } = useSession();
  const file = useWorkbench((state) => state.file);
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
