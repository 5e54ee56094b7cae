import { useId, type ReactNode } from 'react';
import { unitSuffix } from '../format/amount';
import { Amount } from './Amount';
import { groupName } from '../values/groupNames';
import type { ShownAttribution } from '../values/shownAttribution';
import type { Divided } from '../state/useDivided';
import { useView } from '../state/useView';

interface Props {
  readonly divided: Divided;
  readonly shown: ShownAttribution;
  /** The part whose levers these are; null: they are the parts. */
  readonly partName: string | null;
}

/** What each group does alone, what its share is, and the difference that the others make. */
export function SharesTable({ divided, shown, partName }: Props): ReactNode {
  const view = useView();
  const titleId = useId();
  const { say, t } = view.texts;
  const { variable, year } = divided;
  const suffix = unitSuffix(variable.unit, variable.display, view.run.model, view.texts);
  const amount = (value: number): ReactNode => (
    <td>
      <Amount divided={divided} value={value} />
    </td>
  );
  return (
    <div className="panel effects__shares">
      <h2 id={titleId} className="effects__title">
        {partName === null
          ? t('attribution:shares')
          : t('attribution:sharesOf', { part: partName })}
      </h2>
      <p className="quiet effects__note">
        {t(partName === null ? 'attribution:sharesNote' : 'attribution:sharesNoteOf')}
      </p>
      <div className="effects__scroll" role="region" aria-labelledby={titleId} tabIndex={0}>
        <table className="effects__table">
          <caption className="only-spoken">
            {[say(variable.label), year, suffix].filter((one) => one !== '').join(', ')}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t(partName === null ? 'attribution:part' : 'attribution:lever')}</th>
              <th scope="col">{t('attribution:alone')}</th>
              <th scope="col">{t('attribution:difference')}</th>
              <th scope="col">{t('attribution:share')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.groups.map(({ group, alone, difference, share }) => (
              <tr key={group.id}>
                <th scope="row">{groupName(group, view)}</th>
                {amount(alone)}
                {amount(difference)}
                {amount(share)}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('attribution:total')}</th>
              {amount(shown.total - shown.together)}
              {amount(shown.together)}
              {amount(shown.total)}
            </tr>
          </tfoot>
        </table>
      </div>
    </div>
  );
}
