import { describe, expect, it, vi } from 'vitest';
import { connect } from '../../../renderer/state/connect';
import type { AppContext } from '../../../renderer/state/startUp';
import { isUnsaved } from '../../../renderer/state/editor';
import type { ArrivedDocument } from '../../../shared/ipc/contract';
import { asVersion } from '../../../shared/file/migrations/migrations';
import { sha256 } from '../../../renderer/worker/sha256';
import { problem } from '../../../shared/lib/problem';
import { townFileText } from '../../fixtures/town/file';
import { fakeMain } from '../../fixtures/window/fakeMain';
import { townScenario } from '../../fixtures/town/town';
import { newFile, openSession } from '../../fixtures/window/openSession';
import type { VoorkantBridge } from '../../../shared/ipc/bridge';

const saved = (name: string) =>
  ({ kind: 'saved', document: { id: '6a7d6a3e-5f4b-4b0e-9d5e-0d8f5f0b8c11', name } }) as const;
const refused = (code: string) => ({ kind: 'refused', problem: problem(code, 'Plan') }) as const;

async function document(online: number, name = 'Plan'): Promise<ArrivedDocument> {
  const id = '0b0c2f43-7a3e-4c52-8d5b-6f6f4ac0a111';
  return { kind: 'opened', document: { id, name, text: await townFileText(online) } };
}

/** A window with a file on screen, and what main was asked to write. */
async function openWindow(answers: Partial<VoorkantBridge> = {}) {
  const written: string[] = [];
  const main = fakeMain({
    saveDocument: (_, text) => {
      written.push(text);
      return Promise.resolve(saved('Plan'));
    },
    saveDocumentAs: (_, text) => {
      written.push(text);
      return Promise.resolve(saved('Elders'));
    },
    ...answers,
  });
  const session = await openSession({ main });
  await session.files.show(await document(0.25));
  return { session, written, main };
}

function online({ editor }: AppContext): number | undefined {
  return editor.store.getState().history.present.levers['online']?.['']?.value;
}

function move({ editor }: AppContext, value: number): void {
  editor.actions.setValues([{ input: 'online', items: '', value }], `naar ${value}`);
}

const unsaved = ({ editor }: AppContext): boolean => isUnsaved(editor.store.getState());
const trouble = ({ shell }: AppContext) => shell.store.getState().trouble;

/** Waits for a question and gives this answer. */
async function answer({ shell }: AppContext, id: string): Promise<void> {
  await vi.waitFor(() => expect(shell.store.getState().question).not.toBeNull());
  shell.answer(id);
}

describe('a file of an older format', () => {
  /** The same file as version 1 of the format wrote it. */
  async function older(): Promise<ArrivedDocument> {
    const content = JSON.parse(await townFileText(0.5)) as Record<string, unknown>;
    const { checksum: _, ...json } = content;
    const first = asVersion(json, 1);
    const checksum = await sha256(JSON.stringify(first));
    const text = JSON.stringify({ ...first, checksum });
    return { kind: 'opened', document: { id: 'een-oud-bestand', name: 'Oud', text } };
  }

  it('opens with its figures, and is said to be older', async () => {
    const { session } = await openWindow();
    await session.files.show(await older());
    expect(online(session)).toBe(0.5);
    const { marks } = session.editor.store.getState().file;
    expect(marks.map(({ code }) => code)).toEqual(['olderFormat']);
  });

  it('stays as it is: saving asks for a new name, and the new file says what it grew from', async () => {
    const arrived = await older();
    const saveDocument = vi.fn();
    const { session, written } = await openWindow({ saveDocument });
    await session.files.show(arrived);
    expect(await session.files.save()).toBe(true);
    expect(saveDocument).not.toHaveBeenCalled();
    const text = arrived.kind === 'opened' ? arrived.document.text : '';
    const original = JSON.parse(text) as { checksum: string; scenario: { id: string } };
    expect(JSON.parse(written.at(-1) ?? '')).toMatchObject({
      formatVersion: 5,
      measures: [],
      scenario: { basedOn: { id: original.scenario.id, checksum: original.checksum } },
    });
    expect(session.editor.store.getState().file.marks).toEqual([]);
  });
});

describe('opening', () => {
  it('shows the file', async () => {
    const { session } = await openWindow();
    expect(online(session)).toBe(0.25);
    expect(session.editor.store.getState().file.name).toBe('Plan');
    expect(unsaved(session)).toBe(false);
  });

  it.each([
    ['save', 1, 0.75],
    ['discard', 0, 0.75],
    ['cancel', 0, 0.5],
  ])('asks about unsaved work: %s writes %d times and leaves %d', async (id, times, left) => {
    const { session, written } = await openWindow();
    move(session, 0.5);
    const opened = session.files.show(await document(0.75));
    await answer(session, id);
    expect(await opened).toBe(id !== 'cancel');
    expect(written).toHaveLength(times);
    expect(online(session)).toBe(left);
  });

  it('asks again about what is edited while a slow disk saves', async () => {
    let letGo: () => void = () => undefined;
    let asked = 0;
    const saveDocument = (): Promise<ReturnType<typeof saved>> => {
      asked += 1;
      return new Promise((resolve) => {
        letGo = () => resolve(saved('Plan'));
      });
    };
    const { session } = await openWindow({ saveDocument });
    move(session, 0.5);
    const opened = session.files.show(await document(0.75));
    await answer(session, 'save');
    await vi.waitFor(() => expect(asked).toBe(1));
    move(session, 0.6);
    letGo();
    await answer(session, 'cancel');
    expect(await opened).toBe(false);
    expect(online(session)).toBe(0.6);
  });

  it('keeps the window as it was when the file is refused', async () => {
    const { session } = await openWindow();
    move(session, 0.5);
    expect(await session.files.show(refused('notUtf8'))).toBe(false);
    // What main says of a file is complete; what the page finds is not.
    expect(trouble(session)).toMatchObject({ title: 'files.notOpened', advice: null });
    const wrong = { kind: 'opened', document: { id: 'x', name: 'X', text: '{}' } } as const;
    expect(await session.files.show(wrong)).toBe(false);
    expect(trouble(session)).toMatchObject({ advice: 'files.kept' });
    expect(online(session)).toBe(0.5);
    expect(session.editor.store.getState().file.name).toBe('Plan');
  });

  it('says so when main fails', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { session } = await openWindow();
    expect(await session.files.open()).toBe(false);
    expect(trouble(session)).toMatchObject({ title: 'files.failed', advice: 'files.kept' });
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });
});

