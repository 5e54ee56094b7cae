import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { useTexts } from '../format/useTexts';
import { useAppContext } from '../state/useAppContext';

/** Which analyses could not be calculated, and the way to ask again. */
export function FailureBar(): ReactNode {
  const { failures } = useAppContext();
  const failed = useStore(failures.store);
  const { t } = useTexts();
  if (failed.size === 0) return null;
  const names = [...failed.keys()].map((kind) => t(`failures.kind.${kind}`));
  return (
    <section className="notice warning" role="alert">
      <p className="notice__text">
        {t('failures.text', { names: names.join(', '), count: names.length })}
      </p>
      <button type="button" className="button" onClick={failures.retry}>
        {t('failures.retry')}
      </button>
    </section>
  );
}
