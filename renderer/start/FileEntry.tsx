import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { formatShort } from '../format/formatNumber';
import { unitSuffix } from '../format/amount';
import { useTexts, type Texts } from '../format/useTexts';
import type { Looked } from '../state/glances';
import { useAppContext } from '../state/useAppContext';
import { toneOf } from '../values/figure';
import type { Glance } from '../worker/glances';
import { Sparkline } from './Sparkline';

interface Props {
  /** Of the text whose figures stand here: those of another state of the file never do. */
  readonly stamp: string;
  /** As the list calls it: the file, or the example. */
  readonly name: string;
  readonly detail: string;
  readonly open: () => void;
}

/** A scenario in a list: its picture, what it is called, and its answer. */
export function FileEntry({ stamp, name, detail, open }: Props): ReactNode {
  const { glances } = useAppContext();
  const looked = useStore(glances.store, (known) => known.get(stamp));
  const texts = useTexts();
  const glance = typeof looked === 'object' ? looked : null;
  return (
    <li>
      <button type="button" className="entry" onClick={open}>
        {glance === null ? <span className="spark" /> : <Sparkline course={glance.course} />}
        <span className="entry__text">
          <strong className="entry__name">{name}</strong>
          <span className="entry__detail">
            {[...(glance === null || glance.name === name ? [] : [glance.name]), detail].join(
              ' · ',
            )}
          </span>
        </span>
        <AnswerOf looked={looked} texts={texts} />
      </button>
    </li>
  );
}

function AnswerOf({
  looked,
  texts,
}: {
  readonly looked: Looked | undefined;
  readonly texts: Texts;
}): ReactNode {
  const { t } = texts;
  if (looked === 'refused') return <span className="entry__none bad">{t('start:refused')}</span>;
  if (looked === 'none') return <span className="entry__none">{t('start:none')}</span>;
  if (looked === undefined) return <span className="entry__none">{t('start:looking')}</span>;
  const { headline, value } = looked;
  if (headline === null || Number.isNaN(value)) return null;
  return (
    <span className="entry__answer">
      <Figure headline={headline} value={value} texts={texts} />
      <span className="entry__label">{texts.say(headline.label)}</span>
    </span>
  );
}

interface FigureProps {
  readonly headline: NonNullable<Glance['headline']>;
  readonly value: number;
  readonly texts: Texts;
}

/** The figure as the window itself writes it: with a word for its direction where the model has one. */
function Figure({ headline, value, texts }: FigureProps): ReactNode {
  const { display, unit, better, signWords } = headline;
  const { models } = useAppContext();
  const tone = toneOf(value, better, signWords !== undefined);
  const word = tone === 'plain' ? undefined : value > 0 ? signWords?.positive : signWords?.negative;
  const number = formatShort(word === undefined ? value : Math.abs(value), display, texts.words);
  const suffix = unitSuffix(unit, display, models[0].model, texts);
  const said = [number, suffix, word === undefined ? '' : texts.say(word)];
  return (
    <data className={`entry__value figure__value--${tone}`} value={value}>
      {said.filter((part) => part !== '').join('\u00a0')}
    </data>
  );
}
