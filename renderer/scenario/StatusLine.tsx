import type { ReactNode } from 'react';
import { useAppContext, useEditor } from '../state/useAppContext';
import type { View } from '../values/view';
import { Laws } from './Laws';
import { Explained } from '../ui/Tooltip';

/** The quiet line at the bottom: what was done last, and what the figures rest on. */
export function StatusLine({ view }: { readonly view: View }): ReactNode {
  const { shell } = useAppContext();
  const step = useEditor(({ history }) => history.past.at(-1)?.name ?? null);
  const fileName = useEditor(({ file }) => file.name);
  const { t, say } = view.texts;
  const { model } = view.run;
  return (
    <footer className="status">
      <span className="status__step">
        {step === null ? t('status.nothing') : t('status.step', { step })}
      </span>
      <button type="button" className="status__laws" onClick={() => shell.goTo('rules')}>
        <Laws view={view} />
      </button>
      <Explained text={fileName === null ? t('status.noFileTitle') : undefined}>
        {fileName === null ? t('status.noFile') : t('status.file', { name: fileName })}
      </Explained>
      <Explained text={view.scenario.dataset.source}>{view.scenario.dataset.name}</Explained>
      <span>
        {say(model.name)} {model.version}
      </span>
    </footer>
  );
}
