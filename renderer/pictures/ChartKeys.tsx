import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTexts } from '../format/useTexts';
import type { ChartQuestions, Point } from './chartPoints';
import { Tooltip } from '../ui/Tooltip';

interface Props {
  readonly questions: ChartQuestions;
  /** Which value the keyboard is at; null once it has left. */
  readonly onPoint: (point: Point | null) => void;
}

/** The values of a drawing by keyboard: arrows walk, Enter asks why. Seen only while it has the focus. */
export function ChartKeys({ questions, onPoint }: Props): ReactNode {
  const { t } = useTexts();
  const [moved, setMoved] = useState<Point | null>(null);
  const point = moved ?? questions.first;

  function onKeyDown(event: KeyboardEvent): void {
    const next = questions.next(point, event.key);
    if (next === null) return;
    event.preventDefault();
    setMoved(next);
    onPoint(next);
  }

  const text = questions.say(point);
  return (
    <>
      <Tooltip text={t('picture.keys')}>
        <button
          type="button"
          className="chart__keys"
          onFocus={(event) => {
            if (event.currentTarget.matches(':focus-visible')) onPoint(point);
          }}
          onBlur={() => onPoint(null)}
          onKeyDown={onKeyDown}
          onClick={() => questions.ask(point)}
        >
          {t('picture.why', { text })}
        </button>
      </Tooltip>
      <span className="only-spoken" role="status">
        {moved === null ? '' : text}
      </span>
    </>
  );
}
