import type { ReactNode } from 'react';
import { useTexts } from '../format/useTexts';
import { useAppContext, useEditor, useModel } from '../state/useAppContext';
import { Explained } from '../ui/Tooltip';
import { Laws } from './Laws';

/** The quiet line at the bottom: what was done last, and what the figures rest on. */
export function StatusLine(): ReactNode {
  const { shell } = useAppContext();
  const fileName = useEditor(({ file }) => file.name);
  const { source, name } = useEditor(({ history }) => history.present.dataset);
  const model = useModel();
  const { t, say } = useTexts();
  return (
    <footer className="status">
      <LastStep />
      <button type="button" className="status__laws" onClick={() => shell.goTo('rules')}>
        <Laws />
      </button>
      <Explained text={fileName === null ? t('status.noFileTitle') : undefined}>
        {fileName === null ? t('status.noFile') : t('status.file', { name: fileName })}
      </Explained>
      <Explained text={source}>{name}</Explained>
      <span>
        {say(model.name)} {model.version}
      </span>
    </footer>
  );
}

function LastStep(): ReactNode {
  const step = useEditor(({ history }) => history.past.at(-1)?.name ?? null);
  const { t } = useTexts();
  return (
    <span className="status__step">
      {step === null ? t('status.nothing') : t('status.step', { step })}
    </span>
  );
}
