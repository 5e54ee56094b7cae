import type { ReactNode } from 'react';
import { useAppContext } from '../state/useAppContext';
import { Icon } from '../ui/Icon';
import { Tooltip } from '../ui/Tooltip';
import { useTexts } from '../format/useTexts';

/** Begins to present, as F5 does. */
export function PresentButton(): ReactNode {
  const { shell } = useAppContext();
  const { t } = useTexts();
  return (
    <Tooltip text={t('present:startTitle')}>
      <button
        type="button"
        className="button button--icon"
        aria-label={t('present:start')}
        aria-keyshortcuts="F5"
        onClick={() => shell.present(true)}
      >
        <Icon name="present" />
      </button>
    </Tooltip>
  );
}
