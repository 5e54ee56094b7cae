import { wholeNumber, yearNumber } from '../model/display';
import type { Display, Headline, Model, Text } from '../model/model';
import { shownOf, type ShownAs, type ShownKind } from './shown';

/** What a value is of: how people call it and write it. */
export interface Quantity {
  readonly name: string;
  readonly kind:
    'variable' | 'lever' | 'setting' | 'view' | 'assumption' | 'data' | 'time' | ShownKind;
  /** Null: the model has only a name for formulas, or none at all. */
  readonly label: Text | null;
  readonly unit: string;
  readonly display: Display;
  /** What certain values are called instead of being written. */
  readonly words: NonNullable<Headline['words']>;
  /** A sentence of the model; null where it says none. */
  readonly explanation: string | null;
}

const known = new WeakMap<Model, ReadonlyMap<string, Quantity>>();

/** The quantity of that name: an input, a variable, or what the model shows by `shownName`. */
export function quantityOf(model: Model, name: string): Quantity | undefined {
  let found = known.get(model);
  if (found === undefined) {
    found = new Map(allQuantities(model).map((one) => [one.name, one]));
    known.set(model, found);
  }
  return found.get(name);
}

type Declared = ShownAs & { readonly choices?: Headline['words'] };

function quantity(name: string, kind: Quantity['kind'], declared: Declared): Quantity {
  const { label, unit, display, words, choices, explanation = null } = declared;
  return { name, kind, label, unit, display, words: words ?? choices ?? [], explanation };
}

function allQuantities(model: Model): readonly Quantity[] {
  const { levers, settings, views, assumptions, data, variables } = model;
  return [
    ...timeQuantities(model),
    ...variables.map((one) => quantity(one.id, 'variable', one)),
    ...levers.map((one) => quantity(one.id, 'lever', one)),
    ...settings.map((one) => quantity(one.id, 'setting', one)),
    ...views.map((one) => quantity(one.id, 'view', one)),
    ...assumptions.flatMap(({ modelValue, ...one }) => [
      quantity(one.id, 'assumption', one),
      ...(modelValue === undefined
        ? []
        : [quantity(modelValue.id, 'assumption', { ...one, label: modelValue.label })]),
    ]),
    ...data.map((one) => quantity(one.id, 'data', one)),
    ...shownOf(model).map((one) => quantity(one.name, one.kind, one)),
  ];
}

function timeQuantities({ time, dimensions }: Model): readonly Quantity[] {
  const { dimension, first, last, step, baseYear } = time;
  const year = { label: null, unit: time.unit, display: yearNumber };
  const label = dimensions.find(({ id }) => id === dimension)?.label ?? null;
  return [
    quantity(dimension, 'time', { ...year, label }),
    ...[first, last, baseYear].map((name) => quantity(name, 'time', year)),
    quantity(step, 'time', { ...year, display: wholeNumber }),
  ];
}
