import type { ReactNode } from 'react';
import type { Model, Moment } from '../../shared/model/model';
import { momentDay, type Day } from '../../shared/model/momentDate';
import { FactQuotes } from '../elements/FactQuotes';
import { useTexts, type Texts } from '../format/useTexts';
import { momentText } from '../format/dates';

interface Props {
  readonly model: Model;
  readonly years: readonly number[];
  readonly today: Day;
  readonly texts: Texts;
}

/** Every document with its dates for these budget years, what it is for, and what the date rests on. */
export function MomentTable({ model, years, today, texts }: Props): ReactNode {
  const { t } = useTexts();
  const { say, language } = texts;
  const moments = model.calendar?.moments ?? [];
  const owner = (id: string): string => {
    const found = model.owners.find((one) => one.id === id);
    return found === undefined ? id : say(found.short ?? found.label);
  };
  return (
    <div className="calendar__scroll">
      <table className="calendar__table">
        <thead>
          <tr>
            <th scope="col">{t('calendar:moments.document')}</th>
            <th scope="col">{t('calendar:moments.owner')}</th>
            {years.map((year) => (
              <th key={year} scope="col">
                {t('calendar:moments.forBudget', { year })}
              </th>
            ))}
            <th scope="col">{t('calendar:moments.purpose')}</th>
          </tr>
        </thead>
        <tbody>
          {moments.map((moment) => (
            <tr key={moment.id}>
              <th scope="row">{say(moment.label)}</th>
              <td>{moment.owners.map(owner).join(', ')}</td>
              {years.map((year) => (
                <td key={year} className="calendar__date">
                  {momentText(moment, year, language)}
                  {momentDay(moment, year) < today ? (
                    <span className="quiet"> {t('calendar:moments.past')}</span>
                  ) : null}
                </td>
              ))}
              <td>
                {say(moment.explanation)}
                <Basis model={model} moment={moment} texts={texts} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What a date rests on: the documents, or a law, or what is usual. */
function Basis({
  model,
  moment,
  texts,
}: {
  readonly model: Model;
  readonly moment: Moment;
  readonly texts: Texts;
}): ReactNode {
  const { t } = useTexts();
  const facts = model.facts.filter(({ id }) => moment.facts.includes(id));
  const { basis } = moment;
  const said =
    basis === undefined
      ? facts.map(({ statement, document }) => {
          const paper = model.documents.find(({ id }) => id === document);
          return `${statement} (${paper?.title ?? document})`;
        })
      : [texts.say(basis)];
  return (
    <div className="calendar__basis quiet">
      {said.map((one) => (
        <p key={one}>
          {t('calendar:moments.basis')} {one}
        </p>
      ))}
      <FactQuotes model={model} facts={moment.facts} />
    </div>
  );
}
