import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createClosing,
  patience,
  reportPatience,
  type Closing,
  type ClosingWindow,
  type Trouble,
} from '../../../main/closing';

type Choice = Awaited<ReturnType<ClosingWindow['askToSave']>>;

/** A window with unsaved work, a person who answers later, and a record of what happened. */
interface Scene {
  readonly closing: Closing;
  readonly events: string[];
  readonly choose: (choice: Choice) => Promise<void>;
  readonly chooseInTrouble: (choice: 'wait' | 'close') => Promise<void>;
  unsaved: boolean;
  /** Whether the page answers when it is asked to report. */
  reports: boolean;
}

function setScene(): Scene {
  const events: string[] = [];
  const person = new EventTarget();
  /** The next choice that the person makes. */
  const next = <T>(question: string): Promise<T> => {
    events.push(question);
    return new Promise((resolve) => {
      person.addEventListener('choice', (event) => resolve((event as CustomEvent<T>).detail), {
        once: true,
      });
    });
  };
  const choose = async (choice: string): Promise<void> => {
    person.dispatchEvent(new CustomEvent('choice', { detail: choice }));
    await vi.advanceTimersByTimeAsync(0);
  };
  const scene = { unsaved: true, reports: true };
  const closing = createClosing({
    hasUnsavedWork: () => scene.unsaved,
    askToSave: () => next<Choice>('save?'),
    askInTrouble: (trouble: Trouble) => next<'wait' | 'close'>(`${trouble}?`),
    requestReport: () => {
      if (scene.reports) closing.answer('reported');
    },
    requestSave: () => events.push('page, save'),
    close: () => events.push('closed'),
    closeAndForget: () => events.push('closed, work forgotten'),
  });
  return Object.assign(scene, { closing, events, choose, chooseInTrouble: choose });
}

let scene: Scene;

beforeEach(() => {
  vi.useFakeTimers();
  scene = setScene();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('closing', () => {
  it('asks nothing when everything is saved', () => {
    scene.unsaved = false;
    scene.closing.start();
    expect(scene.events).toEqual(['closed']);
  });

  it('hears first what the page has not reported yet', () => {
    Object.assign(scene, { unsaved: false, reports: false });
    scene.closing.start();
    scene.closing.start();
    expect(scene.events).toEqual([]);
    scene.unsaved = true;
    scene.closing.answer('reported');
    expect(scene.events).toEqual(['save?']);
  });

  it('does not wait for the report of a page that hangs', async () => {
    Object.assign(scene, { unsaved: false, reports: false });
    scene.closing.start();
    await vi.advanceTimersByTimeAsync(reportPatience - 1);
    expect(scene.events).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(scene.events).toEqual(['closed']);
  });

  it('does not wait for a report when the system ends', () => {
    Object.assign(scene, { unsaved: false, reports: false });
    expect(scene.closing.mayEnd()).toBe(true);
    scene.unsaved = true;
    expect(scene.closing.mayEnd()).toBe(false);
    expect(scene.events).toEqual(['save?']);
  });

  it('stays open and asks when there is unsaved work', () => {
    scene.closing.start();
    expect(scene.events).toEqual(['save?']);
  });

  it('asks once, however often the person clicks', () => {
    scene.closing.start();
    scene.closing.start();
    expect(scene.events).toEqual(['save?']);
  });

  it('closes without saving when told so', async () => {
    scene.closing.start();
    await scene.choose('discard');
    expect(scene.events).toEqual(['save?', 'closed, work forgotten']);
  });

  it('stays when cancelled, and asks again the next time', async () => {
    scene.closing.start();
    await scene.choose('cancel');
    await vi.advanceTimersByTimeAsync(2 * patience);
    expect(scene.events).toEqual(['save?']);
    scene.closing.start();
    expect(scene.events).toEqual(['save?', 'save?']);
  });

  it('closes once the page has saved', async () => {
    scene.closing.start();
    await scene.choose('save');
    scene.closing.answer('received');
    expect(scene.events).toEqual(['save?', 'page, save']);
    scene.unsaved = false;
    scene.closing.answer('saved');
    expect(scene.events).toEqual(['save?', 'page, save', 'closed']);
  });

  it('asks again about what was edited while the page saved', async () => {
    scene.closing.start();
    await scene.choose('save');
    scene.closing.answer('received');
    scene.closing.answer('saved');
    expect(scene.events).toEqual(['save?', 'page, save', 'save?']);
    await scene.choose('save');
    scene.unsaved = false;
    scene.closing.answer('saved');
    expect(scene.events.slice(3)).toEqual(['page, save', 'closed']);
  });

  it('stays when the page could not save, and asks again the next time', async () => {
    scene.closing.start();
    await scene.choose('save');
    scene.closing.answer('received');
    scene.closing.answer('kept');
    await vi.advanceTimersByTimeAsync(2 * patience);
    expect(scene.events).toEqual(['save?', 'page, save']);
    scene.closing.start();
    expect(scene.events).toEqual(['save?', 'page, save', 'save?']);
  });

  it('gives the person in the page all the time', async () => {
    scene.closing.start();
    await scene.choose('save');
    scene.closing.answer('received');
    await vi.advanceTimersByTimeAsync(100 * patience);
    expect(scene.events).toEqual(['save?', 'page, save']);
  });

  it('listens to no page that was not asked', () => {
    scene.closing.answer('saved');
    scene.closing.answer('unable');
    expect(scene.events).toEqual([]);
  });
});

describe('closing a window whose page does not save', () => {
  /** Up to the moment that the page has been asked to save. */
  async function askPage(): Promise<void> {
    scene.closing.start();
    await scene.choose('save');
    scene.events.length = 0;
  }

  it('offers to close anyway when the page keeps silent', async () => {
    await askPage();
    await vi.advanceTimersByTimeAsync(patience - 1);
    expect(scene.events).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(scene.events).toEqual(['silent?']);
    await scene.chooseInTrouble('close');
    expect(scene.events).toEqual(['silent?', 'closed']);
  });

  it('waits when told so, and closes when the page has saved after all', async () => {
    await askPage();
    await vi.advanceTimersByTimeAsync(patience);
    await scene.chooseInTrouble('wait');
    await vi.advanceTimersByTimeAsync(10 * patience);
    expect(scene.events).toEqual(['silent?']);
    scene.closing.answer('received');
    scene.unsaved = false;
    scene.closing.answer('saved');
    expect(scene.events).toEqual(['silent?', 'closed']);
  });

  it('offers to close anyway when the person closes again meanwhile', async () => {
    await askPage();
    scene.closing.answer('received');
    scene.closing.start();
    scene.closing.start();
    expect(scene.events).toEqual(['busy?']);
    await scene.chooseInTrouble('close');
    expect(scene.events).toEqual(['busy?', 'closed']);
  });

  it('asks one thing at a time', async () => {
    await askPage();
    scene.closing.start();
    await vi.advanceTimersByTimeAsync(2 * patience);
    expect(scene.events).toEqual(['busy?']);
  });

  it('offers to close anyway when the page does not listen', async () => {
    await askPage();
    scene.closing.answer('unable');
    expect(scene.events).toEqual(['silent?']);
    await scene.chooseInTrouble('wait');
    await vi.advanceTimersByTimeAsync(2 * patience);
    scene.closing.start();
    expect(scene.events).toEqual(['silent?', 'save?']);
  });

  it('expects nothing any more of a page that is gone', async () => {
    await askPage();
    scene.closing.reset();
    await vi.advanceTimersByTimeAsync(2 * patience);
    scene.closing.answer('saved');
    expect(scene.events).toEqual([]);
  });
});
