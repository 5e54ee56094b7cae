import { createStore, type StoreApi } from 'zustand/vanilla';
import type {
  AttributionQuestion,
  EffectSplit,
  RangeEnds,
} from '../../shared/calculation/attributeScenario';
import type { Model } from '../../shared/model/model';
import type { Scenario } from '../../shared/model/scenario';
import type { Attributions, AttributionsQuestion } from '../worker/messages';
import type { ScenarioWorker, StartWorker } from '../worker/scenarioWorker';
import type { Editor } from './editor';

/** What is known of the attributions that are on screen. */
export interface AttributionState {
  readonly answers: Attributions['answers'];
  /** The scenario that they are about; null before the first. */
  readonly of: Scenario | null;
  /** They are about the scenario before the last edit. */
  readonly areOld: boolean;
  /** Null until it has been calculated for the file on screen. */
  readonly split: EffectSplit | null;
  readonly splitIsOld: boolean;
}

/** One worker for every attribution that is on screen; it is asked again when the scenario changes. */
export interface SharedAttributions {
  readonly store: StoreApi<AttributionState>;
  /** Asks for an attribution as long as it is wanted; gives back what ends that. */
  readonly want: (question: AttributionQuestion) => () => void;
  /** Starts the worker; gives back what ends it. */
  readonly start: () => () => void;
}

export function createAttributions(editor: Editor, startWorker: StartWorker): SharedAttributions {
  const store = createStore<AttributionState>(() => ({
    answers: [],
    of: null,
    areOld: true,
    split: null,
    splitIsOld: true,
  }));
  let wants: readonly AttributionQuestion[] = [];
  let worker: ScenarioWorker<AttributionsQuestion> | null = null;
  /** What is wanted to be known now; it goes to the worker once no hand moves anything. */
  let wanted: AttributionsQuestion | null = null;
  let asked: AttributionsQuestion | null = null;
  /** The question that the answers in the store belong to. */
  let answered: AttributionsQuestion | null = null;

  function ask(): void {
    const { history, views, item, range, rangeIsOld, compiled, isAtRest } = editor.store.getState();
    const scenario = history.present;
    const hasRange = compiled.model.evidenceRange !== undefined;
    const ends = hasRange ? (rangeIsOld ? null : range) : wholeFigure(item, wanted?.ends ?? null);
    const question = {
      scenario,
      views,
      ends,
      wanted: eachOnce(wants).filter(isKnown(compiled.model)),
    };
    if (wanted === null || !isSameRequest(wanted, question)) {
      wanted = question;
      const state = store.getState();
      store.setState({
        areOld: answered === null || !isSameScenario(answered, question),
        split: hasRange && range === null ? null : state.split,
        splitIsOld: true,
      });
    }
    if (!isAtRest || wanted === asked) return;
    asked = wanted;
    worker?.ask(wanted);
  }

  function keep({ answers, split }: Attributions, question: AttributionsQuestion): void {
    const { answers: before, split: splitBefore } = store.getState();
    // Of the same scenario the same answers: nothing is drawn again for them.
    const isSame = answered !== null && isSameScenario(answered, question);
    const kept = answers.map(
      (one) =>
        (isSame && before.find((other) => isSameQuestion(other.question, one.question))) || one,
    );
    const isNewest = wanted !== null && isSameScenario(wanted, question);
    answered = question;
    store.setState({
      answers: isSame && kept.every((one, index) => one === before[index]) ? before : kept,
      of: question.scenario,
      areOld: !isNewest,
      split: split ?? splitBefore,
      splitIsOld: question !== wanted || split === null,
    });
  }

  return {
    store,
    want: (question) => {
      wants = [...wants, question];
      // Components that come into sight together ask together.
      queueMicrotask(ask);
      return () => {
        const index = wants.indexOf(question);
        if (index >= 0) wants = wants.toSpliced(index, 1);
        queueMicrotask(ask);
      };
    },
    start: () => {
      const started = startWorker('attribution', keep);
      worker = started;
      wanted = asked = null;
      const stop = editor.store.subscribe(ask);
      ask();
      return () => {
        stop();
        started.end();
        worker = null;
      };
    },
  };
}

/** Whether two components want the same attribution. */
export function isSameQuestion(one: AttributionQuestion, other: AttributionQuestion): boolean {
  return one.within === other.within && one.variable === other.variable;
}

/** Another model may come on screen, or back, before what was chosen of the last one is chosen anew. */
function isKnown({
  parts,
  variables,
}: Pick<Model, 'parts' | 'variables'>): (question: AttributionQuestion) => boolean {
  return ({ within, variable }) =>
    variables.some(({ id }) => id === variable) &&
    (within === null || parts.some(({ id }) => id === within));
}

/** Of equal questions one: several components may want the same. */
function eachOnce(questions: readonly AttributionQuestion[]): readonly AttributionQuestion[] {
  return questions.filter(
    (one, index) => questions.findIndex((other) => isSameQuestion(one, other)) === index,
  );
}

/** Where the model has no range the figure alone is divided. The same object as long as it is about the same item. */
function wholeFigure(item: string | null, last: RangeEnds | null): RangeEnds {
  const isSame = last !== null && last.item === item && last.leastSides === null;
  return isSame ? last : { item, leastSides: null, mostSides: null };
}

function isSameScenario(one: AttributionsQuestion, other: AttributionsQuestion): boolean {
  return one.scenario === other.scenario && one.views === other.views;
}

function isSameRequest(one: AttributionsQuestion, other: AttributionsQuestion): boolean {
  return (
    isSameScenario(one, other) &&
    one.ends === other.ends &&
    one.wanted.length === other.wanted.length &&
    one.wanted.every((question, index) => {
      const same = other.wanted[index];
      return same !== undefined && isSameQuestion(question, same);
    })
  );
}
