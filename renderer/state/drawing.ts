import { createStore, type StoreApi } from 'zustand/vanilla';
import { joinDrawn, type DrawnAnswer } from '../../shared/calculation/drawnAnswer';
import type { Views } from '../../shared/calculation/inputs';
import type { Scenario } from '../../shared/model/scenario';
import type { AnswerShares } from '../../shared/calculation/answerWeights';
import type { DrawsQuestion, RangeQuestion } from '../worker/messages';
import type { ScenarioWorker, StartWorker } from '../worker/scenarioWorker';
import type { Editor } from './editor';

/** What draws say of the scenario on screen, as far as they have come. */
export interface DrawnState {
  /** Null before the first have come, and where the model says nothing of uncertainty. */
  readonly drawn: Drawn | null;
  /** They are those of before the last edit; those of now are under way. */
  readonly isOld: boolean;
  /** What the uncertainty of the answer comes from, once all draws have come; null before. */
  readonly shares: AnswerShares | null;
  /** They are those of before the last edit. */
  readonly sharesAreOld: boolean;
}

export interface Drawn extends DrawnAnswer {
  readonly of: Scenario;
  /** How many there will be. */
  readonly wanted: number;
}

/** Draws the scenario on screen in parts, so that the first are there soon and a newer question need not wait long. */
export interface Drawing {
  readonly store: StoreApi<DrawnState>;
  /** Starts following the scenario on screen; gives back what ends that. */
  readonly start: () => () => void;
}

const nothingDrawn: DrawnState = { drawn: null, isOld: true, shares: null, sharesAreOld: true };

/** Milliseconds without an edit before anything is drawn: while a hand moves the core is for its answer. */
export const quietBefore = 250;

/** Draws of the first part, after which there is something to show, and of the others. */
const firstPart = 100;
const nextPart = 300;

/** Milliseconds that parts wait for each other: where all are there by then, they are drawn once. */
const longestUnseen = 500;

export function createDrawing(editor: Editor, startWorker: StartWorker): Drawing {
  const store = createStore<DrawnState>(() => nothingDrawn);
  let weighing: ScenarioWorker<RangeQuestion> | null = null;
  /** The question that is under way there. */
  let weighed: Subject | null = null;
  let worker: ScenarioWorker<DrawsQuestion> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let series = 0;
  let seen: Subject | null = null;
  /** The parts of the series under way, and when some of it was shown. */
  let joined: DrawnAnswer | null = null;
  let shownAt = 0;

  function follow(): void {
    const { history, views, item, compiled } = editor.store.getState();
    const subject = { scenario: history.present, views, item };
    if (seen !== null && isSameSubject(seen, subject)) return;
    seen = subject;
    series += 1;
    worker?.forget();
    clearTimeout(timer);
    const isDrawn = compiled.model.uncertainty !== undefined;
    stopWeighing();
    const { isOld, sharesAreOld } = store.getState();
    if (!isDrawn) store.setState({ ...nothingDrawn, isOld: false, sharesAreOld: false });
    // Once, and not at every movement: who shows draws is drawn again at each change.
    else if (!isOld || !sharesAreOld) store.setState({ isOld: true, sharesAreOld: true });
    if (isDrawn) timer = setTimeout(() => ask(subject, 0), quietBefore);
  }

  function ask(subject: Subject, from: number): void {
    const wanted = subject.scenario.draws.count;
    const count = Math.min(from === 0 ? firstPart : nextPart, wanted - from);
    if (from === 0) shownAt = performance.now();
    worker?.ask({ ...subject, series, from, count });
  }

  function keep(part: DrawnAnswer | null, question: DrawsQuestion): void {
    // Of a scenario that has gone: what comes of the one of now is on its way.
    if (question.series !== series || part === null) return;
    const { scenario, from, count } = question;
    const wanted = scenario.draws.count;
    joined = from === 0 || joined === null ? part : joinDrawn(joined, part);
    const isWhole = from + count >= wanted;
    if (isWhole || performance.now() - shownAt >= longestUnseen) {
      shownAt = performance.now();
      store.setState({ drawn: { ...joined, of: scenario, wanted }, isOld: false });
    }
    if (!isWhole) ask(question, from + count);
    else if (seen !== null) weigh(seen);
  }

  /** Asks a worker that a newer scenario ends where it is still at work: no core goes on for nobody. */
  function weigh(subject: Subject): void {
    weighed = subject;
    weighing ??= startWorker('shares', (shares) => {
      if (seen === null || weighed === null || !isSameSubject(seen, weighed)) return;
      weighed = null;
      store.setState({ shares, sharesAreOld: false });
    });
    weighing.ask(subject);
  }

  function stopWeighing(): void {
    if (weighed === null) return;
    weighing?.end();
    weighing = null;
    weighed = null;
  }

  return {
    store,
    start: () => {
      const started = startWorker('draws', keep);
      worker = started;
      seen = null;
      const stop = editor.store.subscribe(follow);
      follow();
      return () => {
        stop();
        clearTimeout(timer);
        started.end();
        worker = null;
        weighing?.end();
        weighing = null;
        weighed = null;
      };
    },
  };
}

/** What is drawn. */
interface Subject {
  readonly scenario: Scenario;
  readonly views: Views;
  readonly item: string | null;
}

function isSameSubject(one: Subject, other: Subject): boolean {
  return one.scenario === other.scenario && one.views === other.views && one.item === other.item;
}
