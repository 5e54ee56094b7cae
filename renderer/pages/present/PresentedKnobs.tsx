import type { ReactNode } from 'react';
import { Master } from '../../levers/Master';
import { masterCells } from '../../values/masterSlider';
import { useTexts } from '../../format/useTexts';
import { useView } from '../../state/useView';

/** One slider for each part of the knobs. */
export function PresentedKnobs(): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const { run, scenario, texts } = view;
  return (
    <section className="presentation__knobs" aria-label={t('present:knobs')}>
      {run.model.parts
        .filter(({ id }) => masterCells(run, scenario, id).length > 0)
        .map(({ id, label }) => (
          <div key={id}>
            {/* The slider has the same name. */}
            <p aria-hidden="true">{texts.say(label)}</p>
            <Master part={id} label={texts.say(label)} />
          </div>
        ))}
    </section>
  );
}
