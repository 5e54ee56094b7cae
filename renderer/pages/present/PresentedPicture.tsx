import type { ReactNode } from 'react';
import { ChosenPicture } from '../overview/ChosenPicture';
import type { PictureChoice } from '../overview/usePictureChoices';
import { Icon } from '../../ui/Icon';
import { useTexts } from '../../format/useTexts';

interface Props {
  readonly picture: PictureChoice;
  /** Which of the pictures it is: "2 van 4". */
  readonly place: string;
  readonly onGo: (by: number) => void;
}

/** One picture as large as there is room, and the way to the others. */
export function PresentedPicture({ picture, place, onGo }: Props): ReactNode {
  const { t } = useTexts();
  return (
    <ChosenPicture
      id={picture.id}
      heading={
        <>
          <h2 className="presentation__title">{picture.label}</h2>
          <div className="presentation__way">
            <button
              type="button"
              className="button button--icon"
              aria-label={t('present:previous')}
              aria-keyshortcuts="ArrowLeft"
              onClick={() => onGo(-1)}
            >
              <Icon name="previous" />
            </button>
            <span className="quiet" role="status">
              {place}
            </span>
            <button
              type="button"
              className="button button--icon"
              aria-label={t('present:next')}
              aria-keyshortcuts="ArrowRight"
              onClick={() => onGo(1)}
            >
              <Icon name="next" />
            </button>
          </div>
        </>
      }
      bare
    />
  );
}
