import { isMoney } from '../../../shared/model/units';
import { Fragment, type ReactNode } from 'react';
import { mainHeadline } from '../../../shared/model/mainHeadline';
import type { Headline } from '../../../shared/model/model';
import { FigureNumber } from '../../answer/FigureNumber';
import { VariantAmount } from '../../answer/VariantAmount';
import { variantFigures } from '../../values/variantFigures';
import { figureValue, toneOf } from '../../values/figure';
import { wholeName } from '../../values/view';
import { bandOf, bandText, chanceText, dependsText } from '../../values/band';
import { declaredText } from '../../values/switchingText';
import { useDrawn } from '../../state/useDrawn';
import { formatShort } from '../../format/formatNumber';
import { useTexts } from '../../format/useTexts';
import { useView } from '../../state/useView';
import { useRange } from '../../state/useRange';

interface Props {
  /** So many details of a figure beside the answer itself, which has all. */
  readonly most: number;
}

/** The figures of the answer, each with its year and what it is compared with. */
export function PaperFigures({ most }: Props): ReactNode {
  const view = useView();
  const { t } = useTexts();
  return (
    <table className="paper__figures">
      <caption className="only-spoken">{view.texts.t('answer.title')}</caption>
      <thead className="only-spoken">
        <tr>
          <th scope="col">{t('report:figure')}</th>
          <th scope="col">{t('report:value')}</th>
          <th scope="col">{t('report:details')}</th>
        </tr>
      </thead>
      <tbody>
        {view.run.model.headlines.map((headline) => (
          <Row key={headline.id} headline={headline} most={most} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly headline: Headline;
}

function Row({ headline, most }: RowProps & Props): ReactNode {
  const view = useView();
  const { run, area, texts, looks } = view;
  const { say, t } = texts;
  const { signWords } = headline;
  const figure = figureValue(run, headline, null, area);
  const tone = toneOf(figure.value, headline.better, signWords !== undefined);
  const word =
    tone === 'plain' ? undefined : figure.value > 0 ? signWords?.positive : signWords?.negative;
  const isEffect = headline.id === mainHeadline(run.model)?.id;
  const hasRange = isEffect && run.model.evidenceRange !== undefined;
  const note = isMoney(run.model, headline.unit)
    ? looks.map((view) => t('answer.inView', { view }))
    : [];
  return (
    <tr className={isEffect ? 'paper__effect' : undefined}>
      <th scope="row">{say(headline.label)}</th>
      <td className={`paper__value paper__value--${tone}`}>
        <FigureNumber
          figure={figure}
          declared={headline}
          {...(word === undefined ? {} : { without: 'direction' })}
        />
        {word === undefined ? null : ` ${say(word)}`}
      </td>
      <td>
        <span>{[say(headline.note), ...note].join(', ')}</span>
        {figure.wholeOnly ? <span>{wholeName(run.model, texts)}</span> : null}
        {(isEffect ? headline.details : headline.details.slice(0, most)).map((detail) => {
          const part = figureValue(run, headline, detail, area);
          return (
            <span key={detail.id}>
              <strong>
                <FigureNumber figure={part} declared={detail} without="unit" />
              </strong>{' '}
              {say(detail.label)}
              {part.wholeOnly && !figure.wholeOnly ? ` (${wholeName(run.model, texts)})` : null}
            </span>
          );
        })}
        {hasRange ? <Margin headline={headline} /> : null}
        {isEffect && run.model.uncertainty !== undefined ? <PaperBand /> : null}
        {isEffect ? <PaperVariants headline={headline} /> : null}
      </td>
    </tr>
  );
}

/** The chance of a saving and between which amounts eight of ten draws lie, once they are there. */
function PaperBand(): ReactNode {
  const { run, area, texts, labels } = useView();
  const { drawn, isOld, shares, sharesAreOld } = useDrawn();
  const band = drawn === null || isOld ? null : bandOf(drawn.answer);
  if (drawn === null || band === null) return null;
  const depends =
    shares === null || sharesAreOld ? null : dependsText(shares, run.model, labels, texts);
  const said = drawn.switching.map((one) => declaredText(one, run.model, texts));
  return (
    <span>
      {drawn.item === area.item ? null : `${wholeName(run.model, texts)}: `}
      {texts.t('uncertainty:chance')} <strong>{chanceText(band.positive, texts)}</strong>;{' '}
      {bandText(band, run.model, texts)}
      {[depends, ...said].map((text) =>
        text === null ? null : <Fragment key={text}> · {text}</Fragment>,
      )}
    </span>
  );
}

function PaperVariants({ headline }: RowProps): ReactNode {
  const view = useView();
  const { run, texts } = view;
  return variantFigures(view, headline).map(({ id, label, value, wholeOnly }) => (
    <span key={id}>
      {texts.say(label)}{' '}
      <strong>
        <VariantAmount headline={headline} value={value} />
      </strong>
      {wholeOnly ? ` (${wholeName(run.model, texts)})` : null}
    </span>
  ));
}

function Margin({ headline }: RowProps): ReactNode {
  const view = useView();
  const { range } = useRange();
  const { area, run, texts } = view;
  const { t, words } = texts;
  if (range === null || Number.isNaN(range.least)) return <span>{t('answer.rangeNone')}</span>;
  const text = t('answer.range', {
    least: formatShort(range.least, headline.display, words),
    most: formatShort(range.most, headline.display, words),
  });
  return (
    <span>
      {range.item === area.item
        ? text
        : t('answer.ofWhole', { whole: wholeName(run.model, texts), text })}
    </span>
  );
}
