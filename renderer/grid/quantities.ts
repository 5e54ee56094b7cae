import type { Display, Model, Text } from '../../shared/model/model';
import type { Source } from '../values/valueRow';

/** What has a row in the sheet. */
export interface SheetQuantity {
  readonly id: string;
  readonly source: Source;
  readonly label: Text;
  readonly unit: string;
  readonly display: Display;
  readonly dimensions: readonly string[];
  readonly perYear: boolean;
  /** Of a variable, as the model has it. */
  readonly formula: string | null;
}

/** The kinds of input, under their own headings below the blocks of the model. */
export const inputGroups = ['levers', 'settings', 'assumptions', 'data'] as const;

export type InputGroup = (typeof inputGroups)[number];

const sources: Readonly<Record<InputGroup, Source>> = {
  levers: 'lever',
  settings: 'setting',
  assumptions: 'assumption',
  data: 'data',
};

/** Rows under one heading. */
export interface Group {
  readonly id: string;
  /** Null: a kind of input, whose name is a text of the window. */
  readonly label: Text | null;
  readonly quantities: readonly SheetQuantity[];
}

const known = new WeakMap<Model, readonly Group[]>();

/** Everything that has a row, in the order of the sheet. Worked out once for a model. */
export function groupsOf(model: Model): readonly Group[] {
  const found = known.get(model);
  if (found !== undefined) return found;
  const blocks = model.blocks.map(({ id, label }) => ({
    id,
    label,
    quantities: model.variables
      .filter(({ block }) => block === id)
      .map((one): SheetQuantity => ({ ...one, source: 'variable', perYear: false })),
  }));
  const inputs = inputGroups.map((id) => ({
    id,
    label: null,
    quantities: model[id].map((one): SheetQuantity => ({
      ...one,
      source: sources[id],
      perYear: 'perYear' in one && one.perYear,
      formula: null,
    })),
  }));
  const groups = [...blocks, ...inputs].filter(({ quantities }) => quantities.length > 0);
  known.set(model, groups);
  return groups;
}

/** The dimension of the model itself that most variables have: the one to choose an item of. */
export function mainDimension({ dimensions, variables }: Model): string | null {
  let most: string | null = null;
  let count = 0;
  for (const { id, source } of dimensions) {
    const having = variables.filter((variable) => variable.dimensions.includes(id)).length;
    if (source === 'model' && having > count) {
      most = id;
      count = having;
    }
  }
  return most;
}
