import { act, cleanup, render } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PaperSheet } from '../../renderer/pages/report/PrintedPage';
import { roomiest, tighter, type Limits } from '../../renderer/pages/report/useFit';
import { runCommand } from '../../renderer/state/commands';
import { ReactAppContext } from '../../renderer/state/useAppContext';
import { CurrentView } from '../../renderer/state/useView';
import type { AppContext } from '../../renderer/state/startUp';
import { problem } from '../../shared/lib/problem';
import { show } from './show';
import { moment } from '../fixtures/build/buildScenario';
import { townModel, townScenario } from '../fixtures/town/town';
import { fakeMain } from '../fixtures/window/fakeMain';
import { openSession } from '../fixtures/window/openSession';
import type { VoorkantBridge } from '../../shared/ipc/bridge';

/** Pixels that the lists take on the sheet of this test: so much for each line, and the same for all else. */
let lineHeight = 0;
/** Where the lines stand behind each other. */
let denseHeight: number | null = null;

beforeEach(() => {
  lineHeight = 0;
  denseHeight = null;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const lines = this.closest('.paper')?.querySelectorAll('.paper__levers dt').length ?? 0;
    const isDense = document.querySelector('.paper__levers--dense') !== null;
    const each = isDense ? (denseHeight ?? lineHeight) : lineHeight;
    const bottom = this.classList.contains('paper') ? 1000 : 500 + lines * each;
    return new DOMRect(0, 0, 0, this.classList.contains('paper__foot') ? 40 : bottom);
  });
});

/** The small model with a lever per town and service, so that there are many to show. */
const [online] = townModel.levers;
if (online === undefined) throw new Error('no lever');
const model = {
  ...townModel,
  levers: [
    online,
    {
      ...online,
      id: 'each',
      label: { nl: 'Per plek', en: 'Each' },
      dimensions: ['town', 'service'],
    },
  ],
};

const at = (value: number) => ({ value, by: 'A. de Vries', at: moment, why: 'Geheim' });

async function open(bridge: Partial<VoorkantBridge>, levers = {}): Promise<AppContext> {
  const scenario = townScenario({
    author: 'A. de Vries',
    levers: { online: { '': at(0.25) }, ...levers },
  });
  const session = await openSession({ main: fakeMain(bridge), model, scenario, worker: 'direct' });
  render(
    <ReactAppContext value={session}>
      <CurrentView>
        <PaperSheet />
      </CurrentView>
    </ReactAppContext>,
  );
  return session;
}

const sheetText = (): string =>
  (document.querySelector('.paper')?.textContent ?? '').replaceAll(/\s/g, ' ');

/** Does what the menu asks for; the window draws meanwhile. */
function run(session: AppContext, how: 'savePdf' | 'print'): Promise<void> {
  return settled(runCommand(session, how));
}

async function settled(doing: Promise<unknown>): Promise<void> {
  const state = { isDone: false };
  const done = doing.finally(() => {
    state.isDone = true;
  });
  // As many turns as it takes: the library of the pictures is read from the disk.
  while (!state.isDone) await turn();
  await done;
}

/** The clock of the system, also where a test has one of its own. */
const { setTimeout: later } = globalThis;

async function turn(): Promise<void> {
  await act(() => new Promise((resolve) => later(resolve)));
}

/** Saves as a PDF, and returns what stood on the sheet when main was called. */
async function saved(session: AppContext): Promise<string> {
  await run(session, 'savePdf');
  expect(document.querySelector('.paper')).toBeNull();
  return onSheet;
}

let onSheet = '';
const savePdf = vi.fn<VoorkantBridge['savePdf']>(() => {
  onSheet = sheetText();
  return Promise.resolve({ kind: 'saved', name: 'Klein.pdf' });
});

