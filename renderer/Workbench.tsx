import { memo, type ReactNode, useDeferredValue, useEffect } from 'react';
import { Sheet } from './grid/Sheet';
import { Levers } from './levers/Levers';
import { Answer } from './overview/Answer';
import { PictureBoard } from './overview/PictureBoard';
import { Notices } from './scenario/Notices';
import { Overlays } from './scenario/Overlays';
import { StatusLine } from './scenario/StatusLine';
import { TopBar } from './scenario/TopBar';
import { useView } from './state/useView';

const Pictures = memo(PictureBoard);
const Rows = memo(Sheet);

/** One scenario: its knobs at the left; beside them the answer, the pictures and the sheet. */
export function Workbench(): ReactNode {
  const view = useView();
  // Figures and knobs follow the hand at once; drawing pictures and rows must not hold up the next movement.
  const later = useDeferredValue(view);
  const { t, language } = view.texts;
  const { name } = view.scenario;
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${name} – ${t('appName')}`;
  }, [language, name, t]);
  return (
    <>
      <TopBar view={view} />
      <Notices />
      <main className="workbench">
        <Levers />
        <div className="workbench__rest">
          <Answer view={view} />
          <Pictures view={later} />
          <Rows view={later} />
        </div>
      </main>
      <StatusLine view={view} />
      <Overlays />
    </>
  );
}
