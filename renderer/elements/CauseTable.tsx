import { useId, type ReactNode } from 'react';
import type { Model } from '../../shared/model/model';
import { useTexts } from '../format/useTexts';
import { causeTable, type SaidCause } from '../values/causeTable';
import type { FigurePairs } from '../values/comparedFigures';
import './compared.css';

interface Props {
  readonly pairs: FigurePairs;
  readonly causes: readonly SaidCause[];
  /** The model of the second. */
  readonly model: Model;
  readonly names: readonly [before: string, after: string];
  /** What a cause is called, and how the amounts are to be read. */
  readonly title: string;
  readonly reading: string;
}

/** The way from the amounts of the first to those of the second, one cause after the other. */
export function CauseTable({ pairs, causes, model, names, title, reading }: Props): ReactNode {
  const texts = useTexts();
  const { t, say } = texts;
  const titleId = useId();
  const table = causeTable(pairs, causes, model, texts);
  if (table === null) {
    return (
      <section className="compared">
        <h3>{t('compare:causes')}</h3>
        <p>{t('compare:noCauses')}</p>
      </section>
    );
  }
  const { columns } = table;
  const amountCells = (amounts: readonly string[]): ReactNode =>
    amounts.map((amount, index) => <td key={columns[index]?.id}>{amount}</td>);
  const end = (name: string, amounts: readonly string[]): ReactNode => (
    <tr className="compared__end">
      <th scope="row">{name}</th>
      {amountCells(amounts)}
    </tr>
  );
  return (
    <section className="compared">
      <h3 id={titleId}>{t('compare:causes')}</h3>
      <p className="quiet">{reading}</p>
      <table className="compared__table" aria-labelledby={titleId}>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            {columns.map(({ id, label }) => (
              <th key={id} scope="col">
                {say(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {end(names[0], table.before)}
          {table.causes.map(({ id, text, amounts }) => (
            <tr key={id}>
              <th scope="row">{text}</th>
              {amountCells(amounts)}
            </tr>
          ))}
          {end(names[1], table.after)}
        </tbody>
      </table>
    </section>
  );
}
