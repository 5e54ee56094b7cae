import { useRef, useState, type ReactNode } from 'react';
import { limitReasonOf } from '../values/amountText';
import { MeantNumber, NumberChoice } from '../elements/NumberChoice';
import { typedText } from '../format/formatNumber';
import { unitLabel } from '../format/amount';
import type { Draft as TypedDraft } from '../values/planEdit';
import { useAppContext } from '../state/useAppContext';
import { firstFault } from '../elements/formParts';
import { useDraft } from '../state/useDraft';
import { Field } from '../ui/Field';
import {
  applyChange,
  planChange,
  resetRow,
  rowAmount,
  rowName,
  type ChangePlan,
} from './planChange';
import type { RegisterRow } from './register';
import { useTexts } from '../format/useTexts';
import { useView } from '../state/useView';

interface Props {
  readonly row: RegisterRow;
}

/** What stands in the fields and is not taken yet. */
interface Draft {
  readonly text: string;
  readonly why: string;
  readonly low: string;
  readonly high: string;
  /** What came of it when it was last offered; null: it was not, or it was changed since. */
  readonly plan: ChangePlan | null;
  /** What stood in the fields when typing began; anything else means that the value was changed elsewhere. */
  readonly of: string;
}

/** Gives a value of the register another value, with the reason why; a step that can be undone. */
export function ChangeForm({ row }: Props): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const { editor } = useAppContext();
  const written = {
    text: row.value === null ? '' : typedText(row.value, row.display),
    why: row.changes[0]?.change.why ?? '',
    low: row.ownRange.low === undefined ? '' : typedText(row.ownRange.low, row.display),
    high: row.ownRange.high === undefined ? '' : typedText(row.ownRange.high, row.display),
  };
  const of = JSON.stringify(written);
  const [kept, setDraft] = useState<Draft | null>(null);
  const draft = kept?.of === of ? kept : null;
  const { text, why, low, high, plan } = draft ?? { ...written, plan: null };
  const typed = { text, why, low, high, plan: null, of };
  const name = rowName(row);
  const reason = limitReasonOf(view.run.model, row.input);
  const say = (value: number): string => rowAmount(row, value, view);

  /** False: it is not taken, and beside the field stands why. */
  function apply(value: TypedDraft): boolean {
    const next = planChange(view, row, value, why, { low, high });
    setDraft(next.kind === 'change' ? null : { ...typed, plan: next });
    if (next.kind !== 'change') return false;
    const stamp = { ...editor.stamp(), ...next.range, why: next.why };
    const step =
      next.value === row.value
        ? t('sources:edit.stepWhy', { name })
        : t('sources:edit.step', {
            name,
            old: row.value === null ? t('sources:row.perYear') : say(row.value),
            new: say(next.value),
          });
    editor.actions.edit(
      (scenario, compiled) => applyChange(scenario, compiled, row, next.value, stamp),
      step,
    );
    return true;
  }
  const form = useRef<HTMLFormElement>(null);
  useDraft(draft !== null, {
    settle: () => apply(text),
    discard: () => setDraft(null),
    field: () => firstFault(form.current),
  });

  const faultOf = (field: 'value' | 'range' | 'why'): string | null =>
    plan?.kind === 'refused' && plan.field === field
      ? t(`sources:edit.faults.${plan.fault}`, {
          typed: text.trim(),
          reason: reason === undefined ? '' : view.texts.say(reason),
          kept: row.value === null ? t('sources:row.perYear') : say(row.value),
        })
      : null;
  const unit = unitLabel(row.unit, row.display, view.run.model, view.texts);
  return (
    <form
      ref={form}
      className="rewrite"
      aria-label={t('sources:edit.label', { name })}
      onSubmit={(event) => {
        event.preventDefault();
        apply(text);
      }}
    >
      <Field label={t('sources:edit.value', { unit })} fault={faultOf('value')}>
        {(control) => (
          <input
            {...control}
            className="control"
            value={text}
            inputMode="decimal"
            autoComplete="off"
            // Nothing is being typed: undo is about steps, not about letters.
            data-settled={draft === null}
            onChange={(event) => setDraft({ ...typed, text: event.target.value })}
          />
        )}
      </Field>
      {(['low', 'high'] as const).map((side) => (
        <Field
          key={side}
          label={t(`sources:edit.${side}`)}
          fault={side === 'low' ? faultOf('range') : null}
        >
          {(control) => (
            <input
              {...control}
              className="control"
              value={typed[side]}
              placeholder={typedText(row[side], row.display)}
              inputMode="decimal"
              autoComplete="off"
              data-settled={draft === null}
              onChange={(event) => setDraft({ ...typed, [side]: event.target.value })}
            />
          )}
        </Field>
      ))}
      {(['low', 'high'] as const).map((side) => (
        <MeantNumber
          key={side}
          text={typed[side]}
          display={row.display}
          label={t(`sources:edit.${side}`)}
          onText={(certain) => setDraft({ ...typed, [side]: certain })}
        />
      ))}
      <Field label={t('sources:edit.why')} fault={faultOf('why')}>
        {(control) => (
          <input
            {...control}
            className="control"
            value={why}
            placeholder={t('sources:edit.whyHint')}
            autoComplete="off"
            data-settled={draft === null}
            onChange={(event) => setDraft({ ...typed, why: event.target.value })}
          />
        )}
      </Field>
      <div className="rewrite__buttons">
        {plan?.kind === 'choice' ? (
          <NumberChoice
            values={plan.values}
            display={row.display}
            onChoose={(value) => apply({ value, calculation: plan.calculation ?? '' })}
          />
        ) : (
          <button type="submit" className="button button--primary">
            {t('sources:edit.apply')}
          </button>
        )}
        {row.changes.length === 0 ? null : (
          <button
            type="button"
            className="button"
            onClick={() =>
              editor.actions.edit(
                (scenario, compiled) => resetRow(scenario, compiled, row),
                t('sources:edit.stepBack', { name }),
              )
            }
          >
            {t('sources:edit.back')}
          </button>
        )}
      </div>
    </form>
  );
}
