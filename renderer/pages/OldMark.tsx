import { useEffect, useLayoutEffect, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { useTexts } from '../format/useTexts';
import { isRunOld } from '../state/editor';
import { useAppContext, useEditor } from '../state/useAppContext';
import { useAttributionIsOld, useEffectSplitIsOld } from '../state/useAttribution';

/** Milliseconds that the figures themselves may be old before anybody is told. */
const shortWait = 300;

/** The same for what always comes later: longer than that takes by itself, or it would blink at every edit. */
const usualWait = 800;

/**
 * Marks, at the root of the page, what on screen is of the scenario before the last edit, for the style sheet to dim:
 * so nothing is drawn again only because it grew old. Where the figures themselves are, it is said as well; a model
 * that is quick is never so long behind that anybody sees it. Short waits are not shown at all; by a clock and not by
 * a transition that begins late, as the page draws a frame for each step of that, also when nothing is to be seen yet.
 */
export function OldMark(): ReactNode {
  const { t } = useTexts();
  const { drawing } = useAppContext();
  const isRun = useLasting(useEditor(isRunOld), shortWait);
  const isOld = {
    run: isRun,
    range: useLasting(
      useEditor((state) => state.rangeIsOld),
      usualWait,
    ),
    draws: useLasting(
      useStore(drawing.store, (state) => state.isOld || state.sharesAreOld),
      usualWait,
    ),
    attribution: useLasting(useAttributionIsOld(), usualWait),
    split: useLasting(useEffectSplitIsOld(), usualWait),
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

/** Whether something has been so for so many milliseconds on end. */
function useLasting(isSo: boolean, milliseconds: number): boolean {
  const [lasts, setLasts] = useState(false);
  if (!isSo && lasts) setLasts(false);
  useEffect(() => {
    if (!isSo) return undefined;
    const timer = setTimeout(() => setLasts(true), milliseconds);
    return () => clearTimeout(timer);
  }, [isSo, milliseconds]);
  return isSo && lasts;
}
