import { useId, type ReactNode } from 'react';
import { assertNever } from '../../shared/lib/result';
import { AttributionPage } from '../attribution/AttributionPage';
import { CalendarPage } from '../calendar/CalendarPage';
import { Sheet } from '../grid/Sheet';
import { MeasuresPage } from '../measures/MeasuresPage';
import { PictureBoard } from './overview/PictureBoard';
import { RulesPage } from '../sources/RulesPage';
import { SourcesPage } from '../sources/SourcesPage';
import { pages, type Page } from '../state/pages';
import { useAppContext, useShell } from '../state/useAppContext';
import { Tabs } from '../ui/Tabs';
import './pages.css';
import { SeenView } from '../state/useView';
import { useTexts } from '../format/useTexts';

/** What stands below the answer: the pictures, the sheet, both where there is room, or one of the other pages. */
export function Pages(): ReactNode {
  const { shell } = useAppContext();
  const page = useShell((state) => state.page);
  const panelId = useId();
  const isDesk = page === 'overview' || page === 'sheet';
  const { t } = useTexts();
  return (
    <>
      <Tabs
        label={t('pages.label')}
        tabs={pages.map((id) => ({ id, label: t(`pages.${id}`) }))}
        chosen={page}
        onChoose={(id) => {
          const chosen = pages.find((one) => one === id);
          if (chosen !== undefined) shell.goTo(chosen);
        }}
        panelId={panelId}
      />
      <div id={panelId} className="place" role="tabpanel" aria-label={t(`pages.${page}`)}>
        <div className={`place__desk place__desk--${page}`} hidden={!isDesk}>
          <SeenView isSeen={isDesk}>
            <PictureBoard />
            <Sheet />
          </SeenView>
        </div>
        {isDesk ? null : <OtherPage place={page} />}
      </div>
    </>
  );
}

interface Props {
  readonly place: Exclude<Page, 'overview' | 'sheet'>;
}

function OtherPage({ place }: Props): ReactNode {
  switch (place) {
    case 'attribution':
      return <AttributionPage />;
    case 'sources':
      return <SourcesPage />;
    case 'rules':
      return <RulesPage />;
    case 'calendar':
      return <CalendarPage />;
    case 'measures':
      return <MeasuresPage />;
    default:
      return assertNever(place);
  }
}
