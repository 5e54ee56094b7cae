import { utf8Length } from '../lib/utf8Length';
import type { Changes } from '../model/scenario';
import { largestFile } from './fileSizes';
import { asVersion } from './migrations/migrations';
import {
  currentFormatVersion,
  scenarioContentSchema,
  type ScenarioContent,
} from './scenarioFileSchema';

/** SHA-256 of the UTF-8 bytes of a text, as 64 hexadecimal digits. The platform supplies it. */
export type Sha256 = (text: string) => Promise<string>;

/**
 * The text of a scenario file: keys in a fixed order, one value a line, a fresh checksum; without lines where these
 * would make it larger than a file may be. Throws on content that the reader would refuse: what is written can
 * always be read again.
 */
export async function writeScenarioFile(content: ScenarioContent, sha256: Sha256): Promise<string> {
  const checksum = await contentChecksum(content, sha256);
  const file = { ...inFixedOrder(content), checksum };
  const text = `${JSON.stringify(file, null, 2)}\n`;
  return utf8Length(text) > largestFile ? `${JSON.stringify(file)}\n` : text;
}

/** Bytes that a content takes at least when it is written. */
export function smallestSize(content: ScenarioContent): number {
  const checksum = '0'.repeat(64);
  return utf8Length(`${JSON.stringify({ ...inFixedOrder(content), checksum })}\n`);
}

/**
 * The checksum over the content: of its compact JSON with the keys in fixed order, so that white space and
 * the order of keys in the file do not count. `version`: as a file of that version of the format has it.
 */
export function contentChecksum(
  content: ScenarioContent,
  sha256: Sha256,
  version = currentFormatVersion,
): Promise<string> {
  return readChecksum(scenarioContentSchema.parse(content), sha256, version);
}

/** The same of a content as the parser of its schema gave it: nobody has put its keys in another order since. */
export function readChecksum(
  content: ScenarioContent,
  sha256: Sha256,
  version: number,
): Promise<string> {
  return sha256(JSON.stringify(asVersion({ ...withNamesInOrder(content) }, version)));
}

/** Keys as in the schema, whose parser builds objects in its own order; names in alphabetical order. */
function inFixedOrder(content: ScenarioContent): ScenarioContent {
  return withNamesInOrder(scenarioContentSchema.parse(content));
}

function withNamesInOrder(ordered: ScenarioContent): ScenarioContent {
  return {
    ...ordered,
    levers: sortChanges(ordered.levers),
    assumptions: sortChanges(ordered.assumptions),
    measures: ordered.measures.map((measure) => ({
      ...measure,
      planned: sortKeys(measure.planned),
    })),
    results: { ...ordered.results, figures: sortKeys(ordered.results.figures) },
  };
}

function sortChanges(changes: Changes): Changes {
  return sortKeys(
    Object.fromEntries(Object.entries(changes).map(([name, cells]) => [name, sortKeys(cells)])),
  );
}

function sortKeys<T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  const names = Object.keys(record);
  // As this program wrote them.
  if (names.every((name, index) => index === 0 || (names[index - 1] ?? '') < name)) return record;
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
