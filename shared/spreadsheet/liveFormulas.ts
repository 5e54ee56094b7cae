import type { CompiledModel } from '../calculation/compileModel';
import type { PreparedRuns } from '../calculation/preparedRuns';
import { namesOf } from '../engine/calculationOrder';
import type { RunName } from '../expression/filled';
import { cellIndex, cellItems } from '../value/namedArray';
import { cellFormula, type CellWorld } from './cellFormula';
import { spreadsheet } from './dialect';
import type { Place, Places } from './places';

/** Excel reads no longer formula. */
const longest = 8_192;

/**
 * The variables that can have another value in the reference than in the scenario: those that need a lever, or a cell
 * that is overridden in the scenario alone.
 */
export function differingVariables(
  { program, model }: CompiledModel,
  prepared: PreparedRuns,
): ReadonlySet<string> {
  const levers = new Set(model.levers.map(({ id }) => id));
  const own =
    prepared.overrides === prepared.referenceOverrides ? [] : [...prepared.overrides.keys()];
  const differing = new Set(own);
  for (const step of program.steps) {
    const names = namesOf(step);
    const differs = names.some((name) =>
      (program.uses.get(name) ?? []).some(
        ({ name: used, kind }) => kind !== 'reference' && (levers.has(used) || differing.has(used)),
      ),
    );
    if (differs) for (const name of names) differing.add(name);
  }
  return differing;
}

/** The variables of the reference that formulas ask for and that differ there, in the order of the program. */
export function referenceVariables(
  { program }: CompiledModel,
  differing: ReadonlySet<string>,
): readonly string[] {
  const needed = new Set(program.referenced.filter((name) => differing.has(name)));
  for (const step of program.steps.toReversed()) {
    const names = namesOf(step);
    if (!names.some((name) => needed.has(name))) continue;
    for (const { name } of names.flatMap((one) => program.uses.get(one) ?? [])) {
      if (differing.has(name)) needed.add(name);
    }
    for (const name of names) needed.add(name);
  }
  return program.steps.flatMap(namesOf).filter((name) => needed.has(name));
}

type Written = Pick<Place, 'name' | 'run' | 'sheet' | 'dimensions'>;

/** Writes the formula of any calculated cell. */
export interface LiveFormulas {
  /** Null: it has none that a spreadsheet can calculate, as in a circular reference, or one that is too long. */
  readonly formula: (place: Place, index: number) => string | null;
  /** Of a figure without dimensions that the model shows, by `shownName`, as a formula on that sheet. */
  readonly shown: (name: string, sheet: string) => string | null;
}

export function liveFormulas(
  { program, space, model }: CompiledModel,
  { inputs, referenceInputs }: PreparedRuns,
  places: Places,
): LiveFormulas {
  const { dimension, first, last, step, baseYear } = model.time;
  const levers = new Set(model.levers.map(({ id }) => id));
  const fixed = new Map(
    [first, last, step, baseYear].map((name) => [name, inputs.get(name)?.[0] ?? NaN]),
  );
  const circular = new Set(
    program.steps.flatMap((one) => (one.kind === 'circular' ? one.names : [])),
  );
  const dimensionsOf = (name: string): readonly string[] =>
    (program.variables.get(name) ?? program.inputs.get(name))?.dimensions ?? [];

  /** `run`: in which the formula stands. */
  function worldOf(run: RunName, sheet: string): CellWorld {
    const placed = (name: string, asked: RunName): Place | undefined => {
      const wanted = run === 'reference' ? 'reference' : asked;
      // What no lever touches is the same in both, and stands there once.
      const found = wanted === 'reference' ? places.find(name, 'reference') : undefined;
      return found ?? places.find(name, 'own');
    };
    return {
      space,
      dialect: spreadsheet,
      constant: (name) => fixed.get(name),
      cell: (name, asked, at) => {
        const known = fixed.get(name);
        if (known !== undefined) return spreadsheet.number(known);
        if (name === dimension)
          return spreadsheet.number(space.time.years[at[dimension] ?? 0] ?? 0);
        const index = cellIndex(space, dimensionsOf(name), at);
        const isReference = run === 'reference' || asked === 'reference';
        if (isReference && levers.has(name)) {
          return spreadsheet.number(referenceInputs.get(name)?.[index] ?? NaN);
        }
        const place = placed(name, asked);
        if (place === undefined) throw new Error(`no place for ${name}`);
        return places.address(place, index, sheet);
      },
      aggregate: (called, cells) => {
        const { name } = cells;
        const isReference = run === 'reference' || cells.run === 'reference';
        if (name === dimension || (isReference && levers.has(name))) return null;
        const place = placed(name, cells.run);
        return place === undefined ? null : places.aggregate(called, cells, place, sheet);
      },
    };
  }

  const worlds = new Map<string, CellWorld>();

  function written({ name, run, sheet, dimensions }: Written, index: number): string | null {
    const typed = program.variables.get(name)?.typed ?? null;
    if (typed === null || circular.has(name)) return null;
    const key = `${run} ${sheet}`;
    const world = worlds.get(key) ?? worldOf(run, sheet);
    worlds.set(key, world);
    const text = cellFormula(typed, cellItems(space, dimensions, index), world);
    return text.length > longest ? null : text;
  }

  return {
    formula: written,
    shown: (name, sheet) => written({ name, run: 'own', sheet, dimensions: [] }, 0),
  };
}
