import type { ReactNode } from 'react';
import { useAppContext, useShell } from '../state/useAppContext';
import { problemText } from '../format/problemText';
import { useTexts } from '../format/useTexts';
import { Icon } from '../ui/Icon';
import { Tooltip } from '../ui/Tooltip';

/** More faults than this are counted, not listed: a file in another form has thousands. */
const mostShown = 5;

/** What went wrong, where, what was kept and what to do. It stays until somebody has read it. */
export function TroubleBar(): ReactNode {
  const { shell } = useAppContext();
  const trouble = useShell((state) => state.trouble);
  const { t } = useTexts();
  if (trouble === null) return null;
  const { title, problems, advice } = trouble;
  const more = problems.length - mostShown;
  return (
    <section className="notice notice--bad" role="alert">
      <div className="notice__text">
        <h2>{t(title)}</h2>
        <ul>
          {problems.slice(0, mostShown).map((problem, index) => (
            <li key={index}>{problemText(problem, t)}</li>
          ))}
          {more > 0 ? <li>{t('files.more', { count: more })}</li> : null}
        </ul>
        {advice === null ? null : <p>{t(advice)}</p>}
      </div>
      <Tooltip text={t('shell.dismiss')}>
        <button
          type="button"
          className="button button--icon"
          aria-label={t('shell.dismiss')}
          onClick={() => shell.report(null)}
        >
          <Icon name="close" />
        </button>
      </Tooltip>
    </section>
  );
}
