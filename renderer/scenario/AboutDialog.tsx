import type { ReactNode } from 'react';
import { useAppContext, useEditor } from '../state/useAppContext';
import { useTexts } from '../format/useTexts';
import { Dialog } from '../ui/Dialog';

/** What the program is, which version, and under which licence. */
export function AboutDialog(): ReactNode {
  const { shell, appVersion } = useAppContext();
  const { t, say } = useTexts();
  const model = useEditor(({ compiled }) => compiled.model);
  const close = (): void => shell.open(null);
  return (
    <Dialog title={t('aboutApp.title')} onCancel={close}>
      <p>{t('aboutApp.text')}</p>
      <dl className="facts">
        <div className="facts__fact">
          <dt>{t('aboutApp.version')}</dt>
          <dd>{appVersion}</dd>
        </div>
        <div className="facts__fact">
          <dt>{t('facts.model')}</dt>
          <dd>
            {say(model.name)} {model.version}
          </dd>
        </div>
        <div className="facts__fact">
          <dt>{t('aboutApp.licence')}</dt>
          <dd>{t('aboutApp.licenceText')}</dd>
        </div>
      </dl>
      <div className="dialog__buttons">
        <button type="button" className="button button--primary" onClick={close}>
          {t('aboutApp.close')}
        </button>
      </div>
    </Dialog>
  );
}
