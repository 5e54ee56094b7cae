import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { PrintJob as PaperFacts } from '../../state/shell';
import { useAnalysis } from '../../state/useAnalysis';
import { useAppContext, useEditor } from '../../state/useAppContext';
import type { View } from '../../values/view';
import { PaperFoot } from './PaperFoot';
import { PaperBasis } from './PaperBasis';
import { PaperFigures } from './PaperFigures';
import { PaperHead } from './PaperHead';
import { PaperLevers } from './PaperLevers';
import { PaperPictures } from './PaperPictures';
import { PaperWarnings } from './PaperWarnings';
import { leverGroups, lineCount } from './leverLines';
import { roomiest, tighter, useFit } from './useFit';
import './paper.css';

/** Milliseconds that a sheet waits for what a worker calculates; after that it goes without. */
const patience = 8000;

interface Props {
  readonly view: View;
  readonly paper: PaperFacts;
}

/** The answer on one sheet of A4. It says when it is there, and as long as it is too long it says less. */
export function PrintedPage({ view, paper }: Props): ReactNode {
  const { shell } = useAppContext();
  const views = useEditor((state) => state.views);
  const { scenario, run, range, rangeIsOld, variants, variantsAreOld } = view;
  const question = useMemo(() => ({ scenario, views }), [scenario, views]);
  const { outcome, isOld } = useAnalysis('sensitivity', question);
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  const { evidenceRange, variants: declared } = run.model;
  const hasRange = evidenceRange === undefined || (range !== null && !rangeIsOld);
  const hasVariants = declared.length === 0 || (variants !== null && !variantsAreOld);
  const isKnown = isLate || (outcome !== null && !isOld && hasRange && hasVariants);

  const groups = useMemo(() => leverGroups(view), [view]);
  const sheet = useRef<HTMLElement>(null);
  const { limits, spare, fits } = useFit(sheet, isKnown, roomiest(lineCount(groups)), tighter);
  useEffect(() => {
    if (!fits) return;
    // The letters are there since the window is; waiting for them costs nothing.
    document.fonts.ready.then(() => shell.laidOut(), console.error);
  }, [fits, shell]);

  return (
    <article ref={sheet} className="paper">
      <PaperHead view={view} paper={paper} />
      <PaperFigures view={view} />
      <PaperPictures view={view} spare={spare} isDrawn={fits} />
      <PaperLevers view={view} groups={groups} most={limits.levers} />
      <PaperWarnings view={view} />
      <PaperBasis view={view} sensitivity={isOld ? null : outcome} most={limits.basis} />
      <PaperFoot view={view} paper={paper} />
    </article>
  );
}
