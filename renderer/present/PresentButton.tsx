import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../state/useSession';
import { Icon } from '../ui/Icon';

/** Begins to present, as F5 does. */
export function PresentButton(): ReactNode {
  const { shell } = useSession();
  const { t } = useTranslation('present');
  return (
    <button
      type="button"
      className="button button--icon"
      aria-label={t('start')}
      aria-keyshortcuts="F5"
      title={t('startTitle')}
      onClick={() => shell.present(true)}
    >
      <Icon name="present" />
    </button>
  );
}
