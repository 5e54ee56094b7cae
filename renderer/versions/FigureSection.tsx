import { useId, type ReactNode } from 'react';
import type { VersionComparison } from '../../shared/calculation/compareVersions';
import type { Model } from '../../shared/model/model';
import { useTexts } from '../format/useTexts';
import { useModel } from '../state/useAppContext';
import { comparedFigures } from './comparedFigures';

interface Props {
  readonly comparison: VersionComparison;
  readonly newest: Model;
}

/** The headline figures on both versions, side by side. */
export function FigureSection({ comparison, newest }: Props): ReactNode {
  const model = useModel();
  const texts = useTexts();
  const { t } = texts;
  const titleId = useId();
  return (
    <section className="versions__part">
      <h3 id={titleId}>{t('versions:figures')}</h3>
      <table className="versions__table" aria-labelledby={titleId}>
        <thead>
          <tr>
            <th scope="col">{t('versions:figure')}</th>
            <th scope="col">{t('versions:model', { version: model.version })}</th>
            <th scope="col">{t('versions:model', { version: newest.version })}</th>
            <th scope="col">{t('versions:difference')}</th>
          </tr>
        </thead>
        <tbody>
          {comparedFigures(comparison, model, texts).map(
            ({ id, label, before, after, difference }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td>{before}</td>
                <td>{after}</td>
                <td>{difference}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}
