import { useEffect, useId, type ReactNode } from 'react';
import type { VersionComparison } from '../../shared/calculation/compareVersions';
import { mainHeadline } from '../../shared/model/mainHeadline';
import type { Model } from '../../shared/model/model';
import { problemText } from '../format/problemText';
import { useTexts, type Texts } from '../format/useTexts';
import { useAppContext, useModel, useShell } from '../state/useAppContext';
import { useNewerModel, useVersionComparison } from '../state/useVersions';
import { differs, figureText } from '../values/comparedFigures';
import { mainCauses } from './mainCauses';
import { VersionDialog } from './VersionDialog';
import './versions.css';

/** Where a scenario was made with an earlier version of its model: what the newest makes of it, and the way there. */
export function VersionNotice(): ReactNode {
  const newest = useNewerModel();
  return newest === null ? null : <Comparison newest={newest} />;
}

/** Causes that are named; the others are counted. */
const mostCauses = 2;

function Comparison({ newest }: { readonly newest: Model }): ReactNode {
  const { shell } = useAppContext();
  const model = useModel();
  const isOpen = useShell(({ form }) => form === 'moveUp');
  const { outcome, isOld } = useVersionComparison();
  const texts = useTexts();
  const { t } = texts;
  const textId = useId();
  const { version } = newest;
  const comparison = outcome?.ok === true ? outcome.value : null;
  const said =
    outcome === null
      ? t('versions:pending', { version })
      : outcome.ok
        ? answerText(outcome.value, model, newest, texts)
        : t('versions:refused', {
            version,
            problem: outcome.error.map((one) => problemText(one, t)).join(' '),
          });
  const isReady = comparison !== null && !isOld;
  useClosed(isOpen && outcome?.ok === false);
  return (
    <section className="notice versions" aria-labelledby={textId}>
      <p id={textId} className="versions__line" aria-busy={isOld}>
        {t('versions:made', { version: model.version })}{' '}
        <span className={isOld && outcome !== null ? 'versions__said--old' : undefined}>
          {said}
        </span>
      </p>
      {outcome?.ok === false ? null : (
        <button
          type="button"
          className="button"
          aria-disabled={!isReady}
          onClick={() => {
            if (isReady) shell.open('moveUp');
          }}
        >
          {t('versions:look')}
        </button>
      )}
      {isOpen && isReady ? <VersionDialog comparison={comparison} newest={newest} /> : null}
    </section>
  );
}

/** The dialog goes with the line, and where there is nothing to agree to: commands wait as long as it is open. */
function useClosed(isNothing: boolean): void {
  const { shell } = useAppContext();
  useEffect(() => {
    const close = (): void => {
      if (shell.store.getState().form === 'moveUp') shell.open(null);
    };
    if (isNothing) close();
    return close;
  }, [shell, isNothing]);
}

/** The main figure on the newest version, beside what it is now, and why. */
function answerText(
  comparison: VersionComparison,
  own: Model,
  newest: Model,
  texts: Texts,
): string {
  const { headlines, before, after } = comparison;
  const { t, say } = texts;
  const headline = mainHeadline({ ...newest, headlines });
  if (headline === undefined) return '';
  const { id } = headline;
  const said = {
    label: say(headline.label),
    version: newest.version,
    after: figureText(after[id], headline, newest, texts),
    before: figureText(before[id], headline, own, texts),
  };
  if (before[id] === undefined || differs(before[id], after[id] ?? NaN, headline)) {
    const causes = mainCauses(comparison, own, newest, texts);
    const [one = '', other] = causes;
    if (one === '') return t('versions:answer', said);
    const count = causes.length - mostCauses;
    const listed =
      other === undefined
        ? one
        : t(count > 0 ? 'versions:more' : 'versions:two', { one, other, count });
    return t('versions:answerBy', { ...said, causes: listed });
  }
  const others = headlines.filter((one) => differs(before[one.id], after[one.id] ?? NaN, one));
  return others.length === 0
    ? t('versions:answerSame', said)
    : t('versions:answerOthers', { ...said, count: others.length });
}
