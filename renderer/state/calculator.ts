import type { CompiledModel } from '../../shared/calculation/compileModel';
import type { EvidenceRange } from '../../shared/calculation/evidenceRange';
import type { ScenarioRun } from '../../shared/calculation/runScenario';
import type { CalculationSession } from '../../shared/calculation/session';
import type { VariantOutcome } from '../../shared/calculation/variantRuns';
import type { Scenario } from '../../shared/model/scenario';
import type { Question, RangeQuestion } from '../worker/messages';
import type { ScenarioWorker, StartWorker } from '../worker/scenarioWorker';

/** Longest calculation, in milliseconds, that is done where the hand moves: a quarter of a frame. */
export const longestInHandler = 4;

/** All that a scenario is calculated for at every movement. */
export interface ScenarioOutcome {
  readonly run: ScenarioRun;
  /** What comes of the variants of the model. */
  readonly variants: readonly VariantOutcome[];
}

export interface Calculator {
  /** The session that calculates what is on screen. */
  readonly session: () => CalculationSession;
  /**
   * Goes on with another session: another file is on screen. `milliseconds`: what calculating it took a worker, which
   * calculates what comes next too as long as that is long.
   */
  readonly use: (session: CalculationSession, milliseconds?: number) => void;
  /**
   * The outcome at once where that is quick enough; otherwise null, and `ran` gets it from the worker, the
   * newest scenario last.
   */
  readonly run: (question: Question) => ScenarioOutcome | null;
  /** The run alone in the same way, for what must be on screen soon. */
  readonly runAlone: (question: Question) => ScenarioRun | null;
  /** Asks the worker for the range; `ranged` gets it. */
  readonly askRange: (question: RangeQuestion) => void;
}

export interface CalculatorParts {
  readonly session: CalculationSession;
  /** Milliseconds from any moment on. */
  readonly clock: () => number;
  readonly startWorker: StartWorker;
  readonly ran: (outcome: ScenarioOutcome) => void;
  readonly ranged: (range: EvidenceRange | null, question: RangeQuestion) => void;
}

export function createCalculator({
  session: first,
  clock,
  startWorker,
  ran,
  ranged,
}: CalculatorParts): Calculator {
  let session = first;
  let compiled: CompiledModel | null = null;
  // The first runs are slow because nothing is warm yet, so one slow run is no reason to leave the handler.
  let recent: readonly number[] = [];
  let runWorker: ScenarioWorker<Question> | null = null;
  // The questions that are still newer than what was calculated here, with what they were asked on.
  let awaited = new WeakMap<Question, CompiledModel>();
  let rangeWorker: ScenarioWorker<RangeQuestion> | null = null;

  /** Another model, dataset, time axis or formula may be quicker or slower. */
  function compile(scenario: Scenario): CompiledModel {
    const found = session.compile(scenario);
    if (found !== compiled) recent = [];
    compiled = found;
    return found;
  }

  function note(milliseconds: number): void {
    recent = [...recent, milliseconds].slice(-5);
  }

  function isSlow(): boolean {
    return recent.length === 5 && Math.min(...recent) > longestInHandler;
  }

  function outcomeOf({ scenario, views }: Question): ScenarioOutcome {
    return { run: session.run(scenario, views), variants: session.variants(scenario, views) };
  }

  function askWorker(question: Question, laidOut: CompiledModel): void {
    runWorker ??= startWorker(
      'run',
      ({ run, variants, milliseconds }, asked) => {
        // A model that is quick again comes back here: the machine was busy, not the model slow.
        note(milliseconds);
        const askedOn = awaited.get(asked);
        if (askedOn === undefined) return;
        const { model, space } = askedOn;
        const { scenario, views } = asked;
        ran({ run: { of: scenario, views, model, space, ...run }, variants });
      },
      (asked) => {
        // No worker can: then the hand waits.
        if (awaited.has(asked)) ran(outcomeOf(asked));
      },
    );
    awaited.set(question, laidOut);
    runWorker.ask(question);
  }

  /** Null: it takes too long to be done here, and the worker was asked. */
  function calculateHere<T>(question: Question, calculate: () => T): T | null {
    const laidOut = compile(question.scenario);
    if (isSlow()) {
      askWorker(question, laidOut);
      return null;
    }
    runWorker?.forget();
    awaited = new WeakMap();
    const begin = clock();
    const found = calculate();
    note(clock() - begin);
    return found;
  }

  return {
    session: () => session,
    use: (other, milliseconds) => {
      session = other;
      runWorker?.forget();
      awaited = new WeakMap();
      compiled = session.compiled();
      recent = milliseconds === undefined ? [] : Array.from({ length: 5 }, () => milliseconds);
    },
    run: (question) => calculateHere(question, () => outcomeOf(question)),
    runAlone: (question) =>
      calculateHere(question, () => session.run(question.scenario, question.views)),
    askRange: (question) => {
      rangeWorker ??= startWorker('range', ranged);
      rangeWorker.ask(question);
    },
  };
}
