import { useId, type ReactNode } from 'react';
import type { Model } from '../../shared/model/model';
import { formatFull } from '../format/formatNumber';
import { groupName } from '../values/groupNames';
import type { ShownAttribution } from '../values/shownAttribution';
import type { Divided } from '../state/useDivided';
import { useTexts } from '../format/useTexts';
import { useView } from '../state/useView';

interface Props {
  readonly divided: Divided;
  readonly shown: ShownAttribution;
  /** They are levers of one part, of which the model says no reasons. */
  readonly isWithin: boolean;
}

/** The pairs that do something to each other, the most first, with the reason where the model gives one. */
export function Reasons({ divided, shown, isWithin }: Props): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const titleId = useId();
  const { say, words } = view.texts;
  const { display } = divided.variable;
  const pairs = pairsOf(shown);
  return (
    <section className="panel effects__reasons" aria-labelledby={titleId}>
      <h2 id={titleId} className="effects__title">
        {t(isWithin ? 'attribution:reasonsOf' : 'attribution:reasons')}
      </h2>
      {pairs.length === 0 ? <p className="quiet">{t('attribution:noReasons')}</p> : null}
      <ul className="effects__pairs">
        {pairs.map(({ one, other, value }) => {
          const reason = reasonOf(view.run.model, one.part ?? '', other.part ?? '');
          const amount = formatFull(Math.abs(value), display, words);
          return (
            <li key={`${one.id} ${other.id}`}>
              <strong>
                {t('attribution:pair', {
                  one: groupName(one, view),
                  other: groupName(other, view),
                })}
              </strong>{' '}
              {t(value > 0 ? 'attribution:gives' : 'attribution:takes', { amount })}
              {reason === undefined ? null : <span className="quiet"> {say(reason)}</span>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

type Group = ShownAttribution['groups'][number]['group'];

interface Pair {
  readonly one: Group;
  readonly other: Group;
  readonly value: number;
}

function pairsOf({ groups, matrix }: ShownAttribution): readonly Pair[] {
  const pairs = groups.flatMap(({ group: other }, row) =>
    groups
      .slice(0, row)
      .map(({ group: one }, column) => ({ one, other, value: matrix[row]?.[column] ?? 0 })),
  );
  return pairs
    .filter(({ value }) => Math.abs(value) > 0)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
}

/** Reasons are about two parts, not about levers of one. */
function reasonOf({ attribution }: Model, one: string, other: string) {
  if (one === other) return undefined;
  return attribution?.reasons.find(({ parts }) => parts.includes(one) && parts.includes(other))
    ?.text;
}
