import { describe, expect, it, vi } from 'vitest';
import type { OpenFile } from '../../../renderer/state/openFile';
import { createEditor, isRunOld, isUnsaved, type Editor } from '../../../renderer/state/editor';
import { createShell } from '../../../renderer/state/shell';
import type { StartWorker } from '../../../renderer/worker/scenarioWorker';
import type { Question } from '../../../renderer/worker/messages';
import { readCase } from '../../../shared/calculation/scenarioCase';
import { readValue } from '../../../shared/calculation/runScenario';
import { golden } from '../../fixtures/golden';
import { shippedDataset, shippedModel } from '../../fixtures/shipped';

const { first, last, levers, assumptions } = golden('eerste_stap');
const read = readCase({ first, last, levers, assumptions }, shippedDataset(), shippedModel());
if (!read.ok) throw new Error(JSON.stringify(read.error));
const file: OpenFile = {
  id: null,
  name: null,
  identity: { id: read.value.id, basedOn: null },
  saved: read.value,
  content: null,
  figures: {},
  marks: [],
};

/** A editor whose clock runs as told and whose workers only note what they are asked. */
function open(millisecondsPerRun = 0): { editor: Editor; asked: [string, Question][] } {
  const asked: [string, Question][] = [];
  let time = 0;
  const startWorker: StartWorker = (kind) => ({
    ask: (question) => asked.push([kind, question]),
    forget: () => undefined,
    end: () => undefined,
  });
  const editor = createEditor(file, {
    models: [shippedModel()],
    clock: () => (time += millisecondsPerRun),
    now: () => '2026-11-21T12:00:00.000Z',
    signature: () => 'tester',
    typing: createShell(),
    whenPainted: () => undefined,
    startWorker,
  });
  return { editor, asked };
}

function effect({ store }: Editor): number {
  return readValue(store.getState().run, 'effect', { jaar: '2030' });
}

function nothing(): undefined {
  return undefined;
}

const expected = (name: string): number => golden(name).variables['effect']?.['2030'] ?? NaN;

