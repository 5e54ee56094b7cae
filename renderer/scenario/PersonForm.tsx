import { useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { longestPerson } from '../../shared/ipc/contract';
import { FormButtons } from '../elements/formParts';
import { useTexts } from '../format/useTexts';
import { useAppContext, useEditor } from '../state/useAppContext';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';

/** The name that signs changes, to be changed. */
export function PersonForm(): ReactNode {
  const { shell, person } = useAppContext();
  const { t } = useTexts();
  const [name, setName] = useState(person.store.getState().name ?? '');
  const close = (): void => shell.open(null);
  return (
    <Dialog title={t('person.title')} onCancel={close}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          person.setName(name);
          close();
        }}
      >
        <NameField name={name} onChange={setName} />
        <p className="field__hint">{t('person.hint')}</p>
        <FormButtons submit={t('person.keep')} onCancel={close} />
      </form>
    </Dialog>
  );
}

/** Asks who edits, once, after the first change; what was changed before that stays unsigned. */
export function PersonNotice(): ReactNode {
  const { person } = useAppContext();
  const known = useStore(person.store, (state) => state.name);
  const hasChanged = useEditor(({ history }) => history.past.length > 0);
  const { t } = useTexts();
  const [name, setName] = useState('');
  if (known !== null || !hasChanged) return null;
  return (
    <form
      className="notice person"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') person.setName(name);
      }}
    >
      <p className="notice__text">{t('person.ask')}</p>
      <NameField name={name} onChange={setName} />
      <button type="submit" className="button button--primary">
        {t('person.keep')}
      </button>
      <button type="button" className="button" onClick={() => person.setName('')}>
        {t('person.without')}
      </button>
    </form>
  );
}

interface Props {
  readonly name: string;
  readonly onChange: (name: string) => void;
}

function NameField({ name, onChange }: Props): ReactNode {
  const { t } = useTexts();
  return (
    <Field label={t('person.label')}>
      {(control) => (
        <input
          {...control}
          type="text"
          className="control"
          value={name}
          maxLength={longestPerson}
          autoComplete="name"
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
