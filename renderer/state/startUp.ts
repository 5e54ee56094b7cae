import i18next from 'i18next';
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  knownModels,
  readModelVersions,
  type ModelVersions,
} from '../../shared/calculation/modelVersions';
import { openScenario } from '../../shared/calculation/openScenario';
import type { CalculationSession } from '../../shared/calculation/session';
import type { ExampleFile, Language } from '../../shared/ipc/contract';
import type { Problem } from '../../shared/lib/problem';
import { fail, ok, type Result } from '../../shared/lib/result';
import type { Kind } from '../worker/messages';
import { openAside } from '../worker/opening';
import { glanceThread } from '../worker/glances';
import { watchHand } from '../worker/hand';
import { scenarioWorker, type StartWorker } from '../worker/scenarioWorker';
import { calculationThread, sharedThread, type SharedThread } from '../worker/sharedThread';
import { createAutosave, type Autosave } from './autosave';
import { createDrawing, type Drawing } from './drawing';
import { createAttributions, type SharedAttributions } from './attributions';
import { createExamples, type Examples } from './examples';
import { createFailures, type FailureKeeper } from './failures';
import { createCompareActions, type CompareActions } from './compareActions';
import { createSnapshotActions, type SnapshotActions } from './snapshots';
import { createFileActions, type FileActions } from './fileActions';
import { createGlances, type Glances } from './glances';
import { exampleCopy, fileOpened, type OpenFile } from './openFile';
import { longestInPage } from './readFile';
import { sha256 } from '../worker/sha256';
import { createPerson, type Person } from './person';
import { createShell, type Shell } from './shell';
import { createEditor, type Editor } from './editor';
import { readWork, type ReadWork } from './work';
import type { VoorkantBridge } from '../../shared/ipc/bridge';

/** What is known of how a person begins. */
export interface Begun {
  /** Somebody was asked for whom figures are shown. */
  readonly isAreaKnown: boolean;
  /** The file that was open last is opened at the start. */
  readonly reopens: boolean;
}

/** Everything that lives as long as the window does. */
export interface AppContext {
  readonly editor: Editor;
  readonly shell: Shell;
  readonly person: Person;
  readonly files: FileActions;
  readonly autosave: Autosave;
  readonly compare: CompareActions;
  readonly snapshots: SnapshotActions;
  readonly attributions: SharedAttributions;
  readonly drawing: Drawing;
  /** The newest first. */
  readonly models: ModelVersions;
  readonly examples: Examples;
  readonly glances: Glances;
  readonly bridge: VoorkantBridge;
  readonly startWorker: StartWorker;
  readonly failures: FailureKeeper;
  /** The figures are on screen: what can wait for that begins. */
  readonly onPainted: () => void;
  /** This moment, ISO 8601 in UTC. */
  readonly now: () => string;
  readonly appVersion: string;
  /** As it was chosen before. */
  readonly language: Language;
  readonly begun: StoreApi<Begun>;
}

/** The example that a new user meets first; the first of the list when it does not ship. */
const firstExample = 'eerste_stap_vanaf_2027';

/** Milliseconds after the first figures in which nobody waits for anything. */
const afterStart = 500;

