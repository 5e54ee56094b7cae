import { useMemo, useState, type ReactNode } from 'react';
import { earliestStart } from '../values/lateStarts';
import { dayOf } from '../../shared/model/momentDate';
import { useAppContext } from '../state/useAppContext';
import { Select } from '../ui/Select';
import './calendar.css';
import { dayText } from '../format/dates';
import { DatedTable } from './DatedTable';
import { concerns, decisionsOf } from '../values/decisions';
import { DecisionTable } from './DecisionTable';
import { leverStarts } from '../values/leverStarts';
import { MomentTable } from './MomentTable';
import { Timeline } from './Timeline';
import { useTexts } from '../format/useTexts';
import { useView } from '../state/useView';

const everybody = '';

/** When is decided about what this scenario begins, in which document and by whom. */
export function CalendarPage(): ReactNode {
  const view = useView();
  const { now } = useAppContext();
  const { t } = useTexts();
  const { scenario, run, texts } = view;
  const { model, space } = run;
  const [owner, setOwner] = useState(everybody);
  const [withNeutral, setWithNeutral] = useState(false);
  const today = dayOf(new Date(now()));
  const earliest = earliestStart(run.values, scenario.timeAxis.first);
  const all = useMemo(
    () => decisionsOf(model, leverStarts(model, space, scenario, earliest), today, earliest),
    [model, space, scenario, earliest, today],
  );
  const { calendar } = model;
  if (calendar === undefined) return <p className="quiet">{t('calendar:none')}</p>;

  const turned = all.filter(({ start }) => !start.isNeutral);
  const shown = (withNeutral ? all : turned).filter(
    (decision) => owner === everybody || concerns(decision, owner),
  );
  const late = turned.filter(({ deciding }) => deciding.isPast).length;
  const years =
    turned.length > 0
      ? distinct(turned.map(({ start }) => start.year))
      : distinct(all.map(({ openYear }) => openYear)).slice(0, 1);
  return (
    <div className="calendar">
      <section className="panel calendar__section" aria-labelledby="calendar-timeline">
        <h2 id="calendar-timeline">{t('calendar:timeline.title')}</h2>
        <p className="quiet">
          {t(turned.length > 0 ? 'calendar:timeline.about' : 'calendar:timeline.nothing')}{' '}
          {t('calendar:today', { day: dayText(today, texts.language) })}
        </p>
        {years.map((year) => (
          <Timeline key={year} model={model} year={year} today={today} texts={texts} />
        ))}
      </section>
      <section className="panel calendar__section" aria-labelledby="calendar-decisions">
        <div className="calendar__head">
          <h2 id="calendar-decisions">{t('calendar:decisions.title')}</h2>
          {turned.length === 0 ? null : (
            <p className={late > 0 ? 'warning' : 'quiet'} role="status">
              {late > 0
                ? t('calendar:decisions.late', { count: late, of: turned.length })
                : t('calendar:decisions.allOpen')}
            </p>
          )}
          <label className="calendar__choice">
            <input
              type="checkbox"
              checked={withNeutral}
              onChange={(event) => setWithNeutral(event.target.checked)}
            />
            {t('calendar:decisions.withNeutral')}
          </label>
          <Select
            label={t('calendar:owner')}
            value={owner}
            options={[
              { value: everybody, label: t('calendar:everybody') },
              ...model.owners.map(({ id, label }) => ({ value: id, label: texts.say(label) })),
            ]}
            onChange={setOwner}
          />
        </div>
        <DecisionTable decisions={shown} />
      </section>
      <section className="panel calendar__section" aria-labelledby="calendar-moments">
        <h2 id="calendar-moments">{t('calendar:moments.title')}</h2>
        <MomentTable model={model} years={years} today={today} texts={texts} />
      </section>
      {calendar.dated.length === 0 ? null : (
        <section className="panel calendar__section" aria-labelledby="calendar-dated">
          <h2 id="calendar-dated">{t('calendar:dated.title')}</h2>
          <p className="quiet">{t('calendar:dated.about')}</p>
          <DatedTable today={today} />
        </section>
      )}
    </div>
  );
}

function distinct(years: readonly number[]): readonly number[] {
  return [...new Set(years)].sort((a, b) => a - b);
}
