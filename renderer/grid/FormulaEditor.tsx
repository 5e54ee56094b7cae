import {
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import { FormulaField, type FormulaFieldHandle } from '../elements/FormulaField';
import { problemText } from '../format/problemText';
import { useAppContext, useEditor } from '../state/useAppContext';
import { useDraft } from '../state/useDraft';
import { useTrial, type Trial } from '../state/useTrial';
import { useView } from '../state/useView';
import { withFormula } from '../values/changes';
import { cellReferenceLabel } from '../values/cellReference';
import { placeInFormula } from '../values/formulaPlace';
import { cellAt, type Column, type ValueRow } from '../values/valueRow';
import type { View } from '../values/view';
import { cellText } from './cellText';
import type { SheetFilter } from './sheetFilter';
import { rowOf } from './sheetRows';

interface Props {
  readonly row: ValueRow;
  readonly column: Column | undefined;
  readonly filter: SheetFilter;
  /** The formula of now. */
  readonly formula: string;
  /** What the field begins with. */
  readonly begin: string;
  readonly fieldRef: RefObject<FormulaFieldHandle | null>;
  /** What is written so far, so that the sheet colours what it rests on. */
  readonly onText: (formula: string) => void;
  readonly onClose: () => void;
}

/** Writes another formula for a variable: what is wrong with it is said at once, and what the chosen cell would become. */
export function FormulaEditor(props: Props): ReactNode {
  const { row, column, filter, formula, begin, fieldRef, onText, onClose } = props;
  const view = useView();
  const { t } = view.texts;
  const { actions, stamp } = useAppContext().editor;
  const compiled = useEditor((state) => state.compiled);
  const [text, setText] = useState(begin);
  const [why, setWhy] = useState('');
  const saidId = useId();
  const form = useRef<HTMLFormElement>(null);
  const tryOut = useTrial();
  // Typing goes before calculating.
  const tried = useDeferredValue(text);
  const { scenario } = view;
  const trial = useMemo(
    () => tryOut(withFormula(scenario, compiled, row.name, tried.trim(), unsigned)),
    [tryOut, scenario, compiled, row.name, tried],
  );
  useEffect(() => fieldRef.current?.focus(), [fieldRef]);
  const [problem] = trial.problems;
  const isSame = text.trim() === formula;
  const fault =
    problem === undefined || problem.where !== row.name ? null : placeInFormula(problem, text);

  /** False: it cannot be, and why stands below it. */
  function apply(): boolean {
    const trimmed = text.trim();
    if (!isSame || why !== '') {
      const changed = withFormula(scenario, compiled, row.name, trimmed, unsigned);
      if (tryOut(changed).problems.length > 0) {
        fieldRef.current?.focus();
        return false;
      }
      const label = view.labels.quantity(row.name);
      actions.edit(
        (now, laidOut) =>
          withFormula(now, laidOut, row.name, trimmed, { ...stamp(), why: why.trim() }),
        t('sheet:step.formula', { label }),
      );
    }
    onClose();
    return true;
  }
  useDraft(!isSame || why !== '', {
    settle: apply,
    discard: onClose,
    field: () => form.current?.querySelector('textarea') ?? null,
  });

  return (
    <form
      ref={form}
      className="formula formula--editing"
      aria-label={t('sheet:formula.edit', { label: view.labels.quantity(row.name) })}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div>
        <p className="formula__lead">
          <code>{row.name} =</code>
          <span className="quiet">{t('sheet:formula.insertHint')}</span>
        </p>
        <FormulaField
          label={t('sheet:formula.of', { label: view.labels.quantity(row.name) })}
          text={text}
          onChange={(changed) => {
            setText(changed);
            onText(changed);
          }}
          fault={fault}
          describedBy={saidId}
          handleRef={fieldRef}
          onEnter={apply}
          onEscape={onClose}
        />
      </div>
      <div className="formula__side">
        <p id={saidId} className={problem === undefined ? 'quiet' : 'bad'} role="status">
          {problem === undefined
            ? previewText(trial, { row, column, filter, isSame }, view)
            : problemText({ ...problem, where: '' }, t)}
        </p>
        <label className="sheet__why">
          {t('sheet:override.why')}{' '}
          <input
            className="control"
            value={why}
            maxLength={2000}
            placeholder={t('sheet:override.whyHint')}
            autoComplete="off"
            onChange={(event) => setWhy(event.target.value)}
          />
        </label>
        <p className="formula__buttons">
          <button type="submit" className="button button--primary" disabled={problem !== undefined}>
            {t('sheet:formula.apply')}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {t('sheet:override.cancel')}
          </button>
        </p>
      </div>
    </form>
  );
}

const unsigned = { by: '', at: '', why: '' };

interface Asked extends Pick<Props, 'row' | 'column' | 'filter'> {
  readonly isSame: boolean;
}

/** "Kosten, 2027: 3,2 wordt 3,4" of the chosen cell; of a row without a chosen cell the last year. */
function previewText({ run, scenario }: Trial, asked: Asked, view: View): string {
  const { row, filter, isSame } = asked;
  const { t } = view.texts;
  const after = run === null ? null : rowOf({ ...view, run, scenario }, row.name, filter);
  const before = rowOf(view, row.name, filter);
  const last = row.years.length === 0 ? 'all' : row.years.length - 1;
  const at = asked.column === undefined || asked.column === 'all' ? last : asked.column;
  const [old, next] = [before, after].map((one) =>
    one === null ? undefined : cellAt(one, row.years.length === 0 ? 'all' : at),
  );
  if (isSame || before === null || old === undefined || next === undefined) {
    return t('sheet:formula.same');
  }
  return t('sheet:formula.preview', {
    cell: cellReferenceLabel(view, { row: before, column: at }),
    old: cellText(before, { ...old, mark: null }, view),
    new: cellText(before, { ...next, mark: null }, view),
  });
}
