import { type ReactNode, useEffect } from 'react';
import { Sheet } from './grid/Sheet';
import { Answer } from './overview/Answer';
import { PicturePanel } from './overview/PicturePanel';
import { About } from './scenario/About';
import { Marks } from './scenario/Marks';
import { TopBar } from './scenario/TopBar';
import { useView } from './state/useView';

/** One scenario: the answer, its pictures and its sheet. */
export function Workbench(): ReactNode {
  const view = useView();
  const { t, language } = view.texts;
  const { name } = view.scenario;
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${name} – ${t('appName')}`;
  }, [language, name, t]);
  const [picture] = view.run.model.pictures;
  return (
    <>
      <TopBar view={view} />
      <Marks />
      <main className="workbench">
        <Answer view={view} />
        <div className="workbench__middle">
          {picture === undefined ? null : <PicturePanel view={view} picture={picture} />}
          <About view={view} />
        </div>
        <Sheet view={view} />
      </main>
    </>
  );
}
