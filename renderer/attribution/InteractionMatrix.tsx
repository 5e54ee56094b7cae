import { useId, type ReactNode } from 'react';
import { formatFull } from '../format/formatNumber';
import { Amount } from './Amount';
import { groupName } from '../values/groupNames';
import type { ShownAttribution } from '../values/shownAttribution';
import type { Divided } from '../state/useDivided';
import { useTexts } from '../format/useTexts';
import { useView } from '../state/useView';

interface Props {
  readonly divided: Divided;
  readonly shown: ShownAttribution;
}

/** What each group does itself, and what each pair gives each other or takes: together the whole. */
export function InteractionMatrix({ divided, shown }: Props): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const titleId = useId();
  const names = shown.groups.map(({ group }) => groupName(group, view));
  const { display } = divided.variable;
  return (
    <div className="panel effects__matrix">
      <h2 id={titleId} className="effects__title">
        {t('attribution:matrix')}
      </h2>
      <p className="quiet effects__note">{t('attribution:matrixNote')}</p>
      <div className="effects__scroll" role="region" aria-labelledby={titleId} tabIndex={0}>
        <table className="effects__table">
          <thead>
            <tr>
              <td />
              {names.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.matrix.map((cells, row) => (
              <tr key={names[row]}>
                <th scope="row">{names[row]}</th>
                {names.map((name, column) => (
                  <td key={name} className={row === column ? 'effects__own' : undefined}>
                    {column > row ? null : (
                      <Amount divided={divided} value={cells[column] ?? NaN} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="effects__note">
        {t('attribution:matrixSum', {
          total: divided.error?.kind ?? formatFull(shown.total, display, view.texts.words),
        })}
      </p>
    </div>
  );
}
