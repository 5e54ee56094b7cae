import { useRef, useState, type ReactNode } from 'react';
import type { Scenario } from '../../shared/model/scenario';
import { useAppContext, useEditor } from '../state/useAppContext';
import { useTexts } from '../format/useTexts';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { firstFault, FormButtons, TextField } from '../elements/formParts';
import { useDraft } from '../state/useDraft';
import { ScenarioFacts } from './ScenarioFacts';

/** Longest note that a scenario file holds, in characters. */
const longestNote = 20_000;

type Properties = Pick<Scenario, 'name' | 'author' | 'note'>;

/** Name, author and note of the scenario, and the facts about it that stay as they are. */
export function PropertiesForm(): ReactNode {
  const { shell, editor } = useAppContext();
  const scenario = useEditor(({ history }) => history.present);
  const { t } = useTexts();
  const [name, setName] = useState(scenario.name);
  const [author, setAuthor] = useState(scenario.author);
  const [note, setNote] = useState(scenario.note);
  const noName = name.trim() === '' ? t('new.noName') : null;

  /** Each property is a step of its own, so that undo can name it. */
  function change(property: keyof Properties, value: string, step: string): void {
    if (scenario[property] === value) return;
    editor.actions.edit((before) => ({ ...before, [property]: value }), step);
  }

  function accept(): boolean {
    if (noName !== null) return false;
    change('name', name.trim(), t('properties.nameStep'));
    change('author', author.trim(), t('properties.authorStep'));
    change('note', note, t('properties.noteStep'));
    shell.open(null);
    return true;
  }
  const form = useRef<HTMLFormElement>(null);
  useDraft(true, {
    settle: accept,
    discard: () => shell.open(null),
    field: () => firstFault(form.current),
  });

  return (
    <Dialog title={t('properties.title')} onCancel={() => shell.open(null)}>
      <form
        ref={form}
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          accept();
        }}
      >
        <TextField label={t('form.name')} value={name} fault={noName} onChange={setName} />
        <TextField label={t('form.author')} value={author} fault={null} onChange={setAuthor} />
        <Field label={t('properties.note')}>
          {(control) => (
            <textarea
              {...control}
              className="control"
              value={note}
              maxLength={longestNote}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </Field>
        <ScenarioFacts />
        <FormButtons submit={t('properties.accept')} onCancel={() => shell.open(null)} />
      </form>
    </Dialog>
  );
}
