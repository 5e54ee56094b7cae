import { useRef, useState, type ReactNode } from 'react';
import type { View } from '../state/view';
import { Select } from '../ui/Select';
import { Tabs } from '../ui/Tabs';
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
  const [slots, setSlots] = useState<Slots>([pictures[0]?.id ?? '', pictures.at(-1)?.id ?? '']);
  const choices = pictures.map(({ id, label }) => ({ id, label: say(label) }));
  const first = pictures.find(({ id }) => id === slots[0]);
  const second = pictures.find(({ id }) => id === slots[1]);
  return (
    <div ref={board} className={isWide ? 'board board--two' : 'board'}>
      {first === undefined ? null : (
        <PicturePanel
          key={first.id}
          view={view}
          picture={first}
          heading={
            <Tabs
              label={t('picture.choose')}
              tabs={choices}
              chosen={first.id}
              onChoose={(id) => setSlots(withPicture(slots, 0, id))}
            />
          }
        />
      )}
      {!isWide || second === undefined || second === first ? null : (
        <PicturePanel
          key={second.id}
          view={view}
          picture={second}
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
