import { contentChecksum } from '../../shared/file/writeScenarioFile';
import type { VoorkantBridge } from '../../shared/ipc/bridge';
import type { Scenario } from '../../shared/model/scenario';
import { formatOf, type OpenFile } from './openFile';
import { readFile, type ReadParts } from './readFile';

export interface BaseParts extends ReadParts {
  readonly bridge: Pick<VoorkantBridge, 'findBase'>;
}

type Origin = NonNullable<OpenFile['identity']['basedOn']>;

/**
 * The scenario that two files grew from: one of them as it was when the other grew from it, or a third; the older where
 * they grew from two states of it. Null: they have none, or it is neither here, nor in the library, nor among snapshots.
 */
export async function commonBase(
  parts: BaseParts,
  own: OpenFile,
  other: OpenFile,
): Promise<Scenario | null> {
  const found: Scenario[] = [];
  for (const origin of origins(own, other)) {
    const scenario = (await among([own, other], origin, parts)) ?? (await lookUp(origin, parts));
    if (scenario !== null) found.push(scenario);
  }
  const [oldest] = found.sort((a, b) => (a.modified < b.modified ? -1 : 1));
  return oldest ?? null;
}

/** What each grew from, where that is the other one or what the other one grew from too. */
function origins(own: OpenFile, other: OpenFile): readonly Origin[] {
  const sides = [
    { from: own.identity.basedOn, beside: other.identity },
    { from: other.identity.basedOn, beside: own.identity },
  ];
  const found = sides.flatMap(({ from, beside }) =>
    from !== null && (from.id === beside.id || from.id === beside.basedOn?.id) ? [from] : [],
  );
  return found.filter(
    ({ checksum }, index) => found.findIndex((one) => one.checksum === checksum) === index,
  );
}

async function among(
  files: readonly OpenFile[],
  origin: Origin,
  { sha256 }: BaseParts,
): Promise<Scenario | null> {
  for (const file of files) {
    if (file.content === null || file.identity.id !== origin.id) continue;
    const checksum = await contentChecksum(file.content, sha256, formatOf(file));
    if (checksum === origin.checksum) return file.saved;
  }
  return null;
}

async function lookUp({ id, checksum }: Origin, parts: BaseParts): Promise<Scenario | null> {
  const text = await parts.bridge.findBase(id, checksum);
  if (text === null) return null;
  const read = await readFile({ id: null, name: '', text }, parts);
  if (read?.ok !== true) return null;
  const { file } = read.value;
  const isIt = (await among([file], { id, checksum }, parts)) !== null;
  return isIt ? file.saved : null;
}
