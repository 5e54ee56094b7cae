import type { ReactNode } from 'react';
import { formatShort } from '../format/formatNumber';
import type { RowEffect } from './rowEffect';
import { outcomeText, type Outcome } from '../values/outcome';
import { figureNow } from './figureNow';
import { shownFigure } from './shownFigure';
import { useTexts } from '../format/useTexts';
import { useView } from '../state/useView';

interface Props {
  readonly effect: RowEffect;
}

/** The figure with a value at its low and at its high, each with a bar from the figure of now. */
export function EffectBars({ effect }: Props): ReactNode {
  const view = useView();
  const { t } = useTexts();
  switch (effect.kind) {
    case 'pending':
      return <span className="quiet">{t('sources:register.pending')}</span>;
    case 'noRange':
      return <span className="quiet">{t('sources:row.noRange')}</span>;
    case 'nothing':
      return <span className="quiet">{t('sources:row.noEffect')}</span>;
    case 'moves':
      break;
  }
  const { display } = shownFigure(view.run.model, view.texts);
  // What has no outcome now has none with another value either, and for the same reason.
  const known = (value: number): Outcome => (Number.isNaN(value) ? figureNow(view.run) : value);
  return (
    <div className="swing">
      {(['low', 'high'] as const).map((side) => (
        <div key={side} className={`swing__side swing__side--${side}`}>
          <span className="swing__name">{t(`sources:row.${side}`)}</span>
          <span className="swing__value">
            {outcomeText(known(effect[side]), (value) =>
              formatShort(value, display, view.texts.words),
            )}
          </span>
          <Bar share={effect[`${side}Share`]} />
        </div>
      ))}
    </div>
  );
}

/** From the middle, where the figure of now is, to the left or to the right. */
function Bar({ share }: { readonly share: number }): ReactNode {
  const length = Number.isNaN(share) ? 0 : Math.abs(share) * 50;
  return (
    <span className="swing__track" aria-hidden="true">
      <span
        className="swing__bar"
        style={{ left: `${String(share < 0 ? 50 - length : 50)}%`, width: `${String(length)}%` }}
      />
    </span>
  );
}
