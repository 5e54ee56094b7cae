import { useId, useRef, useState, type ReactNode } from 'react';
import type { Measure } from '../../shared/model/scenario';
import { firstFault, FormButtons, TextField } from '../elements/formParts';
import { useDraft } from '../state/useDraft';
import type { View } from '../values/view';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { moneyDisplay } from '../../shared/model/units';
import { draftOf, filledOn, readDraft, type DraftFault, type MeasureDraft } from './measureDraft';
import { PlannedFields } from './PlannedFields';
import { useTexts } from '../format/useTexts';
import { useView } from '../state/useView';

interface Props {
  /** Null: a new one. */
  readonly measure: Measure | null;
  readonly onAccept: (measure: Omit<Measure, 'id' | 'by' | 'at'>) => void;
  readonly onCancel: () => void;
}

/** Longest note that a scenario file holds, in characters. */
const longestNote = 20_000;

/** What is booked: a new measure, or one that is there. */
export function MeasureForm({ measure, onAccept, onCancel }: Props): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const { say } = view.texts;
  const { model, space } = view.run;
  const years = space.time.items;
  const [draft, setDraft] = useState(() =>
    measure === null ? emptyDraft(view) : draftOf(measure),
  );
  const [isTried, setTried] = useState(false);
  const savingsId = useId();
  const read = readDraft(draft, moneyDisplay(view.run.model));
  const faults: readonly DraftFault[] = read.ok || !isTried ? [] : read.faults;
  const set = (changed: Partial<MeasureDraft>): void => setDraft({ ...draft, ...changed });
  const savings = view.scenario.measures.filter(({ id }) => id !== measure?.id);

  function accept(): boolean {
    setTried(true);
    if (read.ok) onAccept(read.measure);
    return read.ok;
  }
  const form = useRef<HTMLFormElement>(null);
  useDraft(true, { settle: accept, discard: onCancel, field: () => firstFault(form.current) });

  return (
    <Dialog
      title={measure === null ? t('measures:form.new') : t('measures:form.change')}
      onCancel={onCancel}
    >
      <form
        ref={form}
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          accept();
        }}
      >
        <TextField
          label={t('measures:form.name')}
          value={draft.name}
          fault={faults.includes('name') ? t('measures:form.noName') : null}
          onChange={(name) => set({ name })}
        />
        <div className="form__pair">
          <Choice
            label={t('measures:form.owner')}
            value={draft.owner}
            options={model.owners.map(({ id, label }) => [id, say(label)])}
            onChange={(owner) => set({ owner })}
          />
          <Choice
            label={t('measures:form.part')}
            value={draft.part}
            options={[...model.parts, ...model.elsewhere].map(({ id, label }) => [id, say(label)])}
            onChange={(part) => set({ part })}
          />
          <Choice
            label={t('measures:form.kind')}
            value={draft.kind}
            options={[
              ['structural', t('measures:kind.structural')],
              ['incidental', t('measures:kind.incidental')],
            ]}
            onChange={(kind) => set({ kind: kind === 'incidental' ? kind : 'structural' })}
          />
          <TextField
            label={t('measures:form.realised')}
            value={draft.realised}
            fault={faults.includes('realised') ? t('measures:form.noShare') : null}
            onChange={(realised) => set({ realised })}
          />
        </div>
        <PlannedFields
          years={years}
          planned={draft.planned}
          faults={faults}
          doubts={read.ok ? {} : read.doubts}
          onChange={(planned) => set({ planned })}
          onFill={() => setDraft(filledOn(draft, years))}
        />
        <Field label={t('measures:form.cover')} hint={t('measures:form.coverHint')}>
          {(control) => (
            <>
              <input
                {...control}
                type="text"
                className="control"
                list={savingsId}
                maxLength={500}
                autoComplete="off"
                value={draft.cover}
                onChange={(event) => set({ cover: event.target.value })}
              />
              <datalist id={savingsId}>
                {savings.map(({ id, name }) => (
                  <option key={id} value={name} />
                ))}
              </datalist>
            </>
          )}
        </Field>
        <Field label={t('measures:form.note')} hint={t('measures:form.noteHint')}>
          {(control) => (
            <textarea
              {...control}
              className="control measures__note-field"
              maxLength={longestNote}
              value={draft.note}
              onChange={(event) => set({ note: event.target.value })}
            />
          )}
        </Field>
        <FormButtons submit={t('measures:form.accept')} onCancel={onCancel} />
      </form>
    </Dialog>
  );
}

function emptyDraft({ run: { model } }: View): MeasureDraft {
  return {
    name: '',
    owner: model.owners[0]?.id ?? '',
    part: model.parts[0]?.id ?? '',
    kind: 'structural',
    planned: {},
    realised: '0',
    cover: '',
    note: '',
  };
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  /** Value and label. */
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps): ReactNode {
  return (
    <Field label={label}>
      {(control) => (
        <select
          {...control}
          className="control"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {options.map(([id, text]) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
