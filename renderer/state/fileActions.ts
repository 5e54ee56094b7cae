import { openScenario } from '../../shared/calculation/openScenario';
import { runScenario } from '../../shared/calculation/runScenario';
import { scenarioContent } from '../../shared/calculation/scenarioContent';
import type { ScenarioContent } from '../../shared/file/scenarioFileSchema';
import { writeScenarioFile, type Sha256 } from '../../shared/file/writeScenarioFile';
import type { ArrivedDocument, VoorkantBridge } from '../../shared/ipc/contract';
import type { Problem } from '../../shared/lib/problem';
import type { Scenario } from '../../shared/model/scenario';
import { exampleCopy, fileOpened, grownFrom, type Identity, type OpenFile } from './openFile';
import type { Shell } from './shell';
import { isUnsaved, type Workbench } from './workbench';

export interface FileParts {
  readonly workbench: Workbench;
  readonly shell: Shell;
  readonly bridge: VoorkantBridge;
  readonly modelText: string;
  readonly modelSha256: string;
  readonly appVersion: string;
  readonly sha256: Sha256;
  readonly now: () => string;
  readonly newId: () => string;
}

/** What can be done with files. Each says itself how it went; true means that it was done. */
export interface FileActions {
  readonly open: () => Promise<boolean>;
  readonly openRecent: (key: string) => Promise<boolean>;
  readonly openDropped: (file: File) => Promise<boolean>;
  /** Shows a document that main has read. */
  readonly show: (arrived: ArrivedDocument) => Promise<boolean>;
  readonly openExample: (text: string) => Promise<boolean>;
  /** Shows a scenario that has no file yet. */
  readonly start: (scenario: Scenario) => Promise<boolean>;
  readonly save: () => Promise<boolean>;
  readonly saveAs: () => Promise<boolean>;
}

export function createFileActions(parts: FileParts): FileActions {
  const { workbench, shell, bridge, modelText, sha256 } = parts;

  function refuse(title: string, problems: readonly Problem[], advice: string): false {
    shell.report({ title, problems, advice });
    return false;
  }

  /** True when the scenario on screen may go: it is saved, or nobody wants it. */
  async function mayLeave(): Promise<boolean> {
    const state = workbench.store.getState();
    if (!isUnsaved(state)) return true;
    const answer = await shell.ask({
      title: 'unsaved.title',
      text: 'unsaved.text',
      values: { name: state.history.present.name },
      answers: [
        { id: 'save', text: 'unsaved.save' },
        { id: 'discard', text: 'unsaved.discard' },
        { id: 'cancel', text: 'unsaved.cancel' },
      ],
    });
    if (answer === 'save') return save();
    return answer === 'discard';
  }

  function replace(file: OpenFile): true {
    workbench.actions.show(file);
    shell.report(null);
    return true;
  }

  async function show(arrived: ArrivedDocument): Promise<boolean> {
    if (arrived.kind === 'refused')
      return refuse('files.notOpened', [arrived.problem], 'files.kept');
    const { id, name, text } = arrived.document;
    const opened = await openScenario(text, workbench.model, modelText, sha256);
    if (!opened.ok) return refuse('files.notOpened', opened.error, 'files.kept');
    return (await mayLeave()) && replace(fileOpened(opened.value, id, name));
  }

  /** The content to write. A file that nobody changed keeps its bytes, the time of saving included. */
  function contentNow(identity: Identity): ScenarioContent {
    const { file, history, compiled } = workbench.store.getState();
    const scenario = history.present;
    if (file.content !== null && scenario === file.saved && identity === file.identity) {
      return file.content;
    }
    const { appVersion, modelSha256, now } = parts;
    // Without views: the figures in a file do not depend on how somebody looked at them.
    const run = runScenario(compiled, scenario);
    const { id, basedOn } = identity;
    const written = { ...scenario, id, basedOn, modified: now() };
    return scenarioContent(written, run, { appVersion, modelSha256 });
  }

  function keep(
    written: Pick<OpenFile, 'identity' | 'saved'> & { readonly content: ScenarioContent },
    { id, name }: { readonly id: string; readonly name: string },
  ): true {
    workbench.actions.saved({ ...written, id, name, marks: [] });
    shell.succeed({ text: 'files.saved', values: { name } });
    return true;
  }

  async function save(): Promise<boolean> {
    const { file, history } = workbench.store.getState();
    if (file.id === null) return saveAs();
    return saveTo(file.id, file.identity, history.present, false);
  }

  async function saveTo(
    id: string,
    identity: Identity,
    saved: Scenario,
    overwrite: boolean,
  ): Promise<boolean> {
    const content = contentNow(identity);
    const answer = await bridge.saveDocument(
      id,
      await writeScenarioFile(content, sha256),
      overwrite,
    );
    if (answer.kind === 'saved') return keep({ identity, saved, content }, answer.document);
    if (answer.problem.code !== 'fileChangedByOthers') {
      return refuse('files.notSaved', [answer.problem], 'files.workKept');
    }
    const choice = await shell.ask({
      title: 'changedByOthers.title',
      text: 'changedByOthers.text',
      values: { name: answer.problem.where },
      answers: [
        { id: 'saveAs', text: 'changedByOthers.saveAs' },
        { id: 'overwrite', text: 'changedByOthers.overwrite' },
        { id: 'cancel', text: 'unsaved.cancel' },
      ],
    });
    if (choice === 'overwrite') return saveTo(id, identity, saved, true);
    return choice === 'saveAs' && saveAs();
  }

  async function saveAs(): Promise<boolean> {
    const { file, history } = workbench.store.getState();
    const saved = history.present;
    // A second file is another scenario, which grew from what the first one holds.
    const identity =
      file.content === null ? file.identity : await grownFrom(file.content, parts.newId(), sha256);
    const content = contentNow(identity);
    const text = await writeScenarioFile(content, sha256);
    const answer = await bridge.saveDocumentAs(file.id, saved.name, text);
    if (answer.kind === 'cancelled') return false;
    if (answer.kind === 'refused') {
      return refuse('files.notSaved', [answer.problem], 'files.workKept');
    }
    return keep({ identity, saved, content }, answer.document);
  }

  return {
    show,
    save,
    saveAs,
    open: async () => {
      const answer = await bridge.openDocument();
      return answer.kind !== 'cancelled' && show(answer);
    },
    openRecent: async (key) => show(await bridge.openRecent(key)),
    openDropped: async (file) => show(await bridge.openDropped(file)),
    openExample: async (text) => {
      const opened = await openScenario(text, workbench.model, modelText, sha256);
      if (!opened.ok) return refuse('files.notOpened', opened.error, 'files.kept');
      const copy = await exampleCopy(opened.value, parts.newId(), sha256);
      return (await mayLeave()) && replace(copy);
    },
    start: async (scenario) =>
      (await mayLeave()) &&
      replace({
        id: null,
        name: null,
        identity: scenario,
        saved: scenario,
        content: null,
        marks: [],
      }),
  };
}
