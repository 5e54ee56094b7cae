import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppContext } from '../state/useAppContext';
import { Icon } from '../ui/Icon';
import { Tooltip } from '../ui/Tooltip';

/** Begins to present, as F5 does. */
export function PresentButton(): ReactNode {
  const { shell } = useAppContext();
  const { t } = useTranslation('present');
  return (
    <Tooltip text={t('startTitle')}>
      <button
        type="button"
        className="button button--icon"
        aria-label={t('start')}
        aria-keyshortcuts="F5"
        onClick={() => shell.present(true)}
      >
        <Icon name="present" />
      </button>
    </Tooltip>
  );
}
