import type { FormulaDefinition } from '../engine/definition';
import type { Display, Headline, Model, Text } from '../model/model';
import { yearNumber, yesOrNo } from '../model/display';
import { displayOf } from '../model/units';

/*
 * What the model file wants shown (headline figures, pictures, laws, warnings, bounds of levers) is calculated
 * as variables among the others. Their names begin with `#`, which no name in a formula can.
 */

/** Name of the variable behind a shown formula; `per`: its form for one item of that dimension. */
export function shownName(kind: ShownKind, id: string, per?: string): string {
  return per === undefined ? `#${kind}.${id}` : `#${kind}.${id}@${per}`;
}

export type ShownKind = keyof typeof table;

/** The kind that a name of `shownName` has; null for every other name. */
export function shownKind(name: string): string | null {
  return name.startsWith('#') ? name.slice(1, name.indexOf('.')) : null;
}

/** Id of a detail of a headline figure, a series of a picture or a figure of a page, within its kind. */
export function partId(whole: string, part: string): string {
  return `${whole}.${part}`;
}

/** Stands for the marked year of a picture in the place of a series; no id of a series has a capital. */
export const pictureMark = 'Mark';

/** How people call what is shown, and write it. */
export interface ShownAs {
  /** Null: the model has no name for it. */
  readonly label: Text | null;
  readonly unit: string;
  readonly display: Display;
  readonly words?: Headline['words'] | undefined;
  readonly explanation?: string | undefined;
}

/** One thing that the model file wants shown: how it is calculated and how it is written. */
export interface Shown extends ShownAs {
  readonly kind: ShownKind;
  /** By `shownName`. */
  readonly name: string;
  readonly dimensions: readonly string[];
  readonly formula: string;
}

/** Everything that the model file wants calculated beside its variables. */
export function shownOf(model: Model): readonly Shown[] {
  return kinds.flatMap((kind) => shownOfKind(model, kind));
}

export function shownOfKind(model: Model, kind: ShownKind): readonly Shown[] {
  const entries: readonly Entry[] = table[kind](model);
  return entries.flatMap(({ id, dimensions, formula, per = {}, as }) => {
    const { label, unit, display, words, explanation } = as;
    const said = { kind, label, unit, display, words, explanation };
    return [
      { ...said, name: shownName(kind, id), dimensions, formula: String(formula) },
      ...Object.entries(per).map(([item, one]) => ({
        ...said,
        name: shownName(kind, id, item),
        dimensions: [...dimensions, item],
        formula: one,
      })),
    ];
  });
}

/** The formulas of everything that is shown, but for neutral values: these are known before anything is calculated. */
export function shownFormulas(model: Model): readonly FormulaDefinition[] {
  return (
    shownOf(model)
      .filter(({ kind }) => kind !== 'neutral')
      // A condition is anything that may be 0 or not.
      .map(({ kind, name, dimensions, formula, unit }) =>
        kind === 'warning' ? { name, dimensions, formula } : { name, dimensions, formula, unit },
      )
  );
}

interface Entry {
  readonly id: string;
  readonly dimensions: readonly string[];
  readonly formula: string | number;
  /** The same for one item of each of these dimensions. */
  readonly per?: Readonly<Record<string, string>> | undefined;
  readonly as: ShownAs;
}

const flag = { unit: '1', display: yesOrNo };

