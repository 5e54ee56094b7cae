import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shownName } from '../../shared/calculation/shown';
import { wholeName, type View } from '../values/view';
import { formatFull } from '../format/formatNumber';
import { shownFigure } from './shownFigure';

interface Props {
  readonly view: View;
}

/** What the bars of the register are about: the figure of now, its year and its reference. */
export function RegisterHead({ view }: Props): ReactNode {
  const { t } = useTranslation('sources');
  const { texts, run, area, looks } = view;
  const { label, note, display } = shownFigure(run.model, texts);
  const figure = shownName('range', run.model.evidenceRange.warning);
  const now = run.values.get(figure)?.values[0] ?? NaN;
  const value = Number.isNaN(now) ? t('register.none') : formatFull(now, display, texts.words);
  const said = looks.map((look) => ` ${texts.t('answer.inView', { view: look })}`).join('');
  return (
    <p className="sources__lead">
      {t('register.now', { figure: label, value, view: said, note })} {t('register.means')}{' '}
      {area.item === null ? '' : t('register.whole', { whole: wholeName(run.model, texts) })}
    </p>
  );
}
