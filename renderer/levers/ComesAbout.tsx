import type { ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Lever } from '../../shared/model/model';
import { formatShort } from '../format/formatNumber';
import { useTexts } from '../format/useTexts';
import { useEditor } from '../state/useAppContext';
import { plannedFigures, type PlannedFigure } from '../values/comesAbout';
import type { Items } from '../values/leverCells';
import { outcomeText } from '../values/outcome';
import { wholeName } from '../values/view';
import { useArea } from '../state/useArea';

interface Props {
  readonly lever: Lever;
  /** The items of the row. */
  readonly at: Items;
}

/** Parts of a line in one text: what is drawn again only when it says something else. */
const separator = '\n';

/** Where less comes about than is planned: both, and why. Nothing where they are the same as shown. */
export function ComesAbout({ lever, at }: Props): ReactNode {
  const texts = useTexts();
  const { t, say, words } = texts;
  const model = useEditor(({ compiled }) => compiled.model);
  const area = useArea();
  const whole = wholeName(model, texts).toLowerCase();

  const amount = (figure: PlannedFigure, side: 'planned' | 'actual'): string => {
    // The label says what is counted.
    return outcomeText(figure[side], (value) => formatShort(value, figure.display, words));
  };
  const lines = useEditor(
    useShallow(({ run }) =>
      plannedFigures(run, lever, at, area)
        .filter((figure) => amount(figure, 'planned') !== amount(figure, 'actual'))
        .map((figure) =>
          [
            figure.wholeOnly ? `${say(figure.label)} (${whole})` : say(figure.label),
            amount(figure, 'planned'),
            amount(figure, 'actual'),
            ...figure.reasons.map(say),
          ].join(separator),
        ),
    ),
  );
  if (lines.length === 0) return null;
  const parts = lines.map((line) => line.split(separator));
  const reasons = [...new Set(parts.flatMap((part) => part.slice(3)))];
  return (
    <div className="comes-about quiet">
      {parts.map(([label = '', planned = '', actual = '']) => (
        <p key={label}>
          {label}: {t('levers:expected.planned', { planned })}{' '}
          <strong>{t('levers:expected.actual', { actual })}</strong>
        </p>
      ))}
      {reasons.length === 0 ? null : (
        <p>{t('levers:expected.because', { reasons: reasons.join('; ') })}</p>
      )}
    </div>
  );
}
