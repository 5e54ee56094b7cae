import { useState, type SyntheticEvent, type ReactNode } from 'react';
import type { Scenario } from '../../shared/model/scenario';
import { useAppContext, useEditor } from '../state/useAppContext';
import { useTexts } from '../format/useTexts';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { FormButtons, TextField } from '../elements/formParts';
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

  function accept(event: SyntheticEvent): void {
    event.preventDefault();
    if (noName !== null) return;
    change('name', name.trim(), t('properties.nameStep'));
    change('author', author.trim(), t('properties.authorStep'));
    change('note', note, t('properties.noteStep'));
    shell.open(null);
  }

  return (
    <Dialog title={t('properties.title')} onCancel={() => shell.open(null)}>
      <form className="form" noValidate onSubmit={accept}>
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
