import { useMemo, useState, type ReactNode } from 'react';
import { useTexts } from '../format/useTexts';
import { Chart } from '../pictures/Chart';
import { PictureLegend } from '../pictures/PictureLegend';
import { pictureOption } from '../pictures/pictureOption';
import { pictureSummary } from '../pictures/pictureSummary';
import { PictureTable } from '../pictures/PictureTable';
import { PictureTip } from '../pictures/PictureTip';
import { PictureTools } from '../pictures/PictureTools';
import { useView } from '../state/useView';
import { Select } from '../ui/Select';
import { useLatest } from '../ui/useLatest';
import { useTokens } from '../ui/useTokens';
import { comparablePictures, comparedContent } from './comparedContent';
import { useSides } from '../state/useSides';
import './compare.css';

interface Props {
  /** What chooses the picture, and says which one it is. */
  readonly heading: ReactNode;
  /** Only to be looked at: nothing to choose, to save or to copy. */
  readonly bare?: boolean;
}

/** One picture of the model, with all scenarios that are compared in it. */
export function ComparedPicture({ heading, bare = false }: Props): ReactNode {
  const sides = useSides();
  const view = useView();
  const texts = useTexts();
  const tokens = useTokens();
  const [isTable, setTable] = useState(false);
  const [id, setId] = useState<string | null>(null);
  const content = useMemo(() => {
    const pictures = comparablePictures(sides.now.view.run.model);
    const picture = pictures.find((one) => one.id === id) ?? pictures[0];
    return picture === undefined ? null : comparedContent(sides, picture);
  }, [sides, id]);
  const shown = useLatest(content === null ? null : { view, content });
  const option = useMemo(
    () => (content === null ? null : pictureOption({ content, texts, tokens })),
    [content, texts, tokens],
  );
  if (content === null || option === null) return null;
  const parts = { content, texts, tokens };
  return (
    <section className="panel picture comparing__picture" aria-label={content.title}>
      <header className="picture__head">
        {heading}
        {bare ? null : <PictureTools shown={shown} isTable={isTable} onTable={setTable} />}
      </header>
      {bare ? (
        <p>{content.title}</p>
      ) : (
        <p className="comparing__choice">
          <Select
            label={texts.t('compare:picture')}
            value={content.picture.id}
            options={comparablePictures(view.run.model).map((one) => ({
              value: one.id,
              label: texts.say(one.label),
            }))}
            onChange={setId}
          />
        </p>
      )}
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
          />
        </>
      )}
    </section>
  );
}
