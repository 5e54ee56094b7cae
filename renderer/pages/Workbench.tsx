import { Activity, memo, type ReactNode, useDeferredValue, useEffect } from 'react';
import { Levers } from '../levers/Levers';
import { Answer } from '../answer/Answer';
import { Pages } from './Pages';
import { Presentation } from './present/Presentation';
import { PaperSheet } from './report/PaperSheet';
import { Notices } from '../scenario/Notices';
import { Overlays } from '../scenario/Overlays';
import { StatusLine } from '../scenario/StatusLine';
import { TopBar } from '../scenario/TopBar';
import { useShell } from '../state/useAppContext';
import { useView } from '../state/useView';
import { WhyPanel } from '../why/WhyPanel';

const LaterPages = memo(Pages);

/** One scenario: its knobs at the left; beside them the answer, and below that the pictures with the sheet or another page. */
export function Workbench(): ReactNode {
  const view = useView();
  // Figures and knobs follow the hand at once; drawing pictures and rows must not hold up the next movement.
  const later = useDeferredValue(view);
  const page = useShell((state) => state.page);
  const presenting = useShell((state) => state.presenting);
  const { t, language } = view.texts;
  const { name } = view.scenario;
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${name} – ${t('appName')}`;
  }, [language, name, t]);
  return (
    <>
      {/* Hidden, and not gone: whoever comes back finds everything as it was. */}
      <Activity mode={presenting ? 'hidden' : 'visible'}>
        <TopBar view={view} />
        <Notices />
        <main className="workbench">
          <Levers />
          <div className="workbench__rest">
            <Answer view={view} brief={page !== 'overview'} />
            <LaterPages view={later} />
          </div>
          <WhyPanel view={later} />
        </main>
        <StatusLine view={view} />
        <Overlays />
      </Activity>
      {presenting ? <Presentation view={view} /> : null}
      <PaperSheet view={view} />
    </>
  );
}
