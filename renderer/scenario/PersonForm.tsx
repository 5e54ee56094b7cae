import { useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { longestPerson } from '../../shared/ipc/contract';
import { FormButtons, TextField } from '../elements/formParts';
import { useTexts } from '../format/useTexts';
import { useAppContext, useEditor } from '../state/useAppContext';
import { Dialog } from '../ui/Dialog';

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
        <TextField
          label={t('person.label')}
          value={name}
          fault={null}
          longest={longestPerson}
          onChange={setName}
        />
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
      <TextField
        label={t('person.label')}
        value={name}
        fault={null}
        longest={longestPerson}
        onChange={setName}
      />
      <button type="submit" className="button button--primary">
        {t('person.keep')}
      </button>
      <button type="button" className="button" onClick={() => person.setName('')}>
        {t('person.without')}
      </button>
    </form>
  );
}
