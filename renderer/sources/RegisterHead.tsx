import type { ReactNode } from 'react';
import { outcomeText } from '../values/outcome';
import { wholeName } from '../values/view';
import { formatFull } from '../format/formatNumber';
import { figureNow } from './figureNow';
import { shownFigure } from './shownFigure';
import { useTexts } from '../format/useTexts';
import { useView } from '../state/useView';

/** What the bars of the register are about: the figure of now, its year and its reference. */
export function RegisterHead(): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const { texts, run, area, looks } = view;
  const { label, note, display } = shownFigure(run.model, texts);
  const value = outcomeText(figureNow(run), (now) => formatFull(now, display, texts.words));
  const said = looks.map((look) => ` ${texts.t('answer.inView', { view: look })}`).join('');
  return (
    <p className="sources__lead">
      {t('sources:register.now', { figure: label, value, view: said, note })}{' '}
      {t('sources:register.means')}{' '}
      {area.item === null
        ? ''
        : t('sources:register.whole', { whole: wholeName(run.model, texts) })}
    </p>
  );
}
