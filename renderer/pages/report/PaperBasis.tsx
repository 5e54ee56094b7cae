import type { ReactNode } from 'react';
import { mainHeadline } from '../../../shared/model/mainHeadline';
import type { Sensitivity } from '../../../shared/calculation/sensitivity';
import { wholeName } from '../../values/view';
import { basisLines, type BasisLine } from './basisLines';
import { useTexts } from '../../format/useTexts';
import { useView } from '../../state/useView';

interface Props {
  /** Null: it was not there in time. */
  readonly sensitivity: Sensitivity | null;
  /** How many lines there is room for. */
  readonly most: number;
}

/** What weighs most: the values whose range moves the effect furthest, with their sources. */
export function PaperBasis({ sensitivity, most }: Props): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const lines = sensitivity === null ? [] : basisLines(sensitivity, most, view);
  return (
    <section>
      <h2>{t('report:basis')}</h2>
      {lines.length > 0 || most === 0 ? null : (
        <p>{t(sensitivity === null ? 'report:basisLate' : 'report:noBasis')}</p>
      )}
      {lines.length === 0 ? null : <Table lines={lines} />}
    </section>
  );
}

function Table({ lines }: { readonly lines: readonly BasisLine[] }): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const { run, texts, area } = view;
  const figure = mainHeadline(run.model);
  const name = figure === undefined ? '' : texts.say(figure.label);
  // The figures above may be of one item; these never are.
  const label = area.item === null ? name : `${name}, ${wholeName(run.model, texts)}`;
  return (
    <table className="paper__basis">
      <thead>
        <tr>
          <th scope="col">{t('report:basisValue')}</th>
          <th scope="col">{t('report:range')}</th>
          <th scope="col">{t('report:effect', { figure: label })}</th>
          <th scope="col">{t('report:source')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              {line.label}: <strong>{line.value}</strong>
            </th>
            <td>{t('report:bounds', { low: line.low, high: line.high })}</td>
            <td>{t('report:bounds', { low: line.atLow, high: line.atHigh })}</td>
            <td>
              {line.source} <span className="paper__note">({line.quality})</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
