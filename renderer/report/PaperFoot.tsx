import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paper } from '../state/shell';
import { useSession } from '../state/useSession';
import type { View } from '../state/view';

interface Props {
  readonly view: View;
  readonly paper: Paper;
}

/** By which program, and which content exactly: another checksum is another scenario. */
export function PaperFoot({ view, paper }: Props): ReactNode {
  const { appVersion } = useSession();
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
