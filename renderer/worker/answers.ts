import { createAttributor, type Attributor } from '../../shared/calculation/attributeScenario';
import { compileModel, type CompiledModel } from '../../shared/calculation/compileModel';
import { evidenceRange } from '../../shared/calculation/evidenceRange';
import { modelOf } from '../../shared/calculation/modelVersions';
import { runScenario, type RunParts } from '../../shared/calculation/runScenario';
import { sensitivity } from '../../shared/calculation/sensitivity';
import { runVariants } from '../../shared/calculation/variantRuns';
import type { Model } from '../../shared/model/model';
import type { Scenario } from '../../shared/model/scenario';
import type { Kind, Outcomes, Question, Questions } from './messages';

/** How each kind of question is answered. */
export type Answers = { readonly [K in Kind]: (question: Questions[K]) => Outcomes[K] };

/**
 * Calculations, each on the model that its scenario names. Every scenario arrives as a copy, so what was compiled is found again by content:
 * dataset, years and formulas seldom change between two questions.
 */
export function createAnswers(models: readonly Model[]): Answers {
  let last: { readonly key: string; readonly compiled: CompiledModel } | null = null;
  // With what was compiled go the runs that were remembered of it.
  const attributors = new WeakMap<CompiledModel, Attributor>();

  function compile(scenario: Scenario): CompiledModel {
    const { model, dataset, timeAxis, formulas } = scenario;
    const key = JSON.stringify([model, dataset, timeAxis, formulas]);
    if (last?.key !== key) last = { key, compiled: compileModel(modelOf(models, model), scenario) };
    return last.compiled;
  }

  function attributor(scenario: Scenario): Attributor {
    const compiled = compile(scenario);
    const found = attributors.get(compiled) ?? createAttributor(compiled);
    attributors.set(compiled, found);
    return found;
  }

  return {
    run: (question) => {
      const compiled = compile(question.scenario);
      const begin = performance.now();
      const { model: _, space: __, ...run } = runScenario(compiled, partsOf(question));
      return { run, milliseconds: performance.now() - begin };
    },
    range: (question) =>
      evidenceRange(compile(question.scenario), partsOf(question), question.item),
    variants: (question) => runVariants(compile(question.scenario), partsOf(question)),
    sensitivity: (question) => sensitivity(compile(question.scenario), partsOf(question)),
    attribution: (question) => {
      const { attribute, split } = attributor(question.scenario);
      const { wanted, ends } = question;
      const parts = partsOf(question);
      return {
        answers: wanted.map((one) => ({ question: one, found: attribute(parts, one) })),
        split: ends === null ? null : split(parts, ends),
      };
    },
  };
}

function partsOf({ scenario, views }: Question): RunParts & Scenario {
  return { ...scenario, views };
}
