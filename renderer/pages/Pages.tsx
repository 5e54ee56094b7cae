import { useId, useRef, type ReactNode } from 'react';
import { assertNever } from '../../shared/lib/result';
import { AttributionPage } from '../attribution/AttributionPage';
import { CalendarPage } from '../calendar/CalendarPage';
import { ComparePage } from '../compare/ComparePage';
import { Sheet } from '../grid/Sheet';
import { Guarded } from '../elements/Guarded';
import { MeasuresPage } from '../measures/MeasuresPage';
import { PictureBoard } from './overview/PictureBoard';
import { RulesPage } from '../sources/RulesPage';
import { SourcesPage } from '../sources/SourcesPage';
import { EntryPanel } from '../levers/EntryPanel';
import { entryIdOf, isEntry, pagesOf, shownPage, type Page } from '../state/pages';
import { useAppContext, useEditor, useShell } from '../state/useAppContext';
import { UncertaintyPage } from '../uncertainty/UncertaintyPage';
import { Tabs } from '../ui/Tabs';
import { useIsShown } from '../ui/useIsShown';
import './pages.css';
import { SeenView } from '../state/useView';
import { useTexts } from '../format/useTexts';

/** What stands below the answer: the pictures, the sheet, both where there is room, or one of the other pages. */
export function Pages(): ReactNode {
  const { shell } = useAppContext();
  const model = useEditor(({ compiled }) => compiled.model);
  const page = shownPage(
    model,
    useShell((state) => state.page),
  );
  const panelId = useId();
  const isDesk = page === 'overview' || page === 'sheet';
  const { t, say } = useTexts();
  const pages = pagesOf(model);
  const nameOf = (id: Page): string => {
    if (!isEntry(id)) return t(`pages.${id}`);
    const declared = model.entryPages.find((one) => one.id === entryIdOf(id));
    return declared === undefined ? id : say(declared.label);
  };
  return (
    <>
      <Tabs
        label={t('pages.label')}
        tabs={pages.map((id) => ({ id, label: nameOf(id) }))}
        chosen={page}
        onChoose={(id) => {
          const chosen = pages.find((one) => one === id);
          if (chosen !== undefined) shell.goTo(chosen);
        }}
        panelId={panelId}
      />
      <div id={panelId} className="place" role="tabpanel" aria-label={nameOf(page)}>
        <div className={`place__desk place__desk--${page}`} hidden={!isDesk}>
          <Seen className="place__board">
            <PictureBoard />
          </Seen>
          <Seen className="place__sheet">
            <Sheet />
          </Seen>
        </div>
        {isDesk ? null : (
          <Guarded key={page}>
            <OtherPage place={page} />
          </Guarded>
        )}
      </div>
    </>
  );
}

interface SeenProps {
  readonly className: string;
  readonly children: ReactNode;
}

/** What is in it is not drawn again as long as the style sheet hides it: by the page, or in a low window. */
function Seen({ className, children }: SeenProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const isShown = useIsShown(place);
  return (
    <div ref={place} className={className}>
      <SeenView isSeen={isShown}>
        <Guarded>{children}</Guarded>
      </SeenView>
    </div>
  );
}

interface Props {
  readonly place: Exclude<Page, 'overview' | 'sheet'>;
}

function OtherPage({ place }: Props): ReactNode {
  if (isEntry(place)) return <EntryPanel id={entryIdOf(place) ?? ''} />;
  switch (place) {
    case 'attribution':
      return <AttributionPage />;
    case 'compare':
      return <ComparePage />;
    case 'uncertainty':
      return <UncertaintyPage />;
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
