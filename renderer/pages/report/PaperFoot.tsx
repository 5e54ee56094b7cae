import type { ReactNode } from 'react';
import type { PrintJob } from '../../state/shell';
import { useAppContext } from '../../state/useAppContext';
import { useTexts } from '../../format/useTexts';
import { useView } from '../../state/useView';

interface Props {
  readonly paper: PrintJob;
}

/** By which program, and which content exactly: another checksum is another scenario. */
export function PaperFoot({ paper }: Props): ReactNode {
  const view = useView();
  const { appVersion } = useAppContext();
  const { t } = useTexts();
  const name = view.texts.t('appName');
  return (
    <footer className="paper__foot">
      <p>{t('report:made', { name, version: appVersion })}</p>
      <p>
        {t('report:checksum')} <span className="paper__checksum">{paper.checksum}</span>.{' '}
        {t(`report:kept.${paper.kept}`)}
      </p>
    </footer>
  );
}
