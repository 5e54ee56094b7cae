import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { PrintJob } from '../../state/shellState';
import { useAnalysis } from '../../state/useAnalysis';
import { useAppContext, useEditor, useShell } from '../../state/useAppContext';
import { Guarded } from '../../elements/Guarded';
import { PaperBasis } from './PaperBasis';
import { PaperCompared } from './PaperCompared';
import { PaperFigures } from './PaperFigures';
import { PaperHead } from './PaperHead';
import { PaperLevers } from './PaperLevers';
import { PaperPictures } from './PaperPictures';
import { PaperReasons, reasonsOf } from './PaperReasons';
import { PaperWarnings } from './PaperWarnings';
import { leverGroups, lineCount } from './leverLines';
import { roomiest, tighter, useFit } from './useFit';
import './paper.css';
import { useView } from '../../state/useView';
import { isRunOld } from '../../state/editor';
import { useRange } from '../../state/useRange';
import { useDrawn } from '../../state/useDrawn';
import { useTexts } from '../../format/useTexts';

/** Reasons of what was set that a sheet gives. */
const mostReasons = 4;

/** Milliseconds that a sheet waits for what a worker calculates; after that it goes without. */
const patience = 8000;

interface Props {
  readonly paper: PrintJob;
}

/**
 * One sheet of paper with the answer, drawn only while somebody prints; on screen nobody sees it. One that cannot be
 * drawn goes as it came, with what stands in its place, and keeps no next one from being drawn.
 */
export function PaperSheet(): ReactNode {
  const { shell } = useAppContext();
  const paper = useShell((state) => state.paper);
  if (paper === null) return null;
  return (
    <Guarded onFailure={shell.paperFailed}>
      <PrintedPage paper={paper} />
    </Guarded>
  );
}

/** The answer on one sheet of A4. It says when it is there, and as long as it is too long it says less. */
function PrintedPage({ paper }: Props): ReactNode {
  const view = useView();
  const { shell } = useAppContext();
  const views = useEditor((state) => state.views);
  const { range, isOld: rangeIsOld } = useRange();
  const { scenario, run, variants } = view;
  const question = useMemo(() => ({ scenario, views }), [scenario, views]);
  const { outcome, isOld } = useAnalysis('sensitivity', question);
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  const { evidenceRange, variants: declared } = run.model;
  const hasRange = evidenceRange === undefined || (range !== null && !rangeIsOld);
  const hasVariants = declared.length === 0 || variants !== null;
  const { isOld: drawsAreOld, drawn, sharesAreOld } = useDrawn();
  const areDrawn = drawn?.answer.length === drawn?.wanted && !drawsAreOld && !sharesAreOld;
  const hasDraws = run.model.uncertainty === undefined || areDrawn;
  const isKnown =
    !useEditor(isRunOld) &&
    (isLate || (outcome !== null && !isOld && hasRange && hasVariants && hasDraws));

  const groups = useMemo(() => leverGroups(view), [view]);
  const sheet = useRef<HTMLElement>(null);
  const isComparing = useShell(({ compared }) => compared.length > 0);
  const reasons = useMemo(() => reasonsOf(scenario), [scenario]);
  const beside = isComparing ? run.model.headlines.length : 0;
  const most = roomiest(lineCount(groups), {
    beside,
    reasons: Math.min(mostReasons, reasons.length),
  });
  const { limits, spare, fits } = useFit(sheet, isKnown, most, tighter);
  useEffect(() => {
    if (!fits) return;
    // The letters are there since the window is; waiting for them costs nothing.
    document.fonts.ready.then(() => shell.laidOut(), console.error);
  }, [fits, shell]);

  return (
    <article ref={sheet} className="paper">
      <PaperHead paper={paper} />
      <PaperFigures most={limits.details} />
      {isComparing ? <PaperCompared most={limits.beside} /> : null}
      <PaperPictures spare={spare} isDrawn={fits} isComparing={isComparing} />
      <PaperLevers groups={groups} most={limits.levers} isDense={limits.isDense} />
      <PaperReasons reasons={reasons} most={limits.reasons} />
      <PaperWarnings />
      <PaperBasis sensitivity={isOld ? null : outcome} most={limits.basis} />
      <PaperFoot paper={paper} />
    </article>
  );
}

/** By which program, and which content exactly: another checksum is another scenario. */
function PaperFoot({ paper }: Props): ReactNode {
  const view = useView();
  const { appVersion } = useAppContext();
  const { t } = useTexts();
  const name = view.texts.t('appName');
  return (
    <footer className="paper__foot">
      <p>{t('report:made', { name, version: appVersion })}</p>
      <p>
        {t('report:checksum')} <span className="paper__checksum">{paper.checksum}</span>.{' '}
        {t(`report:kept.${paper.kept}`)}
      </p>
    </footer>
  );
}
