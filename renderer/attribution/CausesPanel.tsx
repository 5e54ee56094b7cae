import { useMemo, useState, type ReactNode } from 'react';
import { Chart } from '../pictures/Chart';
import { pictureOption } from '../pictures/pictureOption';
import { pictureSummary } from '../pictures/pictureSummary';
import { PictureTable } from '../pictures/PictureTable';
import { PictureTip } from '../pictures/PictureTip';
import { PictureTools } from '../pictures/PictureTools';
import { useAppContext } from '../state/useAppContext';
import { useLatest } from '../ui/useLatest';
import { useTokens } from '../ui/useTokens';
import { causesContent } from './causesContent';
import { DividedSelects } from './DividedSelects';
import { useDivided, type DividedChoice } from '../state/useDivided';
import './attribution.css';
import { useAttributedView } from '../state/useAttribution';

interface Props {
  /** What chooses the picture, and says which one it is. */
  readonly heading: ReactNode;
  /** Only to be looked at: nothing to choose, to save or to copy. */
  readonly bare?: boolean;
}

/** From the reference to the scenario: what each part does alone, what they do together, and the whole. */
export function CausesPanel({ heading, bare = false }: Props): ReactNode {
  const view = useAttributedView();
  const { texts } = view;
  const { shell } = useAppContext();
  const tokens = useTokens();
  const [isTable, setTable] = useState(false);
  const [choice, setChoice] = useState<DividedChoice>({
    within: null,
    variable: null,
    year: null,
  });
  const divided = useDivided(view, choice);
  const { shown = null, variable, year, wholeOnly = false } = divided ?? {};
  const error = divided?.error ?? null;
  const content = useMemo(
    () =>
      shown === null || variable === undefined || year === undefined
        ? null
        : causesContent(view, shown, { variable, year, wholeOnly, error }),
    [view, shown, variable, year, wholeOnly, error],
  );
  const option = useMemo(
    () => (content === null ? null : pictureOption({ content, texts, tokens })),
    [content, texts, tokens],
  );
  const shownPicture = useLatest(content === null ? null : { view, content });
  if (divided === null) return null;
  return (
    <section
      className="panel picture divided"
      aria-label={content?.title ?? texts.t('attribution:causes')}
    >
      <header className="picture__head">
        {heading}
        {content === null || bare ? null : (
          <PictureTools shown={shownPicture} isTable={isTable} onTable={setTable} />
        )}
      </header>
      <p className="divided__bar">
        {bare ? (
          <strong>{content?.title}</strong>
        ) : (
          <DividedSelects
            divided={divided}
            onChoose={(change) => setChoice({ ...choice, ...change })}
          />
        )}
        <span className="quiet">{texts.t('attribution:causesNote')}</span>
        {bare ? null : (
          <button type="button" className="name-link" onClick={() => shell.goTo('attribution')}>
            {texts.t('attribution:causesWhy')}
          </button>
        )}
      </p>
      {content === null || option === null ? (
        <p className="chart quiet">{texts.t('attribution:pending')}</p>
      ) : isTable ? (
        <PictureTable content={content} texts={texts} />
      ) : (
        <Chart
          option={option}
          label={pictureSummary(content, texts)}
          tip={(position) => (
            <PictureTip content={content} texts={texts} tokens={tokens} position={position} />
          )}
        />
      )}
      {wholeOnly ? <p className="quiet">{texts.t('attribution:wholeOnly')}</p> : null}
    </section>
  );
}
