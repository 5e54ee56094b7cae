import { attribute, mostGroups, type Attribution } from '../analysis/attribution';
import { areSameOverrides } from '../engine/calculation';
import type { Side } from '../analysis/oneAtATime';
import type { Model } from '../model/model';
import { cellItems, itemSeparator, type NamedArray } from '../value/namedArray';
import { cellCount, findDimension, sizeOf, type Space } from '../value/space';
import type { CompiledModel } from './compileModel';
import { weakInputs } from './evidenceRange';
import { leverGroups, partGroups, type LeverGroup, type LeverGroups } from './leverGroups';
import { createCoalitionRuns, type RunValues, type TurnedScenario } from './coalitionRuns';
import type { PreparedRuns } from './preparedRuns';
import { rangeFigure, rangeFigureNames, type RangeFigure } from './rangeFigure';

/** Of what the attribution is asked. */
export interface AttributionQuestion {
  /** Null: over the parts of the model. Otherwise over the levers of that part, the other parts neutral. */
  readonly within: string | null;
  /** A variable over the years. Dimensions other than the years and the area are summed. */
  readonly variable: string;
}

/** What each group of levers does to a variable, against the reference, in its unit. */
export interface ScenarioAttribution {
  readonly groups: readonly LeverGroup[];
  /** A value for each year: all items of the area together. */
  readonly whole: Attribution;
  /** The same by item of the dimension that the dataset brings; none when the variable has no such dimension. */
  readonly items: Readonly<Record<string, Attribution>>;
}

/** The figure with a range divided over the parts, at one point of that range. */
export interface PointOfSplit {
  readonly total: number;
  /**
   * Shapley value of each part, in the order of the model, and behind these that of the cells that are overridden in
   * the scenario alone where there are any; they add up to the total.
   */
  readonly parts: readonly number[];
}

/** The division at the figure itself and at both ends of its range; null where the model gives no range. */
export interface EffectSplit {
  /** The item of the area that it is about; null: everything together. */
  readonly item: string | null;
  readonly central: PointOfSplit;
  readonly least: PointOfSplit | null;
  readonly most: PointOfSplit | null;
}

/** The points of `evidenceRange`: on which side of its range each weak assumption stands. Null: the model has none. */
export interface RangeEnds {
  /** The item of the area whose range it is; null: everything together. */
  readonly item: string | null;
  readonly leastSides: readonly Side[] | null;
  readonly mostSides: readonly Side[] | null;
}

export interface Attributor {
  /** Null when there are more parts, or more levers turned within the part, than can be told apart. */
  readonly attribute: (
    scenario: PreparedRuns,
    question: AttributionQuestion,
  ) => ScenarioAttribution | null;
  /** Divides the figure of `rangeFigure` over the parts, at the ends of its range too; null with too many parts. */
  readonly split: (scenario: PreparedRuns, ends: RangeEnds) => EffectSplit | null;
  /** How many runs were calculated since it was made. */
  readonly calculated: () => number;
}

/**
 * Up to this many groups a run keeps every variable over the years, so that another variable needs no other
 * runs; with more groups it keeps only what was asked.
 */
const groupsThatKeepAll = 8;

/**
 * Attributes what happens in scenarios on one compiled model; throws on a scenario that was prepared on another one.
 * Runs are shared between questions.
 */
export function createAttributor(compiled: CompiledModel, mostCells?: number): Attributor {
  const { model, space } = compiled;
  const runs = createCoalitionRuns(compiled, mostCells);
  const area = model.dimensions.find(({ source }) => source === 'dataset')?.id;
  const figures = rangeFigureNames(model);
  const overYears = model.variables
    .filter(({ dimensions }) => dimensions.includes(space.time.id))
    .map(({ id }) => id);

  function keptOf({ groups }: LeverGroups, asked: readonly string[]): readonly string[] {
    return groups.length > groupsThatKeepAll ? asked : [...overYears, ...figures];
  }

  function turnedScenario(scenario: PreparedRuns): TurnedScenario {
    if (scenario.compiled !== compiled) throw new Error('a scenario on another compiled model');
    return scenario;
  }

  function partsOf({ overrides, referenceOverrides }: TurnedScenario): LeverGroups {
    return partGroups(compiled, !areSameOverrides(overrides, referenceOverrides));
  }

  function pointOfSplit(
    scenario: TurnedScenario,
    groups: LeverGroups,
    kept: readonly string[],
    { name, cell }: RangeFigure,
  ): PointOfSplit {
    const found = attribute(groups.groups.length, (sets) =>
      runs
        .run(scenario, groups, sets, kept)
        .map((values) => valuesOf(values, name).values.slice(cell, cell + 1)),
    );
    return { total: found.total[0] ?? NaN, parts: found.shapley.map(([value = NaN]) => value) };
  }

  return {
    attribute: (scenario, { within, variable }) => {
      const turned = turnedScenario(scenario);
      const groups =
        within === null ? partsOf(turned) : leverGroups(compiled, within, turned.inputs);
      if (groups === null || groups.groups.length > mostGroups) return null;
      const perItem = variablePerItem(model, variable, area);
      const kept = keptOf(groups, [variable, perItem]);
      const found = attribute(groups.groups.length, (sets) =>
        runs
          .run(turned, groups, sets, kept)
          .map((values) => vectorOf(space, values, { variable, perItem, area })),
      );
      const { groups: told } = groups;
      return { groups: told, ...byArea(space, found, area) };
    },
    split: (scenario, { item, leastSides, mostSides }) => {
      const central = turnedScenario(scenario);
      const groups = partsOf(central);
      if (groups.groups.length > mostGroups) return null;
      const figure = rangeFigure(compiled, item);
      const at = (sides: readonly Side[] | null): PointOfSplit | null =>
        sides &&
        pointOfSplit(
          {
            ...central,
            inputs: new Map([
              ...central.inputs,
              ...weakInputs(compiled, scenario.of, central.inputs, sides),
            ]),
          },
          groups,
          figures,
          figure,
        );
      return {
        item: figure.item,
        // The runs of the scenario itself are those of the attribution.
        central: pointOfSplit(central, groups, keptOf(groups, figures), figure),
        least: at(leastSides),
        most: at(mostSides),
      };
    },
    calculated: runs.calculated,
  };
}

