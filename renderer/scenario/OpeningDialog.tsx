import type { ReactNode } from 'react';
import { useShell } from '../state/useAppContext';
import { useTexts } from '../format/useTexts';
import { Dialog } from '../ui/Dialog';

/** Which of three steps this is; the last one is drawing it. */
const places = { reading: 1, calculating: 2 } as const;

/** Says how far a large file is that is being opened, and lets the person stop it. What is on screen stays meanwhile. */
export function OpeningDialog(): ReactNode {
  const opening = useShell((state) => state.opening);
  const { t } = useTexts();
  if (opening === null) return null;
  const { name, step, stop } = opening;
  return (
    <Dialog title={t('opening.title', { name })} onCancel={stop}>
      <p role="status">{t(`opening.${step}`)}</p>
      <progress
        className="dialog__progress"
        max={3}
        value={places[step]}
        aria-label={t('opening.progress')}
      />
      <p className="quiet">{t('opening.kept')}</p>
      <div className="dialog__buttons">
        <button type="button" className="button" onClick={stop}>
          {t('opening.stop')}
        </button>
      </div>
    </Dialog>
  );
}
