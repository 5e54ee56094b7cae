import { describe, expect, it } from 'vitest';
import {
  endGroup,
  mostSteps,
  record,
  redo,
  startHistory,
  undo,
} from '../../../renderer/state/history';

describe('history', () => {
  it('goes back and forth, with the name of each step', () => {
    const one = record(startHistory('a'), 'b', 'a to b', null);
    const two = record(one, 'c', 'b to c', null);
    const back = undo(two);
    expect(back.present).toBe('b');
    expect(back.future[0]?.name).toBe('b to c');
    expect(undo(back).present).toBe('a');
    expect(redo(back).present).toBe('c');
    expect(redo(back).past.map(({ name }) => name)).toEqual(['a to b', 'b to c']);
  });

  it('does nothing at either end', () => {
    const only = startHistory('a');
    expect(undo(only)).toBe(only);
    expect(redo(only)).toBe(only);
  });

  it('forgets what was undone when something new is done', () => {
    const back = undo(record(startHistory('a'), 'b', 'a to b', null));
    const other = record(back, 'c', 'a to c', null);
    expect(other.future).toEqual([]);
    expect(undo(other).present).toBe('a');
  });

  it('takes edits of one group as one step, named after the last', () => {
    const start = startHistory(0);
    const dragged = record(record(start, 1, '0 to 1', 'slider'), 2, '0 to 2', 'slider');
    expect(dragged.past).toEqual([{ name: '0 to 2', state: 0 }]);
    expect(undo(dragged).present).toBe(0);
  });

  it('begins a new step when the group has ended, or after undo', () => {
    const dragged = record(startHistory(0), 1, '0 to 1', 'slider');
    const again = record(endGroup(dragged, Object.is), 2, '1 to 2', 'slider');
    expect(again.past).toHaveLength(2);
    const afterUndo = record(undo(dragged), 5, '0 to 5', 'slider');
    expect(undo(afterUndo).present).toBe(0);
  });

  it('keeps no step of a slider that came back to where it was', () => {
    const before = record(startHistory(0), 1, '0 to 1', null);
    const away = record(before, 2, '1 to 2', 'slider');
    const back = record(away, 1, '1 to 1', 'slider');
    expect(endGroup(back, Object.is)).toEqual(before);
    expect(endGroup(away, Object.is).past).toHaveLength(2);
  });

  it('keeps two hundred steps', () => {
    let history = startHistory(0);
    for (let state = 1; state <= mostSteps + 5; state++) {
      history = record(history, state, String(state), null);
    }
    expect(history.past).toHaveLength(200);
    for (let step = 0; step < 300; step++) history = undo(history);
    expect(history.present).toBe(5);
  });

  it('takes no step for an edit that changes nothing', () => {
    const history = startHistory('a');
    expect(record(history, 'a', 'nothing', null)).toBe(history);
  });
});
