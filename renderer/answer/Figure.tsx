import { headlinesOf } from '../../shared/calculation/headlinesOf';
import { isMoney } from '../../shared/model/units';
import { memo, type ComponentProps, type ReactNode } from 'react';
import { mainHeadline } from '../../shared/model/mainHeadline';
import type { Headline } from '../../shared/model/model';
import { Band } from './Band';
import { GoalButton } from './GoalButton';
import { EffectSplit } from './EffectSplit';
import { wholeName, type View } from '../values/view';
import { Icon } from '../ui/Icon';
import { WhyButton } from '../elements/WhyButton';
import { FigureNumber } from './FigureNumber';
import { comparedFigures } from '../values/comparedFigures';
import { figureValue, isSameFigure, toneOf } from '../values/figure';
import { Range } from './Range';
import { Variants } from './Variants';
import { warningTexts } from '../values/warnings';
import { useRangeWarns } from '../state/useRange';
import { usePinned } from '../state/useSides';
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
  const pinned = usePinned();
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
        <GoalButton headline={headline} />
      </dt>
      <dd className={`figure__value figure__value--${tone}`}>
        <Amount
          figure={figure}
          declared={headline}
          label={say(headline.label)}
          word={word === undefined ? null : say(word)}
          without={word === undefined ? undefined : 'direction'}
        />
      </dd>
      {pinned === null ? null : <Was headline={headline} pinned={pinned} />}
      <dd className="figure__note">
        {[say(headline.note), ...lookNote(headline, view)].join(', ')}
      </dd>
      {figure.wholeOnly ? <dd>{wholeName(run.model, texts)}</dd> : null}
      {(isFull || isEffect ? headline.details : headline.details.slice(0, 1)).map((detail) => {
        const part = figureValue(run, headline, detail, area);
        return (
          <dd key={detail.id}>
            <strong>
              <Amount
                figure={part}
                declared={detail}
                label={`${say(headline.label)}: ${say(detail.label)}`}
                word={null}
                without="unit"
              />
            </strong>{' '}
            {say(detail.label)}
            {part.wholeOnly && !figure.wholeOnly ? ` · ${wholeName(run.model, texts)}` : null}
          </dd>
        );
      })}
      {isEffect && run.model.uncertainty !== undefined ? <Band /> : null}
      {hasRange ? <Range display={headline.display} /> : null}
      {isEffect ? <Variants headline={headline} /> : null}
      {isEffect ? <EffectSplit display={headline.display} /> : null}
    </div>
  );
}

interface WasProps {
  readonly headline: Headline;
  readonly pinned: View;
}

/** What it was when the scenario was pinned, and how it differs. */
function Was({ headline, pinned }: WasProps): ReactNode {
  const { run, area, texts } = useView();
  const before = headlinesOf(pinned.run, pinned.area.item);
  const after = headlinesOf(run, area.item);
  const pairs = { headlines: [headline], before, after };
  const all = comparedFigures(pairs, pinned.run.model, texts);
  const { before: was = '', difference = '' } = all.find(({ id }) => id === headline.id) ?? {};
  return (
    <dd className="figure__was">
      {texts.t(difference === '' ? 'answer.was' : 'answer.wasAndIs', { was, difference })}
    </dd>
  );
}

interface AmountProps extends ComponentProps<typeof FigureNumber> {
  /** What it is of, for who asks why. */
  readonly label: string;
  /** What stands in the place of its sign. */
  readonly word: string | null;
}

/** A number of the answer that can be asked about; drawn again when it is another one. */
const Amount = memo(
  function Amount({ label, word, ...number }: AmountProps): ReactNode {
    return (
      <WhyButton cell={number.figure.cell} label={label}>
        <FigureNumber {...number} />
        {word === null ? null : <span className="figure__word"> {word}</span>}
      </WhyButton>
    );
  },
  ({ figure, ...before }, { figure: next, ...after }) =>
    isSameFigure(figure, next) &&
    before.declared === after.declared &&
    before.label === after.label &&
    before.word === after.word &&
    before.without === after.without,
);

/** Views are about money: other prices are said beside each figure in euros. */
function lookNote({ unit }: Headline, { run, looks, texts }: View): readonly string[] {
  return isMoney(run.model, unit)
    ? looks.map((look) => texts.t('answer.inView', { view: look }))
    : [];
}
