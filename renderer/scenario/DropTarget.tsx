import { useEffect, useState, type ReactNode } from 'react';
import { useAppContext } from '../state/useAppContext';
import { useTexts } from '../format/useTexts';

/** The whole window takes a file that is dropped on it, and says so while one hangs over it. */
export function DropTarget(): ReactNode {
  const session = useAppContext();
  const { t } = useTexts();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const { shell, files } = session;
    function over(event: DragEvent): void {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    }
    function leave(event: DragEvent): void {
      // Without a next element the pointer has left the window.
      if (event.relatedTarget === null) setOver(false);
    }
    function drop(event: DragEvent): void {
      setOver(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      const { question, form } = shell.store.getState();
      if (question !== null || form !== null) return;
      const [file, ...others] = Array.from(event.dataTransfer?.files ?? []);
      if (file === undefined) return;
      if (others.length > 0) {
        shell.report({ title: 'files.oneAtATime', problems: [], advice: 'files.dropOne' });
        return;
      }
      void files.openDropped(file);
    }
    const ended = new AbortController();
    const { signal } = ended;
    addEventListener('dragenter', over, { signal });
    addEventListener('dragover', over, { signal });
    addEventListener('dragleave', leave, { signal });
    addEventListener('drop', drop, { signal });
    return () => ended.abort();
  }, [session]);
  if (!isOver) return null;
  return (
    <div className="drop" aria-hidden="true">
      {t('files.drop')}
    </div>
  );
}

function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}
