import type { ReactNode } from 'react';
import { warningTexts } from '../values/warnings';
import { formatShort } from '../format/formatNumber';
import { shownFigure } from './shownFigure';
import { useTexts } from '../format/useTexts';
import { useView } from '../state/useView';
import { useRange, useRangeWarns } from '../state/useRange';

/** Every warning that the model knows: those that hold now, with where and how much, and those that do not. */
export function WarningsList(): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const { range } = useRange();
  const rangeWarns = useRangeWarns();
  const { run, texts } = view;
  const { warnings, evidenceRange } = run.model;
  const all = [
    ...warnings.map(({ id, label, explanation }) => ({ id, label, explanation })),
    ...(evidenceRange === undefined ? [] : [{ ...evidenceRange, id: evidenceRange.warning }]),
  ];
  const holding = new Map(
    warningTexts(
      all.map(({ id }) => id),
      view,
      rangeWarns,
    ).map((one) => [one.id, one.text]),
  );
  const left = range?.warning?.amount ?? null;
  const text = (id: string): string => {
    const said = holding.get(id) ?? '';
    if (id !== evidenceRange?.warning || left === null) return said;
    const { display } = shownFigure(run.model, texts);
    return `${said} · ${t('rules:warnings.amount', { value: formatShort(left, display, texts.words) })}`;
  };
  const others = all.filter(({ id }) => !holding.has(id));
  return (
    <section aria-label={t('rules:warnings.title')}>
      <h2>{t('rules:warnings.title')}</h2>
      <p className="quiet">{t('rules:warnings.intro')}</p>
      <table className="ruled ruled--labels">
        <caption className="only-spoken">{t('rules:warnings.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rules:warnings.warning')}</th>
            <th scope="col">{t('rules:warnings.means')}</th>
          </tr>
        </thead>
        <tbody>
          <tr className="ruled__group">
            <th scope="rowgroup" colSpan={2}>
              {holding.size === 0
                ? t('rules:warnings.none')
                : t('rules:warnings.holding', { count: holding.size })}
            </th>
          </tr>
          {all
            .filter(({ id }) => holding.has(id))
            .map(({ id, explanation }) => (
              <tr key={id}>
                <td className="warning">{text(id)}</td>
                <td>{explanation}</td>
              </tr>
            ))}
        </tbody>
        <tbody>
          <tr className="ruled__group">
            <th scope="rowgroup" colSpan={2}>
              {t('rules:warnings.not')}
            </th>
          </tr>
          {others.map(({ id, label, explanation }) => (
            <tr key={id} className="quiet">
              <td>
                {texts.say(label)}
                {id === evidenceRange?.warning && range === null
                  ? ` · ${t('rules:warnings.pending')}`
                  : ''}
              </td>
              <td>{explanation}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
