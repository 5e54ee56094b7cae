import { useDeferredValue, useMemo, type ReactNode } from 'react';
import type { Problem } from '../../shared/lib/problem';
import { checkRanges } from '../../shared/calculation/checkRanges';
import { smallCounts } from '../../shared/calculation/smallCounts';
import { figureDifferences } from '../state/storedFigures';
import { useEditor, useAppContext } from '../state/useAppContext';
import { problemText } from '../format/problemText';
import { useTexts } from '../format/useTexts';
import { OutcomeNotice } from './OutcomeNotice';
import { PersonNotice } from './PersonForm';
import { TroubleBar } from './TroubleBar';
import { useStore } from 'zustand';

/** Marks that are said as the reason of other figures, where the figures are other ones. */
const reasons: readonly string[] = ['changedOutside', 'otherModelVersion', 'otherModelText'];

/** What is to be said above the editor: what went wrong, and what the reader should know of the file. */
export function Notices(): ReactNode {
  const model = useEditor(({ compiled }) => compiled.model);
  const file = useEditor((state) => state.file);
  const { t } = useTexts();
  const differences = useMemo(() => figureDifferences(model, file), [model, file]);
  const hasOther = differences.length > 0;
  const faults = useEditor(({ compiled }) => compiled.problems);
  const isFault = ({ code, where }: Problem): boolean =>
    faults.some((one) => one.code === code && one.where === where);
  const marks = file.marks.filter(
    (one) => !(hasOther && reasons.includes(one.code)) && !isFault(one) && !isRange(one),
  );
  return (
    <>
      <TroubleBar />
      <FailureBar />
      <PersonNotice />
      {marks.map((mark) => (
        <p key={`${mark.code} ${mark.where}`} className="notice warning">
          {problemText(mark, t)}
        </p>
      ))}
      <ListNotice what="notice" count={faults.length} />
      {file.marks.some(isRange) ? <BeyondNotice /> : null}
      <SmallCountsNotice />
      {hasOther ? <OutcomeNotice differences={differences} /> : null}
    </>
  );
}

interface ListNoticeProps {
  readonly what: 'notice' | 'beyond';
  readonly count: number;
}

/** What stands in the list of what was found, and the way to it; nothing where the count is 0. */
function ListNotice({ what, count }: ListNoticeProps): ReactNode {
  const { shell } = useAppContext();
  const { t } = useTexts();
  if (count === 0) return null;
  return (
    <section className="notice warning">
      <p className="notice__text">{t(`rules:list.${what}`, { count })}</p>
      <button
        type="button"
        className="button"
        onClick={() => {
          if (shell.settle()) shell.open('checks');
        }}
      >
        {t('rules:list.show')}
      </button>
    </section>
  );
}

/** A value of the file that lay beyond a bound that moved. */
function isRange({ where }: Problem): boolean {
  return /^(levers|assumptions)\./.test(where);
}

/** How many still do. They are looked at once the hand has had its frame. */
function BeyondNotice(): ReactNode {
  const run = useDeferredValue(useEditor((state) => state.run));
  const count = useMemo(() => checkRanges(run).length, [run]);
  return <ListNotice what="beyond" count={count} />;
}

/** Counts that may lead to a person, before the file goes to others. */
function SmallCountsNotice(): ReactNode {
  const model = useEditor(({ compiled }) => compiled.model);
  const dataset = useEditor(({ history }) => history.present.dataset);
  const { t } = useTexts();
  const small = useMemo(() => smallCounts(model, dataset), [model, dataset]);
  const [first] = small;
  if (first === undefined) return null;
  const { below } = first;
  return (
    <p className="notice warning">{t('smallCounts.notice', { count: small.length, below })}</p>
  );
}

/** Which analyses could not be calculated, and the way to ask again. */
function FailureBar(): ReactNode {
  const { failures } = useAppContext();
  const failed = useStore(failures.store);
  const { t } = useTexts();
  if (failed.size === 0) return null;
  const names = [...failed.keys()].map((kind) => t(`failures.kind.${kind}`));
  return (
    <section className="notice warning" role="alert">
      <p className="notice__text">
        {t('failures.text', { names: names.join(', '), count: names.length })}
      </p>
      <button type="button" className="button" onClick={failures.retry}>
        {t('failures.retry')}
      </button>
    </section>
  );
}
