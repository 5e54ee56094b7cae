import type { OpenedScenario } from '../../shared/calculation/openScenario';
import { contentChecksum, type Sha256 } from '../../shared/file/writeScenarioFile';
import type { ScenarioContent } from '../../shared/file/scenarioFileSchema';
import type { Problem } from '../../shared/lib/problem';
import type { Scenario } from '../../shared/model/scenario';

/** Where the scenario on screen came from and where it is kept. */
export interface OpenFile {
  /** Main's name for the file; null as long as it has none: an example, something new. */
  readonly id: string | null;
  /** File name without extension. */
  readonly name: string | null;
  /** The scenario as it stands in the file; another one on screen is unsaved work. */
  readonly saved: Scenario;
  /** What the file holds, with the figures of the time of saving; null when there is no file yet. */
  readonly content: ScenarioContent | null;
  /** What the reader should know of the file. */
  readonly marks: readonly Problem[];
}

/** A file that was opened from disk. */
export function fileOpened(opened: OpenedScenario, id: string, name: string): OpenFile {
  return { id, name, saved: opened.scenario, content: opened.content, marks: opened.marks };
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
  const basedOn = {
    id: opened.scenario.id,
    checksum: await contentChecksum(opened.content, sha256),
  };
  const saved = { ...opened.scenario, id: newId, basedOn };
  return { id: null, name: null, saved, content: null, marks: opened.marks };
}
