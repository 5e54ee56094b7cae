/** By which sign a decimal begins in a text: 1.041.940,50 has a comma, 1,041,940.50 a point. */
export type Notation = 'comma' | 'point';

/** The digits as JavaScript reads them (1041940.50), by each notation in which the text is a number. */
export type Readings = Readonly<Partial<Record<Notation, string>>>;

const shapes: Readonly<Record<Notation, { readonly plain: RegExp; readonly grouped: RegExp }>> = {
  comma: { plain: /^\d+$|^\d*,\d+$/, grouped: /^[1-9]\d{0,2}(?:(?:\.\d{3})+|(?: \d{3})+)(,\d+)?$/ },
  point: {
    plain: /^\d+$|^\d*\.\d+$/,
    grouped: /^[1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+)(\.\d+)?$/,
  },
};

/** Longer is no number that anybody types. */
const longest = 40;

/**
 * A number without signs and words, in every notation in which it is one; none in either: it is no number. Thousands
 * are grouped by one sign and right throughout, or not at all: 1.041,940.5 and 10.41.940 are none. A leading zero has
 * no thousands, and white space is never a decimal sign. White space comes as plain spaces.
 */
export function readingsOf(text: string): Readings {
  return { ...reading(text, 'comma'), ...reading(text, 'point') };
}

function reading(text: string, notation: Notation): Readings {
  const { plain, grouped } = shapes[notation];
  if (text.length > longest || (!plain.test(text) && !grouped.test(text))) return {};
  const decimal = notation === 'comma' ? ',' : '.';
  const [whole = '', fraction = ''] = text.split(decimal);
  const digits = whole.replaceAll(/[., ]/g, '');
  return { [notation]: fraction === '' ? digits : `${digits === '' ? '0' : digits}.${fraction}` };
}

/** Whether the text is one number, whatever the notation. */
export function isOne({ comma, point }: Readings): boolean {
  return comma === undefined || point === undefined || Number(comma) === Number(point);
}

/**
 * The notation of cells that were copied together: what those say that can be read in one only. Undefined where none
 * says it, or some say the one and some the other.
 *
 * @param texts cells as copied, with signs, words and all; what is no number says nothing.
 */
export function notationOf(texts: readonly string[]): Notation | undefined {
  const said = new Set(
    texts.flatMap((text): Notation[] => {
      const { comma, point } = readingsOf(text.replaceAll(/^[^\d.,]+|[^\d]+$/g, ''));
      if (comma !== undefined && point === undefined) return ['comma'];
      return point !== undefined && comma === undefined ? ['point'] : [];
    }),
  );
  const [only] = said;
  return said.size === 1 ? only : undefined;
}
