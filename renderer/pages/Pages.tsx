import { memo, useId, type ReactNode } from 'react';
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
import type { View } from '../values/view';
import { Tabs } from '../ui/Tabs';
import { useHeld } from '../ui/useHeld';
import './pages.css';

const Pictures = memo(PictureBoard);
const Rows = memo(Sheet);

/** What stands below the answer: the pictures, the sheet, both where there is room, or one of the other pages. */
export function Pages({ view }: { readonly view: View }): ReactNode {
  const { shell } = useAppContext();
  const page = useShell((state) => state.page);
  const panelId = useId();
  // Hidden pages keep their state and are not drawn again until they are seen.
  const isDesk = page === 'overview' || page === 'sheet';
  const seen = useHeld(view, isDesk);
  const { t } = view.texts;
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
          <Pictures view={seen} />
          <Rows view={seen} />
        </div>
        {isDesk ? null : <OtherPage place={page} view={view} />}
      </div>
    </>
  );
}

interface Props {
  readonly place: Exclude<Page, 'overview' | 'sheet'>;
  readonly view: View;
}

function OtherPage({ place, view }: Props): ReactNode {
  switch (place) {
    case 'attribution':
      return <AttributionPage view={view} />;
    case 'sources':
      return <SourcesPage view={view} />;
    case 'rules':
      return <RulesPage view={view} />;
    case 'calendar':
      return <CalendarPage view={view} />;
    case 'measures':
      return <MeasuresPage view={view} />;
    default:
      return assertNever(place);
  }
}
