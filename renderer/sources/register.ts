import type { CompiledModel } from '../../shared/calculation/compileModel';
import { cellsOfKey } from '../../shared/calculation/inputs';
import type { ValueSensitivity } from '../../shared/calculation/sensitivity';
import { everyYearKey } from '../../shared/model/knownYears';
import type { Display, Fact, Model, Text } from '../../shared/model/model';
import type { Change, Scenario } from '../../shared/model/scenario';
import { qualityLabel, qualityRank } from '../../shared/model/units';
import { keyLabel } from '../values/labels';
import type { View } from '../values/view';

/** One value of the register: an assumption, or an estimate among the base data, in one of its cells. */
export interface RegisterRow {
  /** Name of the input and key of its cell. */
  readonly id: string;
  readonly input: string;
  /** As the model or the dataset writes them: of a series empty, for every year. */
  readonly items: string;
  readonly kind: 'assumption' | 'data';
  readonly label: string;
  /** The items by name; empty where there are none. */
  readonly where: string;
  readonly unit: string;
  readonly display: Display;
  readonly explanation: string;
  /** What the scenario calculates with; null where the years of a series differ. */
  readonly value: number | null;
  /** What model or dataset say. */
  readonly original: number;
  readonly low: number;
  readonly high: number;
  /** The bounds that a person gave; undefined: that of model or dataset. */
  readonly ownRange: { readonly low: number | undefined; readonly high: number | undefined };
  /** The quality of an assumption, the status of base data. */
  readonly quality: string;
  readonly qualityLabel: Text;
  /** 0 is the best known. */
  readonly qualityRank: number;
  readonly source: string;
  readonly note: string;
  /** What people changed, by key: of a series there may be one a year. */
  readonly changes: readonly { readonly items: string; readonly change: Change }[];
  /** The value lies below the low or above the high. */
  readonly isOutside: boolean;
  readonly uses: InputUses;
}

/** What rests on an input. */
export interface InputUses {
  /** Variables with a formula that names it, in the order of the model. */
  readonly variables: readonly string[];
  /** Levers that the model says to rest on it. */
  readonly levers: readonly string[];
  /** Parts of those levers. */
  readonly parts: readonly string[];
  readonly facts: readonly Fact[];
}

/** Every assumption, and every base value with a range, in the order of model and dataset. */
export function registerRows(
  { run, scenario, labels }: Pick<View, 'run' | 'scenario' | 'labels'>,
  { program, space }: Pick<CompiledModel, 'program' | 'space'>,
): readonly RegisterRow[] {
  const { model } = run;
  const usesOf = createUses(model, program);
  const row = (
    { id: input, unit, display, explanation, dimensions }: Model['data'][number],
    facts: Facts,
  ): RegisterRow => {
    const cells = cellsOfKey(model, space, input, facts.items) ?? [];
    const stored = run.values.get(input)?.values;
    const values = cells.map((cell) => stored?.[cell] ?? NaN);
    const level = values.every((value) => value === values[0]);
    const changes = changesOf(scenario, input, facts.items, cells.length > 1);
    const own = scenario.assumptions[input]?.[facts.items];
    const { low = facts.low, high = facts.high } = own ?? {};
    return {
      id: `${input} ${facts.items}`,
      input,
      label: labels.quantity(input),
      where: keyLabel(space, dimensions, facts.items, labels),
      unit,
      display,
      explanation,
      value: level ? (values[0] ?? NaN) : null,
      changes,
      isOutside: changes.some(({ change: { value } }) => value < low || value > high),
      uses: usesOf(input),
      qualityLabel: qualityLabel(
        model,
        facts.quality,
        facts.kind === 'data' ? 'data' : 'assumptions',
      ),
      qualityRank: qualityRank(model, facts.quality),
      ...facts,
      low,
      high,
      ownRange: { low: own?.low, high: own?.high },
    };
  };
  return [
    ...model.assumptions.flatMap((assumption) =>
      assumption.values.map(({ central, ...facts }) =>
        row(assumption, { ...facts, kind: 'assumption', original: central }),
      ),
    ),
    ...model.data.flatMap((data) =>
      scenario.dataset.rows
        .filter(({ variable }) => variable === data.id)
        .flatMap(({ items, value, low, high, status, source, note }) =>
          low === undefined || high === undefined
            ? []
            : [
                row(data, {
                  kind: 'data',
                  items,
                  original: value,
                  low,
                  high,
                  quality: status,
                  source,
                  note,
                }),
              ],
        ),
    ),
  ];
}

type Facts = Pick<
  RegisterRow,
  'kind' | 'items' | 'original' | 'low' | 'high' | 'quality' | 'source' | 'note'
>;

/** The changes of a value; of a series also those of single years. */
function changesOf(
  { assumptions }: Pick<Scenario, 'assumptions'>,
  input: string,
  items: string,
  isSeries: boolean,
): RegisterRow['changes'] {
  return Object.entries(assumptions[input] ?? {})
    .filter(([key]) => key === items || (isSeries && everyYearKey(key) === items))
    .map(([key, change]) => ({ items: key, change }));
}

function createUses(
  { levers, variables, facts }: Model,
  program: CompiledModel['program'],
): (input: string) => InputUses {
  const known = new Map<string, InputUses>();
  return (input) => {
    let uses = known.get(input);
    if (uses === undefined) {
      const resting = levers.filter(({ restsOn }) => restsOn.includes(input));
      uses = {
        variables: variables
          .map(({ id }) => id)
          .filter((id) => (program.uses.get(id) ?? []).some(({ name }) => name === input)),
        levers: resting.map(({ id }) => id),
        parts: [...new Set(resting.map(({ part }) => part))],
        facts: facts.filter(({ usedBy }) => usedBy.includes(input)),
      };
      known.set(input, uses);
    }
    return uses;
  };
}

/** How far the figure moves from where it is now when the value goes to its bounds, in the unit of the figure. */
export function weightOf(found: ValueSensitivity | undefined, central: number): number {
  if (found === undefined) return 0;
  const weight = Math.max(Math.abs(found.low - central), Math.abs(found.high - central));
  return Number.isNaN(weight) ? 0 : weight;
}
