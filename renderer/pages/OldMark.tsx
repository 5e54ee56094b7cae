import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { useTexts } from '../format/useTexts';
import { isRunOld } from '../state/editor';
import { useAppContext, useEditor } from '../state/useAppContext';
import { useAttributionIsOld, useEffectSplitIsOld } from '../state/useAttribution';

/** Milliseconds that the figures themselves may be old before anybody is told. */
const shortWait = 300;

/** The same for what always comes later: it takes nearly so long by itself, and would blink at every edit. */
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
  const isRunLate = useEditor(isRunOld);
  const [isSaid, setSaid] = useState(false);
  useLasting(isRunLate, shortWait, (lasts) => {
    mark('run', lasts);
    setSaid(lasts);
  });
  useMark(
    'range',
    useEditor((state) => state.rangeIsOld),
  );
  useMark(
    'draws',
    useStore(drawing.store, (state) => state.isOld || state.sharesAreOld),
  );
  useMark('attribution', useAttributionIsOld());
  useMark('split', useEffectSplitIsOld());
  return (
    <p role="status" className="old-mark">
      {isSaid ? t('status.old') : null}
    </p>
  );
}

function useMark(kind: string, isOld: boolean): void {
  useLasting(isOld, usualWait, (lasts) => mark(kind, lasts));
}

function mark(kind: string, isOld: boolean): void {
  document.documentElement.toggleAttribute(`data-old-${kind}`, isOld);
}

/** Tells when something has been so for so many milliseconds on end, and when it is so no longer. */
function useLasting(isSo: boolean, milliseconds: number, tell: (lasts: boolean) => void): void {
  const told = useEffectEvent(tell);
  useEffect(() => {
    if (!isSo) return undefined;
    let lasts = false;
    const timer = setTimeout(() => {
      lasts = true;
      told(true);
    }, milliseconds);
    return () => {
      clearTimeout(timer);
      if (lasts) told(false);
    };
  }, [isSo, milliseconds]);
}
