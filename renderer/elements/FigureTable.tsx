import { useId, type ReactNode } from 'react';
import type { Model } from '../../shared/model/model';
import { useTexts } from '../format/useTexts';
import { comparedFigures, type FigurePairs } from '../values/comparedFigures';
import './compared.css';

interface Props {
  readonly pairs: FigurePairs;
  /** The model of the first, which may have figures that the second does not. */
  readonly model: Model;
  /** What the two are called. */
  readonly names: readonly [before: string, after: string];
}

/** The headline figures of two scenarios side by side, and how they differ. */
export function FigureTable({ pairs, model, names }: Props): ReactNode {
  const texts = useTexts();
  const { t } = texts;
  const titleId = useId();
  return (
    <section className="compared">
      <h3 id={titleId}>{t('compare:figures')}</h3>
      <table className="compared__table" aria-labelledby={titleId}>
        <thead>
          <tr>
            <th scope="col">{t('compare:figure')}</th>
            <th scope="col">{names[0]}</th>
            <th scope="col">{names[1]}</th>
            <th scope="col">{t('compare:difference')}</th>
          </tr>
        </thead>
        <tbody>
          {comparedFigures(pairs, model, texts).map(({ id, label, before, after, difference }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td>{before}</td>
              <td>{after}</td>
              <td>{difference}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
