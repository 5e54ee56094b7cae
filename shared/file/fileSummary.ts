import { z } from 'zod';

/** What a scenario file says of itself in a list of files. */
export interface FileSummary {
  readonly name: string;
  /** Who made the last change that is signed; empty: nobody is named. */
  readonly changedBy: string;
  /** The headline figures of the time of saving, by id. */
  readonly figures: Readonly<Record<string, number | null>>;
}

/** As much of a file of any version of the format as a list shows; all else is left alone. */
const shape = z.object({
  scenario: z.object({ name: z.string() }),
  results: z
    .object({ figures: z.record(z.string(), z.number().nullable()).catch({}) })
    .catch({ figures: {} }),
});

/** Where a file keeps what people changed, signed. */
const signedParts = ['levers', 'assumptions', 'overrides', 'formulas', 'ownLines', 'measures'];

/**
 * What a list says of a file, without opening it: nothing is checked but the few texts and figures that are shown. Null
 * where there is no name to show.
 */
export function fileSummary(text: string): FileSummary | null {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return null;
  }
  const found = shape.safeParse(file);
  if (!found.success) return null;
  const { scenario, results } = found.data;
  const last = signaturesIn(file).reduce((latest, one) => (one.at > latest.at ? one : latest), {
    by: '',
    at: '',
  });
  return { name: scenario.name, changedBy: last.by, figures: results.figures };
}

interface Signature {
  readonly by: string;
  readonly at: string;
}

const signature = z.object({ by: z.string(), at: z.string() });

/** Of all changes: lists of them, or by name and cell. */
function signaturesIn(file: unknown): readonly Signature[] {
  const parts = signedParts.map((part) => (file as Readonly<Record<string, unknown>>)[part]);
  return parts.flatMap(valuesOf).flatMap((one) => {
    const direct = signature.safeParse(one);
    if (direct.success) return [direct.data];
    return valuesOf(one).flatMap((cell) => signature.safeParse(cell).data ?? []);
  });
}

function valuesOf(part: unknown): readonly unknown[] {
  return typeof part === 'object' && part !== null ? Object.values(part) : [];
}
