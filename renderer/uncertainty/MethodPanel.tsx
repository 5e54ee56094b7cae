import { useId, useState, type ReactNode } from 'react';
import { uncertainInputs } from '../../shared/calculation/uncertainInputs';
import { formatFull } from '../format/formatNumber';
import { useTexts } from '../format/useTexts';
import type { Drawn } from '../state/drawing';
import { useAppContext } from '../state/useAppContext';
import { useView } from '../state/useView';
import { DrawFields } from './DrawFields';
import { OpenDraw } from './OpenDraw';
import { dayOf } from '../format/dates';
import { bandOf } from '../values/band';
import { mainHeadline } from '../../shared/model/mainHeadline';

interface Props {
  readonly drawn: Drawn | null;
}

const points = ['mean', 'sd', 'p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'] as const;

/** How it was found, in the words of the field, with every digit: for the analyst. */
export function MethodPanel({ drawn }: Props): ReactNode {
  const { t, words, say, language } = useTexts();
  const titleId = useId();
  const { scenario, run, labels } = useView();
  const { editor, now } = useAppContext();
  const [came, setCame] = useState({ drawn, at: now() });
  if (came.drawn !== drawn) setCame({ drawn, at: now() });
  const drawnAt = came.at;
  const { model } = run;
  const headline = mainHeadline(model);
  const band = drawn === null ? null : bandOf(drawn.answer);
  const uncertain = uncertainInputs(editor.session().prepare(scenario));
  return (
    <section className="panel method" aria-labelledby={titleId}>
      <h3 id={titleId}>{t('uncertainty:method.title')}</h3>
      <p>
        {t('uncertainty:method.draws', {
          ...scenario.draws,
          done: drawn?.answer.length ?? 0,
          date: dayOf(drawnAt, language),
        })}
      </p>
      <DrawFields />
      <p>{t('uncertainty:method.how')}</p>
      <p>{t('uncertainty:method.shares')}</p>
      <p>{t('uncertainty:method.noSum')}</p>
      {band === null || headline === undefined ? null : (
        <table className="method__table">
          <caption>{t('uncertainty:method.figures', { figure: say(headline.label) })}</caption>
          <tbody>
            {points.map((point) => (
              <tr key={point}>
                <th scope="row">{t(`uncertainty:points.${point}`)}</th>
                <td>{formatFull(band[point], headline.display, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {drawn === null ? null : <OpenDraw drawn={drawn} />}
      <details>
        <summary>
          {t('uncertainty:method.varies', { count: uncertain?.inputs.length ?? 0 })}
        </summary>
        <p>{uncertain?.inputs.map(({ name }) => labels.quantity(name)).join('; ')}.</p>
      </details>
      <details>
        <summary>{t('uncertainty:method.fixed')}</summary>
        <p>
          {t('uncertainty:method.fixedText', {
            names: (model.uncertainty?.fixed ?? []).map((name) => labels.quantity(name)).join('; '),
          })}
        </p>
      </details>
    </section>
  );
}
