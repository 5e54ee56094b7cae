import { Suspense, useId, useRef, useState, type ReactNode } from 'react';
import { Guarded } from '../elements/Guarded';
import { entryIdOf, isEntry, pagesOf, shownPage, type Page } from '../state/pages';
import { useAppContext, useEditor, useShell } from '../state/useAppContext';
import { Tabs } from '../ui/Tabs';
import { useIsShown } from '../ui/useIsShown';
import './pages.css';
import { SeenView } from '../state/useView';
import { loadedLater } from '../ui/afterPaint';
import { useTexts } from '../format/useTexts';

const PictureBoard = loadedLater(
  async () => (await import('./overview/PictureBoard')).PictureBoard,
);
const Sheet = loadedLater(async () => (await import('../grid/Sheet')).Sheet);
const OtherPage = loadedLater(async () => (await import('./OtherPage')).OtherPage);

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
            <Suspense>
              <OtherPage place={page} />
            </Suspense>
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

/**
 * What is in it is loaded and drawn for the first time when it is seen, and not drawn again as long as the style sheet
 * hides it: by the page, or in a low window.
 */
function Seen({ className, children }: SeenProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const isShown = useIsShown(place);
  const [wasShown, setWasShown] = useState(false);
  if (isShown === true && !wasShown) setWasShown(true);
  return (
    <div ref={place} className={className}>
      <SeenView isSeen={isShown !== false}>
        <Guarded>
          <Suspense>{wasShown ? children : null}</Suspense>
        </Guarded>
      </SeenView>
    </div>
  );
}