/** Reads the models and puts the file that was open last on screen, or the first example. */
export async function startUp(
  bridge: VoorkantBridge,
): Promise<Result<AppContext, readonly Problem[]>> {
  const [modelFiles, { version }, settings, works, arrived] = await Promise.all([
    bridge.readModels(knownModels()),
    bridge.appInfo(),
    bridge.readSettings(),
    bridge.findWork(),
    bridge.firstDocument(),
  ]);
  const [newest, ...others] = modelFiles.map(
    ({ sha256: known, text }) => text ?? { sha256: known },
  );
  if (newest === undefined) return fail([]);
  const models = await readModelVersions([newest, ...others], sha256);
  if (!models.ok) return models;
  const newId = (): string => crypto.randomUUID();
  const now = (): string => new Date().toISOString();
  const failures = createFailures();
  const { painted, onPainted } = whenPainted();
  const startWorker = failures.watch(threadsFor(models.value, painted));
  const person = createPerson(settings.person, bridge);
  const shell = createShell();
  const parts = {
    typing: shell,
    signature: person.signature,
    models: models.value.map(({ model }) => model),
    clock: () => performance.now(),
    now,
    startWorker,
    whenPainted: (act: () => void) => void painted.then(() => setTimeout(act)),
  };
  const again = await openAgain(arrived, models.value);
  const begin =
    again === null
      ? await openExample(await bridge.readExamples(), models.value, newId())
      : ok(again);
  if (!begin.ok) return begin;
  const editor = createEditor(begin.value.file, parts, begin.value.session);
  if (settings.area !== null && settings.area !== '') editor.actions.choose(settings.area);
  void painted.then(() => setTimeout(editor.session().warmUp, afterStart));
  const attributions = createAttributions(editor, startWorker);
  const drawing = createDrawing(editor, startWorker);
  const foundWork: ReadWork[] = [];
  const ofFiles = {
    ...{ editor, shell, bridge, models: models.value, sha256, now },
    openAside: openAside(models.value),
  };
  const nameStep = (): string => i18next.t('properties.nameStep');
  const autosave = createAutosave({ ...ofFiles, appVersion: version });
  const { saveNow } = autosave;
  const files = createFileActions({ ...ofFiles, appVersion: version, newId, saveNow, nameStep });
  const work = { models: models.value, sha256, appVersion: version };
  for (const found of works) {
    const read = await readWork(found, work);
    // What its file has already needs no question; what cannot be read stays where it is.
    if (read === 'same') await bridge.discardWork(found.id);
    else if (read !== 'unreadable') foundWork.push(read);
  }
  shell.offer(foundWork);
  const comesBack = foundWork.some(({ found }) => found.isOfThisRun);
  if (again === null && arrived.kind !== 'arriving' && !comesBack) {
    shell.showStart('first');
    // A large one is opened beside the window, and one that cannot be opened is said.
    if (arrived.kind === 'opened' || arrived.kind === 'refused') void files.show(arrived);
  }
  const lasting = {
    editor,
    shell,
    person,
    files,
    autosave,
    compare: createCompareActions(ofFiles),
    snapshots: createSnapshotActions(ofFiles),
    attributions,
    drawing,
    models: models.value,
    examples: createExamples(bridge.readExamples),
    bridge,
    startWorker,
    failures,
    glances: createGlances(glanceThread(models.value)),
    now,
    onPainted,
  };
  const { language, area, reopens } = settings;
  const begun = createStore<Begun>(() => ({ isAreaKnown: area !== null, reopens }));
  return ok({ ...lasting, appVersion: version, language, begun });
}

interface OpenedFile {
  readonly file: OpenFile;
  readonly session: CalculationSession;
}

/** A copy of the example that a new user meets first. */
async function openExample(
  examples: readonly ExampleFile[],
  models: ModelVersions,
  id: string,
): Promise<Result<OpenedFile, readonly Problem[]>> {
  const first = examples.find((one) => one.id === firstExample) ?? examples[0];
  if (first === undefined) return fail([]);
  const opened = await openScenario(first.text, models, sha256);
  if (!opened.ok) return opened;
  const file = await exampleCopy(opened.value, id, sha256);
  return ok({ file, session: opened.value.session });
}

/** The file that was open last, where it can be opened at once. */
async function openAgain(
  arrived: Awaited<ReturnType<VoorkantBridge['firstDocument']>>,
  models: ModelVersions,
): Promise<OpenedFile | null> {
  if (arrived.kind !== 'opened' || arrived.document.text.length > longestInPage) return null;
  const { id, name, text } = arrived.document;
  const opened = await openScenario(text, models, sha256);
  if (!opened.ok) return null;
  return { file: fileOpened(opened.value, id, name), session: opened.value.session };
}

/** What follows every edit, and takes some ten milliseconds or steps of that: one thread will do, and keeps one model. */
const asideOfEdits: ReadonlySet<Kind> = new Set(['range', 'attribution', 'draws', 'shares']);

function threadsFor(models: ModelVersions, painted: Promise<void>): StartWorker {
  const ownThread = (): SharedThread => sharedThread(models);
  const shared = sharedThread(models, calculationThread, painted, watchHand(window));
  return (kind, answered, failed = () => undefined) => {
    const thread = asideOfEdits.has(kind) ? shared : ownThread();
    return scenarioWorker({ kind, answered, failed, thread, ownThread });
  };
}

/** A promise for the moment that the figures are on screen. */
function whenPainted(): { readonly painted: Promise<void>; readonly onPainted: () => void } {
  let onPainted = (): void => undefined;
  const painted = new Promise<void>((resolve) => {
    onPainted = resolve;
  });
  return { painted, onPainted };
}
