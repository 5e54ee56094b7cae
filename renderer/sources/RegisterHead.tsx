import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sensitivity } from '../../shared/calculation/sensitivity';
import { wholeName, type View } from '../state/view';
import { formatFull } from '../ui/formatNumber';
import { shownFigure } from './shownFigure';

interface Props {
  readonly view: View;
  readonly sensitivity: Sensitivity | null;
  readonly isOld: boolean;
}

/** What the bars of the register are about: the figure of now, its year and its reference. */
export function RegisterHead({ view, sensitivity, isOld }: Props): ReactNode {
  const { t } = useTranslation('sources');
  const { texts, run, area, looks } = view;
  const { label, note, display } = shownFigure(run.model, texts);
  if (sensitivity === null) return <p className="sources__lead quiet">{t('register.pending')}</p>;
  const value = Number.isNaN(sensitivity.central)
    ? t('register.none')
    : formatFull(sensitivity.central, display, texts.words);
  const said = looks.map((look) => ` ${texts.t('answer.inView', { view: look })}`).join('');
  return (
    <p className={isOld ? 'sources__lead sources__old' : 'sources__lead'} aria-busy={isOld}>
      {t('register.now', { figure: label, value, view: said, note })} {t('register.means')}{' '}
      {area.item === null ? '' : t('register.whole', { whole: wholeName(run.model, texts) })}
    </p>
  );
}
