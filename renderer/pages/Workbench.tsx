import { Activity, Suspense, useEffect, type ReactNode } from 'react';
import { Answer } from '../answer/Answer';
import { useTexts } from '../format/useTexts';
import { Guarded } from '../elements/Guarded';
import { Levers } from '../levers/Levers';
import { Notices } from '../scenario/Notices';
import { Overlays } from '../scenario/Overlays';
import { StatusLine } from '../scenario/StatusLine';
import { TopBar } from '../scenario/TopBar';
import { TroubleBar } from '../scenario/TroubleBar';
import { StartPage } from '../start/StartPage';
import { keyOf } from '../state/keys';
import { shownPage } from '../state/pages';
import type { Foldable } from '../state/folds';
import { useAppContext, useEditor, useShell } from '../state/useAppContext';
import { CurrentView, LaterView } from '../state/useView';
import { VersionNotice } from '../versions/VersionNotice';
import { WhyPanel } from '../why/WhyPanel';
import { OldMark } from './OldMark';
import { Pages } from './Pages';
import { Presentation } from './present/Presentation';
import { loadedLater } from '../ui/afterPaint';

const SnapshotDialog = loadedLater(
  async () => (await import('../snapshots/SnapshotDialog')).SnapshotDialog,
);
const PaperSheet = loadedLater(async () => (await import('./report/PrintedPage')).PaperSheet);

/**
 * One scenario: its knobs at the left; beside them the answer, and below that the pictures with the sheet or another
 * page. Figures and knobs follow the hand at once; drawing pictures and rows must not hold up the next movement.
 */
export function Workbench(): ReactNode {
  const model = useEditor(({ compiled }) => compiled.model);
  const page = shownPage(
    model,
    useShell((state) => state.page),
  );
  const presenting = useShell((state) => state.presenting);
  const isAtStart = useShell((state) => state.start !== null);
  const isSheet = page === 'sheet';
  const knobs = isSheet ? 'knobsAtSheet' : 'knobs';
  const areKnobsFolded = useShell(({ folded }) => folded[knobs]);
  const isLine = useShell(({ folded }) => folded.answerAtSheet) && isSheet;
  usePageKeys(knobs);
  const showsSnapshots = useShell(({ form }) => form === 'snapshots');
  const isPrinting = useShell(({ paper }) => paper !== null);
  useWindowTitle();
  return (
    <CurrentView>
      {/* Hidden, and not gone: whoever comes back finds everything as it was. */}
      <Activity mode={presenting || isAtStart ? 'hidden' : 'visible'}>
        <Guarded>
          <TopBar knobs={knobs} />
        </Guarded>
        <Guarded>
          <Notices />
          <VersionNotice />
        </Guarded>
        <main className={areKnobsFolded ? 'workbench workbench--wide' : 'workbench'}>
          <Guarded>
            <Levers />
          </Guarded>
          <div className={isLine ? 'workbench__rest workbench__rest--line' : 'workbench__rest'}>
            <Guarded>
              <Answer brief={page !== 'overview'} folds={isSheet} />
            </Guarded>
            <LaterView>
              <Pages />
            </LaterView>
          </div>
          <LaterView>
            <Guarded>
              <WhyPanel />
            </Guarded>
          </LaterView>
        </main>
        <Guarded>
          <StatusLine />
        </Guarded>
      </Activity>
      {isAtStart && !presenting ? (
        <Guarded>
          <TroubleBar />
          <StartPage />
        </Guarded>
      ) : null}
      <Activity mode={presenting ? 'hidden' : 'visible'}>
        <Guarded>
          <Overlays />
        </Guarded>
        {showsSnapshots ? (
          <Guarded>
            <Suspense>
              <SnapshotDialog />
            </Suspense>
          </Guarded>
        ) : null}
      </Activity>
      <OldMark />
      {presenting ? (
        <Guarded>
          <Presentation />
        </Guarded>
      ) : null}
      {isPrinting ? (
        <Suspense>
          <PaperSheet />
        </Suspense>
      ) : null}
    </CurrentView>
  );
}

/** Keys that hold wherever the focus is: F1 opens the help, Ctrl+B folds the knobs away and brings them back. */
function usePageKeys(knobs: Foldable): void {
  const { shell } = useAppContext();
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const { presenting, folded, form, question, start } = shell.store.getState();
      const id = event.defaultPrevented || presenting ? undefined : keyOf(event, 'page');
      if (id === undefined || form !== null || question !== null) return;
      event.preventDefault();
      if (id === 'knobs' && start === null) shell.fold(knobs, !folded[knobs]);
      if (id === 'help' && shell.settle()) shell.open('help');
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [shell, knobs]);
}

function useWindowTitle(): void {
  const { t, language } = useTexts();
  const name = useEditor(({ history }) => history.present.name);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${name} – ${t('appName')}`;
  }, [language, name, t]);
}
