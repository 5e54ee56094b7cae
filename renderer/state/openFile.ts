import type { OpenedScenario } from '../../shared/calculation/openScenario';
import { headlineFigures } from '../../shared/calculation/scenarioContent';
import { contentChecksum, type Sha256 } from '../../shared/file/writeScenarioFile';
import { currentFormatVersion, type ScenarioContent } from '../../shared/file/scenarioFileSchema';
import type { Problem } from '../../shared/lib/problem';
import type { Scenario } from '../../shared/model/scenario';

export type Identity = Pick<Scenario, 'id' | 'basedOn'>;

/** Where the scenario on screen came from and where it is kept. */
export interface OpenFile {
  /** Main's name for the file; null as long as it has none: an example, something new. */
  readonly id: string | null;
  /** File name without extension. */
  readonly name: string | null;
  /** Which scenario this is, and which one it grew from. It belongs to the file: undo does not change it. */
  readonly identity: Identity;
  /** The scenario as it stands in the file; another one on screen is unsaved work. */
  readonly saved: Scenario;
  /** What the file holds, with the figures of the time of saving; null when there is no file yet. */
  readonly content: ScenarioContent | null;
  /**
   * The headline figures that its scenario gave when it was opened, by id, without views as those in the file are;
   * empty when there is no file yet.
   */
  readonly figures: Readonly<Record<string, number | null>>;
  /** What the reader should know of the file. */
  readonly marks: readonly Problem[];
}

/** What tells the content of the scenario on screen from every other one. */
export interface Fingerprint {
  /** SHA-256 of the content, as its file has it or would have it. */
  readonly checksum: string;
  /** `saved`: a file holds exactly this; `unsaved`: its file holds something else; `noFile`: it has none. */
  readonly kept: 'saved' | 'unsaved' | 'noFile';
}

/** A file that was opened from disk. */
export function fileOpened(opened: OpenedScenario, id: string | null, name: string): OpenFile {
  const { scenario, content, session, marks } = opened;
  const figures = headlineFigures(session.run(scenario));
  return { id, name, identity: scenario, saved: scenario, content, figures, marks };
}

/**
 * A copy of an example, with an identity of its own that says what it grew from. It has no file, but is no
 * unsaved work either until somebody changes it.
 */
export async function exampleCopy(
  opened: OpenedScenario,
  newId: string,
  sha256: Sha256,
): Promise<OpenFile> {
  const identity = await grownFrom(opened.content, newId, sha256);
  return {
    id: null,
    name: null,
    identity,
    saved: opened.scenario,
    content: null,
    figures: {},
    marks: opened.marks,
  };
}

/** A new scenario that grew from what a file of that version of the format holds. */
export async function grownFrom(
  content: ScenarioContent,
  newId: string,
  sha256: Sha256,
  version = currentFormatVersion,
): Promise<Identity> {
  const { id } = content.scenario;
  const checksum = await contentChecksum(content, sha256, version);
  return { id: newId, basedOn: { id, checksum } };
}

/** The version of the format that a file is written in. */
export function formatOf({ marks }: Pick<OpenFile, 'marks'>): number {
  const older = marks.find(({ code }) => code === 'olderFormat');
  return Number(older?.values['version'] ?? currentFormatVersion);
}

/** Whether a file is only read: the programs that wrote it could not read the format that is written now. */
export function isOfOlderFormat(file: Pick<OpenFile, 'marks'>): boolean {
  return formatOf(file) < currentFormatVersion;
}