describe('the sheet', () => {
  it('has name, model, years, figures, levers and warnings, and no author', async () => {
    const text = await saved(await open({ savePdf }));
    expect(savePdf).toHaveBeenLastCalledWith('Klein');
    for (const part of [
      'Klein',
      'Voorzieningen 1.0.0',
      '2027 tot en met 2028',
      // A quarter of the cost of 2028, which is 2 × (100 + 200 + 300 + 400).
      'Effect in 2028€ 500 minder',
      't.o.v. de referentie',
      '25,0 % digitaal',
      'DigitaalDeel digitaal25 %',
      // Library and desk of west cost 600 and 800 in 2028, less a quarter: only the desk is over 500.
      'Effect in 2028: duur',
      'Meer dan 500 euro.',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toMatch(/Vries|Geheim/);
    expect(text).not.toContain('Doelen en omslagpunten');
  });

  it.each([
    ['read here', 'Wat er nodig is: Effect moet ten minste € 5 zijn.'],
    ['another', 'What it takes: Effect must be at least € 5.'],
  ])('has what was taken over in the language %s, and no other reason', async (_, why) => {
    const each = { 'north|desk': { ...at(0.5), why }, 'south|desk': at(0.5) };
    const text = await saved(await open({ savePdf }, { each }));
    expect(text).toContain(`Doelen en omslagpunten${why}`);
    expect(text).not.toContain('Geheim');
  });

  it('has the checksum of the content, the same for the same content', async () => {
    const session = await open({ savePdf });
    const { checksum, kept } = await session.files.fingerprint();
    expect(kept).toBe('noFile');
    expect(await saved(session)).toContain(`${checksum}. Let op: dit scenario is nog niet bewaard`);
    act(() =>
      session.editor.actions.setValues([{ input: 'online', items: '', value: 0.5 }], 'Meer'),
    );
    const other = await saved(session);
    expect(other).not.toContain(checksum);
    act(() => session.editor.actions.undo());
    expect(await saved(session)).toContain(checksum);
  });

  it('says one line for a lever that stands the same everywhere, and each row where it differs', async () => {
    const keys = ['oost|library', 'oost|desk', 'west|library', 'west|desk'];
    const all = (values: readonly number[]) => ({
      each: Object.fromEntries(keys.map((key, index) => [key, at(values[index] ?? 0)])),
    });
    expect(await saved(await open({ savePdf }, all([0.5, 0.5, 0.5, 0.5])))).toContain(
      'Per plek, alle 450 %',
    );
    cleanup();
    const text = await saved(await open({ savePdf }, all([0.5, 0.5, 0.2, 0])));
    for (const line of ['Oost, Bibliotheek50 %', 'Oost, Balie50 %', 'West, Bibliotheek20 %']) {
      expect(text).toContain(line);
    }
    expect(text).not.toContain('West, Balie');
    expect(text).not.toContain('En nog');
  });

  it('says how many levers there was no room for', async () => {
    // 500, and 130 for each line: with the foot and what stays free, three of the four fit.
    lineHeight = 130;
    const each = { 'oost|library': at(0.5), 'oost|desk': at(0.4), 'west|library': at(0.3) };
    const text = await saved(await open({ savePdf }, { each }));
    expect(text).toContain('Oost, Bibliotheek50 %');
    expect(text).toContain('Oost, Balie40 %');
    expect(text).not.toContain('West, Bibliotheek');
    expect(text).toContain('En nog 1 hendel. Die staat in het scenario zelf.');
  });
});

it('levers stand behind each other before one is left out', async () => {
  lineHeight = 130;
  denseHeight = 60;
  const each = { 'oost|library': at(0.5), 'oost|desk': at(0.4), 'west|library': at(0.3) };
  const text = await saved(await open({ savePdf }, { each }));
  for (const line of ['Oost, Bibliotheek50 %', 'Oost, Balie40 %', 'West, Bibliotheek30 %']) {
    expect(text).toContain(line);
  }
  expect(text).not.toContain('En nog');
});

it('what was set is left out last, but for the first line of what weighs most', () => {
  const steps: Limits[] = [];
  for (let at: Limits | null = roomiest(2); at !== null; at = tighter(at)) steps.push(at);
  const asText = ({ levers, isDense, details, basis }: Limits): string =>
    [levers, isDense ? 'dense' : 'list', details, basis].join(' ');
  expect(steps.map(asText)).toEqual([
    '2 list 4 5',
    '2 list 4 4',
    '2 list 4 3',
    '2 dense 4 3',
    '2 dense 3 3',
    '2 dense 2 3',
    '2 dense 1 3',
    '2 dense 1 2',
    '2 dense 1 1',
    '1 dense 1 1',
    '0 dense 1 1',
    '0 dense 1 0',
  ]);
});

describe('printing and saving', () => {
  it('says that a PDF was saved, and nothing when the person cancels', async () => {
    const session = await open({ savePdf });
    await saved(session);
    expect(session.shell.store.getState().success?.values).toEqual({ name: 'Klein.pdf' });
    cleanup();
    const other = await open({ savePdf: () => Promise.resolve({ kind: 'cancelled' }) });
    await saved(other);
    const { success, trouble } = other.shell.store.getState();
    expect([success, trouble]).toEqual([null, null]);
  });

  it.each(['savePdf', 'print'] as const)('says what went wrong: %s', async (how) => {
    const refused = () =>
      Promise.resolve({ kind: 'refused' as const, problem: problem('diskFull', 'x.pdf') });
    const session = await open({ [how]: refused });
    await run(session, how);
    expect(session.shell.store.getState().trouble).toEqual({
      title: how === 'print' ? 'paper.notPrinted' : 'paper.notSaved',
      problems: [problem('diskFull', 'x.pdf')],
      advice: null,
    });
    expect(document.querySelector('.paper')).toBeNull();
  });

  it('says so too when main fails in a way that nobody foresaw', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const session = await open({ print: () => Promise.reject(new Error('paper:print: failed')) });
    await run(session, 'print');
    expect(session.shell.store.getState().trouble?.advice).toBe('files.workKept');
    expect(log).toHaveBeenCalledOnce();
  });

  it('asks main once, however often the key comes', async () => {
    const print = vi.fn<VoorkantBridge['print']>(() => Promise.resolve({ kind: 'printed' }));
    const session = await open({ print });
    const presses = [1, 2, 3].map(() => runCommand(session, 'print'));
    await settled(Promise.all(presses));
    expect(print).toHaveBeenCalledOnce();
    await run(session, 'print');
    expect(print).toHaveBeenCalledTimes(2);
  });
});

it('waits no longer than it must for what a worker calculates', async () => {
  vi.useFakeTimers();
  try {
    const session = await openSession();
    const laidOut = vi.spyOn(session.shell, 'laidOut');
    const paper = { checksum: 'c', kept: 'saved', at: moment } as const;
    void session.shell.layOut(paper);
    show(session, <PaperSheet />);
    await act(() => vi.advanceTimersByTimeAsync(7000));
    expect(laidOut).not.toHaveBeenCalled();
    await act(() => vi.advanceTimersByTimeAsync(1500));
    while (laidOut.mock.calls.length === 0) await turn();
    expect(laidOut).toHaveBeenCalledOnce();
    expect(sheetText()).toContain('Dit was nog niet berekend.');
  } finally {
    vi.useRealTimers();
  }
});
