import { useDeferredValue, useId, useMemo, useRef, useState, type ReactNode } from 'react';
import type { OwnLine } from '../../shared/model/scenario';
import { displaysOf } from '../../shared/model/units';
import { FormulaField, type FormulaFieldHandle } from '../elements/FormulaField';
import { MeantNumber } from '../elements/NumberChoice';
import { problemText } from '../format/problemText';
import { useAppContext, useEditor } from '../state/useAppContext';
import { useDraft } from '../state/useDraft';
import { useTrial } from '../state/useTrial';
import { useView } from '../state/useView';
import { Select } from '../ui/Select';
import { amountText } from '../values/amountText';
import { placeInFormula } from '../values/formulaPlace';
import {
  displayIn,
  draftOf,
  lineOf,
  lineProblems,
  nameFrom,
  unitsOf,
  withOwnLine,
  type OwnLineDraft,
} from '../values/ownLineDraft';
import './ownLineForm.css';

interface Props {
  /** The line that is changed; undefined: a new one. */
  readonly line: OwnLine | undefined;
  /** `name`: the line that is there now; null: nothing was done. */
  readonly onClose: (name: string | null) => void;
}

/** A variable, an assumption or a lever of one's own: what it is called, what it is counted in, how it is calculated. */
export function OwnLineForm({ line, onClose }: Props): ReactNode {
  const view = useView();
  const { texts, scenario } = view;
  const { t } = texts;
  const { actions, stamp } = useAppContext().editor;
  const compiled = useEditor((state) => state.compiled);
  const { model } = compiled.madeOf;
  const [first] = useState(() => draftOf(line, model, texts.words));
  const [draft, setDraft] = useState(first);
  const set = (change: Partial<OwnLineDraft>): void => setDraft({ ...draft, ...change });
  function setNumber(index: number, text: string): void {
    const [low = '', central = '', high = ''] = draft.numbers.with(index, text);
    set({ numbers: [low, central, high] });
  }
  const saidId = useId();
  const labelField = useRef<HTMLInputElement>(null);
  const fieldRef = useRef<FormulaFieldHandle>(null);
  const tryOut = useTrial();
  // Typing goes before calculating.
  const tried = useDeferredValue(draft);
  const isNew = line === undefined;
  const found = useMemo(() => {
    const made = lineOf(tried, model, unsigned);
    if ('missing' in made) return made;
    const [reason] = lineProblems(compiled, scenario, made.line, isNew);
    if (reason !== undefined) return { line: made.line, problem: reason };
    const [problem] = tryOut(withOwnLine(scenario, made.line)).problems;
    return { line: made.line, problem };
  }, [tried, model, compiled, scenario, isNew, tryOut]);
  const problem = 'line' in found ? found.problem : undefined;
  const isTyped = draft !== first;

  /** False: something is missing or wrong, and what stands below. */
  function apply(): boolean {
    const made = lineOf(draft, model, { ...stamp(), why: '' });
    const fits =
      'line' in made &&
      lineProblems(compiled, scenario, made.line, isNew).length === 0 &&
      tryOut(withOwnLine(scenario, made.line)).problems.length === 0;
    if (!fits) {
      labelField.current?.focus();
      return false;
    }
    const { line: next } = made;
    actions.edit(
      (now) => withOwnLine(now, next),
      t(isNew ? 'sheet:own.stepAdd' : 'sheet:own.stepChange', { label: next.label }),
    );
    onClose(next.id);
    return true;
  }
  useDraft(isTyped, {
    settle: apply,
    discard: () => onClose(null),
    field: () => labelField.current,
  });

  const example = (display: string): string => {
    const written = displayIn(model, { ...draft, display });
    return amountText(0.25, { name: '', unit: draft.unit, display: written }, model, texts);
  };
  return (
    <form
      className="own-line"
      aria-label={t(isNew ? 'sheet:own.new' : 'sheet:own.change')}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose(null);
      }}
    >
      <p className="own-line__row">
        <b>{t(isNew ? 'sheet:own.new' : 'sheet:own.change')}</b>
        {isNew ? (
          <Select
            label={t('sheet:own.kind')}
            value={draft.kind}
            options={kinds.map((value) => ({ value, label: t(`sheet:own.kinds.${value}`) }))}
            onChange={(kind) => set({ kind: kind as OwnLine['kind'] })}
          />
        ) : null}
        <label>
          {t('sheet:own.label')}{' '}
          <input
            ref={labelField}
            autoFocus
            className="control"
            value={draft.label}
            maxLength={200}
            autoComplete="off"
            onChange={({ target }) => set({ label: target.value })}
          />
        </label>
        <label>
          {t('sheet:own.id')}{' '}
          <input
            className="control own-line__name"
            value={draft.id}
            placeholder={nameFrom(draft.label)}
            maxLength={64}
            readOnly={!isNew}
            autoComplete="off"
            spellCheck={false}
            onChange={({ target }) => set({ id: target.value.trim() })}
          />
        </label>
        <Select
          label={t('sheet:unit')}
          value={draft.unit}
          options={unitsOf(model).map((unit) => ({
            value: unit,
            label: unit === '1' ? t('sheet:own.noUnit') : unit,
          }))}
          onChange={(unit) => set({ unit, display: '' })}
        />
        {displaysOf(model, draft.unit).length < 2 ? null : (
          <Select
            label={t('sheet:own.display')}
            value={displayIn(model, draft).id}
            options={displaysOf(model, draft.unit).map(({ id }) => ({
              value: id,
              label: t('sheet:own.written', { example: example(id) }),
            }))}
            onChange={(display) => set({ display })}
          />
        )}
        {draft.kind === 'variable' ? (
          <Select
            label={t('sheet:filter.block')}
            value={draft.block}
            options={model.blocks.map(({ id, label }) => ({
              value: id,
              label: `${id} ${texts.say(label)}`,
            }))}
            onChange={(block) => set({ block })}
          />
        ) : null}
        {draft.kind === 'lever' ? (
          <Select
            label={t('sheet:own.part')}
            value={draft.part}
            options={model.parts.map(({ id, label }) => ({ value: id, label: texts.say(label) }))}
            onChange={(part) => set({ part })}
          />
        ) : null}
      </p>
      <fieldset className="own-line__row">
        <legend>{t('sheet:own.dimensions')}</legend>
        {model.dimensions.map(({ id, label }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={draft.dimensions.includes(id)}
              onChange={({ target }) =>
                set({
                  dimensions: target.checked
                    ? [...draft.dimensions, id]
                    : draft.dimensions.filter((one) => one !== id),
                })
              }
            />{' '}
            {texts.say(label)}
          </label>
        ))}
      </fieldset>
      {draft.kind === 'variable' ? (
        <FormulaField
          label={t('sheet:own.formula')}
          text={draft.formula}
          onChange={(formula) => set({ formula })}
          fault={
            problem === undefined || !('line' in found) || problem.where !== found.line.id
              ? null
              : placeInFormula(problem, draft.formula)
          }
          describedBy={saidId}
          handleRef={fieldRef}
          onEnter={apply}
          onEscape={() => onClose(null)}
        />
      ) : (
        <p className="own-line__row">
          {bounds[draft.kind].map((name, index) => (
            <label key={name}>
              {t(`sheet:own.${name}`)}{' '}
              <input
                className="control own-line__number"
                value={draft.numbers[index]}
                inputMode="decimal"
                autoComplete="off"
                onChange={({ target }) => setNumber(index, target.value)}
              />
            </label>
          ))}
          {bounds[draft.kind].map((name, index) => (
            <MeantNumber
              key={name}
              text={draft.numbers[index] ?? ''}
              display={displayIn(model, draft)}
              label={t(`sheet:own.${name}`)}
              onText={(certain) => setNumber(index, certain)}
            />
          ))}
        </p>
      )}
      <p className="own-line__row">
        <label className="sheet__why">
          {t('sheet:override.why')}{' '}
          <input
            className="control"
            value={draft.why}
            maxLength={2000}
            placeholder={t('sheet:override.whyHint')}
            autoComplete="off"
            onChange={({ target }) => set({ why: target.value })}
          />
        </label>
        <span id={saidId} role="status" className={problem === undefined ? 'quiet' : 'bad'}>
          {'missing' in found
            ? t(`sheet:own.missing.${found.missing}`)
            : problem === undefined
              ? ''
              : problemText({ ...problem, where: '' }, t)}
        </span>
        <button
          type="submit"
          className="button button--primary"
          disabled={'missing' in found || problem !== undefined}
        >
          {t(isNew ? 'sheet:own.add' : 'sheet:formula.apply')}
        </button>
        <button type="button" className="button" onClick={() => onClose(null)}>
          {t('sheet:override.cancel')}
        </button>
      </p>
    </form>
  );
}

const kinds = ['variable', 'assumption', 'lever'] as const;

const bounds = {
  assumption: ['low', 'central', 'high'],
  lever: ['minimum', 'neutral', 'maximum'],
} as const;

const unsigned = { by: '', at: '', why: '' };
