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
import { Explained } from '../ui/Tooltip';

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
  const figureLabel = ({ label, isMean, wholeOnly }: PlannedFigure): string => {
    const aside = isMean ? t('answer.mean', { whole }) : wholeOnly ? whole : '';
    return aside === '' ? say(label) : `${say(label)} (${aside})`;
  };
  const lines = useEditor(
    useShallow(({ run }) =>
      plannedFigures(run, lever, at, area)
        .filter((figure) => amount(figure, 'planned') !== amount(figure, 'actual'))
        .map((figure) =>
          [
            figureLabel(figure),
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
  const because =
    reasons.length === 0
      ? undefined
      : t('levers:expected.because', { reasons: reasons.join('; ') });
  return (
    <div className="comes-about quiet">
      {parts.map(([label = '', planned = '', actual = ''], index) => (
        <p key={label}>
          {planned} <span className="only-spoken">{t('levers:expected.planned')}</span>
          <span aria-hidden="true">→</span>{' '}
          {/* Why is the same for all of them, and told on demand: the row is about the number. */}
          <Explained text={index === 0 ? because : undefined}>
            {t('levers:expected.actual')}
          </Explained>{' '}
          <strong>{actual}</strong> {label}
        </p>
      ))}
    </div>
  );
}
