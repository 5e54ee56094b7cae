import { type ReactNode, useEffect } from 'react';
import { Sheet } from './grid/Sheet';
import { Levers } from './levers/Levers';
import { Answer } from './overview/Answer';
import { PictureBoard } from './overview/PictureBoard';
import { Notices } from './scenario/Notices';
import { Overlays } from './scenario/Overlays';
import { StatusLine } from './scenario/StatusLine';
import { TopBar } from './scenario/TopBar';
import { useView } from './state/useView';

/** One scenario: its knobs at the left; beside them the answer, the pictures and the sheet. */
export function Workbench(): ReactNode {
  const view = useView();
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
          <PictureBoard view={view} />
          <Sheet view={view} />
        </div>
      </main>
      <StatusLine view={view} />
      <Overlays />
    </>
  );
}
