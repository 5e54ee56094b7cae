import { useId, useState, type ReactNode } from 'react';
import type { Model, Text } from '../../shared/model/model';
import type { View } from '../values/view';
import { momentText } from '../format/dates';
import { formatPlain } from '../format/formatNumber';
import type { Decision } from '../values/decisions';
import { RoleList } from '../elements/RoleList';
import { useTexts } from '../format/useTexts';
import { useView } from '../state/useView';

interface Props {
  readonly decisions: readonly Decision[];
}

/** A row for what begins in a year: who decides, in which document, by when, and whether that can still be done. */
export function DecisionTable({ decisions }: Props): ReactNode {
  const { t } = useTexts();
  if (decisions.length === 0) return <p className="quiet">{t('calendar:decisions.none')}</p>;
  return (
    <div className="calendar__scroll">
      <table className="calendar__table">
        <thead>
          <tr>
            <th scope="col">{t('calendar:decisions.lever')}</th>
            <th scope="col" className="calendar__number">
              {t('calendar:decisions.start')}
            </th>
            <th scope="col">{t('calendar:decisions.who')}</th>
            <th scope="col">{t('calendar:decisions.where')}</th>
            <th scope="col">{t('calendar:decisions.when')}</th>
            <th scope="col">{t('calendar:decisions.state')}</th>
          </tr>
        </thead>
        {decisions.map((decision) => (
          <DecisionRows
            key={`${decision.start.lever.id} ${String(decision.start.at)}`}
            decision={decision}
          />
        ))}
      </table>
    </div>
  );
}

function DecisionRows({ decision }: { readonly decision: Decision }): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { start, deciding } = decision;
  const { say, language, words } = view.texts;
  const { model } = view.run;
  const { lever, year } = start;
  const begins = formatPlain(start.at, start.start.display, words);
  const items = itemsOf(decision, view);
  return (
    <tbody>
      <tr className={start.isNeutral ? 'quiet' : ''}>
        <th scope="row">
          <button
            type="button"
            className="toggle"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => setOpen(!open)}
          >
            {say(lever.label)}
            <span className="only-spoken"> {begins}</span>
          </button>
          {items === '' ? null : <span className="calendar__items quiet">{items}</span>}
          {start.isNeutral ? (
            <span className="calendar__items">{t('calendar:decisions.neutral')}</span>
          ) : null}
        </th>
        <td className="calendar__number">{begins}</td>
        <td>{ownerName(model, deciding.owner, say)}</td>
        <td>
          {say(deciding.moment.label)} {year}
        </td>
        <td className="calendar__date">{momentText(deciding.moment, year, language)}</td>
        <td>
          <State decision={decision} />
        </td>
      </tr>
      {open ? (
        <tr>
          <td colSpan={6}>
            <div id={id} className="calendar__way">
              <div>
                <h3>{t('calendar:decisions.way', { year })}</h3>
                <ol className="calendar__steps">
                  {decision.steps.map(({ moment, owner, does, isPast }) => (
                    <li key={moment.id}>
                      <span className="calendar__step-date">
                        {momentText(moment, year, language)}
                        {isPast ? (
                          <span className="quiet"> {t('calendar:moments.past')}</span>
                        ) : null}
                      </span>
                      <span>
                        <strong>{say(moment.label)}</strong> ({ownerName(model, owner, say)}).{' '}
                        {say(does)}
                      </span>
                    </li>
                  ))}
                </ol>
              </div>
              <div>
                <h3>{t('calendar:decisions.roles')}</h3>
                <RoleList model={model} lever={lever} texts={view.texts} withSource />
              </div>
            </div>
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

function ownerName(model: Model, owner: string, say: (text: Text) => string): string {
  const found = model.owners.find(({ id }) => id === owner);
  return found === undefined ? owner : say(found.short ?? found.label);
}

/** Whether it is too late, in words. */
function State({ decision }: { readonly decision: Decision }): ReactNode {
  const { t } = useTexts();
  const { start, deciding, steps, openYear } = decision;
  if (deciding.isPast) {
    return (
      <span className="warning">
        {t('calendar:state.late', { year: start.year })}{' '}
        <span className="quiet">{t('calendar:state.open', { year: openYear })}</span>
      </span>
    );
  }
  const past = steps.filter(({ isPast }) => isPast).length;
  return past === 0 ? (
    <span className="good">{t('calendar:state.inTime')}</span>
  ) : (
    <span>{t('calendar:state.underWay', { count: past, of: steps.length })}</span>
  );
}

/** Which items of the lever begin then, where it is not all one: "Normaliseren, Bestaanszekerheid". */
function itemsOf({ start }: Decision, { labels, area }: View): string {
  const dimensions = start.lever.dimensions.filter((id) => id !== area.dimension);
  const names = start.cells.map(({ at }) =>
    dimensions.map((id) => labels.item(id, at[id] ?? '')).join(', '),
  );
  return [...new Set(names)].filter((name) => name !== '').join(', ');
}