describe('saving', () => {
  it('writes an unchanged file with the same bytes', async () => {
    const { session, written } = await openWindow();
    await session.files.save();
    expect(written).toEqual([await townFileText(0.25)]);
  });

  it('writes what is on screen, and then nothing is unsaved', async () => {
    const { session, written } = await openWindow();
    move(session, 0.5);
    expect(await session.files.save()).toBe(true);
    expect(JSON.parse(written[0] ?? '')).toMatchObject({
      levers: { online: { '': { value: 0.5 } } },
      results: { figures: { effect: 1000 } },
    });
    expect(unsaved(session)).toBe(false);
    expect(session.shell.store.getState().success?.values).toEqual({ name: 'Plan' });
  });

  it('leaves unsaved what was done while it was being written', async () => {
    const { session } = await openWindow({
      saveDocument: () => {
        move(session, 0.75);
        return Promise.resolve(saved('Plan'));
      },
    });
    move(session, 0.5);
    await session.files.save();
    expect(unsaved(session)).toBe(true);
  });

  it('does not take another scenario for the saved one', async () => {
    const { session } = await openWindow({
      saveDocument: async () => {
        session.editor.actions.show(newFile(townScenario({ levers: { online: 0.9 } })));
        return Promise.resolve(saved('Plan'));
      },
    });
    move(session, 0.5);
    await session.files.save();
    expect(session.editor.store.getState().file.name).toBeNull();
  });

  it('of something new asks where, and a second file is another scenario', async () => {
    const { session, written } = await openWindow();
    await session.files.saveAs();
    const { scenario } = JSON.parse(written[0] ?? '') as {
      scenario: { id: string; basedOn: { id: string } };
    };
    const before = JSON.parse(await townFileText(0.25)) as { scenario: { id: string } };
    expect(scenario.id).not.toBe(before.scenario.id);
    expect(scenario.basedOn.id).toBe(before.scenario.id);
    expect(session.editor.store.getState().file.name).toBe('Elders');
  });

  it.each(['fileChangedByOthers', 'fileGone'])(
    'asks what to do after %s, and overwrites only then',
    async (code) => {
      const asked: string[] = [];
      const { session } = await openWindow({
        saveDocument: (_, __, how) => {
          asked.push(how);
          return Promise.resolve(how === 'overwrite' ? saved('Plan') : refused(code));
        },
      });
      move(session, 0.5);
      const cancelled = session.files.save();
      await answer(session, 'cancel');
      expect(await cancelled).toBe(false);
      expect(unsaved(session)).toBe(true);
      const overwritten = session.files.save();
      await answer(session, 'overwrite');
      expect(await overwritten).toBe(true);
      expect(asked).toEqual(['asked', 'asked', 'overwrite']);
    },
  );

  it('keeps the work when the disk refuses it', async () => {
    const { session } = await openWindow({
      saveDocument: () => Promise.resolve(refused('diskFull')),
    });
    move(session, 0.5);
    expect(await session.files.save()).toBe(false);
    expect(trouble(session)).toMatchObject({ title: 'files.notSaved' });
    expect(unsaved(session)).toBe(true);
  });
});

describe('what main hears', () => {
  it('is each change of name, mark and steps, once', async () => {
    const { session, main } = await openWindow();
    const stop = connect(session, session.bridge);
    session.editor.actions.choose('oost');
    move(session, 0.5);
    session.editor.actions.undo();
    expect(main.reported.map(({ unsaved: mark, undo, redo }) => [mark, undo, redo])).toEqual([
      [false, null, null],
      [true, 'naar 0.5', null],
      [false, null, 'naar 0.5'],
    ]);
    stop();
    move(session, 0.75);
    expect(main.reported).toHaveLength(3);
  });

  it('is whether the work was saved before closing', async () => {
    const { session, main } = await openWindow({
      saveDocument: () => Promise.resolve(refused('diskFull')),
    });
    connect(session, session.bridge);
    move(session, 0.5);
    expect(await main.saveBeforeClose()).toBe(false);
  });

  it('brings files from outside one after the other', async () => {
    const { session, main } = await openWindow();
    connect(session, session.bridge);
    move(session, 0.5);
    main.arrive(await document(0.6));
    main.arrive(await document(0.7));
    const shown: unknown[] = [];
    session.editor.store.subscribe(() => shown.push(online(session)));
    // Time enough for the second to be read, and to ask its own question over the first.
    await new Promise((resolve) => setTimeout(resolve, 200));
    await answer(session, 'discard');
    await vi.waitFor(() => expect(online(session)).toBe(0.7));
    expect(shown).toContain(0.6);
  });
});
