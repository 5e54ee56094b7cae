import type { ReactNode } from 'react';
import type { CompiledModel } from '../../shared/calculation/compileModel';
import type { Sensitivity } from '../../shared/calculation/sensitivity';
import type { Calculated, CellName } from '../../shared/engine/explain';
import { inputDetails } from './inputDetails';
import { WhyAbout } from './WhyAbout';
import { WhyFormula } from './WhyFormula';
import { WhyFoundations } from './WhyFoundations';
import { WhyRows } from './WhyRows';
import type { WhyContent } from './whyContent';
import { WhyUses } from './WhyUses';
import { useView } from '../state/useView';

interface Props {
  readonly compiled: CompiledModel;
  readonly calculated: Calculated;
  readonly content: WhyContent;
  readonly sensitivity: Sensitivity | null;
  readonly onFollow: (cell: CellName) => void;
}

/** The value, its formula, what it was made from, what it rests on. */
export function WhyBody(props: Props): ReactNode {
  const { compiled, calculated, content, sensitivity, onFollow } = props;
  const view = useView();
  const { t } = view.texts;
  const { cell, amount, exact, notes, error, precedents, isSeveral } = content;
  const values =
    precedents.length === 0 ? null : (
      <section aria-label={t(isSeveral ? 'why:cells' : 'why:madeOf')}>
        <h3>{t(isSeveral ? 'why:cells' : 'why:madeOf')}</h3>
        <WhyRows
          rows={precedents}
          onFollow={onFollow}
          below={({ cell: of }) => (isSeveral ? <Known cell={of} /> : null)}
        />
      </section>
    );
  const about = <WhyAbout content={content} />;
  return (
    <div className="why__body">
      {amount === '' ? null : (
        <p className="why__value">
          {amount}
          {exact === null ? null : (
            <span className="why__exact">{t('why:exact', { value: exact })}</span>
          )}
        </p>
      )}
      {notes.map((note) => (
        <p key={note} className="quiet">
          {note}
        </p>
      ))}
      {error === null ? null : (
        <>
          <p className="bad">{error.text}</p>
          {error.began === null ? null : (
            <>
              <h3>{t('why:errorBegan')}</h3>
              <WhyRows rows={[error.began]} onFollow={onFollow} />
            </>
          )}
        </>
      )}
      {isSeveral ? values : null}
      {content.formula === null ? about : null}
      <WhyFormula
        content={content}
        onName={(name) => {
          const row = precedents.find((one) => one.cell.name === name);
          if (row !== undefined) onFollow(row.cell);
        }}
      />
      {isSeveral ? null : values}
      {content.formula === null ? null : about}
      <WhyUses calculated={calculated} cell={cell} onFollow={onFollow} />
      <WhyFoundations
        compiled={compiled}
        cell={cell}
        sensitivity={sensitivity}
        onFollow={onFollow}
      />
    </div>
  );
}

/** How sure one of several values of an input is, and who changed it. */
function Known({ cell }: { readonly cell: CellName }): ReactNode {
  const view = useView();
  const said = inputDetails(cell, view).filter(({ id }) =>
    ['range', 'quality', 'source', 'change'].includes(id),
  );
  if (said.length === 0) return null;
  return <span className="why__about">{said.map(({ text }) => text).join(' · ')}</span>;
}
