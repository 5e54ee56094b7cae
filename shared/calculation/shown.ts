import type { FormulaDefinition } from '../engine/definition';
import type { Model } from '../model/model';

/*
 * What the model file wants shown (headline figures, pictures, laws, warnings, bounds of levers) is calculated
 * as variables among the others. Their names begin with `#`, which no name in a formula can.
 */

type Figure = Pick<Model['headlines'][number], 'formula' | 'per'>;

/** Name of the variable behind a shown formula; `per`: its form for one item of that dimension. */
export function shownName(kind: ShownKind, id: string, per?: string): string {
  return per === undefined ? `#${kind}.${id}` : `#${kind}.${id}@${per}`;
}

export type ShownKind =
  | 'headline'
  | 'picture'
  | 'column'
  | 'cost'
  | 'lawLeft'
  | 'lawRight'
  | 'warning'
  | 'amount'
  | 'minimum'
  | 'maximum'
  | 'full'
  | 'neutral'
  | 'earliest'
  | 'finding'
  | 'indicator'
  | 'range';

/** Id of a detail of a headline figure, or of a series of a picture, within its kind. */
export function partId(whole: string, part: string): string {
  return `${whole}.${part}`;
}

/** Stands for the marked year of a picture in the place of a series; no id of a series has a capital. */
export const pictureMark = 'Mark';

/** Every formula that the model file wants calculated beside its variables. */
export function shownFormulas(model: Model): readonly FormulaDefinition[] {
  const definitions: FormulaDefinition[] = [];
  const add = (name: string, dimensions: readonly string[], formula: string | number): void => {
    definitions.push({ name, dimensions, formula: String(formula) });
  };
  const addFigure = (kind: ShownKind, id: string, figure: Figure, dimensions: string[]): void => {
    add(shownName(kind, id), dimensions, figure.formula);
    for (const [per, formula] of Object.entries(figure.per ?? {})) {
      add(shownName(kind, id, per), [...dimensions, per], formula);
    }
  };
  for (const headline of model.headlines) {
    addFigure('headline', headline.id, headline, []);
    for (const detail of headline.details) {
      addFigure('headline', partId(headline.id, detail.id), detail, []);
    }
  }
  for (const picture of model.pictures) {
    for (const series of picture.series) {
      addFigure('picture', partId(picture.id, series.id), series, [picture.over]);
    }
    if (picture.mark !== undefined) {
      addFigure('picture', partId(picture.id, pictureMark), picture.mark, []);
    }
  }
  for (const { id, table, cost } of model.parts) {
    if (cost !== undefined) addFigure('cost', id, cost, []);
    for (const column of table?.columns ?? []) {
      addFigure(
        'column',
        partId(id, column.id),
        column,
        table === undefined ? [] : [table.dimension],
      );
    }
  }
  for (const law of model.laws) {
    add(shownName('lawLeft', law.id), law.dimensions, law.left);
    add(shownName('lawRight', law.id), law.dimensions, law.right);
  }
  for (const warning of model.warnings) {
    add(shownName('warning', warning.id), warning.dimensions, warning.condition);
    if (warning.amount !== undefined)
      add(shownName('amount', warning.id), [], warning.amount.formula);
  }
  for (const input of [...model.levers, ...model.settings, ...model.views]) {
    add(shownName('minimum', input.id), input.dimensions, input.minimum);
    add(shownName('maximum', input.id), input.dimensions, input.maximum);
  }
  for (const lever of model.levers) add(shownName('full', lever.id), lever.dimensions, lever.full);
  if (model.calendar !== undefined) {
    add(shownName('earliest', 'calendar'), [], model.calendar.earliest);
  }
  for (const { id, findings = [] } of model.facts) {
    for (const finding of findings) {
      const { over } = finding;
      addFigure('finding', partId(id, finding.id), finding, over === undefined ? [] : [over]);
    }
  }
  for (const { id, figure } of model.indicators) {
    if (figure !== undefined) addFigure('indicator', id, figure, [model.time.dimension]);
  }
  const { warning, figure, per } = model.evidenceRange;
  addFigure('range', warning, { formula: figure, per }, []);
  return definitions;
}
