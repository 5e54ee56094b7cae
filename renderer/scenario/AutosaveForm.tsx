import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useTexts } from '../format/useTexts';
import { isOfOlderFormat } from '../state/openFile';
import { useAppContext, useEditor } from '../state/useAppContext';
import { Dialog } from '../ui/Dialog';

/** Which files are saved by themselves; what is chosen holds at once. */
export function AutosaveForm(): ReactNode {
  const { shell, autosave } = useAppContext();
  const { isOn, libraryIsOn } = useStore(autosave.store);
  const hasFile = useEditor(({ file }) => file.id !== null);
  const isOlder = useEditor(({ file }) => isOfOlderFormat(file));
  const { t } = useTexts();
  const close = (): void => shell.open(null);
  return (
    <Dialog title={t('autosave.title')} onCancel={close}>
      <div className="form">
        <Choice
          label={t('autosave.library')}
          isOn={libraryIsOn}
          onChange={(next) => autosave.choose('library', next)}
        />
        {hasFile && !isOlder ? (
          <Choice
            label={t('autosave.file')}
            isOn={isOn}
            onChange={(next) => autosave.choose('file', next)}
          />
        ) : (
          <p className="quiet">{t(isOlder ? 'autosave.olderFormat' : 'autosave.noFile')}</p>
        )}
        <p className="quiet">{t('autosave.about')}</p>
      </div>
      <div className="dialog__buttons">
        <button type="button" className="button button--primary" onClick={close}>
          {t('autosave.close')}
        </button>
      </div>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => Promise<void>;
}

function Choice({ label, isOn, onChange }: ChoiceProps): ReactNode {
  return (
    <label className="form__check">
      <input
        type="checkbox"
        checked={isOn}
        onChange={({ target }) => void onChange(target.checked).catch(console.error)}
      />
      {label}
    </label>
  );
}
