import { referenceTo } from '../../shared/calculation/modelVersions';
import { openScenario } from '../../shared/calculation/openScenario';
import { hideSmallCounts, smallCounts } from '../../shared/calculation/smallCounts';
import { currentFormatVersion } from '../../shared/file/scenarioFileSchema';
import { contentChecksum, writeScenarioFile } from '../../shared/file/writeScenarioFile';
import type { ArrivedDocument } from '../../shared/ipc/contract';
import { usualDraws, type Scenario } from '../../shared/model/scenario';
import {
  changedByOthers,
  fileGone,
  otherName,
  smallCountsInFile,
  unsavedWork,
} from './fileQuestions';
import {
  exampleCopy,
  formatOf,
  grownFrom,
  isOfOlderFormat,
  type Fingerprint,
  type OpenFile,
} from './openFile';
import { readFile, type ReadParts } from './readFile';
import { contentNow, isSameDocument, noteWritten, type Written } from './written';
import { createRefusals } from './refusals';
import { fileOfWork, type ReadWork } from './work';
import { isUnsaved } from './editor';
import type { Ready } from './editorActions';
import type { VoorkantBridge } from '../../shared/ipc/bridge';

export interface FileParts extends ReadParts {
  readonly bridge: VoorkantBridge;
  readonly appVersion: string;
  readonly now: () => string;
  readonly newId: () => string;
  /** Saves what need not be asked about; false: nothing is saved by itself, or it did not succeed. */
  readonly saveNow: () => Promise<boolean>;
  /** What the step is called that gives a scenario another name. */
  readonly nameStep: () => string;
}

/** What a person says of a scenario that begins. */
export type NewScenario = Pick<Scenario, 'name' | 'author' | 'timeAxis' | 'dataset'>;

/** What can be done with files. Each says itself how it went; true means that it was done. */
export interface FileActions {
  readonly open: () => Promise<boolean>;
  readonly openListed: (key: string) => Promise<boolean>;
  readonly openDropped: (file: File) => Promise<boolean>;
  /** Shows a document that main has read. */
  readonly show: (arrived: ArrivedDocument) => Promise<boolean>;
  readonly openExample: (text: string) => Promise<boolean>;
  /** Shows a scenario of the newest model in which nothing is changed yet and that has no file. */
  readonly start: (about: NewScenario) => Promise<boolean>;
  /** Shows a scenario that grew from the one on screen, as one that has no file. */
  readonly startAs: (scenario: Scenario) => Promise<boolean>;
  readonly save: () => Promise<boolean>;
  readonly saveAs: () => Promise<boolean>;
  /** Shows unsaved work of before, as a step that can be undone from what its file holds. */
  readonly recover: (work: ReadWork, step: string) => Promise<boolean>;
  readonly fingerprint: () => Promise<Fingerprint>;
}

