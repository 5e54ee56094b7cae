import { useLayoutEffect, useMemo, useRef, type ReactNode } from 'react';
import type { Picture } from '../../../shared/model/model';
import { startChart } from '../../pictures/chartLibrary';
import { comparablePictures, comparedContent } from '../../compare/comparedContent';
import { useSides } from '../../state/useSides';
import { pictureContent, type PictureContent } from '../../pictures/pictureContent';
import { PictureLegend } from '../../pictures/PictureLegend';
import { pictureOption } from '../../pictures/pictureOption';
import { pictureSummary } from '../../pictures/pictureSummary';
import { readPaperTokens } from '../../ui/tokens';
import { useView } from '../../state/useView';

/** Sizes in pixels of print, of which 96 are an inch. */
const width = 342;
const lowest = 150;
const highest = 250;
const letters = 10;

interface Props {
  /** Pixels that the sheet has left over, and that the pictures may take. */
  readonly spare: number;
  /** Their place is certain; before that it is only kept. */
  readonly isDrawn: boolean;
  /** Other scenarios stand beside this one: their picture takes the place of the second. */
  readonly isComparing: boolean;
}

/** The first and the last picture of the model, beside each other, as the window shows them. */
export function PaperPictures({ spare, isDrawn, isComparing }: Props): ReactNode {
  const view = useView();
  const { pictures } = view.run.model;
  const shown = pictures.filter((_, at) => at === 0 || at === pictures.length - 1);
  const height = isDrawn ? Math.min(highest, lowest + Math.max(0, spare)) : lowest;
  const size = { height: Math.floor(height), isDrawn };
  return (
    <div className="paper__pictures">
      {shown.slice(0, isComparing ? 1 : 2).map((picture) => (
        <OwnPicture key={picture.id} picture={picture} {...size} />
      ))}
      {isComparing ? <BesidePicture {...size} /> : null}
    </div>
  );
}

interface Size {
  readonly height: number;
  readonly isDrawn: boolean;
}

function OwnPicture({ picture, ...size }: Size & { readonly picture: Picture }): ReactNode {
  const view = useView();
  const content = useMemo(() => pictureContent(view, picture), [view, picture]);
  return <Drawing content={content} {...size} />;
}

function BesidePicture(size: Size): ReactNode {
  const sides = useSides();
  const content = useMemo(() => {
    const [first] = comparablePictures(sides.now.view.run.model);
    return first === undefined ? null : comparedContent(sides, first);
  }, [sides]);
  return content === null ? null : <Drawing content={content} {...size} />;
}

function Drawing({
  content,
  height,
  isDrawn,
}: Size & { readonly content: PictureContent }): ReactNode {
  const { texts } = useView();
  const place = useRef<HTMLDivElement>(null);
  const parts = useMemo(
    () => ({ content, texts, tokens: { ...readPaperTokens(), fontSize: letters } }),
    [content, texts],
  );
  useLayoutEffect(() => {
    if (place.current === null || !isDrawn) return undefined;
    const chart = startChart(place.current, { width, height });
    chart.setOption(pictureOption(parts));
    return () => chart.dispose();
  }, [parts, height, isDrawn]);
  return (
    <section>
      <h2>{content.title}</h2>
      <PictureLegend {...parts} />
      <div
        ref={place}
        role="img"
        aria-label={pictureSummary(content, texts)}
        style={{ width, height }}
      />
      {content.series.some(({ wholeOnly }) => wholeOnly) ? (
        <p className="paper__note">{texts.t('picture.wholeOnly')}</p>
      ) : null}
    </section>
  );
}
