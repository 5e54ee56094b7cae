import { createAttributor, type Attributor } from '../../shared/calculation/attributeScenario';
import { createScenarioComparer } from '../../shared/calculation/compareScenarios';
import { createVersionComparer } from '../../shared/calculation/compareVersions';
import type { CompiledModel } from '../../shared/calculation/compileModel';
import { answerShares, answerTornado } from '../../shared/calculation/answerWeights';
import { seekGoal } from '../../shared/calculation/seekGoal';
import { allSwitching } from '../../shared/calculation/switchingOutcomes';
import { createDrawnAnswer, type DrawAnswer } from '../../shared/calculation/drawnAnswer';
import { evidenceRange } from '../../shared/calculation/evidenceRange';
import type { PreparedRuns } from '../../shared/calculation/preparedRuns';
import { sensitivity } from '../../shared/calculation/sensitivity';
import { createSession } from '../../shared/calculation/session';
import { chanceOutcome } from '../../shared/calculation/chanceOutcome';
import { robustOutcome } from '../../shared/calculation/robustOutcome';
import { twoWayOutcome } from '../../shared/calculation/twoWayOutcomes';
import { stepsOf, type Steps } from '../../shared/lib/steps';
import type { Model } from '../../shared/model/model';
import type { Kind, Outcomes, Question, Questions } from './messages';

/** Answers a question in steps; most kinds take one. */
export type Answers = <K extends Kind>(kind: K, question: Questions[K]) => Steps<Outcomes[K]>;

type AnswersByKind = {
  readonly [K in Kind]: (question: Questions[K]) => Outcomes[K] | Steps<Outcomes[K]>;
};

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

  let drawing: { readonly series: number; readonly draw: DrawAnswer | null } | null = null;

  function prepare({ scenario, views }: Question): PreparedRuns {
    return session.prepare(scenario, views);
  }

  function attributorOf(compiled: CompiledModel): Attributor {
    const found = attributors.get(compiled) ?? createAttributor(compiled);
    attributors.set(compiled, found);
    return found;
  }

  const answers: AnswersByKind = {
    run: ({ scenario, views }) => {
      const begin = performance.now();
      const { values, reference, errors, laws, warnings } = session.run(scenario, views);
      const run = { values, reference, errors, laws, warnings };
      const variants = session.variants(scenario, views);
      return { run, variants, milliseconds: performance.now() - begin };
    },
    range: (question) => evidenceRange(prepare(question), question.item),
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
    draws: (question) => {
      const { series, item, from, count, scenario } = question;
      if (drawing?.series !== series) {
        drawing = { series, draw: createDrawnAnswer(prepare(question), item, scenario.draws) };
      }
      const drawn = drawing.draw?.(from, count) ?? null;
      // The last: what draws are calculated in goes.
      if (from + count >= scenario.draws.count) drawing = null;
      return drawn;
    },
    tornado: (question) => answerTornado(prepare(question), question.item),
    shares: (question) => answerShares(prepare(question), question.item, question.scenario.draws),
    switching: (question) => allSwitching(prepare(question), question.figure),
    robust: (question) => robustOutcome(session, question),
    chance: (question) => chanceOutcome(prepare(question), question.item, question.scenario.draws),
    table: (question) => twoWayOutcome(prepare(question), question.table),
    goal: (question) => seekGoal(prepare(question), question.goal),
    versions: ({ stamp, ...question }) => compareVersions(question, stamp),
  };
  return function* answer<K extends Kind>(kind: K, question: Questions[K]) {
    return yield* stepsOf(answers[kind](question));
  };
}
