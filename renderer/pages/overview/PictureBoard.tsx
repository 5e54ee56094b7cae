import {
  useEffect,
  useRef,
  useState,
  useLayoutEffect,
  type ReactNode,
  type RefObject,
} from 'react';
import { Select } from '../../ui/Select';
import { Tabs } from '../../ui/Tabs';
import { watchSize } from '../../ui/watchSize';
import { causesId } from '../../attribution/causesContent';
import { ChosenPicture } from './ChosenPicture';
import { usePictureChoices } from './usePictureChoices';
import './board.css';
import { useView } from '../../state/useView';

/** Width at which two pictures can be read side by side, in letters of the root. */
const widthForTwo = 62;

/** The pictures of the model: one to choose, and a second beside it where there is room. */
export function PictureBoard(): ReactNode {
  const view = useView();
  const { pictures } = view.run.model;
  const { t } = view.texts;
  const board = useRef<HTMLDivElement>(null);
  const isWide = useIsWide(board, widthForTwo);
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
  const choices = usePictureChoices(view);
  const [first, second] = slots.map((slot) => choices.find(({ id }) => id === slot));
  return (
    <div ref={board} className={isWide ? 'board board--two' : 'board'}>
      {first === undefined ? null : (
        <ChosenPicture
          key={first.id}
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
        <ChosenPicture
          key={second.id}
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

/** Ids of the pictures beside each other, from left to right. */
export type Slots = readonly [string, string];

/** Another picture in a slot. One that stands in the other slot changes places with it. */
export function withPicture([first, second]: Slots, slot: 0 | 1, id: string): Slots {
  if (slot === 0) return [id, id === second ? first : second];
  return [id === first ? second : first, id];
}

/** Whether an element is at least so many letters of the root wide; it follows the window and the size of text. */
function useIsWide(element: RefObject<HTMLElement | null>, letters: number): boolean {
  const [isWide, setWide] = useState(false);
  useLayoutEffect(() => {
    const watched = element.current;
    if (watched === null) return undefined;
    const measure = (): void => {
      const letter = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      setWide(watched.clientWidth >= letters * letter);
    };
    measure();
    return watchSize(watched, measure);
  }, [element, letters]);
  return isWide;
}