export function createFileActions(parts: FileParts): FileActions {
  const { editor, shell, bridge, models, sha256 } = parts;
  const { refuse, guarded } = createRefusals(shell);

  /** True when the scenario on screen may go: it is saved, or nobody wants it. */
  async function mayLeave(): Promise<boolean> {
    if (!shell.settle()) return false;
    const state = editor.store.getState();
    if (!isUnsaved(state)) return true;
    // What is saved by itself is not asked about, unless that does not succeed.
    if ((await parts.saveNow()) && !isUnsaved(editor.store.getState())) return true;
    const answer = await shell.ask(unsavedWork(state.history.present.name));
    // Who goes on editing while the disk is slow has new work once it is saved.
    if (answer === 'save') return (await save()) && mayLeave();
    return answer === 'discard';
  }

  function replace(file: OpenFile, ready?: Ready): true {
    editor.actions.show(file, ready);
    shell.showStart(null);
    shell.forgetOwnStates();
    shell.report(null);
    return true;
  }

  async function show(arrived: ArrivedDocument): Promise<boolean> {
    // The problem of a file that main could not read says what was kept and what to do.
    if (arrived.kind === 'refused') return refuse('files.notOpened', [arrived.problem], null);
    const read = await readFile(arrived.document, parts);
    // Stopped by the person.
    if (read === null) return false;
    if (!read.ok) return refuse('files.notOpened', read.error, 'files.kept');
    return (await mayLeave()) && replace(read.value.file, read.value.ready);
  }

  /** Notes what was written of `file`, and says so. */
  function keep(file: OpenFile, written: Written, as: { id: string; name: string }): true {
    noteWritten(parts, file, written, as);
    shell.succeed({ text: 'files.saved', values: { name: as.name } });
    return true;
  }

  async function save(): Promise<boolean> {
    if (!shell.settle()) return false;
    const { file } = editor.store.getState();
    if (file.id === null || isOfOlderFormat(file)) return saveAs();
    return saveTo(file, file.id, 'asked');
  }

  async function saveTo(file: OpenFile, id: string, how: 'asked' | 'overwrite'): Promise<boolean> {
    const { identity } = file;
    const saved = editor.store.getState().history.present;
    const content = contentNow(parts, identity);
    const text = await writeScenarioFile(content, sha256);
    const answer = await bridge.saveDocument(id, text, how);
    if (answer.kind === 'saved') return keep(file, { identity, saved, content }, answer.document);
    const { code, where } = answer.problem;
    if (code !== 'fileChangedByOthers' && code !== 'fileGone') {
      return refuse('files.notSaved', [answer.problem], null);
    }
    const question = code === 'fileGone' ? fileGone(where) : changedByOthers(where);
    const choice = await shell.ask(question);
    if (choice === 'overwrite') return saveTo(file, id, 'overwrite');
    return choice === 'saveAs' && saveAs();
  }

  async function saveAs(): Promise<boolean> {
    if (!shell.settle()) return false;
    const { file, history } = editor.store.getState();
    const saved = history.present;
    // A second file is another scenario, which grew from what the first one holds.
    const identity =
      file.content === null
        ? file.identity
        : await grownFrom(file.content, parts.newId(), sha256, formatOf(file));
    const content = contentNow(parts, identity);
    const { model } = editor.store.getState().compiled;
    const small = smallCounts(model, content.dataset);
    const [first] = small;
    const choice =
      first === undefined ? 'keep' : await shell.ask(smallCountsInFile(small.length, first.below));
    if (choice === 'cancel') return false;
    // A copy for others: what is on screen, and its file, keep the counts.
    const isCopy = choice === 'hide';
    const dataset = isCopy ? hideSmallCounts(model, content.dataset) : content.dataset;
    const where = await bridge.choosePlace(file.id, saved.name);
    if (where.kind === 'cancelled') return false;
    // The title may be that of the file or the example that it grew from.
    const asks = where.isOther && where.name !== saved.name && !isCopy;
    const isRenamed = asks && (await shell.ask(otherName(where.name, saved.name))) === 'rename';
    const named = isRenamed ? rename(file, saved, where.name) : saved;
    const scenario = { ...content.scenario, name: named.name };
    const text = await writeScenarioFile({ ...content, scenario, dataset }, sha256);
    const answer = await bridge.saveDocumentAs(where.place, text);
    if (answer.kind === 'refused') return refuse('files.notSaved', [answer.problem], null);
    if (!isCopy) {
      const written = { identity, saved: named, content: { ...content, scenario } };
      return keep(file, written, answer.document);
    }
    shell.succeed({ text: 'smallCounts.saved', values: { name: answer.document.name } });
    return false;
  }

  /** Gives a scenario another name, in one step where it is still on screen as it was. */
  function rename(file: OpenFile, scenario: Scenario, name: string): Scenario {
    const { editor: shown } = parts;
    const now = shown.store.getState();
    if (!isSameDocument(now.file, file)) return { ...scenario, name };
    shown.actions.edit((before) => ({ ...before, name }), parts.nameStep());
    return now.history.present === scenario
      ? shown.store.getState().history.present
      : { ...scenario, name };
  }

  async function fingerprint(): Promise<Fingerprint> {
    const { file, history } = editor.store.getState();
    // As it was last saved: two prints of the same content have the same checksum.
    const content = contentNow(parts, file.identity, history.present.modified);
    const isSaved = content === file.content;
    const version = isSaved ? formatOf(file) : currentFormatVersion;
    const checksum = await contentChecksum(content, sha256, version);
    if (file.id === null) return { checksum, kept: 'noFile' };
    return { checksum, kept: isSaved ? 'saved' : 'unsaved' };
  }

  async function recover(work: ReadWork, step: string): Promise<boolean> {
    if (!(await mayLeave())) return false;
    const { opened, saved, found } = work;
    const document = await bridge.takeWork(found.id);
    replace(fileOfWork(work, document), saved ?? opened);
    editor.actions.edit(() => opened.scenario, step);
    return true;
  }

  async function open(): Promise<boolean> {
    if (!shell.settle()) return false;
    const answer = await bridge.openDocument();
    return answer.kind !== 'cancelled' && show(answer);
  }

  async function openExample(text: string): Promise<boolean> {
    const opened = await openScenario(text, models, sha256, editor.session());
    if (!opened.ok) return refuse('files.notOpened', opened.error, 'files.kept');
    const copy = await exampleCopy(opened.value, parts.newId(), sha256);
    return (await mayLeave()) && replace(copy, opened.value);
  }

  async function start(about: NewScenario): Promise<boolean> {
    const created = parts.now();
    const scenario: Scenario = {
      ...about,
      id: '',
      model: referenceTo(models[0].model),
      note: '',
      created,
      modified: created,
      basedOn: null,
      levers: {},
      assumptions: {},
      overrides: [],
      formulas: [],
      ownLines: [],
      perItem: [],
      measures: [],
      draws: usualDraws,
    };
    return showNew(scenario);
  }

  async function showNew(given: Scenario): Promise<boolean> {
    const scenario = { ...given, id: parts.newId() };
    const file = { id: null, name: null, identity: scenario, saved: scenario, content: null };
    return (await mayLeave()) && replace({ ...file, figures: {}, marks: [] });
  }

  return {
    show: (arrived) => guarded(() => show(arrived), 'files.kept'),
    save: () => guarded(save, 'files.workKept'),
    saveAs: () => guarded(saveAs, 'files.workKept'),
    open: () => guarded(open, 'files.kept'),
    openListed: (key) => guarded(async () => show(await bridge.openListed(key)), 'files.kept'),
    openDropped: (file) => guarded(async () => show(await bridge.openDropped(file)), 'files.kept'),
    openExample: (text) => guarded(() => openExample(text), 'files.kept'),
    start: (about) => guarded(() => start(about), 'files.kept'),
    startAs: (scenario) => guarded(() => showNew(scenario), 'files.kept'),
    recover: (work, step) => guarded(() => recover(work, step), 'files.kept'),
    fingerprint,
  };
}
