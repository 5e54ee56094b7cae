import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { isRunOld } from '../../../renderer/state/editor';
import { runOf } from '../../../renderer/state/editorActions';
import { longestInPage } from '../../../renderer/state/readFile';
import type { OpeningFile } from '../../../renderer/state/shellState';
import type { AppContext } from '../../../renderer/state/startUp';
import { openAside, type OpenAside } from '../../../renderer/worker/opening';
import type { StartWorker } from '../../../renderer/worker/scenarioWorker';
import type { Thread } from '../../../renderer/worker/sharedThread';
import { openScenario, type OpenedScenario } from '../../../shared/calculation/openScenario';
import type { ArrivedDocument } from '../../../shared/ipc/contract';
import { shippedWorld, type World } from '../../bench/engine/world';
import { sha256 } from '../../fixtures/sha256';
import { openingThread } from '../../fixtures/window/openingThread';
import { openSession } from '../../fixtures/window/openSession';

let large: World;
/** The text of its file, with room behind it. */
let largeText: string;
let inPage: OpenedScenario;

beforeAll(async () => {
  large = await shippedWorld();
  largeText = large.fileText.padEnd(longestInPage + 1);
  const opened = await openScenario(largeText, large.models, sha256);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  inPage = opened.value;
});

const arrived = (text = largeText): ArrivedDocument => ({
  kind: 'opened',
  document: { id: '0b0c2f43-7a3e-4c52-8d5b-6f6f4ac0a111', name: 'Groot', text },
});

/** A window on the shipped models, what it said of an opening in turn, and what its workers were asked. */
async function openWindow(aside: OpenAside = openAside(large.models, openingThread)) {
  const asked: string[] = [];
  const worker: StartWorker = (kind) => ({
    ask: () => asked.push(kind),
    forget: () => undefined,
    end: () => undefined,
  });
  const scenario = { ...inPage.scenario, name: 'Van voor die tijd' };
  const { model } = large;
  const session = await openSession({ model, scenario, worker, openAside: aside });
  const said: (OpeningFile | null)[] = [];
  session.shell.store.subscribe(({ opening }, before) => {
    if (opening !== before.opening) said.push(opening);
  });
  return { session, said, asked };
}

/** The same window, with a dialog that gives the large file to be compared. */
async function openToCompare(aside?: OpenAside) {
  const opened = await openWindow(aside);
  const { bridge } = opened.session;
  vi.spyOn(bridge, 'openDocument').mockResolvedValue(arrived());
  return opened;
}

const state = ({ editor }: AppContext) => editor.store.getState();

beforeEach(() => {
  // What fails is said on the console too.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a large file that is put beside the one on screen', () => {
  it('says how far it is, and is shown with the run of the thread', async () => {
    const { session, said } = await openToCompare();
    const before = state(session);
    expect(await session.compare.withFile()).toBe(true);
    expect(said.map((one) => one?.step)).toEqual(['reading', 'calculating', undefined]);
    const [one] = session.shell.store.getState().compared;
    if (one?.ready?.aside === undefined) throw new Error('calculated by the thread');
    const run = vi.spyOn(one.ready.session, 'run');
    expect(runOf(one.ready, one.scenario, before.views)).toBe(one.ready.aside.run);
    expect(run).not.toHaveBeenCalled();
    // Looked at otherwise it is another run.
    expect(runOf(one.ready, one.scenario, { real: 1 })).not.toBe(one.ready.aside.run);
    expect(state(session)).toBe(before);
  });

  it('can be stopped: then nothing stands beside it', async () => {
    const { session } = await openToCompare();
    let stops = 0;
    // At once: it may be there for a moment only.
    session.shell.store.subscribe(({ opening }) => {
      if (opening === null || stops > 0) return;
      stops += 1;
      opening.stop();
    });
    expect(await session.compare.withFile()).toBe(false);
    expect(stops).toBe(1);
    expect(session.shell.store.getState().compared).toEqual([]);
  });
});

describe('a large file', () => {
  it('comes on screen as it would have in the page, without a run there', async () => {
    const { session, said } = await openWindow();
    expect(await session.files.show(arrived())).toBe(true);
    expect(said.map((one) => one?.step)).toEqual(['reading', 'calculating', undefined]);
    const { file, run, history } = state(session);
    expect(isRunOld(state(session))).toBe(false);
    expect(history.present).toEqual(inPage.scenario);
    expect(file.content).toEqual(inPage.content);
    expect(file.marks).toEqual(inPage.marks);
    const expected = inPage.session.run(inPage.scenario);
    for (const part of ['values', 'reference', 'errors', 'laws', 'warnings'] as const) {
      expect(run[part], part).toEqual(expected[part]);
    }
    expect(run.space).toEqual(expected.space);
  });

  it('comes on screen in another way of looking that was chosen meanwhile', async () => {
    const { session } = await openWindow();
    const shown = session.files.show(arrived());
    const { model } = state(session).compiled;
    session.editor.actions.look(model.views[0]?.id ?? '', 1);
    expect(await shown).toBe(true);
    expect(isRunOld(state(session))).toBe(false);
  });

  it('is calculated by the worker after an edit too', async () => {
    const { session, asked } = await openWindow();
    await session.files.show(arrived());
    expect(asked).not.toContain('run');
    session.editor.actions.edit((scenario) => ({ ...scenario, levers: {} }), 'leeg');
    expect(asked).toContain('run');
    expect(isRunOld(state(session))).toBe(true);
  });

  it('that is stopped leaves what is on screen, whatever its thread still says', async () => {
    let thread: Thread | undefined;
    const { session, said } = await openWindow(
      openAside(large.models, () => (thread = openingThread())),
    );
    const before = state(session);
    const shown = session.files.show(arrived());
    session.shell.store.getState().opening?.stop();
    expect(await shown).toBe(false);
    expect(said.at(-1)).toBeNull();
    thread?.postMessage({ kind: 'open', question: { text: largeText, views: {} } });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(state(session)).toBe(before);
    expect(session.shell.store.getState()).toMatchObject({ opening: null, trouble: null });
  });

  it('makes way for another one that is opened meanwhile', async () => {
    const { session } = await openWindow();
    const first = session.files.show(arrived());
    expect(await session.files.show(arrived())).toBe(true);
    expect(await first).toBe(false);
    expect(session.shell.store.getState().opening).toBeNull();
  });

  it('is refused with its faults, and nothing changes', async () => {
    const { session, said } = await openWindow();
    const before = state(session);
    expect(await session.files.show(arrived(`${largeText}}`))).toBe(false);
    expect(session.shell.store.getState().trouble?.title).toBe('files.notOpened');
    expect(said.at(-1)).toBeNull();
    expect(state(session)).toBe(before);
  });

  it.each([
    ['fails', 'error'],
    ['says what cannot be read', 'messageerror'],
  ])('whose thread %s is not opened, which is said', async (_, type) => {
    const target = new EventTarget();
    const { session } = await openWindow(
      openAside(large.models, () => ({
        postMessage: () => queueMicrotask(() => target.dispatchEvent(new Event(type))),
        addEventListener: target.addEventListener.bind(target) as Thread['addEventListener'],
        terminate: () => undefined,
      })),
    );
    const before = state(session);
    expect(await session.files.show(arrived())).toBe(false);
    expect(session.shell.store.getState()).toMatchObject({
      opening: null,
      trouble: { title: 'files.failed', advice: 'files.kept' },
    });
    expect(state(session)).toBe(before);
  });
});
