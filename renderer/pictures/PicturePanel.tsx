import { useMemo, useState, type ReactNode } from 'react';
import type { Picture } from '../../shared/model/model';
import { useLatest } from '../ui/useLatest';
import { useTokens } from '../ui/useTokens';
import { Chart } from './Chart';
import { differenceContent, hasDifference, isHardToTell } from './difference';
import { pictureContent, type PictureContent } from './pictureContent';
import { PictureLegend } from './PictureLegend';
import { pictureOption } from './pictureOption';
import { pictureSummary } from './pictureSummary';
import { PictureTable } from './PictureTable';
import { PictureTip } from './PictureTip';
import { PictureTools } from './PictureTools';
import { usePictureQuestions } from './usePictureQuestions';
import { withPinned } from './withPinned';
import './picture.css';
import { useView } from '../state/useView';
import { usePinned } from '../state/useSides';
import { useTexts } from '../format/useTexts';

interface Props {
  readonly picture: Picture;
  /** What chooses the picture, and says which one it is. */
  readonly heading: ReactNode;
  /** Only to be looked at: nothing to save or to copy. */
  readonly bare?: boolean;
}

/**
 * Whether the picture shows differences. Decided when a scenario comes on screen and then by the person: a picture that
 * changes its axis under a moving hand tells nothing.
 */
function useDifference(
  scenario: string,
  drawn: PictureContent,
): readonly [boolean, (isDifference: boolean) => void] {
  const decide = (): boolean => isHardToTell(drawn);
  const [mode, setMode] = useState(() => ({ scenario, isDifference: decide() }));
  if (mode.scenario !== scenario) setMode({ scenario, isDifference: decide() });
  return [mode.isDifference, (isDifference) => setMode({ scenario, isDifference })];
}

/** A picture of the model, or the table behind it. */
export function PicturePanel({ picture, heading, bare = false }: Props): ReactNode {
  const view = useView();
  const { texts } = view;
  const tokens = useTokens();
  const [isTable, setTable] = useState(false);
  const pinned = usePinned();
  const drawn = useMemo(
    () => withPinned(pictureContent(view, picture), pinned),
    [view, picture, pinned],
  );
  const [isDifference, setDifference] = useDifference(view.scenario.id, drawn);
  const content = useMemo(
    () => (isDifference ? differenceContent(view, drawn) : drawn),
    [view, drawn, isDifference],
  );
  const parts = useMemo(() => ({ content, texts, tokens }), [content, texts, tokens]);
  const shown = useLatest({ view, content });
  const questions = usePictureQuestions(content, texts);
  const option = useMemo(() => pictureOption(parts), [parts]);
  return (
    <section className="panel picture" aria-label={content.title}>
      <header className="picture__head">
        {heading}
        {bare ? null : <PictureTools shown={shown} isTable={isTable} onTable={setTable} />}
      </header>
      {hasDifference(drawn) ? (
        <PictureMode isDifference={isDifference} onDifference={setDifference} />
      ) : null}
      {isTable ? (
        <PictureTable content={content} texts={texts} />
      ) : (
        <>
          <PictureLegend {...parts} />
          <Chart
            option={option}
            label={pictureSummary(content, texts)}
            tip={(position, chosen) => (
              <PictureTip {...parts} position={position} chosen={chosen} />
            )}
            {...(bare ? {} : { questions })}
          />
        </>
      )}
      {content.series.some(({ wholeOnly }) => wholeOnly) ? (
        <p className="quiet">{texts.t('picture.wholeOnly')}</p>
      ) : null}
    </section>
  );
}

interface ModeProps {
  readonly isDifference: boolean;
  readonly onDifference: (isDifference: boolean) => void;
}

/** The amounts themselves, or what each line differs from the reference. */
function PictureMode({ isDifference, onDifference }: ModeProps): ReactNode {
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
