import { useLayoutEffect, type ReactNode } from 'react';
import { useTexts } from '../format/useTexts';
import { isRunOld } from '../state/editor';
import { useEditor } from '../state/useAppContext';
import { useAttributionIsOld, useEffectSplitIsOld } from '../state/useAttribution';

/**
 * Marks, at the root of the page, what on screen is of the scenario before the last edit, for the style sheet to dim:
 * so nothing is drawn again only because it grew old. Where the figures themselves are, it is said as well; a model
 * that is quick is never so long behind that anybody sees it.
 */
export function OldMark(): ReactNode {
  const { t } = useTexts();
  const isRun = useEditor(isRunOld);
  const isOld = {
    run: isRun,
    variants: useEditor((state) => state.variantsAreOld),
    attribution: useAttributionIsOld(),
    split: useEffectSplitIsOld(),
  };
  const old = Object.entries(isOld).flatMap(([kind, is]) => (is ? [kind] : []));
  const marks = old.join(' ');
  useLayoutEffect(() => {
    document.documentElement.dataset['old'] = marks;
  }, [marks]);
  return (
    <p role="status" className="old-mark">
      {isRun ? t('status.old') : null}
    </p>
  );
}
