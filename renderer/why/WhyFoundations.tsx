import { useId, useMemo, useState, type ReactNode } from 'react';
import { mainHeadline } from '../../shared/model/mainHeadline';
import type { CompiledModel } from '../../shared/calculation/compileModel';
import type { Sensitivity } from '../../shared/calculation/sensitivity';
import type { CellName } from '../../shared/engine/explain';
import { foundations, type Foundation } from './foundations';
import { WhyRows } from './WhyRows';
import { useView } from '../state/useView';

/** Shown before somebody asks for all. */
const fewest = 8;

interface Props {
  readonly compiled: CompiledModel;
  readonly cell: CellName;
  /** What moves the figure most; null until it has been calculated. */
  readonly sensitivity: Sensitivity | null;
  readonly onFollow: (cell: CellName) => void;
}

/** The inputs that a value rests on: what a person set, and what is assumed or known, what matters most on top. */
export function WhyFoundations({ compiled, cell, sensitivity, onFollow }: Props): ReactNode {
  const view = useView();
  const { t } = view.texts;
  const { model } = view.run;
  const found = useMemo(
    () => foundations(view, compiled, cell, sensitivity),
    [view, compiled, cell, sensitivity],
  );
  const known = found.filter(({ kind }) => kind === 'assumption' || kind === 'data');
  const figure = mainHeadline(model);
  const order =
    sensitivity === null || figure === undefined
      ? t('why:restsOnWeakest')
      : t('why:restsOnOrder', { label: view.texts.say(figure.label) });
  return (
    <>
      <List title={t('why:restsOn')} note={order} rows={known} onFollow={onFollow} />
      <List
        title={t('why:changedInputs')}
        note={null}
        rows={found.filter((one) => !known.includes(one))}
        onFollow={onFollow}
      />
    </>
  );
}

interface ListProps {
  readonly title: string;
  readonly note: string | null;
  readonly rows: readonly Foundation[];
  readonly onFollow: (cell: CellName) => void;
}

function List({ title, note, rows, onFollow }: ListProps): ReactNode {
  const view = useView();
  const { t } = view.texts;
  const titleId = useId();
  const [all, setAll] = useState(false);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={titleId}>
      <h3 id={titleId}>{title}</h3>
      {note === null || rows.length === 1 ? null : <p className="quiet">{note}</p>}
      <WhyRows
        rows={all ? rows : rows.slice(0, fewest)}
        onFollow={onFollow}
        below={(row) => <About row={row} />}
      />
      {rows.length <= fewest ? null : (
        <button
          type="button"
          className="why__more"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? t('why:restsOnFewer') : t('why:restsOnAll', { count: rows.length })}
        </button>
      )}
    </section>
  );
}

function About({ row }: { readonly row: Foundation }): ReactNode {
  const view = useView();
  const { t } = view.texts;
  const about = [t(`why:kind.${row.kind}`), row.quality, ...row.papers].filter((one) => one !== '');
  return (
    <>
      <span className="why__about">{about.join(' · ')}</span>
      {row.changed === null ? null : (
        <span className="why__about why__about--changed">{row.changed}</span>
      )}
    </>
  );
}
