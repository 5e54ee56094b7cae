import { createAttributor, type Attributor } from '../../shared/calculation/attributeScenario';
import { createScenarioComparer } from '../../shared/calculation/compareScenarios';
import { createVersionComparer } from '../../shared/calculation/compareVersions';
import type { CompiledModel } from '../../shared/calculation/compileModel';
import { evidenceRange } from '../../shared/calculation/evidenceRange';
import type { PreparedRuns } from '../../shared/calculation/preparedRuns';
import { sensitivity } from '../../shared/calculation/sensitivity';
import { createSession } from '../../shared/calculation/session';
import { runVariants } from '../../shared/calculation/variantRuns';
import type { Model } from '../../shared/model/model';
import type { Kind, Outcomes, Question, Questions } from './messages';

/** How each kind of question is answered. */
export type Answers = { readonly [K in Kind]: (question: Questions[K]) => Outcomes[K] };

/**
 * Calculations in one session, each on the model that its scenario names. `scenario` of a question shares with that of
 * the one before what did not change, so only what did is compiled and calculated.
 */
export function createAnswers(models: readonly Model[]): Answers {
  const session = createSession(models);
  const compareScenarios = createScenarioComparer(models);
  const compareVersions = createVersionComparer(models);
  // With what was compiled go the runs that were remembered of it.
  const attributors = new WeakMap<CompiledModel, Attributor>();

  function prepare({ scenario, views }: Question): PreparedRuns {
    return session.prepare(scenario, views);
  }

  function attributorOf(compiled: CompiledModel): Attributor {
    const found = attributors.get(compiled) ?? createAttributor(compiled);
    attributors.set(compiled, found);
    return found;
  }

  return {
    run: ({ scenario, views }) => {
      const begin = performance.now();
      const { values, reference, errors, laws, warnings } = session.run(scenario, views);
      const run = { values, reference, errors, laws, warnings };
      return { run, milliseconds: performance.now() - begin };
    },
    range: (question) => evidenceRange(prepare(question), question.item),
    variants: (question) => runVariants(prepare(question)),
    sensitivity: (question) => sensitivity(prepare(question)),
    attribution: (question) => {
      const prepared = prepare(question);
      const { attribute, split } = attributorOf(prepared.compiled);
      const { wanted, ends } = question;
      return {
        answers: wanted.map((one) => ({ question: one, found: attribute(prepared, one) })),
        split: ends === null ? null : split(prepared, ends),
      };
    },
    comparison: compareScenarios,
    versions: ({ stamp, ...question }) => compareVersions(question, stamp),
  };
}
