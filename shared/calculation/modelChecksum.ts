import type { Sha256 } from '../file/writeScenarioFile';

/**
 * The checksum of what a model file calculates: SHA-256 of its JSON without what is only said of it, keys in
 * alphabetical order. A new source, label, unit or fact leaves it as it is; another formula, value, bound or item
 * does not. A key that this program does not know counts as one that calculates: a mark too many is better than
 * one too few.
 *
 * @param modelText a model file that `readModel` accepts.
 */
export function modelChecksum(modelText: string, sha256: Sha256): Promise<string> {
  return sha256(JSON.stringify(calculating(JSON.parse(modelText))));
}

/** What tells people something and never a formula, wherever it stands in a model file. */
const words: ReadonlySet<string> = new Set([
  ...['name', 'label', 'short', 'title', 'explanation', 'note', 'words', 'signWords', 'axis'],
  ...['choices', 'limitReason', 'reasons', 'code', 'equation', 'number', 'block', 'blocks'],
  ...['unit', 'units', 'display', 'displays', 'qualities', 'better', 'form', 'role'],
  ...['owner', 'owners', 'roles', 'way', 'ways', 'moments', 'dated', 'knob', 'knobs', 'restsOn'],
  ...['documents', 'topics', 'facts', 'proposals', 'indicators', 'reviews', 'targets'],
  ...[
    'entryPages',
    'contradictions',
    'simplifications',
    'outside',
    'elsewhere',
    'headline',
    'earlierFiles',
  ],
  ...['comesAbout', 'expectations', 'earlierVersions', 'variants', 'variant', 'none'],
  ...['uncertainty', 'switchingValues', 'councilTable'],
]);

/** `named`: the keys are names of the model and none of the format. */
function calculating(value: unknown, named = false): unknown {
  if (Array.isArray(value)) return value.map((one) => calculating(one));
  if (typeof value !== 'object' || value === null) return value;
  // The source of a dimension says who brings its items; that of a value is a paper.
  const isSaid = (key: string): boolean =>
    !named && (words.has(key) || (key === 'source' && 'central' in value));
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !isSaid(key))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, calculating(inner, key === 'per')]),
  );
}
