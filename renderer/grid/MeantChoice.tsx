import { useEffect, useRef, type ReactNode } from 'react';
import type { View } from '../values/view';
import { meantText } from '../format/formatNumber';
import type { ValueRow } from '../values/valueRow';

interface Props {
  readonly view: Pick<View, 'texts'>;
  readonly row: ValueRow;
  /** Most likely first. */
  readonly values: readonly [number, number];
  readonly onChoose: (value: number) => void;
}

/** "Bedoelt u 35 % of 0,35 %?", with the two values that the typed text may mean. Opens below the field it belongs to. */
export function MeantChoice({ view, row, values, onChoose }: Props): ReactNode {
  const { t, words } = view.texts;
  const box = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const say = (value: number): string => meantText(value, row.display, words);
  const [likely, other] = values;
  const question = t('sheet:editor.meant', { value: say(likely), other: say(other) });
  useEffect(() => {
    // In the top layer, because a cell of the grid cuts off what is larger than it.
    box.current?.showPopover();
    first.current?.focus();
  }, []);
  return (
    <div
      ref={box}
      className="sheet-meant"
      popover="manual"
      role="alertdialog"
      aria-label={question}
    >
      <p>{question}</p>
      <button ref={first} type="button" className="button" onClick={() => onChoose(likely)}>
        {say(likely)}
      </button>
      <button type="button" className="button" onClick={() => onChoose(other)}>
        {say(other)}
      </button>
    </div>
  );
}
