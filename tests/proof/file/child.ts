import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEditor } from '../../../renderer/state/editor';
import { createFileActions } from '../../../renderer/state/fileActions';
import { fileOpened } from '../../../renderer/state/openFile';
import { createSnapshotActions } from '../../../renderer/state/snapshots';
import { createShell } from '../../../renderer/state/shell';
import { openAside } from '../../../renderer/worker/opening';
import { sha256 } from '../../../scripts/commandLine/sha256';
import { readModelVersions } from '../../../shared/calculation/modelVersions';
import { scenarioDifferences } from '../../../shared/calculation/scenarioDifferences';
import { fileSummary } from '../../../shared/file/fileSummary';
import { openScenario } from '../../../shared/calculation/openScenario';
import type { VoorkantBridge } from '../../../shared/ipc/bridge';
import type { ArrivedDocument } from '../../../shared/ipc/contract';
import { openingThread } from '../../fixtures/window/openingThread';
import { createRandom } from '../random';
import { mutate } from './mutate';

/*
 * Opens damaged files one after the other, with the code of the window, and says as JSON what came of them.
 * Arguments: the folder of the product, the first seed, how many.
 */

const [root = '', first = '0', count = '0'] = process.argv.slice(2);

/** The most that a file may take, in milliseconds of the processor. */
const longest = 2000;

function filesOf(folder: string, extension: string): readonly Buffer[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(extension))
    .map((name) => readFileSync(join(root, folder, name)));
}

const scenarios = [
  ...filesOf('assets/scenarios', '.voorkant'),
  ...filesOf('tests/fixtures/scenarios/1.0.0', '.voorkant'),
];
const [newest = '', ...others] = filesOf('assets/models', '.json').map(String).toReversed();
const models = await readModelVersions([newest, ...others], sha256);
const [begin] = scenarios;
if (!models.ok || begin === undefined) throw new Error('the product ships models and scenarios');
const opened = await openScenario(begin.toString(), models.value, sha256);
if (!opened.ok) throw new Error('the examples open');

const now = (): string => new Date().toISOString();
const shell = createShell();
const editor = createEditor(
  fileOpened(opened.value, null, 'begin'),
  {
    models: models.value.map(({ model }) => model),
    clock: () => performance.now(),
    now,
    signature: () => 'tester',
    typing: shell,
    whenPainted: (act) => void setTimeout(act),
    startWorker: () => ({ ask: () => undefined, forget: () => undefined, end: () => undefined }),
  },
  opened.value.session,
);
const files = createFileActions({
  ...{ editor, shell, sha256, now, models: models.value },
  // Nothing is saved here.
  bridge: {} as VoorkantBridge,
  appVersion: '0.0.0',
  newId: () => crypto.randomUUID(),
  saveNow: () => Promise.resolve(false),
  nameStep: () => 'name',
  openAside: openAside(models.value, openingThread),
});

/** What a snapshot holds that somebody damaged; looked at and restored for one file in so many. */
let snapshot = '';
const oneIn = 10;
const snapshots = createSnapshotActions({
  ...{ editor, shell, sha256, now, models: models.value },
  bridge: {
    readSnapshot: () => Promise.resolve(snapshot),
  } as Partial<VoorkantBridge> as VoorkantBridge,
  openAside: openAside(models.value, openingThread),
});

/** Restores it, which is one step that undo takes back; or it is refused, and nothing changes. */
async function tryAsSnapshot(text: string, seed: number): Promise<void> {
  snapshot = text;
  fileSummary(text);
  const before = editor.store.getState().history.present;
  const read = await snapshots.read('', 'x');
  if (read?.ok === true) {
    snapshots.restore(read.value, 'restored');
    const { present } = editor.store.getState().history;
    if (scenarioDifferences(present, read.value.file.saved).length > 0) {
      faults.push(`seed ${seed}: not restored`);
    }
    if (present !== before) editor.actions.undo();
  }
  if (editor.store.getState().history.present !== before) faults.push(`seed ${seed}: not undone`);
}

const outcome = { opened: 0, refused: 0, codes: {} as Record<string, number>, slowest: 0 };
const faults: string[] = [];
console.error = (...said: readonly unknown[]) => faults.push(`said: ${said.map(String).join(' ')}`);

/** As main reads it: what is no UTF-8 never comes to the page. */
function decode(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

async function tryOne(seed: number): Promise<void> {
  const random = createRandom(seed);
  const text = decode(mutate(random.pick(scenarios), random));
  if (text === undefined) {
    outcome.refused += 1;
    return;
  }
  if (seed % oneIn === 0) await tryAsSnapshot(text, seed);
  const document = { id: null, name: 'x', text };
  const arrived: ArrivedDocument = { kind: 'opened', document };
  const before = editor.store.getState();
  shell.report(null);
  // Of the processor: how busy the machine is says nothing of the file.
  const start = process.cpuUsage();
  const isOpened = await files.show(arrived);
  const { user, system } = process.cpuUsage(start);
  const took = (user + system) / 1000;
  outcome.slowest = Math.max(outcome.slowest, took);
  if (took > longest) faults.push(`seed ${seed}: ${took.toFixed(0)} ms`);
  if (isOpened) {
    outcome.opened += 1;
    return;
  }
  outcome.refused += 1;
  const trouble = shell.store.getState().trouble;
  if (trouble === null || trouble.problems.length === 0) {
    faults.push(`seed ${seed}: ${trouble?.title ?? 'nothing said'}`);
  }
  if (editor.store.getState() !== before) faults.push(`seed ${seed}: refused, and changed`);
  const code = trouble?.problems[0]?.code ?? '';
  outcome.codes[code] = (outcome.codes[code] ?? 0) + 1;
}

for (let index = 0; index < Number(count); index++) {
  const seed = Number(first) + index;
  await tryOne(seed).catch((error: unknown) => {
    faults.push(`seed ${seed}: ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
  });
}
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ ...outcome, megabytes, faults: faults.slice(0, 20) }));
