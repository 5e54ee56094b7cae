import type { ReactNode } from 'react';
import type { PrintJob } from '../../state/shell';
import { useAppContext } from '../../state/useAppContext';
import type { View } from '../../values/view';
import { useTexts } from '../../format/useTexts';

interface Props {
  readonly view: View;
  readonly paper: PrintJob;
}

/** By which program, and which content exactly: another checksum is another scenario. */
export function PaperFoot({ view, paper }: Props): ReactNode {
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
