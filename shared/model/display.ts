import { z } from 'zod';
import { identifier, shape, short, symbol, unitId } from './schemaParts';

/** A way of writing figures, as the model file declares it. The value itself never changes. */
export const displayDeclaration = shape({
  id: identifier,
  /** What the figures are to people. */
  form: z.enum([
    'number',
    /** By which something is multiplied. */
    'factor',
    /** Of a share: 0.08 is 8 %. */
    'percentage',
    /** People of whom one is meant: "1 op 7,4". */
    'oneIn',
    'year',
    /** A year with a fraction as a day: 2027.5 is 1 July 2027. */
    'date',
    /** Yes or no. */
    'flag',
  ]),
  decimals: z.int().min(0).max(6).default(0),
  /** Has the symbol of this unit, and is short where amounts of the unit are; in a model both are filled in. */
  of: unitId.optional(),
  symbol: symbol.optional(),
  short: short.optional(),
});

type Display = z.infer<typeof displayDeclaration>;

/** A display in a model file: there its id, in a model the display itself, so that no writer has to know the model. */
export const display = z.custom<Display>(
  (value) => typeof value === 'object' && value !== null && 'form' in value,
);

function plain(form: Display['form'], decimals: number): Display {
  return { id: form, form, decimals };
}

/* What the program itself counts: neither a unit nor a model is needed to know how that is written. */
export const plainNumber = plain('number', 1);
export const wholeNumber = plain('number', 0);
export const shareOfAll = plain('percentage', 1);
export const yearNumber = plain('year', 0);
export const yesOrNo = plain('flag', 0);

/**
 * A model file with the display itself wherever it names one by its id. What names none stays as it is, for the
 * shape to refuse. Costs one walk over the file.
 */
export function withDisplays(file: unknown): unknown {
  const units = new Map(listIn(file, 'units', unitParts).map((unit) => [unit.id, unit]));
  const known = new Map(
    listIn(file, 'displays', displayDeclaration).map((one) => {
      const unit = units.get(one.of ?? '');
      return [one.id, { symbol: unit?.symbol, short: unit?.short, ...one }];
    }),
  );
  return filledIn(file, known, '');
}

const unitParts = z.object({
  id: unitId,
  symbol: symbol.optional(),
  short: short.optional(),
});

/** What is right in a list of the file. */
function listIn<T extends z.ZodType>(file: unknown, key: string, item: T): readonly z.infer<T>[] {
  const list = z.looseObject({ [key]: z.array(z.unknown()) }).safeParse(file);
  const found = list.success ? list.data[key] : [];
  return (Array.isArray(found) ? found : []).flatMap((one) => {
    const read = item.safeParse(one);
    return read.success ? [read.data] : [];
  });
}

function filledIn(value: unknown, known: ReadonlyMap<string, unknown>, key: string): unknown {
  const isDisplay = key === 'display' || key === 'displays';
  if (typeof value === 'string') return isDisplay ? (known.get(value) ?? value) : value;
  if (Array.isArray(value)) return value.map((one) => filledIn(one, known, key));
  if (typeof value !== 'object' || value === null) return value;
  if (isDisplay && 'id' in value) return known.get(String(value.id)) ?? value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, filledIn(inner, known, name)]),
  );
}
