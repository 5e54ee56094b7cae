import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Master } from '../../levers/Master';
import { hasMaster } from '../../values/masterSlider';
import type { View } from '../../values/view';

/** One slider for each part of the knobs. */
export function PresentedKnobs({ view }: { readonly view: View }): ReactNode {
  const { t } = useTranslation('present');
  const { run, texts } = view;
  return (
    <section className="presentation__knobs" aria-label={t('knobs')}>
      {run.model.parts
        .filter(({ id }) => hasMaster(run, id))
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