/** What can be shown: of each kind where the model file has it, its formula and how people call and write it. */
const table = {
  headline: ({ headlines }) =>
    headlines.flatMap((headline) => [
      { ...headline, dimensions: [], as: headline },
      ...headline.details.map((detail) => ({
        ...detail,
        id: partId(headline.id, detail.id),
        dimensions: [],
        as: { ...detail, label: joined(headline.label, detail.label) },
      })),
    ]),
  picture: ({ pictures, time }) =>
    pictures.flatMap((picture) => {
      const { id, label, over, series, mark } = picture;
      const drawn = series.map((one) => ({
        ...one,
        id: partId(id, one.id),
        dimensions: [over],
        as: { ...picture, label: joined(label, one.label) },
      }));
      if (mark === undefined) return drawn;
      const as = { ...asYear(time), label: joined(label, mark.label) };
      return [...drawn, { ...mark, id: partId(id, pictureMark), dimensions: [], as }];
    }),
  column: ({ parts }) =>
    parts.flatMap(({ id, label, table: rows }) =>
      (rows?.columns ?? []).map((column) => ({
        ...column,
        id: partId(id, column.id),
        dimensions: rows === undefined ? [] : [rows.dimension],
        as: { ...column, label: joined(label, column.label) },
      })),
    ),
  cost: ({ parts }) =>
    parts.flatMap(({ id, label, cost }) =>
      cost === undefined ? [] : [{ ...cost, id, dimensions: [], as: { ...cost, label } }],
    ),
  lawLeft: (model) =>
    model.laws.map((law) => ({ ...law, formula: law.left, as: asLaw(model, law) })),
  lawRight: (model) =>
    model.laws.map((law) => ({ ...law, formula: law.right, as: asLaw(model, law) })),
  warning: ({ warnings }) =>
    warnings.map((warning) => ({
      ...warning,
      formula: warning.condition,
      as: { ...warning, ...flag },
    })),
  amount: ({ warnings }) =>
    warnings.flatMap(({ id, label, amount }) =>
      amount === undefined
        ? []
        : [
            {
              ...amount,
              id,
              dimensions: [],
              as: { ...amount, label: joined(label, amount.label) },
            },
          ],
    ),
  minimum: (model) =>
    turned(model).map((one) => ({ ...one, formula: one.minimum, as: asInput(one) })),
  maximum: (model) =>
    turned(model).map((one) => ({ ...one, formula: one.maximum, as: asInput(one) })),
  full: ({ levers }) => levers.map((one) => ({ ...one, formula: one.full, as: asInput(one) })),
  planned: (model) => plans(model, 'planned'),
  actual: (model) => plans(model, 'actual'),
  reason: ({ levers }) =>
    levers.flatMap((lever) =>
      (lever.comesAbout ?? []).flatMap(({ id, dimensions, reasons }) =>
        reasons.map((reason) => ({
          id: partId(partId(lever.id, id), reason.id),
          dimensions,
          formula: reason.condition,
          as: { ...flag, label: reason.text },
        })),
      ),
    ),
  /** Where it is a formula of the time axis. */
  neutral: (model) =>
    turned(model)
      .filter(({ neutral }) => typeof neutral === 'string')
      .map((one) => ({ ...one, dimensions: [], formula: one.neutral, as: asInput(one) })),
  earliest: ({ calendar, time }) =>
    calendar === undefined
      ? []
      : [
          {
            id: 'calendar',
            dimensions: [],
            formula: calendar.earliest,
            as: { ...asYear(time), label: null },
          },
        ],
  finding: ({ facts }) =>
    facts.flatMap(({ id, findings = [] }) =>
      findings.map((finding) => ({
        ...finding,
        id: partId(id, finding.id),
        dimensions: finding.over === undefined ? [] : [finding.over],
        as: finding,
      })),
    ),
  indicator: ({ indicators, time }) =>
    indicators.flatMap(({ id, label, figure }) =>
      figure === undefined
        ? []
        : [{ ...figure, id, dimensions: [time.dimension], as: { ...figure, label } }],
    ),
  entry: ({ entryPages, time }) =>
    entryPages.flatMap(({ id, label, figures }) =>
      figures.map((figure) => ({
        ...figure,
        id: partId(id, figure.id),
        dimensions: [time.dimension],
        as: { ...figure, label: joined(label, figure.label) },
      })),
    ),
  range: ({ evidenceRange: range }) =>
    range === undefined
      ? []
      : [{ ...range, id: range.warning, dimensions: [], formula: range.figure, as: range }],
} satisfies Readonly<Record<string, (model: Model) => readonly Entry[]>>;

const kinds = Object.keys(table) as readonly ShownKind[];

/** Everything that somebody turns, or looks through. */
function turned({ levers, settings, views }: Model): readonly Model['settings'][number][] {
  return [...levers, ...settings, ...views];
}

/** What levers plan, or what comes of that. */
function plans({ levers }: Model, side: 'planned' | 'actual'): readonly Entry[] {
  return levers.flatMap((lever) =>
    (lever.comesAbout ?? []).map((one) => ({
      ...one[side],
      id: partId(lever.id, one.id),
      dimensions: one.dimensions,
      as: { ...one, label: joined(lever.label, one.label) },
    })),
  );
}

/** A bound is written as its lever is, but has no words of its own. */
function asInput({ label, unit, display }: Model['settings'][number]): ShownAs {
  return { label, unit, display };
}

function asLaw(model: Model, { label, unit, explanation }: Model['laws'][number]): ShownAs {
  return { label, unit, display: displayOf(model, unit), explanation };
}

function asYear({ unit }: Model['time']): Pick<ShownAs, 'unit' | 'display'> {
  return { unit, display: yearNumber };
}

function joined(whole: Text, part: Text): Text {
  return { nl: `${whole.nl}: ${part.nl}`, en: `${whole.en}: ${part.en}` };
}
