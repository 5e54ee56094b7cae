import { attribute } from '../analysis/attribution';
import type { Headline, Model } from '../model/model';
import type { Scenario } from '../model/scenario';
import { fittingChanges } from './fittingChanges';
import { figureDifferences, headlinesOf, type Figures } from './headlinesOf';
import type { Views } from './inputs';
import {
  scenarioDifferences,
  type FormulaDifference,
  type OwnLineDifference,
  type ScenarioDifference,
  type ValueDifference,
} from './scenarioDifferences';
import { movePerItem } from './movePerItem';
import { createSession, type CalculationSession } from './session';
import { takeOver } from './takeOver';

/** Differences that are told together. */
export type DifferenceCause =
  /** Another model, other base data, years or added dimensions, with what has no place there. */
  | { readonly kind: 'surroundings' }
  /** One value or formula. */
  | { readonly kind: 'one'; readonly difference: ValueDifference | FormulaDifference }
  /** All cells of an input, and of an overridden variable. */
  | { readonly kind: 'name'; readonly name: string }
  /** All levers of a part of the model. */
  | { readonly kind: 'part'; readonly part: string }
  | { readonly kind: 'levers' | 'assumptions' | 'overrides' | 'formulas' }
  /** All own lines, with what was changed of them and all formulas: without each other they say nothing. */
  | { readonly kind: 'ownLines' };

/** One that the calculation depends on. */
export type CountingDifference = ValueDifference | FormulaDifference | OwnLineDifference;

/** Two scenarios side by side: what differs, and what that does. */
export interface ScenarioComparison {
  /** From the first to the second. */
  readonly differences: readonly ScenarioDifference[];
  /** Of the model of the second. */
  readonly headlines: readonly Headline[];
  readonly before: Figures;
  readonly after: Figures;
  /**
   * What each cause does to the figures: they add up to `after` less `before`. Of causes that strengthen or weaken
   * each other each has its Shapley value: its effect averaged over every order in which they may come.
   */
  readonly causes: readonly { readonly cause: DifferenceCause; readonly amounts: Figures }[];
}

export interface ComparedScenarios {
  /** The first. */
  readonly scenario: Scenario;
  readonly other: Scenario;
  readonly views: Views;
  /** An item of the dimension that the dataset brings; null: everything together. */
  readonly item: string | null;
}

/** Every set of causes is a run: 256. */
const mostCauses = 8;

/**
 * Compares scenarios on models of which each names one. The first is brought onto model, base data, years and added dimensions of the
 * second, which is one cause (what has no place there is left out of it); what then differs is divided exactly over
 * the others: single values and formulas, and when these are more than eight, what belongs together.
 *
 * Cost: up to 256 runs, of which each calculates what differs from the one before it.
 */
export function createScenarioComparer(
  models: readonly Model[],
): (asked: ComparedScenarios) => ScenarioComparison {
  const session = createSession(models);

  return ({ scenario: before, other: after, views, item }) => {
    const figures = (one: Scenario): Figures => headlinesOf(session.run(one, views), item);
    const [was, is] = [figures(before), figures(after)];
    const { model } = session.compile(after);
    const differences = scenarioDifferences(before, after);
    const around = differences.filter(isOfSurroundings);
    const base = around.length === 0 ? before : movedInto(session, before, after);
    const first = around.length === 0 ? was : figures(base);
    const causes = causesOf(model, scenarioDifferences(base, after).filter(isCounting));
    const found = attribute(causes.length, (sets) =>
      sets.map((set) => {
        const chosen = causes.flatMap(({ differences: some }, bit) =>
          set & (1 << bit) ? some : [],
        );
        return Float64Array.from(
          model.headlines,
          ({ id }) => figures(takeOver(base, after, chosen))[id] ?? NaN,
        );
      }),
    );
    return {
      differences,
      headlines: model.headlines,
      before: was,
      after: is,
      causes: [
        ...(around.length === 0
          ? []
          : [
              {
                cause: { kind: 'surroundings' as const },
                amounts: figureDifferences(first, was),
              },
            ]),
        ...causes.map(({ cause }, bit) => ({
          cause,
          amounts: Object.fromEntries(
            model.headlines.map(({ id }, index) => [id, found.shapley[bit]?.[index] ?? NaN]),
          ),
        })),
      ],
    };
  };
}

function isOfSurroundings({ kind }: ScenarioDifference): boolean {
  return ['model', 'dataset', 'timeAxis', 'perItem'].includes(kind);
}

function isCounting(one: ScenarioDifference): one is CountingDifference {
  return one.kind === 'value' || one.kind === 'formula' || one.kind === 'ownLine';
}

/** The first scenario on model, base data and years of the second. */
function movedInto(session: CalculationSession, before: Scenario, after: Scenario): Scenario {
  const { model, dataset, timeAxis, perItem } = after;
  const spread = movePerItem(before, perItem, session.compile);
  const moved = { ...spread, model, dataset, timeAxis };
  return fittingChanges(session.compile({ ...moved, formulas: [] }), moved);
}

interface Grouped {
  readonly cause: DifferenceCause;
  readonly differences: readonly CountingDifference[];
}

/** One for each difference; when these are too many, for each name; then for each part; then for each kind. */
function causesOf(model: Model, differences: readonly CountingDifference[]): readonly Grouped[] {
  const lines = new Set(differences.flatMap((one) => (one.kind === 'ownLine' ? [one.id] : [])));
  const ways = [oneByOne, byName, byPart(model), byKind].map((way) => withLines(lines, way));
  const grouped = ways.map((way) => groupedBy(differences, way));
  return grouped.find(({ length }) => length <= mostCauses) ?? grouped.at(-1) ?? [];
}

/** Of a value or a formula. */
type Way = (one: ValueDifference | FormulaDifference) => DifferenceCause;

/** Where lines differ, what depends on them goes with them: half of it could not be calculated. */
function withLines(lines: ReadonlySet<string>, way: Way) {
  return (one: CountingDifference): DifferenceCause => {
    if (one.kind === 'ownLine') return { kind: 'ownLines' };
    const isOfLines = lines.size > 0 && (one.kind === 'formula' || lines.has(one.name));
    return isOfLines ? { kind: 'ownLines' } : way(one);
  };
}

const oneByOne: Way = (difference) => ({ kind: 'one', difference });

const byName: Way = ({ name }) => ({ kind: 'name', name });

function byPart({ levers }: Model): Way {
  return (one) => {
    const part = levers.find(({ id }) => id === one.name)?.part;
    return part === undefined ? byKind(one) : { kind: 'part', part };
  };
}

const byKind: Way = (one) => ({ kind: one.kind === 'formula' ? 'formulas' : one.part });

/** Those with formulas last: the fewest sets then need others to be compiled. */
function groupedBy(
  differences: readonly CountingDifference[],
  way: (one: CountingDifference) => DifferenceCause,
): readonly Grouped[] {
  const groups = new Map<string, { cause: DifferenceCause; differences: CountingDifference[] }>();
  const last = differences.toSorted(
    (a, b) => Number(a.kind !== 'value') - Number(b.kind !== 'value'),
  );
  for (const one of last) {
    const cause = way(one);
    const key = JSON.stringify(cause);
    const group = groups.get(key) ?? { cause, differences: [] };
    group.differences.push(one);
    groups.set(key, group);
  }
  return [...groups.values()];
}
