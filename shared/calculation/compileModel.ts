import type { FormulaDefinition, InputDefinition } from '../engine/definition';
import { parseFunctions, type ParsedFunctions } from '../engine/formula';
import { createProgram, type Program } from '../engine/program';
import type { Problem } from '../lib/problem';
import type { FilledModel, Model } from '../model/model';
import type { Scenario } from '../model/scenario';
import type { Space } from '../value/space';
import { fillModel, type Filled } from './fillModel';
import { baselineInputs, inputDefinitions } from './inputs';
import { withOwnLines } from './ownLines';
import { withPerItem } from './perItem';
import { scenarioSpace } from './scenarioSpace';
import { shownFormulas, shownOf } from './shown';

/** A model laid out for one dataset, time axis and set of formulas, own lines and added dimensions; levers and assumptions are still free. Immutable. */
export interface CompiledModel {
  readonly model: FilledModel;
  readonly space: Space;
  readonly program: Program;
  /** Every input before anybody changed it. */
  readonly baseline: ReadonlyMap<string, Float64Array>;
  /** Formulas that cannot be read or whose units do not fit, and circular references; their cells hold errors, the others calculate. */
  readonly problems: readonly Problem[];
  /** What it was made of. */
  readonly madeOf: {
    readonly model: Model;
    readonly ownLines: Scenario['ownLines'];
    readonly perItem: Scenario['perItem'];
    readonly formulas: Scenario['formulas'];
    /** The model with the own lines, and with the dimensions that assumptions were given. */
    readonly extended: Model;
    readonly filled: Filled;
    readonly dataset: Scenario['dataset'];
  };
}

/**
 * Compiles a model for the dataset, time axis, formulas, own lines and added dimensions of a scenario. After `earlier`, which may be of any other
 * scenario, only what differs is done again: another formula costs only itself, and when nothing differs the very same
 * compiled model comes back.
 *
 * Cost: some milliseconds, most of them for reading the formulas.
 */
export function compileModel(
  model: Model,
  { dataset, timeAxis, formulas, ownLines = noLines, perItem = nothingSpread }: CompiledParts,
  earlier: CompiledModel | null = null,
): CompiledModel {
  const before = earlier?.madeOf.model === model ? earlier : null;
  const wanted = scenarioSpace(model, dataset, timeAxis);
  const space = before !== null && isSameSpace(before.space, wanted) ? before.space : wanted;
  const inSpace = before?.space === space ? before : null;
  // Own lines define no functions: the same ones, whatever they are, keep what was compiled.
  const { functions, problems } = functionsOf(model);
  const extended = isSameExtension(inSpace, { formulas, ownLines, perItem })
    ? inSpace.madeOf.extended
    : extendModel(model, { ownLines, perItem, formulas }, space);
  const isExtendedSame = inSpace?.madeOf.extended === extended;
  const filled = isExtendedSame ? inSpace.madeOf.filled : fillModel(extended, space);
  const { inputs, variables, shown } = definitionsOf(extended);
  const changed = new Map(formulas.map((one) => [one.variable, one.formula]));
  const own = variables.map((one) => {
    const formula = changed.get(one.name);
    return formula === undefined ? one : { ...one, formula };
  });
  const program = createProgram(space, inputs, [...own, ...shown], functions, inSpace?.program);
  const onData = isExtendedSame && inSpace.madeOf.dataset === dataset ? inSpace : null;
  if (onData?.program === program) return onData;
  return {
    model: filled.model,
    space,
    program,
    baseline: onData?.baseline ?? baselineInputs(filled.model, dataset, space),
    problems: [...filled.problems, ...problems, ...program.problems],
    madeOf: { model, ownLines, perItem, formulas, extended, filled, dataset },
  };
}

/** The model with what a scenario adds to it: lines of its own, and dimensions over which assumptions differ. */
export function extendModel(
  model: Model,
  { ownLines, ...rest }: Pick<Scenario, 'ownLines' | 'perItem' | 'formulas'>,
  space: Space,
): Model {
  return withPerItem(
    withOwnLines(model, ownLines, space),
    rest,
    space,
    functionsOf(model).functions,
  );
}

/** What a compiled model depends on. */
type CompiledParts = Pick<Scenario, 'dataset' | 'timeAxis' | 'formulas'> &
  Partial<Pick<Scenario, 'ownLines' | 'perItem'>>;

const noLines: Scenario['ownLines'] = [];
const nothingSpread: Scenario['perItem'] = [];

/** Which variables have more dimensions depends on the formulas too, where an assumption was given any. */
function isSameExtension(
  earlier: CompiledModel | null,
  { formulas, ownLines, perItem }: Pick<Scenario, 'formulas' | 'ownLines' | 'perItem'>,
): earlier is CompiledModel {
  if (earlier === null) return false;
  const { madeOf } = earlier;
  const isSame = madeOf.ownLines === ownLines && madeOf.perItem === perItem;
  return isSame && (perItem.length === 0 || madeOf.formulas === formulas);
}

const functionsByModel = new WeakMap<Model, ParsedFunctions>();

function functionsOf(model: Model): ParsedFunctions {
  const known =
    functionsByModel.get(model) ??
    parseFunctions(model.functions.map(({ id, ...rest }) => ({ name: id, ...rest })));
  functionsByModel.set(model, known);
  return known;
}

interface Definitions {
  readonly inputs: readonly InputDefinition[];
  readonly variables: readonly FormulaDefinition[];
  readonly shown: readonly FormulaDefinition[];
}

const definitionsByModel = new WeakMap<Model, Definitions>();

/** What a model file defines, in the words of the engine; whatever the scenario. */
function definitionsOf(model: Model): Definitions {
  const known = definitionsByModel.get(model) ?? {
    inputs: inputDefinitions(model),
    variables: model.variables.map(({ id, dimensions, unit, formula }) => ({
      name: id,
      dimensions,
      unit,
      formula,
    })),
    shown: shownFormulas(model),
  };
  definitionsByModel.set(model, known);
  return known;
}

/** Every formula that compiling the model reads, each once. */
export function formulasOf(model: Model): readonly string[] {
  const { variables } = definitionsOf(model);
  return [
    ...new Set([model.functions, variables, shownOf(model)].flat().map(({ formula }) => formula)),
  ];
}

/** The same dimensions with the same items, years included. */
function isSameSpace(one: Space, other: Space): boolean {
  return (
    one.dimensions.length === other.dimensions.length &&
    one.dimensions.every(({ id, items }, index) => {
      const against = other.dimensions[index];
      return (
        id === against?.id &&
        items.length === against.items.length &&
        items.every((item, place) => item === against.items[place])
      );
    })
  );
}
