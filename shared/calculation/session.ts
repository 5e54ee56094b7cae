import type { Calculation } from '../engine/calculation';
import { createMemory, type Memory } from '../engine/memory';
import { createWorkspace } from '../engine/workspace';
import { compileMachineLoops } from '../engine/machineBlock';
import type { Program } from '../engine/program';
import { traceErrors } from '../engine/trace';
import type { FilledModel, Model } from '../model/model';
import type { Scenario } from '../model/scenario';
import { compileModel, type CompiledModel } from './compileModel';
import type { Views } from './inputs';
import { lawOutcomes } from './lawOutcomes';
import { modelOf } from './modelVersions';
import { prepareRuns, type PreparedRuns } from './preparedRuns';
import type { ScenarioRun } from './runScenario';
import { shownKind, shownName } from './shown';
import { createVariantRuns, type VariantOutcome } from './variantRuns';
import { warningOutcomes } from './warningOutcomes';

/**
 * Everything that is calculated of a scenario while it is edited. A session owns the compiled model, what the runs
 * start from, the memories that they run in, and the last run with its scenario; whoever calculates has one: opening a
 * file, the window, each worker, the command line, tests.
 *
 * It takes whole scenarios in any order (an edit, an undo, another file) and finds itself what differs from the last
 * one, so that nobody can name the wrong thing. Scenarios share what an edit leaves alone, so this is found by
 * identity. One that shares nothing with the last is as right; then inputs and formulas are compared by content.
 */
export interface CalculationSession {
  /**
   * The model compiled for the dataset, time axis and formulas of a scenario, on the version that it names: the very
   * same as last time when these do not differ. Throws when there is no such version. Cost: `compileModel`.
   */
  readonly compile: (scenario: Scenario) => CompiledModel;
  /** What the runs of a scenario start from, for analyses that calculate in memories of their own. */
  readonly prepare: (scenario: Scenario, views?: Views) => PreparedRuns;
  /**
   * Calculates a scenario and its reference, equal to the last bit to the run of a new session. Cost: that of what
   * depends on what differs from the last run; one or two milliseconds for all of the shipped model.
   */
  readonly run: (scenario: Scenario, views?: Views) => ScenarioRun;
  /**
   * What comes of the variants of the model, after the scenario before in no more than what differs from that. The very
   * same list when it is asked again.
   */
  readonly variants: (scenario: Scenario, views?: Views) => readonly VariantOutcome[];
  /** Null before the first. */
  readonly compiled: () => CompiledModel | null;
  /**
   * Compiles the machine loops that the second run would compile: for a moment when nobody waits. Nothing before a
   * model is compiled. Cost: about that of compiling the model.
   */
  readonly warmUp: () => void;
}

const asItIs: Views = {};

/**
 * A session on models of which each scenario names one.
 *
 * @param earlier another session, whose compiled model this one goes on from; it stays as it is.
 */
export function createSession(
  models: readonly Model[],
  earlier: Pick<CalculationSession, 'compiled'> | null = null,
): CalculationSession {
  const workspace = createWorkspace();
  const reference = createMemory(workspace);
  const runVariants = createVariantRuns(workspace);
  // Of its first run only what differs from the reference is calculated.
  let own: Memory | null = null;
  let compiled = earlier?.compiled() ?? null;
  let compiledFor: Scenario | null = null;
  let prepared: PreparedRuns | null = null;
  let last: Calculated | null = null;
  let varied: VariedScenario | null = null;

  function compile(scenario: Scenario): CompiledModel {
    const isSame = compiled !== null && compiledFor !== null && isSameModel(compiledFor, scenario);
    if (compiled === null || !isSame) {
      compiled = compileModel(modelOf(models, scenario.model), scenario, compiled);
    }
    compiledFor = scenario;
    return compiled;
  }

  function prepare(scenario: Scenario, views = asItIs): PreparedRuns {
    prepared = prepareRuns(compile(scenario), { ...scenario, views }, prepared);
    return prepared;
  }

  function run(scenario: Scenario, views = asItIs): ScenarioRun {
    if (last?.run.of === scenario && last.run.views === views) return last.run;
    const runs = prepare(scenario, views);
    const { compiled: laidOut, inputs, referenceInputs, overrides, referenceOverrides } = runs;
    const { program } = laidOut;
    const compared = reference.calculate(program, {
      inputs: referenceInputs,
      overrides: referenceOverrides,
      reference: null,
      wanted: comparedNames(program),
    });
    own ??= reference.copy();
    const calculation = own.calculate(program, { inputs, overrides, reference: compared });
    last = calculated(
      { scenario, views, compiled: laidOut, overrides },
      calculation,
      compared,
      last,
    );
    return last.run;
  }

  function variants(scenario: Scenario, views = asItIs): readonly VariantOutcome[] {
    if (varied?.of !== scenario || varied.views !== views) {
      varied = { of: scenario, views, outcomes: runVariants(prepare(scenario, views)) };
    }
    return varied.outcomes;
  }

  return {
    compile,
    prepare,
    run,
    variants,
    compiled: () => compiled,
    warmUp: () => {
      if (compiled !== null) compileMachineLoops(compiled.program);
    },
  };
}

