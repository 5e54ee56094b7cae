import { useMemo, type ReactNode } from 'react';
import { modelChecks } from '../../shared/calculation/modelChecks';
import { useAppContext, useEditor } from '../state/useAppContext';
import { useView } from '../state/useView';
import { Dialog } from '../ui/Dialog';
import { checkFindings } from '../values/checkFindings';
import './checks.css';

/** Everything that the checks found in model and scenario as one list, each with the way to its row. */
export function ChecksDialog(): ReactNode {
  const view = useView();
  const { run, scenario, texts } = view;
  const { t } = texts;
  const { shell } = useAppContext();
  const compiled = useEditor((state) => state.compiled);
  const checks = useMemo(() => modelChecks(compiled, scenario, run), [compiled, scenario, run]);
  const findings = checkFindings(checks, view);
  const close = (): void => shell.open(null);
  const nameOf = (id: (typeof findings)[number]['check']): string =>
    id === 'laws' ? t('rules:list.laws') : t(`rules:checks.${id}`);
  return (
    <Dialog title={t('rules:list.title')} isWide onCancel={close}>
      <p role="status">
        {findings.length === 0
          ? t('rules:list.fine')
          : t('rules:list.found', { count: findings.length })}
      </p>
      {findings.length === 0 ? (
        <ul className="checks__done">
          {checks.map(({ id, count }) => (
            <li key={id}>
              {t(`rules:checks.${id}`)}{' '}
              <span className="quiet">{t(`rules:checks.count.${id}`, { shown: count })}</span>
            </li>
          ))}
          <li>
            {t('rules:list.laws')}{' '}
            <span className="quiet">{t('rules:list.lawCount', { shown: run.laws.length })}</span>
          </li>
        </ul>
      ) : (
        <table className="checks__list">
          <thead>
            <tr>
              <th scope="col">{t('rules:list.place')}</th>
              <th scope="col">{t('rules:list.what')}</th>
              <th scope="col">{t('rules:checks.check')}</th>
              <th scope="col">
                <span className="only-spoken">{t('rules:list.goTo')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {findings.map(({ check, place, row, text }, index) => (
              // The same may be found twice.
              <tr key={index}>
                <th scope="row">{place}</th>
                <td className="bad">{text}</td>
                <td className="quiet">{nameOf(check)}</td>
                <td>
                  {row === null ? null : (
                    <button
                      type="button"
                      className="button"
                      onClick={() => {
                        close();
                        shell.goToRow(row);
                      }}
                    >
                      {t('rules:list.goTo')}
                      <span className="only-spoken"> {place}</span>
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="dialog__buttons dialog__buttons--below">
        <button type="button" className="button button--primary" onClick={close}>
          {t('help.close')}
        </button>
      </div>
    </Dialog>
  );
}
