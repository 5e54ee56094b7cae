import { describe, expect, it } from 'vitest';
import { takeUndoKey, type KeyPress } from '../../../main/undoKeys';

/** What a press of a key leads to: a command, or nothing when the browser keeps it. */
function press(changes: Partial<KeyPress>, isMac = false): readonly string[] {
  const done: string[] = [];
  takeUndoKey(
    {
      ...{ key: 'z', ctrlKey: !isMac, metaKey: isMac, shiftKey: false, altKey: false },
      ...{ defaultPrevented: false, target: { tagName: 'BODY', isContentEditable: false } },
      preventDefault: () => done.push('prevented'),
      ...changes,
    },
    isMac,
    (command) => done.push(command),
  );
  return done;
}

describe('the keys of undo and redo', () => {
  it.each<readonly [what: string, changes: Partial<KeyPress>, expected: string]>([
    ['Ctrl+Z', {}, 'undo'],
    ['Ctrl+Z with caps lock', { key: 'Z' }, 'undo'],
    ['Ctrl+Shift+Z', { key: 'Z', shiftKey: true }, 'redo'],
    ['Ctrl+Y', { key: 'y' }, 'redo'],
    ['on a slider', { target: { tagName: 'INPUT', type: 'range' } }, 'undo'],
    ['on a check box', { target: { tagName: 'INPUT', type: 'checkbox' } }, 'undo'],
    ['on the page', { target: null }, 'undo'],
    [
      'in a text field whose text was taken',
      { target: { tagName: 'INPUT', type: 'text', dataset: { settled: 'true' } } },
      'undo',
    ],
  ])('%s', (_what, changes, expected) => {
    expect(press(changes)).toEqual(['prevented', expected]);
  });

  it.each<readonly [what: string, changes: Partial<KeyPress>]>([
    ['Z alone', { ctrlKey: false }],
    ['Ctrl+Alt+Z', { altKey: true }],
    ['Ctrl+Shift+Y', { key: 'Y', shiftKey: true }],
    ['the key of macOS', { ctrlKey: false, metaKey: true }],
    ['another key', { key: 'x' }],
    ['in a text field', { target: { tagName: 'INPUT', type: 'text' } }],
    [
      'in a text field with typing under way',
      { target: { tagName: 'INPUT', type: 'text', dataset: { settled: 'false' } } },
    ],
    ['in a number field', { target: { tagName: 'INPUT', type: 'number' } }],
    ['in a text of more lines', { target: { tagName: 'TEXTAREA', type: 'textarea' } }],
    ['in editable text', { target: { tagName: 'DIV', isContentEditable: true } }],
    ['used by the page already', { defaultPrevented: true }],
  ])('not: %s', (_what, changes) => {
    expect(press(changes)).toEqual([]);
  });

  it('are Cmd+Z and Cmd+Shift+Z on macOS', () => {
    expect(press({}, true)).toEqual(['prevented', 'undo']);
    expect(press({ shiftKey: true }, true)).toEqual(['prevented', 'redo']);
    expect(press({ ctrlKey: true, metaKey: false }, true)).toEqual([]);
  });
});
