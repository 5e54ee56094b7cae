import type { ReactNode } from 'react';
import type { EmptyCell, ModelCheck } from '../../shared/calculation/modelChecks';
import { keyLabel } from '../values/labels';
import type { View } from '../values/view';
import { digitWriter } from '../format/formatNumber';
import { problemText } from '../format/problemText';
import { useTexts } from '../format/useTexts';
import { useAppContext } from '../state/useAppContext';
import { useView } from '../state/useView';

interface Props {
  readonly checks: readonly ModelCheck[];
}

/** Faults that are written out for each check. */
const atMost = 5;

const count = digitWriter({});

/** What was looked at in the model, and what was found. */
export function ChecksTable({ checks }: Props): ReactNode {
  const { t } = useTexts();
  const { shell } = useAppContext();
  return (
    <section aria-label={t('rules:checks.title')}>
      <h2>{t('rules:checks.title')}</h2>
      <p className="quiet">{t('rules:checks.intro')}</p>
      <p>
        <button type="button" className="button" onClick={() => shell.open('checks')}>
          {t('rules:list.show')}
        </button>
      </p>
      <table className="ruled">
        <caption className="only-spoken">{t('rules:checks.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rules:checks.check')}</th>
            <th scope="col">{t('rules:checks.looked')}</th>
            <th scope="col">{t('rules:checks.found')}</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check) => (
            <tr key={check.id}>
              <td>{t(`rules:checks.${check.id}`)}</td>
              <td>{t(`rules:checks.count.${check.id}`, { shown: count(check.count) })}</td>
              <td>
                <Found check={check} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Found({ check }: { readonly check: ModelCheck }): ReactNode {
  const view = useView();
  const { t } = useTexts();
  const faults = [
    ...check.problems.map((problem) => problemText(problem, view.texts.t)),
    ...check.empty.map((cell) => cellName(cell, view)),
  ];
  if (faults.length === 0) return <span className="ruled__good">{t('rules:checks.fine')}</span>;
  return (
    <div className="bad">
      {t('rules:checks.faults', { count: faults.length })}
      <ul>
        {faults.slice(0, atMost).map((fault, index) => (
          // The same fault may be found twice.
          <li key={`${String(index)} ${fault}`}>{fault}</li>
        ))}
        {faults.length > atMost ? (
          <li>{t('rules:checks.more', { count: faults.length - atMost })}</li>
        ) : null}
      </ul>
    </div>
  );
}

function cellName({ name, items }: EmptyCell, { run, labels }: View): string {
  const where = keyLabel(run.space, run.values.get(name)?.dimensions ?? [], items, labels);
  return where === '' ? labels.quantity(name) : `${labels.quantity(name)} (${where})`;
}
