import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compileModel, type CompiledModel } from '../../../shared/calculation/compileModel';
import { openScenario, type OpenedScenario } from '../../../shared/calculation/openScenario';
import {
  modelOf,
  readModelVersions,
  type ModelVersions,
} from '../../../shared/calculation/modelVersions';
import { prepareRuns } from '../../../shared/calculation/preparedRuns';
import type { ScenarioRun } from '../../../shared/calculation/runScenario';
import { createSession, type CalculationSession } from '../../../shared/calculation/session';
import type { CellOverrides } from '../../../shared/engine/calculation';
import { namesOf } from '../../../shared/engine/calculationOrder';
import { compileMachineLoops } from '../../../shared/engine/machineBlock';
import { createMemory } from '../../../shared/engine/memory';
import { planFor } from '../../../shared/engine/plan';
import type { Typed } from '../../../shared/expression/typed';
import type { Model } from '../../../shared/model/model';
import type { Scenario } from '../../../shared/model/scenario';
import { indexByKey, type NamedArray } from '../../../shared/value/namedArray';
import type { Space } from '../../../shared/value/space';
import { createWorkspace } from '../../../shared/engine/workspace';
import { fileOpened } from '../../../renderer/state/openFile';
import { figureDifferences } from '../../../renderer/state/storedFigures';
import { sha256 } from '../../fixtures/sha256';
import type { Values } from '../report/differences';
import { assets, assetText } from '../../fixtures/shipped';

/* The entrances of the engine that are measured. Everything else in this folder goes through here. */

/** What is measured: of the examples that ship the one in which every part is turned, on the model it names. */
export interface World {
  readonly model: Model;
  readonly scenario: Scenario;
  /** The text of the scenario's file, and every model that ships. */
  readonly fileText: string;
  readonly models: ModelVersions;
  /** The inputs without dimensions that the time axis and the dataset set, and nobody changes. */
  readonly timeInputs: ReadonlyMap<string, number>;
}

const example = 'scenarios/alle_knoppen.voorkant';

export async function shippedWorld(): Promise<World> {
  const [newest, ...others] = readdirSync(join(assets, 'models')).map((name) =>
    assetText(`models/${name}`),
  );
  const read = await readModelVersions([newest ?? '', ...others], sha256);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const files = { fileText: assetText(example), models: read.value };
  const { scenario } = await opened(files);
  const model = modelOf(
    read.value.map((version) => version.model),
    scenario.model,
  );
  const { first, last, step, baseYear } = model.time;
  const timeInputs = new Map([
    [first, scenario.timeAxis.first],
    [last, scenario.timeAxis.last],
    [step, 1],
    [baseYear, scenario.dataset.baseYear],
  ]);
  return { ...files, model, scenario, timeInputs };
}

async function opened(
  files: Pick<World, 'fileText' | 'models'>,
  earlier: CalculationSession | null = null,
): Promise<OpenedScenario> {
  const found = await openScenario(files.fileText, files.models, sha256, earlier);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  return found.value;
}

/**
 * All that the window calculates from the text of a file on, until it has its first answer. `earlier`: of the file that
 * was on screen before.
 */
export async function openAsTheWindow(
  world: World,
  earlier: CalculationSession | null = null,
): Promise<CalculationSession> {
  const found = await opened(world, earlier);
  figureDifferences(world.model, fileOpened(found, '', ''));
  found.session.run(found.scenario);
  return found.session;
}

/** Lays out the model, once. */
export function compiled({ model, scenario }: Pick<World, 'model' | 'scenario'>): CompiledModel {
  return compileModel(model, scenario);
}

/** The kernels of all formulas, which the first run lays out as it comes to them. */
export function layOutKernels({ program }: CompiledModel): void {
  const { step } = createWorkspace();
  program.steps.forEach((_, index) => step(program, index));
}

/** The machine loops of all formulas, which are compiled before the second run. */
export function compileLoops({ program }: CompiledModel): void {
  compileMachineLoops(program);
}

/** Values by name. */
export type Arrays = ReadonlyMap<string, NamedArray>;

/** The variables of a model without what its file wants shown of them: what others can calculate as well. */
export interface BareProgram {
  readonly space: Space;
  readonly inputs: ReadonlyMap<string, readonly string[]>;
  /** In the order of calculation; the formulas of one step are calculated together, year by year. */
  readonly steps: readonly (readonly Formula[])[];
  /** Storage index of a cell of an input by its items. */
  readonly indexOf: (input: string, items: string) => number;
  readonly inputsOf: (scenario: Scenario, run: 'scenario' | 'reference') => Inputs;
  /** From nothing. Without a reference run, what compares with it is left out. */
  readonly calculate: (inputs: Inputs, reference: Arrays | null) => Arrays;
  /**
   * A call that calculates everything again in a memory that is warm: from one call to the next every input differs a
   * little, as nothing would be calculated from the same.
   */
  readonly again: (inputs: Inputs, reference: Arrays) => () => void;
}

