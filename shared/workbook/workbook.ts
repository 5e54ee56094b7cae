import { z } from 'zod';

/*
 * A workbook as data, for whoever writes it to a file: it comes to main in a message, so everything in it is bounded.
 * Rows and columns are counted from 0.
 */

/** Above any that a person opens; the model with every municipality of the country has more. */
export const mostCells = 400_000;

/** What Excel takes in one cell. */
const text = z.string().max(32_767);
const formula = z.string().min(1).max(8_192);
const errorKind = z.enum(['#DIV/0!', '#NAME?', '#NUM!', '#N/A', '#VALUE!']);
const colour = z.string().regex(/^[0-9A-F]{6}$/);
const count = z.int().min(0).max(100);

const style = z.strictObject({
  /** How a spreadsheet writes numbers: `#,##0.00`. */
  format: z.string().max(80).optional(),
  bold: z.boolean().optional(),
  wrap: z.boolean().optional(),
  fill: colour.optional(),
  colour: colour.optional(),
});

/** Index in the styles of the workbook. */
const styleIndex = z.int().min(0).max(999);

const cell = z.union([
  z.null(),
  text,
  z.number(),
  z.strictObject({ value: z.union([text, z.number(), z.null()]), style: styleIndex }),
  /** Without the equals sign; `value`: what it comes to, for programs that do not calculate. */
  z.strictObject({
    formula,
    value: z.union([text, z.number()]),
    style: styleIndex,
  }),
  z.strictObject({ formula, error: errorKind, style: styleIndex }),
]);

const sheet = z.strictObject({
  name: z
    .string()
    .regex(/^[^[\]:*?/\\']{1,31}$/)
    .refine((name) => name.trim() === name),
  /** Of the columns from the first on, in characters. */
  widths: z.array(z.number().min(1).max(200)).max(200).readonly(),
  /** Rows and columns that stay in sight. */
  frozen: z.strictObject({ rows: count, columns: count }),
  rows: z.array(z.array(cell).max(1000).readonly()).max(200_000).readonly(),
});

export const workbookSchema = z
  .strictObject({
    title: text,
    author: text,
    /** ISO 8601, UTC. */
    created: z.iso.datetime(),
    /** What it was made of: name and value of each. */
    properties: z
      .array(z.tuple([text.min(1), text]).readonly())
      .max(50)
      .readonly(),
    styles: z.array(style).max(1000).readonly(),
    /** `of`: a cell or a range, as in a formula. */
    names: z
      .array(
        z.strictObject({ name: z.string().regex(/^[\p{L}_][\p{L}\p{N}_.]{0,254}$/u), of: formula }),
      )
      .max(60_000)
      .readonly(),
    sheets: z.array(sheet).min(1).max(100).readonly(),
  })
  .refine(({ sheets }) => cellCountOf(sheets) <= mostCells);

export type Workbook = z.output<typeof workbookSchema>;
export type Sheet = Workbook['sheets'][number];
export type Cell = Sheet['rows'][number][number];
export type Style = Workbook['styles'][number];
export type ErrorInCell = z.output<typeof errorKind>;

export function cellCountOf(
  sheets: readonly { readonly rows: readonly (readonly unknown[])[] }[],
): number {
  return sheets.reduce((sum, { rows }) => rows.reduce((all, row) => all + row.length, sum), 0);
}