/** The variable that stands for another one where items of the area are meant. */
function variablePerItem(model: Model, variable: string, area: string | undefined): string {
  const declared = model.attribution;
  const per = declared?.variable === variable ? declared.per?.[area ?? ''] : undefined;
  return per ?? variable;
}

interface Asked {
  readonly variable: string;
  readonly perItem: string;
  readonly area: string | undefined;
}

/** The values by year of the whole area, followed by those of each of its items when there are any. */
function vectorOf(
  space: Space,
  values: RunValues,
  { variable, perItem, area }: Asked,
): Float64Array {
  const whole = sumsOver(space, valuesOf(values, variable), undefined);
  const found = valuesOf(values, perItem);
  if (area === undefined || !found.dimensions.includes(area)) return whole;
  const items = sumsOver(space, found, area);
  const vector = new Float64Array(whole.length + items.length);
  vector.set(whole);
  vector.set(items, whole.length);
  return vector;
}

/** Sums by year, or by item of a dimension and year: every other dimension is added up. */
function sumsOver(space: Space, { dimensions, values }: NamedArray, by?: string): Float64Array {
  const years = space.time.items.length;
  const sums = new Float64Array(years * (by === undefined ? 1 : sizeOf(space, by)));
  const places = sumPlaces(space, dimensions, by);
  for (let cell = 0; cell < values.length; cell++) {
    const place = places[cell] as number;
    sums[place] = (sums[place] as number) + (values[cell] as number);
  }
  return sums;
}

const placesBySpace = new WeakMap<Space, Map<string, Int32Array>>();

/** For each cell in which sum it counts. Worked out once for each set of dimensions of a space. */
function sumPlaces(space: Space, dimensions: readonly string[], by?: string): Int32Array {
  const known = placesBySpace.get(space) ?? new Map<string, Int32Array>();
  placesBySpace.set(space, known);
  const name = [...dimensions, 'by', by].join(itemSeparator);
  let places = known.get(name);
  if (places === undefined) {
    const years = space.time.items.length;
    places = new Int32Array(cellCount(space, dimensions)).map((_, cell) => {
      const items = cellItems(space, dimensions, cell);
      return (by === undefined ? 0 : (items[by] ?? 0)) * years + (items[space.time.id] ?? 0);
    });
    known.set(name, places);
  }
  return places;
}

function valuesOf(values: RunValues, name: string): NamedArray {
  const found = values.get(name);
  if (found === undefined) throw new Error(`no values of ${name} over the years`);
  return found;
}

/** Takes the vectors of `vectorOf` apart again. */
function byArea(
  space: Space,
  found: Attribution,
  area: string | undefined,
): Pick<ScenarioAttribution, 'whole' | 'items'> {
  const years = space.time.items.length;
  const items = area === undefined ? [] : (findDimension(space, area)?.items ?? []);
  const part = (index: number): Attribution =>
    mapArrays(found, (one) => one.slice(index * years, (index + 1) * years));
  return {
    whole: part(0),
    items:
      found.total.length === years
        ? {}
        : Object.fromEntries(items.map((item, index) => [item, part(index + 1)])),
  };
}

function mapArrays(found: Attribution, change: (one: Float64Array) => Float64Array): Attribution {
  return {
    total: change(found.total),
    shapley: found.shapley.map(change),
    alone: found.alone.map(change),
    together: change(found.together),
    interactions: found.interactions.map((row) => row.map(change)),
  };
}
