import { compileModel, type CompiledModel } from '../../shared/calculation/compileModel';
import type { EvidenceRange } from '../../shared/calculation/evidenceRange';
import type { Views } from '../../shared/calculation/inputs';
import { modelOf } from '../../shared/calculation/modelVersions';
import { runScenario, type ScenarioRun } from '../../shared/calculation/runScenario';
import type { VariantOutcome } from '../../shared/calculation/variantRuns';
import type { Model } from '../../shared/model/model';
import type { Scenario } from '../../shared/model/scenario';
import type { Question, RangeQuestion } from '../worker/messages';
import type { ScenarioWorker, StartWorker } from '../worker/scenarioWorker';

/** Longest calculation, in milliseconds, that is done where the hand moves: a quarter of a frame. */
export const longestInHandler = 4;

export interface Calculator {
  readonly compile: (scenario: Scenario) => CompiledModel;
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
  /** Those that a scenario may name. */
  readonly models: readonly Model[];
  /** Milliseconds from any moment on. */
  readonly clock: () => number;
  readonly startWorker: StartWorker;
  readonly ran: (run: ScenarioRun, question: Question) => void;
  readonly ranged: (range: EvidenceRange | null, question: RangeQuestion) => void;
  readonly varied: (variants: readonly VariantOutcome[], question: Question) => void;
}

export function createCalculator({
  models,
  clock,
  startWorker,
  ran,
  ranged,
  varied,
}: CalculatorParts): Calculator {
  let last: { readonly of: Scenario; readonly compiled: CompiledModel } | null = null;
  // The first runs are slow because nothing is warm yet, so one slow run is no reason to leave the handler.
  let recent: readonly number[] = [];
  let runWorker: ScenarioWorker<Question> | null = null;
  // The questions that are still newer than what was calculated here.
  let awaited = new WeakSet<Question>();
  let rangeWorker: ScenarioWorker<RangeQuestion> | null = null;
  let variantWorker: ScenarioWorker<Question> | null = null;

  function compile(scenario: Scenario): CompiledModel {
    const { model, dataset, timeAxis, formulas } = scenario;
    const same =
      last !== null &&
      last.of.model.id === model.id &&
      last.of.model.version === model.version &&
      last.of.dataset === dataset &&
      last.of.timeAxis === timeAxis &&
      last.of.formulas === formulas;
    if (last === null || !same) {
      last = { of: scenario, compiled: compileModel(modelOf(models, model), scenario) };
      recent = [];
    }
    return last.compiled;
  }

  function note(milliseconds: number): void {
    recent = [...recent, milliseconds].slice(-5);
  }

  function isSlow(): boolean {
    return recent.length === 5 && Math.min(...recent) > longestInHandler;
  }

  return {
    compile,
    run: (scenario, views) => {
      const compiled = compile(scenario);
      if (isSlow()) {
        runWorker ??= startWorker('run', ({ run, milliseconds }, question) => {
          // A model that is quick again comes back here: the machine was busy, not the model slow.
          note(milliseconds);
          if (!awaited.has(question)) return;
          const { model: filled, space } = compile(question.scenario);
          ran({ model: filled, space, ...run }, question);
        });
        const question = { scenario, views };
        awaited.add(question);
        runWorker.ask(question);
        return null;
      }
      runWorker?.forget();
      awaited = new WeakSet();
      const begin = clock();
      const run = runScenario(compiled, { ...scenario, views });
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
