import type { ReactNode, RefObject } from 'react';
import { FormulaText } from '../elements/FormulaText';
import type { FormulaFieldHandle } from '../elements/FormulaField';
import { problemText } from '../format/problemText';
import { useAppContext, useEditor } from '../state/useAppContext';
import { useView } from '../state/useView';
import { withFormula } from '../values/changes';
import { withoutOwnLine } from '../values/ownLineDraft';
import { changeText } from '../values/changeText';
import type { Column, ValueRow } from '../values/valueRow';
import { FormulaEditor } from './FormulaEditor';
import type { Related } from './relatedRows';
import { inputFacts } from './rowNote';
import type { SheetFilter } from './sheetFilter';
import type { RowAction } from './usePerItem';
import { unitText } from './unitText';
import './formulaBar.css';

interface Props {
  /** Null when no row has been chosen. */
  readonly row: ValueRow | null;
  readonly column: Column | undefined;
  readonly filter: SheetFilter;
  readonly related: Related;
  readonly onGoTo: (name: string, column?: Column) => void;
  /** The formula that is being written; null: none is. */
  readonly written: string | null;
  readonly onWrite: (formula: string | null) => void;
  /** Reaches the field in which a formula is written. */
  readonly fieldRef: RefObject<FormulaFieldHandle | null>;
  /** Opens the form for a line of one's own. */
  readonly onOwnLine: (id: string) => void;
  readonly onRefuse: (text: string) => void;
  /** What more can be done with the row. */
  readonly rowActions: (row: ValueRow) => readonly RowAction[];
}

/** Where the values of the chosen row come from: its formula as it is now, or the source of what was filled in. */
export function FormulaBar(props: Props): ReactNode {
  const { row, column, filter, related, onGoTo, written, onWrite, fieldRef } = props;
  const view = useView();
  const { run, scenario, texts, labels } = view;
  const { t } = texts;
  const { actions, stamp } = useAppContext().editor;
  const problems = useEditor(({ compiled }) => compiled.problems);
  if (row === null) return <p className="formula quiet">{t('sheet:formula.pick')}</p>;
  const { levers, settings, assumptions, data, variables } = run.model;
  const variable = variables.find(({ id }) => id === row.name);
  const declared =
    variable ?? [...levers, ...settings, ...assumptions, ...data].find(({ id }) => id === row.name);
  const changed = scenario.formulas.find((one) => one.variable === row.name);
  const at = row.years.length === 0 ? 'all' : (column ?? 'all');
  const label = labels.quantity(row.name);
  const formula = changed?.formula ?? variable?.formula;
  const rowActions = props.rowActions(row);
  const problem = problems.find(({ where }) => where === row.name);

  /** Not while others use it: they would be in error. */
  function remove(): void {
    const users = [...related.dependents].map((name) => labels.quantity(name));
    if (users.length > 0) {
      props.onRefuse(t('sheet:own.used', { label, users: users.join(', ') }));
      return;
    }
    const name = row?.name ?? '';
    actions.edit((now) => withoutOwnLine(now, name), t('sheet:own.stepRemove', { label }));
  }

  if (written !== null && formula !== undefined) {
    return (
      <FormulaEditor
        key={row.name}
        row={row}
        column={column}
        filter={filter}
        formula={formula}
        begin={written}
        fieldRef={fieldRef}
        onText={onWrite}
        onClose={() => {
          onWrite(null);
          // Back to the cells, where F2 came from.
          onGoTo(row.name, column);
        }}
      />
    );
  }
  return (
    <section className="formula" aria-label={t('sheet:formula.of', { label })}>
      <div className="formula__text" tabIndex={0}>
        <p>
          <b>{label}</b>{' '}
          <span className="quiet">
            {unitText(row, run.model, texts)}
            {row.source === 'variable' ? '' : ` · ${t(`sheet:facts.kind.${row.source}`)}`}
          </span>
          {changed === undefined ? null : (
            <span className="warning"> {t('sheet:formula.changed')}</span>
          )}
          <span className="formula__related quiet">{relatedText(related, t)}</span>
        </p>
        <p>
          <code>
            {row.name}
            {formula === undefined ? null : (
              <>
                {' = '}
                <FormulaText formula={formula} onGoTo={onGoTo} />
              </>
            )}
          </code>
          {variable === undefined ? (
            <span>{['', ...inputFacts(row, at, view)].join(' · ')}</span>
          ) : null}
        </p>
        {problem === undefined ? null : (
          <p className="bad">{problemText({ ...problem, where: '' }, t)}</p>
        )}
        {changed === undefined ? null : (
          <p className="quiet">
            {changeText(changed, texts)} {t('sheet:formula.model')}{' '}
            <code>{variable?.formula ?? ''}</code>
          </p>
        )}
      </div>
      <div className="formula__text">
        {formula === undefined && !row.isOwn && rowActions.length === 0 ? null : (
          <p className="formula__buttons">
            {formula === undefined ? null : (
              <button type="button" className="button" onClick={() => onWrite(formula)}>
                {t('sheet:formula.write')}
              </button>
            )}
            {rowActions.map(({ id, label: name, run: act }) => (
              <button key={id} type="button" className="button" onClick={act}>
                {name}
              </button>
            ))}
            {row.isOwn ? (
              <>
                <button type="button" className="button" onClick={() => props.onOwnLine(row.name)}>
                  {t('sheet:own.change')}
                </button>
                <button type="button" className="button" onClick={remove}>
                  {t('sheet:own.remove')}
                </button>
              </>
            ) : null}
            {changed === undefined ? null : (
              <button
                type="button"
                className="button"
                onClick={() =>
                  actions.edit(
                    (now, compiled) => withFormula(now, compiled, row.name, null, stamp()),
                    t('sheet:step.formulaBack', { label }),
                  )
                }
              >
                {t('sheet:formula.back')}
              </button>
            )}
          </p>
        )}
        <p className="quiet">{declared?.explanation}</p>
      </div>
    </section>
  );
}

function relatedText(
  { precedents, dependents }: Related,
  t: ReturnType<typeof useView>['texts']['t'],
): string {
  const parts = [
    precedents.size === 0 ? '' : t('sheet:formula.uses', { count: precedents.size }),
    dependents.size === 0 ? '' : t('sheet:formula.usedBy', { count: dependents.size }),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
