import { useLayoutEffect, type ReactNode } from 'react';
import { useTexts } from '../format/useTexts';
import { isRunOld } from '../state/editor';
import { useEditor } from '../state/useAppContext';

/**
 * Marks everything that is calculated as long as it is of the scenario before the last edit, and says so. A model that
 * is quick is never so long behind that anybody sees it.
 */
export function OldMark(): ReactNode {
  const { t } = useTexts();
  const old = useEditor(isRunOld);
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-old', old);
  }, [old]);
  return (
    <p role="status" className="old-mark">
      {old ? t('status.old') : null}
    </p>
  );
}
