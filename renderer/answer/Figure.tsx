import { isMoney } from '../../shared/model/units';
import type { ReactNode } from 'react';
import { mainHeadline } from '../../shared/model/mainHeadline';
import type { Headline } from '../../shared/model/model';
import { EffectSplit } from './EffectSplit';
import { wholeName, type View } from '../values/view';
import { Icon } from '../ui/Icon';
import { WhyButton } from '../elements/WhyButton';
import { FigureNumber } from './FigureNumber';
import { figureValue, toneOf } from '../values/figure';
import { Range } from './Range';
import { Variants } from './Variants';
import { warningTexts } from '../values/warnings';
import { useRangeWarns } from '../state/useRange';
import { useView } from '../state/useView';

interface Props {
  readonly headline: Headline;
  /** With all its details; otherwise a figure beside the answer itself has its first. */
  readonly isFull: boolean;
  /** Some of what it counts on is decided too late. */
  readonly isLate: boolean;
}

/** A headline figure with its note, its details, and a mark when a warning concerns it. */
export function Figure({ headline, isFull, isLate }: Props): ReactNode {
  const view = useView();
  const rangeWarns = useRangeWarns();
  const { run, area, texts } = view;
  const { say } = texts;
  // The answer itself is the largest on screen.
  const isEffect = headline.id === mainHeadline(run.model)?.id;
  const hasRange = isEffect && run.model.evidenceRange !== undefined;
  const { signWords } = headline;
  const figure = figureValue(run, headline, null, area);
  const tone = toneOf(figure.value, headline.better, signWords !== undefined);
  const word =
    tone === 'plain' ? undefined : figure.value > 0 ? signWords?.positive : signWords?.negative;
  return (
    <div className={isEffect ? 'figure figure--effect' : 'figure'}>
      <dt className="figure__label">
        {say(headline.label)}
        {!isLate && warningTexts(headline.warnings, view, rangeWarns).length === 0 ? null : (
          <span className="figure__mark">
            <Icon name="warning" />
            <span className="only-spoken">{texts.t('answer.marked')}</span>
          </span>
        )}
      </dt>
      <dd className={`figure__value figure__value--${tone}`}>
        <WhyButton cell={figure.cell} label={say(headline.label)}>
          <FigureNumber
            figure={figure}
            declared={headline}
            {...(word === undefined ? {} : { without: 'direction' })}
          />
          {word === undefined ? null : <span className="figure__word"> {say(word)}</span>}
        </WhyButton>
      </dd>
      <dd className="figure__note">
        {[say(headline.note), ...lookNote(headline, view)].join(', ')}
      </dd>
      {figure.wholeOnly ? <dd>{wholeName(run.model, texts)}</dd> : null}
      {(isFull || isEffect ? headline.details : headline.details.slice(0, 1)).map((detail) => {
        const part = figureValue(run, headline, detail, area);
        return (
          <dd key={detail.id}>
            <strong>
              <WhyButton cell={part.cell} label={`${say(headline.label)}: ${say(detail.label)}`}>
                <FigureNumber figure={part} declared={detail} without="unit" />
              </WhyButton>
            </strong>{' '}
            {say(detail.label)}
            {part.wholeOnly && !figure.wholeOnly ? ` · ${wholeName(run.model, texts)}` : null}
          </dd>
        );
      })}
      {hasRange ? <Range display={headline.display} /> : null}
      {isEffect ? <Variants headline={headline} /> : null}
      {isEffect ? <EffectSplit display={headline.display} /> : null}
    </div>
  );
}

/** Views are about money: another kind of euro is said beside each figure in euros. */
function lookNote({ unit }: Headline, { run, looks, texts }: View): readonly string[] {
  return isMoney(run.model, unit)
    ? looks.map((look) => texts.t('answer.inView', { view: look }))
    : [];
}
