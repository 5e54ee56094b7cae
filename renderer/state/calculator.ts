import type { CompiledModel } from '../../shared/calculation/compileModel';
import type { EvidenceRange } from '../../shared/calculation/evidenceRange';
import type { Views } from '../../shared/calculation/inputs';
import type { ScenarioRun } from '../../shared/calculation/runScenario';
import type { CalculationSession } from '../../shared/calculation/session';
import type { VariantOutcome } from '../../shared/calculation/variantRuns';
import type { Scenario } from '../../shared/model/scenario';
import type { Question, RangeQuestion } from '../worker/messages';
import type { ScenarioWorker, StartWorker } from '../worker/scenarioWorker';

/** Longest calculation, in milliseconds, that is done where the hand moves: a quarter of a frame. */
export const longestInHandler = 4;

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
  readonly run: (scenario: Scenario, views: Views) => ScenarioRun | null;
  /** Asks the worker for the range; `ranged` gets it. */
  readonly askRange: (question: RangeQuestion) => void;
  /** Asks a worker for the variants of the model; `varied` gets them. */
  readonly askVariants: (question: Question) => void;
}

export interface CalculatorParts {
  readonly session: CalculationSession;
  /** Milliseconds from any moment on. */
  readonly clock: () => number;
  readonly startWorker: StartWorker;
  readonly ran: (run: ScenarioRun) => void;
  readonly ranged: (range: EvidenceRange | null, question: RangeQuestion) => void;
  readonly varied: (variants: readonly VariantOutcome[], question: Question) => void;
}

export function createCalculator({
  session: first,
  clock,
  startWorker,
  ran,
  ranged,
  varied,
}: CalculatorParts): Calculator {
  let session = first;
  let compiled: CompiledModel | null = null;
  // The first runs are slow because nothing is warm yet, so one slow run is no reason to leave the handler.
  let recent: readonly number[] = [];
  let runWorker: ScenarioWorker<Question> | null = null;
  // The questions that are still newer than what was calculated here, with what they were asked on.
  let awaited = new WeakMap<Question, CompiledModel>();
  let rangeWorker: ScenarioWorker<RangeQuestion> | null = null;
  let variantWorker: ScenarioWorker<Question> | null = null;

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

  return {
    session: () => session,
    use: (other, milliseconds) => {
      session = other;
      runWorker?.forget();
      awaited = new WeakMap();
      compiled = session.compiled();
      recent = milliseconds === undefined ? [] : Array.from({ length: 5 }, () => milliseconds);
    },
    run: (scenario, views) => {
      const laidOut = compile(scenario);
      if (isSlow()) {
        runWorker ??= startWorker(
          'run',
          ({ run, milliseconds }, question) => {
            // A model that is quick again comes back here: the machine was busy, not the model slow.
            note(milliseconds);
            const askedOn = awaited.get(question);
            if (askedOn === undefined) return;
            const { model, space } = askedOn;
            ran({ of: question.scenario, views: question.views, model, space, ...run });
          },
          (question) => {
            // No worker can: then the hand waits.
            if (awaited.has(question)) ran(session.run(question.scenario, question.views));
          },
        );
        const question = { scenario, views };
        awaited.set(question, laidOut);
        runWorker.ask(question);
        return null;
      }
      runWorker?.forget();
      awaited = new WeakMap();
      const begin = clock();
      const run = session.run(scenario, views);
      note(clock() - begin);
      return run;
    },
    askRange: (question) => {
      rangeWorker ??= startWorker('range', ranged);
      rangeWorker.ask(question);
    },
    askVariants: (question) => {
      variantWorker ??= startWorker('variants', varied);
      variantWorker.ask(question);
    },
  };
}
