import type { Display, Headline, Model, Text } from '../model/model';
import { partId, pictureMark, shownName, type ShownKind } from './shown';

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

type Declared = Pick<Quantity, 'label' | 'unit' | 'display'> & {
  readonly words?: Headline['words'];
  readonly choices?: Headline['words'];
  readonly explanation?: string;
};

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
    ...assumptions.map((one) => quantity(one.id, 'assumption', one)),
    ...data.map((one) => quantity(one.id, 'data', one)),
    ...shownQuantities(model),
  ];
}

function timeQuantities({ time, dimensions }: Model): readonly Quantity[] {
  const { dimension, first, last, step, baseYear } = time;
  const year = { label: null, unit: 'jaar', display: 'year' } as const;
  const label = dimensions.find(({ id }) => id === dimension)?.label ?? null;
  return [
    quantity(dimension, 'time', { ...year, label }),
    ...[first, last, baseYear].map((name) => quantity(name, 'time', year)),
    quantity(step, 'time', { ...year, display: 'whole' }),
  ];
}

/** What stands on screen, by the name under which it was calculated. */
function shownQuantities(model: Model): readonly Quantity[] {
  const found: Quantity[] = [];
  const add = (
    kind: ShownKind,
    id: string,
    declared: Declared,
    per: readonly string[] = [],
  ): void => {
    found.push(quantity(shownName(kind, id), kind, declared));
    for (const item of per) found.push(quantity(shownName(kind, id, item), kind, declared));
  };
  for (const headline of model.headlines) {
    add('headline', headline.id, headline, Object.keys(headline.per ?? {}));
    for (const detail of headline.details) {
      const label = joined(headline.label, detail.label);
      add(
        'headline',
        partId(headline.id, detail.id),
        { ...detail, label },
        Object.keys(detail.per ?? {}),
      );
    }
  }
  for (const { id, label, unit, display, series, mark } of model.pictures) {
    for (const one of series) {
      const declared = { label: joined(label, one.label), unit, display };
      add('picture', partId(id, one.id), declared, Object.keys(one.per ?? {}));
    }
    if (mark === undefined) continue;
    const declared = { label: joined(label, mark.label), unit: 'jaar', display: 'year' } as const;
    add('picture', partId(id, pictureMark), declared, Object.keys(mark.per ?? {}));
  }
  for (const { id, label, table, cost } of model.parts) {
    if (cost !== undefined) {
      const declared = { label, unit: 'EUR', display: 'euro' } as const;
      add('cost', id, declared, Object.keys(cost.per ?? {}));
    }
    for (const column of table?.columns ?? []) {
      const declared = { ...column, label: joined(label, column.label) };
      add('column', partId(id, column.id), declared, Object.keys(column.per ?? {}));
    }
  }
  for (const { id, ...law } of model.laws) {
    const declared = { ...law, display: law.unit === 'EUR' ? 'euro' : 'decimal' } as const;
    add('lawLeft', id, declared);
    add('lawRight', id, declared);
  }
  for (const { id, label, explanation, amount } of model.warnings) {
    add('warning', id, { label, unit: '1', display: 'flag', explanation });
    if (amount !== undefined) add('amount', id, { ...amount, label: joined(label, amount.label) });
  }
  for (const { id, label, unit, display } of [...model.levers, ...model.settings, ...model.views]) {
    for (const kind of ['minimum', 'maximum', 'full'] as const) {
      add(kind, id, { label, unit, display });
    }
  }
  if (model.calendar !== undefined) {
    add('earliest', 'calendar', { label: null, unit: 'jaar', display: 'year' });
  }
  for (const { id, findings = [] } of model.facts) {
    for (const finding of findings) {
      add('finding', partId(id, finding.id), finding, Object.keys(finding.per ?? {}));
    }
  }
  for (const { id, label, figure } of model.indicators) {
    if (figure === undefined) continue;
    add('indicator', id, { ...figure, label }, Object.keys(figure.per ?? {}));
  }
  const { warning, label, explanation, per = {} } = model.evidenceRange;
  const range = { label, unit: 'EUR', display: 'euro', explanation } as const;
  add('range', warning, range, Object.keys(per));
  return found;
}

function joined(whole: Text, part: Text): Text {
  return { nl: `${whole.nl}: ${part.nl}`, en: `${whole.en}: ${part.en}` };
}
