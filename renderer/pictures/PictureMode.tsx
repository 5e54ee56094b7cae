import type { ReactNode } from 'react';
import { useTexts } from '../format/useTexts';

interface Props {
  readonly isDifference: boolean;
  readonly onDifference: (isDifference: boolean) => void;
}

/** The amounts themselves, or what each line differs from the reference. */
export function PictureMode({ isDifference, onDifference }: Props): ReactNode {
  const { t } = useTexts();
  return (
    <div className="picture__mode" role="group" aria-label={t('picture.mode')}>
      {([false, true] as const).map((one) => (
        <button
          key={String(one)}
          type="button"
          className="picture__choice"
          aria-pressed={one === isDifference}
          onClick={() => onDifference(one)}
        >
          {t(one ? 'picture.difference' : 'picture.amounts')}
        </button>
      ))}
    </div>
  );
}
