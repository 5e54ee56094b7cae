import { useCallback, useRef, useState, type ReactNode } from 'react';
import type { Measure, Scenario } from '../../shared/model/scenario';
import { useAttribution, useAttributionIsOld } from '../state/useAttribution';
import { useAppContext } from '../state/useAppContext';
import { wholeName } from '../values/view';
import { MeasureForm } from './MeasureForm';
import './measures.css';
import { ProposalTable } from './ProposalTable';
import { RegisterTable } from './RegisterTable';
import { RegisterWarnings } from './RegisterWarnings';
import { useTexts } from '../format/useTexts';
import { useView } from '../state/useView';
import { isSameSaving } from '../../shared/calculation/measureRegister';

/** The register of measures: what was booked, what has come in of it, and what the model says of it. */
export function MeasuresPage(): ReactNode {
  const view = useView();
  const { editor } = useAppContext();
  const { t } = useTexts();
  const found = useAttribution();
  const isOld = useAttributionIsOld();
  /** Undefined: no form; null: a new measure. */
  const [editing, setEditing] = useState<Measure | null | undefined>(undefined);
  const add = useRef<HTMLButtonElement>(null);
  const { scenario, run, texts } = view;
  const years = run.space.time.items;
  const calculated = useCallback(
    (part: string, year: string): number | undefined => {
      const group = found?.groups.findIndex(({ id }) => id === part) ?? -1;
      return found?.whole.shapley[group]?.[years.indexOf(year)];
    },
    [found, years],
  );

  function accept(given: Omit<Measure, 'id' | 'by' | 'at'>): void {
    const { by, at } = editor.stamp();
    const id = editing?.id ?? crypto.randomUUID();
    const step = t(editing === null ? 'measures:steps.add' : 'measures:steps.change', {
      name: given.name,
    });
    editor.actions.edit((before) => withMeasure(before, { id, ...given, by, at }), step);
    setEditing(undefined);
  }

  function remove({ id, name }: Measure): void {
    editor.actions.edit(
      (before) => withoutMeasure(before, id),
      t('measures:steps.remove', { name }),
    );
    // The button that had the focus is gone.
    add.current?.focus();
  }

  const some = scenario.measures.length > 0;
  return (
    <div className="booked">
      <section className="panel measures" aria-labelledby="measures-title">
        <div className="measures__head">
          <h2 id="measures-title">{t('measures:title')}</h2>
          <button
            ref={add}
            type="button"
            className="button button--primary"
            onClick={() => setEditing(null)}
          >
            {t('measures:add')}
          </button>
        </div>
        <p className="quiet">
          {t('measures:about', { whole: wholeName(run.model, texts).toLowerCase() })}{' '}
          {some && isOld ? t('measures:calculating') : null}
        </p>
        {some ? (
          <>
            <RegisterWarnings calculated={calculated} />
            <RegisterTable calculated={calculated} onChange={setEditing} onRemove={remove} />
          </>
        ) : (
          <p>{t('measures:empty')}</p>
        )}
        {editing === undefined ? null : (
          <MeasureForm measure={editing} onAccept={accept} onCancel={() => setEditing(undefined)} />
        )}
      </section>
      <ProposalTable />
    </div>
  );
}

/** The scenario with this measure in the place of the one with its id, or as the last. Those it covers follow its name. */
function withMeasure(scenario: Scenario, measure: Measure): Scenario {
  const { measures } = scenario;
  const before = measures.find(({ id }) => id === measure.id);
  if (before === undefined) return { ...scenario, measures: [...measures, measure] };
  const changed = measures.map((one) => {
    if (one.id === measure.id) return measure;
    const follows = one.cover !== '' && isSameSaving(one.cover, before.name);
    return follows ? { ...one, cover: measure.name } : one;
  });
  return { ...scenario, measures: changed };
}

function withoutMeasure(scenario: Scenario, id: string): Scenario {
  return { ...scenario, measures: scenario.measures.filter((one) => one.id !== id) };
}
