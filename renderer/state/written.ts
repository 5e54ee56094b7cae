import { findVersion, type ModelVersions } from '../../shared/calculation/modelVersions';
import type { ScenarioRun } from '../../shared/calculation/runScenario';
import { scenarioContent } from '../../shared/calculation/scenarioContent';
import type { ScenarioContent } from '../../shared/file/scenarioFileSchema';
import { writeScenarioFile, type Sha256 } from '../../shared/file/writeScenarioFile';
import type { VoorkantBridge } from '../../shared/ipc/bridge';
import type { Problem } from '../../shared/lib/problem';
import type { Scenario } from '../../shared/model/scenario';
import { isUnsaved, type Editor } from './editor';
import type { Identity, OpenFile } from './openFile';

export interface WritingParts {
  readonly editor: Editor;
  readonly bridge: VoorkantBridge;
  readonly models: ModelVersions;
  readonly sha256: Sha256;
  readonly appVersion: string;
  readonly now: () => string;
}

/** What was written of a file. */
export type Written = Pick<OpenFile, 'identity' | 'saved'> & { readonly content: ScenarioContent };

/** Edited by hand, or made with another model: the results in the file may be of something else. */
function hasOldResults({ marks }: OpenFile): boolean {
  return marks.some(({ code }) =>
    ['changedOutside', 'otherModelVersion', 'otherModelText'].includes(code),
  );
}

/** Whether a run is of this scenario, looked at without any view. */
function isAsItIs({ of, views }: ScenarioRun, scenario: Scenario): boolean {
  return of === scenario && Object.keys(views).length === 0;
}

/** Whether two states of a file are of one document: between them it may have been saved. */
export function isSameDocument(one: OpenFile, other: OpenFile): boolean {
  return one === other || (one.id === other.id && one.identity === other.identity);
}

/** The content to write of what is on screen. A file that nobody changed keeps its bytes, the time of saving included. */
export function contentNow(
  { editor, models, appVersion, now }: WritingParts,
  identity: Identity,
  modified?: string,
): ScenarioContent {
  const { file, history, run: shown } = editor.store.getState();
  const scenario = history.present;
  const isSame = scenario === file.saved && identity === file.identity && !hasOldResults(file);
  if (file.content !== null && isSame) return file.content;
  // Without views: the figures in a file do not depend on how somebody looked at them.
  const run = isAsItIs(shown, scenario) ? shown : editor.session().run(scenario);
  const { id, basedOn } = identity;
  const written = { ...scenario, id, basedOn, modified: modified ?? now() };
  const modelSha256 = findVersion(models, scenario.model)?.sha256;
  if (modelSha256 === undefined) throw new Error('the model of an open scenario is there');
  return scenarioContent(written, run, { appVersion, modelSha256 });
}

/** Notes what was written of `file`, unless another one has come on screen meanwhile. */
export function noteWritten(
  { editor }: Pick<WritingParts, 'editor'>,
  file: OpenFile,
  written: Written,
  { id, name }: { readonly id: string; readonly name: string },
): void {
  if (!isSameDocument(editor.store.getState().file, file)) return;
  const { figures } = written.content.results;
  editor.actions.saved({ ...written, id, name, figures, marks: [] });
}

/**
 * Saves what is on screen to its file without a question or a word, as it is: what is being typed is not in it. Null
 * when it is saved, or has no file; else why not.
 */
export async function saveQuietly(parts: WritingParts): Promise<Problem | null> {
  const { editor, bridge, sha256 } = parts;
  const state = editor.store.getState();
  const { file, history } = state;
  if (file.id === null || !isUnsaved(state)) return null;
  const { identity } = file;
  const content = contentNow(parts, identity);
  const text = await writeScenarioFile(content, sha256);
  const answer = await bridge.saveDocument(file.id, text, 'automatic');
  if (answer.kind === 'refused') return answer.problem;
  noteWritten(parts, file, { identity, saved: history.present, content }, answer.document);
  return null;
}
