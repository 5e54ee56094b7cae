import { Fragment, type ReactNode } from 'react';
import { useTexts } from '../format/useTexts';
import type { Proposal } from '../../shared/model/model';
import { FactQuotes } from '../elements/FactQuotes';
import { useView } from '../state/useView';

/** What the documents propose to save with, in their own words, by document. Nothing is calculated with it. */
export function ProposalTable(): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const { model } = view.run;
  const { proposals, documents } = model;
  if (proposals.length === 0) return null;
  const from = documents.filter(({ id }) => proposals.some(({ document }) => document === id));
  return (
    <section className="panel measures" aria-labelledby="proposals-title">
      <h2 id="proposals-title">{t('measures:proposals.title')}</h2>
      <p className="quiet">{t('measures:proposals.about')}</p>
      <div className="measures__scroll">
        <table className="measures__table proposals">
          <thead>
            <tr>
              {(['proposal', 'lead', 'planning', 'status', 'expected', 'model'] as const).map(
                (column) => (
                  <th key={column} scope="col">
                    {t(`measures:proposals.${column}`)}
                  </th>
                ),
              )}
            </tr>
          </thead>
          {from.map(({ id, title }) => (
            <tbody key={id}>
              <tr>
                <th scope="rowgroup" colSpan={6} className="measures__part">
                  {title}
                </th>
              </tr>
              {proposals
                .filter(({ document }) => document === id)
                .map((proposal) => (
                  <ProposalRow key={proposal.id} proposal={proposal} />
                ))}
            </tbody>
          ))}
        </table>
      </div>
    </section>
  );
}

function ProposalRow({ proposal }: { readonly proposal: Proposal }): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const { model } = view.run;
  const { lead, planning, status, expected, facts, levers } = proposal;
  return (
    <tr className="measures__row">
      <th scope="row">
        <q>{proposal.proposal}</q>
        <FactQuotes model={model} facts={facts} />
      </th>
      {[lead, planning, status, expected].map((words, index) => (
        <td key={index}>{words === '' ? <NotSaid /> : <q>{words}</q>}</td>
      ))}
      <td>
        {levers.length === 0
          ? t('measures:proposals.outside')
          : levers.map((id, index) => (
              <Fragment key={id}>
                {index === 0 ? '' : ', '}
                {view.labels.quantity(id)}
              </Fragment>
            ))}
      </td>
    </tr>
  );
}

/** The document says nothing of it. */
function NotSaid(): ReactNode {
  const { t } = useTexts();
  return <span className="quiet">{t('measures:proposals.notSaid')}</span>;
}
