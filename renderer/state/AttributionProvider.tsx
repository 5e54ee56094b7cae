import { useCallback, useMemo, useState, type ReactNode } from 'react';
import type { AttributionQuestion } from '../../shared/calculation/attributeScenario';
import { useAnalysis } from './useAnalysis';
import { useEditor } from './useAppContext';
import { useHeld } from '../ui/useHeld';
import { AttributionContext, type SharedAttributions } from './attributionContext';
import { isSameQuestion } from './sameQuestion';

/** Keeps one worker for every attribution that is on screen, and asks it again when the scenario changes. */
export function AttributionProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const scenario = useEditor(({ history }) => history.present);
  const views = useEditor((state) => state.views);
  const range = useEditor((state) => state.range);
  const rangeIsOld = useEditor((state) => state.rangeIsOld);
  const [wants, setWants] = useState<readonly AttributionQuestion[]>([]);
  const want = useCallback((question: AttributionQuestion) => {
    setWants((before) => [...before, question]);
    return () => {
      setWants((before) => withoutOne(before, question));
    };
  }, []);
  const hasRange = useEditor(({ compiled }) => compiled.model.evidenceRange !== undefined);
  const item = useEditor((state) => state.item);
  const alone = useMemo(() => ({ item, leastSides: null, mostSides: null }), [item]);
  const ranged = rangeIsOld ? null : range;
  const ends = hasRange ? ranged : alone;
  const isGone = hasRange && range === null;
  // As text, so that another place that wants the same is no other question.
  const wantedText = JSON.stringify(eachOnce(wants));
  const wanted = useMemo(
    () => JSON.parse(wantedText) as readonly AttributionQuestion[],
    [wantedText],
  );
  const question = useMemo(
    () => ({ scenario, views, wanted, ends }),
    [scenario, views, wanted, ends],
  );
  const { outcome, isOld } = useAnalysis('attribution', question);
  const newest = outcome?.split ?? null;
  const split = useHeld(newest, newest !== null || isGone);
  const shared = useMemo(
    (): SharedAttributions => ({
      answers: outcome?.answers ?? [],
      isOld,
      split: isGone ? null : split,
      splitIsOld: isOld || newest === null,
      want,
    }),
    [outcome, isOld, isGone, split, newest, want],
  );
  return <AttributionContext value={shared}>{children}</AttributionContext>;
}

/** Of equal questions one: several components may want the same. */
function eachOnce(questions: readonly AttributionQuestion[]): readonly AttributionQuestion[] {
  return questions.filter(
    (one, index) => questions.findIndex((other) => isSameQuestion(one, other)) === index,
  );
}

function withoutOne(
  questions: readonly AttributionQuestion[],
  question: AttributionQuestion,
): readonly AttributionQuestion[] {
  const index = questions.indexOf(question);
  return index < 0 ? questions : questions.toSpliced(index, 1);
}
