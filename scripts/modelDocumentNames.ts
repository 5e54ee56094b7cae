import type { Dataset } from '../shared/model/dataset';
import type { Display, Model } from '../shared/model/model';
import { code, figure } from './markdown';

/** How the description of a model writes the model's names. */
export interface Names {
  /** The Dutch label of anything with an id; the id itself when there is none. */
  readonly label: (id: string) => string;
  /** The label within a sentence. */
  readonly lower: (id: string) => string;
  /** Label and id. */
  readonly linked: (id: string) => string;
  /** "per a en b", or for the whole area. */
  readonly per: (dimensions: readonly string[]) => string;
  /** Id, unit and dimensions of a quantity. */
  readonly kind: (quantity: DocumentedQuantity) => string;
  /** A number as figure, a formula as code. */
  readonly bound: (bound: number | string, display: Display) => string;
  /** Labels of joined items. */
  readonly items: (dimensions: readonly string[], items: string) => string;
}

interface DocumentedQuantity {
  readonly id: string;
  readonly unit: string;
  readonly dimensions: readonly string[];
}

export function createNames(model: Model, dataset: Dataset): Names {
  const labels = new Map(
    [
      ...model.dimensions,
      ...model.owners,
      ...model.levers,
      ...model.settings,
      ...model.assumptions,
      ...model.data,
      ...model.variables,
      ...model.warnings,
      ...(model.evidenceRange === undefined
        ? []
        : [{ id: model.evidenceRange.warning, label: model.evidenceRange.label }]),
    ].map(({ id, label: { nl } }) => [id, nl]),
  );
  // Dimensions and owners may share an id with each other: a dimension's label says the same.
  const itemLabels = new Map(
    [...model.dimensions, ...dataset.dimensions].map(({ id, items }) => [
      id,
      new Map((items ?? []).map((item) => [item.id, item.label.nl])),
    ]),
  );

  // The order in which a key joins its items: that of the model, time last.
  const { dimension: time } = model.time;
  const others = model.dimensions.map(({ id }) => id).filter((id) => id !== time);
  const inKeyOrder = [...others, time];
  const label = (id: string): string => labels.get(id) ?? id;
  const lower = (id: string): string => lowerFirst(label(id));

  function per(dimensions: readonly string[]): string {
    if (dimensions.length === 0) return 'voor het geheel';
    const shown = dimensions.map(lower);
    const last = shown.pop() ?? '';
    return `per ${shown.length === 0 ? last : `${shown.join(', ')} en ${last}`}`;
  }

  return {
    label,
    lower,
    linked: (id) => `${label(id)} (${code(id)})`,
    per,
    kind: ({ id, unit, dimensions }) => `${code(id)}, eenheid ${code(unit)}, ${per(dimensions)}`,
    bound: (bound, display) => (typeof bound === 'string' ? code(bound) : figure(bound, display)),
    items: (dimensions, items) => {
      const ordered = inKeyOrder.filter((id) => dimensions.includes(id));
      return items
        .split('|')
        .map((item, index) => itemLabels.get(ordered[index] ?? '')?.get(item) ?? item)
        .join(', ');
    },
  };
}

/** Leaves an abbreviation as it is. */
function lowerFirst(text: string): string {
  const second = text.charAt(1);
  return second !== second.toLowerCase() ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
