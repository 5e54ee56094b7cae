import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintJob } from '../../state/shell';
import { useAppContext } from '../../state/useAppContext';
import type { View } from '../../values/view';

interface Props {
  readonly view: View;
  readonly paper: PrintJob;
}

/** By which program, and which content exactly: another checksum is another scenario. */
export function PaperFoot({ view, paper }: Props): ReactNode {
  const { appVersion } = useAppContext();
  const { t } = useTranslation('report');
  const name = view.texts.t('appName');
  return (
    <footer className="paper__foot">
      <p>{t('made', { name, version: appVersion })}</p>
      <p>
        {t('checksum')} <span className="paper__checksum">{paper.checksum}</span>.{' '}
        {t(`kept.${paper.kept}`)}
      </p>
    </footer>
  );
}