describe('editor', () => {
  it('calculates each edit at once: two levers give the golden effect', () => {
    const { editor } = open();
    expect(effect(editor)).toBeCloseTo(expected('eerste_stap'), 6);
    editor.actions.setValues([{ input: 'startwijze', items: '', value: 1 }], 'start');
    editor.actions.setValues([{ input: 'inzet_vrijval', items: '', value: 1 }], 'vrijval');
    expect(effect(editor)).toBeCloseTo(expected('eerste_stap_twee_hendels'), 6);
  });

  it('undoes and redoes across edits, and knows when the file is as it was', () => {
    const { editor } = open();
    const { actions, store } = editor;
    actions.setValues([{ input: 'startwijze', items: '', value: 1 }], 'start');
    actions.setValues([{ input: 'inzet_vrijval', items: '', value: 1 }], 'vrijval');
    expect(isUnsaved(store.getState())).toBe(true);
    actions.undo();
    actions.undo();
    expect(isUnsaved(store.getState())).toBe(false);
    expect(effect(editor)).toBeCloseTo(expected('eerste_stap'), 6);
    actions.redo();
    actions.redo();
    expect(effect(editor)).toBeCloseTo(expected('eerste_stap_twee_hendels'), 6);
  });

  it('calculates with the model that the scenario names, also after undo', () => {
    const old = shippedModel();
    // Prices that stay as they are: nothing else differs.
    const text = 'prev(prijsindex, prijspeil) * (1 + loonprijsontwikkeling)';
    const next = shippedModel((json) =>
      json.replace('"version": "1.0.0"', '"version": "1.1.0"').replace(text, 'prijspeil'),
    );
    const silent: StartWorker = () => ({ ask: nothing, forget: nothing, end: nothing });
    const parts = {
      models: [next, old],
      clock: () => 0,
      now: () => '',
      startWorker: silent,
      signature: () => 'tester',
      typing: createShell(),
      whenPainted: () => undefined,
    };
    const editor = createEditor(file, parts);
    const shown = (): string => editor.store.getState().run.model.version;
    expect(shown()).toBe('1.0.0');
    expect(effect(editor)).toBeCloseTo(expected('eerste_stap'), 6);
    editor.actions.edit((scenario) => ({ ...scenario, model: next }), 'naar 1.1.0');
    expect(shown()).toBe('1.1.0');
    expect(effect(editor)).not.toBeCloseTo(expected('eerste_stap'), 0);
    editor.actions.undo();
    expect(shown()).toBe('1.0.0');
    expect(effect(editor)).toBeCloseTo(expected('eerste_stap'), 6);
  });

  it('makes no step of an edit that changes nothing', () => {
    const { editor } = open();
    editor.actions.setValues([{ input: 'inzet_vrijval', items: '', value: 0.5 }], 'vrijval');
    expect(editor.store.getState().history.past).toEqual([]);
  });

  it('leaves a slow model to the worker after five slow runs in a row', () => {
    const { editor, asked } = open(10);
    for (const value of [0.1, 0.2, 0.3, 0.4]) {
      editor.actions.setValues([{ input: 'inzet_vrijval', items: '', value }], 'vrijval');
    }
    expect(asked.filter(([kind]) => kind === 'run')).toEqual([]);
    const before = editor.store.getState().run;
    expect(isRunOld(editor.store.getState())).toBe(false);
    editor.actions.setValues([{ input: 'inzet_vrijval', items: '', value: 1 }], 'vrijval');
    expect(asked.filter(([kind]) => kind === 'run')).toHaveLength(1);
    const { run } = editor.store.getState();
    // What was typed stands there; what is calculated of it is old, and known to be.
    expect(readValue(run, 'inzet_vrijval', {})).toBe(1);
    expect(run.values.get('effect')).toBe(before.values.get('effect'));
    expect(isRunOld(editor.store.getState())).toBe(true);
  });

  it('asks workers nothing that the next movement of a slider makes void', () => {
    vi.useFakeTimers();
    const { editor, asked } = open();
    asked.length = 0;
    const slide = (value: number): void =>
      editor.actions.setValues([{ input: 'inzet_vrijval', items: '', value }], 'vrijval', 'hand');
    for (const value of [0.1, 0.2, 0.3]) {
      slide(value);
      vi.advanceTimersByTime(50);
    }
    expect(asked).toEqual([]);
    vi.advanceTimersByTime(50);
    const { present } = editor.store.getState().history;
    expect(asked).toEqual([['range', { scenario: present, views: {}, item: null }]]);
    // Letting go is rest as well.
    slide(0.4);
    editor.actions.endStep();
    expect(asked).toHaveLength(2);
    vi.useRealTimers();
  });

  it('calculates a slow model here when no worker can', () => {
    const failures: (() => void)[] = [];
    let time = 0;
    const startWorker: StartWorker = (kind, _, failed) => ({
      ask: (question) => {
        if (kind === 'run') failures.push(() => failed?.(question));
      },
      forget: nothing,
      end: nothing,
    });
    const models = [shippedModel()];
    const editor = createEditor(file, {
      ...{
        models,
        startWorker,
        clock: () => (time += 10),
        now: () => '',
        signature: () => 'tester',
        typing: createShell(),
        whenPainted: () => undefined,
      },
    });
    for (const value of [0.1, 0.2, 0.3, 0.4, 1]) {
      editor.actions.setValues([{ input: 'inzet_vrijval', items: '', value }], 'vrijval');
    }
    expect(effect(editor)).not.toBeCloseTo(expected('eerste_stap'), 0);
    editor.actions.setValues([{ input: 'startwijze', items: '', value: 1 }], 'start');
    expect(isRunOld(editor.store.getState())).toBe(true);
    for (const fail of failures) fail();
    expect(isRunOld(editor.store.getState())).toBe(false);
    expect(effect(editor)).toBeCloseTo(expected('eerste_stap_twee_hendels'), 6);
  });

  it('comes back from the worker once that is quick, and then shows no older answer', () => {
    const replies: (() => void)[] = [];
    let time = 0;
    const editor = createEditor(file, {
      models: [shippedModel()],
      clock: () => (time += 10),
      now: () => '2026-11-21T12:00:00.000Z',
      signature: () => 'tester',
      typing: createShell(),
      whenPainted: () => undefined,
      startWorker: ((kind: string, answered: (outcome: object, question: object) => void) => ({
        ask: (question: object) => {
          if (kind !== 'run') return;
          const { values, reference, errors, laws, warnings } = editor.store.getState().run;
          const run = { values, reference, errors, laws, warnings };
          replies.push(() => answered({ run, variants: [], milliseconds: 1 }, question));
        },
        forget: () => undefined,
        end: () => undefined,
      })) as unknown as StartWorker,
    });
    const { store, actions } = editor;
    const slide = (value: number): void =>
      actions.setValues([{ input: 'inzet_vrijval', items: '', value }], 'vrijval');
    for (const value of [0.1, 0.2, 0.3, 0.4, 0.6, 0.7]) slide(value);
    expect(replies).toHaveLength(2);
    replies[0]?.();
    // One quick run among the last five: the next is calculated at once.
    slide(1);
    expect(replies).toHaveLength(2);
    const here = store.getState().run;
    expect(readValue(here, 'inzet_vrijval', {})).toBe(1);
    replies[1]?.();
    expect(store.getState().run).toBe(here);
  });

  it('shows amounts in another kind of euro without touching the scenario', () => {
    const { editor } = open();
    const { actions, store } = editor;
    const { prijsindex } = golden('eerste_stap').variables;
    actions.look('reele_euros', 1);
    const shown = store.getState().run.values.get('#headline.effect')?.values[0] ?? NaN;
    expect(shown).toBeCloseTo(expected('eerste_stap') / (prijsindex?.['2030'] ?? NaN), 6);
    expect(isUnsaved(store.getState())).toBe(false);
  });
});