/** Whether two scenarios share everything that a compiled model depends on. */
function isSameModel(one: Scenario, other: Scenario): boolean {
  return (['model', 'dataset', 'timeAxis', 'formulas', 'ownLines', 'perItem'] as const).every(
    (part) => one[part] === other[part],
  );
}

/** A run, with what it was made of. */
interface Calculated extends Pick<PreparedRuns, 'compiled' | 'overrides'> {
  readonly run: ScenarioRun;
  readonly own: Calculation;
  readonly reference: Calculation;
}

/** What came of the variants of a scenario. */
interface VariedScenario extends Pick<ScenarioRun, 'of' | 'views'> {
  readonly outcomes: readonly VariantOutcome[];
}

interface Asked extends Pick<PreparedRuns, 'compiled' | 'overrides'> {
  readonly scenario: Scenario;
  readonly views: Views;
}

/** What the model notes about the values; of the run before it what rests on the same values. */
function calculated(
  { scenario, views, compiled, overrides }: Asked,
  own: Calculation,
  reference: Calculation,
  before: Calculated | null,
): Calculated {
  const { model, space, program } = compiled;
  const isComparable =
    before?.compiled.program === program &&
    before.compiled.model === model &&
    before.overrides === overrides;
  const of = isComparable ? before : null;
  const areSame = (names: readonly string[]): boolean =>
    names.every((name) => own.values.get(name) === of?.own.values.get(name));
  const isSame = of?.own === own && of.reference === reference;
  const run: ScenarioRun = {
    of: scenario,
    views,
    model,
    space,
    values: own.values,
    reference: reference.values,
    errors: isSame ? of.run.errors : traceErrors(program, own, reference),
    laws:
      of !== null && areSame(shownNames(model).laws)
        ? of.run.laws
        : lawOutcomes(model, space, own, program, overrides),
    warnings:
      of !== null && areSame(shownNames(model).warnings)
        ? of.run.warnings
        : warningOutcomes(model, space, own),
  };
  return { run, own, reference, compiled, overrides };
}

const comparedByProgram = new WeakMap<Program, readonly string[]>();

/**
 * What a scenario is compared with: inputs, variables and headline figures of the reference. The rest of what a model
 * shows (bounds, pictures, findings) is shown of the scenario alone. The same list for the same program.
 */
function comparedNames(program: Program): readonly string[] {
  const known = comparedByProgram.get(program);
  if (known !== undefined) return known;
  const { inputs, variables, comparing } = program;
  const names = [...inputs.keys()];
  for (const name of variables.keys()) {
    const kind = shownKind(name);
    if ((kind === null || kind === 'headline') && !comparing.has(name)) names.push(name);
  }
  comparedByProgram.set(program, names);
  return names;
}

/** The variables behind the laws and the warnings of a model. */
interface ShownNames {
  readonly laws: readonly string[];
  readonly warnings: readonly string[];
}

const namesByModel = new WeakMap<FilledModel, ShownNames>();

/** Asked for at every run of the same model. */
function shownNames(model: FilledModel): ShownNames {
  const known = namesByModel.get(model) ?? {
    laws: model.laws.flatMap(({ id }) => [shownName('lawLeft', id), shownName('lawRight', id)]),
    warnings: model.warnings.flatMap(({ id }) => [
      shownName('warning', id),
      shownName('amount', id),
    ]),
  };
  namesByModel.set(model, known);
  return known;
}
