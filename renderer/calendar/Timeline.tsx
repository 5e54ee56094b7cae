import type { ReactNode } from 'react';
import type { Model, Moment } from '../../shared/model/model';
import { momentDay, momentStart, type Day } from '../../shared/model/momentDate';
import { useTexts, type Texts } from '../format/useTexts';
import { momentShort, momentText } from '../format/dates';
import { levelsOf, newYears, placeOf, stretchOf, type Stretch } from './stripLayout';

interface Props {
  readonly model: Model;
  /** The year that the budget is for. */
  readonly year: number;
  readonly today: Day;
  readonly texts: Texts;
}

/** Width of a letter of a label and of the strip where it is at its narrowest, in rem. */
const letter = 0.41;
const narrowest = 44;

/** The documents of one budget year on a line of time, a lane for each who has documents. */
export function Timeline({ model, year, today, texts }: Props): ReactNode {
  const { t } = useTexts();
  const { say, language } = texts;
  const moments = model.calendar?.moments ?? [];
  const stretch = stretchOf(moments, year);
  const owners = model.owners.filter(({ id }) => moments.some(({ owners: of }) => of.includes(id)));
  const now = placeOf(today, stretch);
  const spoken = moments
    .map((moment) => `${say(moment.label)}: ${momentText(moment, year, language)}`)
    .join('; ');
  return (
    <figure className="strip">
      <figcaption className="strip__title">{t('calendar:timeline.year', { year })}</figcaption>
      <div className="strip__scroll">
        <div className="strip__body" role="img" aria-label={spoken}>
          <div className="strip__lane strip__lane--years">
            <span />
            <div className="strip__track">
              {newYears(stretch).map((one) => (
                <span
                  key={one}
                  className="strip__new-year quiet"
                  style={{ left: percent(placeOf(`${String(one)}-01-01`, stretch)) }}
                >
                  {one}
                </span>
              ))}
              {now >= 0 && now <= 1 ? (
                <span className="strip__today" style={{ left: percent(now) }}>
                  {t('calendar:timeline.today')}
                </span>
              ) : null}
            </div>
          </div>
          {owners.map(({ id, label, short }) => (
            <Lane
              key={id}
              label={say(short ?? label)}
              moments={moments.filter(({ owners: of }) => of.includes(id))}
              year={year}
              today={today}
              stretch={stretch}
              texts={texts}
            />
          ))}
        </div>
      </div>
    </figure>
  );
}

interface LaneProps extends Omit<Props, 'model'> {
  readonly label: string;
  readonly moments: readonly Moment[];
  readonly stretch: Stretch;
}

function Lane({ label, moments, year, today, stretch, texts }: LaneProps): ReactNode {
  const { say, language } = texts;
  const marks = moments
    .map((moment) => {
      const from = placeOf(momentStart(moment, year), stretch);
      const to = placeOf(momentDay(moment, year), stretch);
      const name = say(moment.short);
      const date = momentShort(moment, year, language);
      return { moment, name, date, from, to, middle: (from + to) / 2 };
    })
    .sort((a, b) => a.middle - b.middle);
  const levels = levelsOf(
    marks.map(({ middle }) => middle),
    marks.map(({ name, date }) => ((Math.max(name.length, date.length) + 1) * letter) / narrowest),
  );
  const now = placeOf(today, stretch);
  return (
    <div className="strip__lane">
      <span className="strip__owner">{label}</span>
      <div className={`strip__track strip__track--${String(Math.max(0, ...levels))}`}>
        <span className="strip__line" />
        {newYears(stretch).map((one) => (
          <span
            key={one}
            className="strip__tick"
            style={{ left: percent(placeOf(`${String(one)}-01-01`, stretch)) }}
          />
        ))}
        {now >= 0 && now <= 1 ? (
          <span className="strip__now" style={{ left: percent(now) }} />
        ) : null}
        {marks.map(({ moment, name, date, from, to, middle }, index) => {
          const isPast = momentDay(moment, year) < today;
          return (
            <div
              key={moment.id}
              className={isPast ? 'strip__mark strip__mark--past' : 'strip__mark'}
            >
              <span
                className={from === to ? 'strip__dot' : 'strip__bar'}
                style={
                  from === to
                    ? { left: percent(to) }
                    : { left: percent(from), width: percent(to - from) }
                }
              />
              <span
                className={`strip__label strip__label--${String(levels[index] ?? 0)}`}
                style={{ left: percent(middle) }}
              >
                {name}
                <span className="quiet">{date}</span>
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function percent(share: number): string {
  return `${String(Number((share * 100).toFixed(3)))}%`;
}
