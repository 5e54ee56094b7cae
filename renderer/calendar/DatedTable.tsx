import type { ReactNode } from 'react';
import { useTexts } from '../format/useTexts';
import type { DatedMoment, Model, Text } from '../../shared/model/model';
import type { Day } from '../../shared/model/momentDate';
import { FactQuotes } from '../elements/FactQuotes';
import { useView } from '../state/useView';

interface Props {
  readonly today: Day;
}

/** What the documents say of one date: when, who, what is decided, and in which words. Past ones come last. */
export function DatedTable({ today }: Props): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const { model } = view.run;
  const dated = inOrder(model.calendar?.dated ?? [], today);
  return (
    <div className="calendar__scroll">
      <table className="calendar__table">
        <thead>
          <tr>
            <th scope="col">{t('calendar:dated.what')}</th>
            <th scope="col">{t('calendar:dated.when')}</th>
            <th scope="col">{t('calendar:moments.owner')}</th>
            <th scope="col">{t('calendar:dated.why')}</th>
            <th scope="col">{t('calendar:decisions.lever')}</th>
          </tr>
        </thead>
        <tbody>
          {dated.map((moment) => (
            <DatedRow key={moment.id} moment={moment} today={today} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DatedRow({ moment, today }: Props & { readonly moment: DatedMoment }): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const { label, when, until, owners, explanation, facts, levers } = moment;
  const { labels, run, texts } = view;
  const { say } = texts;
  return (
    <tr>
      <th scope="row">{say(label)}</th>
      <td>
        {say(when)}
        {isPast(until, today) ? <span className="quiet"> {t('calendar:moments.past')}</span> : null}
      </td>
      <td>{owners.map((id) => ownerName(run.model, id, say)).join(', ')}</td>
      <td>
        {say(explanation)}
        <FactQuotes model={run.model} facts={facts} />
      </td>
      <td>{levers.map((id) => labels.quantity(id)).join(', ')}</td>
    </tr>
  );
}

function isPast(until: string | null, today: Day): boolean {
  return until !== null && until < today;
}

/** What is still to come by its day, then what has no day, then what has been, the last first. */
function inOrder(dated: readonly DatedMoment[], today: Day): readonly DatedMoment[] {
  const rank = ({ until }: DatedMoment): number =>
    until === null ? 1 : isPast(until, today) ? 2 : 0;
  return [...dated].sort((a, b) => {
    if (rank(a) !== rank(b)) return rank(a) - rank(b);
    const forth = (a.until ?? '').localeCompare(b.until ?? '');
    return rank(a) === 2 ? -forth : forth;
  });
}

function ownerName(model: Model, owner: string, say: (text: Text) => string): string {
  const found = model.owners.find(({ id }) => id === owner);
  return found === undefined ? owner : say(found.short ?? found.label);
}
