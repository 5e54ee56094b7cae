import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { View } from '../state/view';
import { Select } from '../ui/Select';
import { Tabs } from '../ui/Tabs';
import { causesId } from '../attribution/causesContent';
import { CausesPanel } from '../attribution/CausesPanel';
import { useAttributionTexts } from '../attribution/attributionTexts';
import { useIsWide } from '../ui/useIsWide';
import { PicturePanel } from './PicturePanel';
import { withPicture, type Slots } from './pictureSlots';

/** Width at which two pictures can be read side by side, in letters of the root. */
const widthForTwo = 62;

/** The pictures of the model: one to choose, and a second beside it where there is room. */
export function PictureBoard({ view }: { readonly view: View }): ReactNode {
  const { pictures } = view.run.model;
  const { t, say } = view.texts;
  const board = useRef<HTMLDivElement>(null);
  const isWide = useIsWide(board, widthForTwo);
  const { tell } = useAttributionTexts();
  const hasCauses = view.run.model.attribution !== undefined;
  const [slots, setSlots] = useState<Slots>([
    pictures[0]?.id ?? '',
    hasCauses ? causesId : (pictures.at(-1)?.id ?? ''),
  ]);
  const chosenHere = useRef(false);
  useEffect(() => {
    if (!chosenHere.current) return;
    chosenHere.current = false;
    // Another picture has tabs of its own; the arrow keys go on in those.
    board.current?.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
  }, [slots]);
  const all = pictures.map(({ id, label }) => ({ id, label: say(label) }));
  const causes = hasCauses ? [{ id: causesId, label: tell('causes') }] : [];
  const choices = [...all.slice(0, 1), ...causes, ...all.slice(1)];
  const [first, second] = slots.map((slot) => choices.find(({ id }) => id === slot));
  return (
    <div ref={board} className={isWide ? 'board board--two' : 'board'}>
      {first === undefined ? null : (
        <BoardPanel
          key={first.id}
          view={view}
          id={first.id}
          heading={
            <Tabs
              label={t('picture.choose')}
              tabs={choices}
              chosen={first.id}
              onChoose={(id) => {
                chosenHere.current = true;
                setSlots(withPicture(slots, 0, id));
              }}
            />
          }
        />
      )}
      {!isWide || second === undefined || second.id === first?.id ? null : (
        <BoardPanel
          key={second.id}
          view={view}
          id={second.id}
          heading={
            <Select
              look="title"
              label={t('picture.chooseSecond')}
              value={second.id}
              options={choices.map(({ id, label }) => ({ value: id, label }))}
              onChange={(id) => setSlots(withPicture(slots, 1, id))}
            />
          }
        />
      )}
    </div>
  );
}

interface PanelProps {
  readonly view: View;
  readonly id: string;
  readonly heading: ReactNode;
}

/** A picture of the model, or that of the causes. */
function BoardPanel({ view, id, heading }: PanelProps): ReactNode {
  if (id === causesId) return <CausesPanel view={view} heading={heading} />;
  const picture = view.run.model.pictures.find((one) => one.id === id);
  return picture === undefined ? null : (
    <PicturePanel view={view} picture={picture} heading={heading} />
  );
}
