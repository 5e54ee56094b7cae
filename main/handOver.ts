import { z } from 'zod';

/** What a second start hands to the first. */
export interface HandOver {
  /** A list of paths as JSON, written in letters that also an address could have. */
  readonly documents: string;
}

const handOver = z.object({ documents: z.string() });
const paths = z.array(z.string());

/**
 * On Linux and macOS Electron cuts this message at zero bytes and trims each piece: a text with one
 * letter outside Latin-1 consists of such pieces, and with a space in it arrives as nothing. Plain
 * letters without spaces pass.
 */
export function packDocuments(documents: readonly string[]): HandOver {
  return { documents: encodeURIComponent(JSON.stringify(documents)) };
}

/** The paths of another start; none if its program, of another version, hands over otherwise. */
export function unpackDocuments(message: unknown): readonly string[] {
  try {
    const { documents } = handOver.parse(message);
    return paths.parse(JSON.parse(decodeURIComponent(documents)));
  } catch {
    return [];
  }
}
