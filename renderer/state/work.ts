import { findVersion, type ModelVersions } from '../../shared/calculation/modelVersions';
import { openScenario, type OpenedScenario } from '../../shared/calculation/openScenario';
import { contentWith, headlineFigures } from '../../shared/calculation/scenarioContent';
import {
  scenarioDifferences,
  type ScenarioDifference,
} from '../../shared/calculation/scenarioDifferences';
import { writeScenarioFile, type Sha256 } from '../../shared/file/writeScenarioFile';
import type { FoundWork } from '../../shared/ipc/contract';
import type { Scenario } from '../../shared/model/scenario';
import type { EditorState } from './editor';
import type { OpenFile } from './openFile';
import type { VoorkantBridge } from '../../shared/ipc/bridge';

/** Unsaved work of before, read. */
export interface ReadWork {
  readonly found: FoundWork;
  readonly opened: OpenedScenario;
  /** What is in the file that it belongs to; null where there is none, or none that can be read. */
  readonly saved: OpenedScenario | null;
  /** With the file, or with model and dataset where there is none. */
  readonly differences: readonly ScenarioDifference[];
}

export interface WorkParts {
  readonly models: ModelVersions;
  readonly sha256: Sha256;
  readonly appVersion: string;
}

/** The text of the scenario on screen as a file would have it, but for the results: they need a run. */
export function workText(
  { file, history }: Pick<EditorState, 'file' | 'history'>,
  { models, sha256, appVersion }: WorkParts,
): Promise<string> {
  const scenario = history.present;
  const modelSha256 = findVersion(models, scenario.model)?.sha256;
  if (modelSha256 === undefined) throw new Error('the model of an open scenario is there');
  const { id, basedOn } = file.identity;
  const written = { ...scenario, id, basedOn };
  return writeScenarioFile(contentWith(written, {}, { appVersion, modelSha256 }), sha256);
}

/** `same`: its file holds all of it. */
export async function readWork(
  found: FoundWork,
  { models, sha256 }: WorkParts,
): Promise<ReadWork | 'same' | 'unreadable'> {
  const opened = await openScenario(found.text, models, sha256);
  if (!opened.ok) {
    console.error('work in the journal cannot be read', opened.error);
    return 'unreadable';
  }
  const inFile = found.saved === null ? null : await openScenario(found.saved, models, sha256);
  const saved = inFile?.ok === true ? inFile.value : null;
  const differences = scenarioDifferences(saved?.scenario ?? null, opened.value.scenario);
  if (saved !== null && differences.length === 0) return 'same';
  return { found, opened: opened.value, saved, differences };
}

/** What the work began from: its file, or the same base data without any change. The work is a step further. */
export function fileOfWork(
  { opened, saved }: ReadWork,
  document: Awaited<ReturnType<VoorkantBridge['takeWork']>>,
): OpenFile {
  const { scenario } = opened;
  const base = saved ?? opened;
  return {
    id: document?.id ?? null,
    name: document?.name ?? null,
    identity: scenario,
    saved: saved?.scenario ?? withoutChanges(scenario),
    content: saved?.content ?? null,
    figures: headlineFigures(base.session.run(base.scenario)),
    marks: base.marks,
  };
}

/** Without a name too: a scenario of which nothing was changed but the name is unsaved as well. */
function withoutChanges(scenario: Scenario): Scenario {
  const none = {
    levers: {},
    assumptions: {},
    overrides: [],
    formulas: [],
    ownLines: [],
    perItem: [],
    measures: [],
  };
  return { ...scenario, ...none, name: '' };
}
