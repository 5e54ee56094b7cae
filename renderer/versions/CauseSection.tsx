import { useId, type ReactNode } from 'react';
import type { VersionComparison } from '../../shared/calculation/compareVersions';
import type { Model } from '../../shared/model/model';
import { useTexts } from '../format/useTexts';
import { useModel } from '../state/useAppContext';
import { causeTable } from './causeRows';

interface Props {
  readonly comparison: VersionComparison;
  readonly newest: Model;
}

/** The way from the amounts of now to those of the newest version, one change of the model after the other. */
export function CauseSection({ comparison, newest }: Props): ReactNode {
  const model = useModel();
  const texts = useTexts();
  const { t, say } = texts;
  const titleId = useId();
  const table = causeTable(comparison, model, newest, texts);
  if (table === null) {
    return (
      <section className="versions__part">
        <h3>{t('versions:causes')}</h3>
        <p>{t('versions:noCauses')}</p>
      </section>
    );
  }
  const { columns, before, causes, after } = table;
  const end = (version: string, amounts: readonly string[]): ReactNode => (
    <tr className="versions__end">
      <th scope="row">{t('versions:model', { version })}</th>
      {amounts.map((amount, index) => (
        <td key={columns[index]?.id}>{amount}</td>
      ))}
    </tr>
  );
  return (
    <section className="versions__part">
      <h3 id={titleId}>{t('versions:causes')}</h3>
      <p className="quiet">{t('versions:order')}</p>
      <table className="versions__table" aria-labelledby={titleId}>
        <thead>
          <tr>
            <th scope="col">{t('versions:cause')}</th>
            {columns.map(({ id, label }) => (
              <th key={id} scope="col">
                {say(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {end(model.version, before)}
          {causes.map(({ id, text, amounts }) => (
            <tr key={id}>
              <th scope="row">{text}</th>
              {amounts.map((amount, index) => (
                <td key={columns[index]?.id}>{amount}</td>
              ))}
            </tr>
          ))}
          {end(newest.version, after)}
        </tbody>
      </table>
    </section>
  );
}