export interface Formula {
  readonly name: string;
  readonly dimensions: readonly string[];
  readonly typed: Typed;
}

export type Inputs = ReadonlyMap<string, Float64Array>;

export function bareProgram(world: Pick<World, 'model' | 'scenario'>): BareProgram {
  const laidOut = compiled(world);
  const { model, space, program, problems } = laidOut;
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  const wanted = model.variables.map(({ id }) => id);
  const alone = wanted.filter((name) => !program.comparing.has(name));
  const overrides: CellOverrides = new Map();
  return {
    space,
    inputs: new Map([...program.inputs].map(([name, { dimensions }]) => [name, dimensions])),
    steps: planFor(program, wanted).steps.map((step) =>
      namesOf(step).map((name) => {
        const { dimensions = [], typed = null } = program.variables.get(name) ?? {};
        if (typed === null) throw new Error(`no formula of ${name}`);
        return { name, dimensions, typed };
      }),
    ),
    indexOf: (input, items) =>
      indexByKey(space, program.inputs.get(input)?.dimensions ?? []).get(items) ?? NaN,
    inputsOf: (scenario, run) => {
      const { inputs, referenceInputs } = prepareRuns(laidOut, scenario);
      return run === 'scenario' ? inputs : referenceInputs;
    },
    calculate: (inputs, values) => {
      const reference = values === null ? null : { values };
      const given = { inputs, overrides, reference, wanted: values === null ? alone : wanted };
      // The second time, as what is timed: by machine loops.
      const memory = createMemory();
      memory.calculate(program, { ...given, inputs: nextTo(inputs) });
      return memory.calculate(program, given).values;
    },
    again: (inputs, values) => {
      const memory = createMemory();
      const turns = [inputs, nextTo(inputs)].map((one, turn) => {
        const reference = { values: turn === 0 ? values : nextArrays(values) };
        return { inputs: one, overrides, reference, wanted };
      });
      let turn = 0;
      return () => {
        const given = turns[turn++ % turns.length];
        if (given !== undefined) memory.calculate(program, given);
      };
    },
  };
}

/** Other values of every input that mean nearly the same: whole numbers stay, for some must be. */
function nextTo(inputs: Inputs): Inputs {
  return new Map([...inputs].map(([name, values]) => [name, values.map(nextValue)]));
}

function nextArrays(arrays: Arrays): Arrays {
  return new Map(
    [...arrays].map(([name, one]) => [name, { ...one, values: one.values.map(nextValue) }]),
  );
}

function nextValue(value: number): number {
  // Not the least there is: processors are slow with those.
  if (value === 0) return 1e-30;
  return Number.isInteger(value) ? value : value * (1 + Number.EPSILON);
}

/** The reference run of a scenario. */
export function referenceOf(program: BareProgram, scenario: Scenario): Arrays {
  return program.calculate(program.inputsOf(scenario, 'reference'), null);
}

/** Without their dimensions, to be compared. */
export function valuesOf(arrays: Arrays): Values {
  return new Map([...arrays].map(([name, { values }]) => [name, values]));
}

/** The whole answer as the window has it: variables, laws, warnings and shown figures. */
export interface WholeAnswer {
  /** Everything anew, the reference run as well. */
  readonly anew: (scenario: Scenario) => ScenarioRun;
  /** After another scenario that differs in levers only. */
  readonly move: (scenario: Scenario) => ScenarioRun;
}

export function wholeAnswer(world: World): WholeAnswer {
  const models = world.models.map(({ model }) => model);
  const session = createSession(models);
  session.compile(world.scenario);
  return {
    anew: (changed) => createSession(models, session).run(changed),
    move: (changed) => session.run(changed),
  };
}

/** The lever that a hand moves. */
const lever = 'naar_voren';

/** One cell of an input and its value. */
export interface LeverCell {
  readonly input: string;
  readonly items: string;
  readonly value: number;
}

/** The cell of the lever that moves: the first that the example changes. */
export function leverCell({ levers }: Scenario): LeverCell {
  const [first] = Object.entries(levers[lever] ?? {});
  if (first === undefined) throw new Error(`${lever} is not changed`);
  return { input: lever, items: first[0], value: first[1].value };
}

/** The scenario with that lever at a share of where it stands. */
export function withLever(scenario: Scenario, share: number): Scenario {
  const { items, value } = leverCell(scenario);
  const cells = scenario.levers[lever] ?? {};
  const change = { by: '', at: '', why: '', value: value * share };
  return {
    ...scenario,
    levers: { ...scenario.levers, [lever]: { ...cells, [items]: change } },
  };
}

/** The scenario with that lever somewhere else each time, as a hand moves it. */
export function movingLever(scenario: Scenario): () => Scenario {
  let step = 0;
  const moved = [0.9, 0.8, 0.7, 0.6].map((share) => withLever(scenario, share));
  return () => moved[step++ % moved.length] ?? scenario;
}
