import { compileScenario, type CompiledScenario } from '../../shared/calculation/compileScenario';
import { evidenceRange } from '../../shared/calculation/evidenceRange';
import { runScenario, type RunParts } from '../../shared/calculation/runScenario';
import { sensitivity } from '../../shared/calculation/sensitivity';
import type { Model } from '../../shared/model/model';
import type { Scenario } from '../../shared/model/scenario';
import type { Kind, Outcomes, Question, Questions } from './messages';

/** How each kind of question is answered. */
export type Answers = { readonly [K in Kind]: (question: Questions[K]) => Outcomes[K] };

/**
 * Calculations on one model. Every scenario arrives as a copy, so what was compiled is found again by content:
 * dataset, years and formulas seldom change between two questions.
 */
export function createAnswers(model: Model): Answers {
  let last: { readonly key: string; readonly compiled: CompiledScenario } | null = null;

  function compile(scenario: Scenario): CompiledScenario {
    const { dataset, timeAxis, formulas } = scenario;
    const key = JSON.stringify([dataset, timeAxis, formulas]);
    if (last?.key !== key) last = { key, compiled: compileScenario(model, scenario) };
    return last.compiled;
  }

  return {
    run: (question) => {
      const run = runScenario(compile(question.scenario), partsOf(question));
      const { values, reference, errors, laws, warnings } = run;
      return { values, reference, errors, laws, warnings };
    },
    range: (question) => evidenceRange(compile(question.scenario), partsOf(question)),
    sensitivity: (question) => sensitivity(compile(question.scenario), partsOf(question)),
  };
}

function partsOf({ scenario, views }: Question): RunParts & Scenario {
  return { ...scenario, views };
}
