import { describe, expect, it } from 'vitest';
import { withFormula } from '../../../renderer/values/changes';
import {
  draftOf,
  lineOf,
  nameFrom,
  withoutOwnLine,
  withOwnLine,
} from '../../../renderer/values/ownLineDraft';
import type { OwnLine } from '../../../shared/model/scenario';
import { changedTo, sheetScenario, sheetView } from '../../fixtures/window/sheet';

const view = sheetView();
const { model } = view.run;
const stamp = { by: 'A. Jansen', at: '2026-11-27T00:00:00.000Z', why: '' };

it.each([
  ['Kosten van vervoer', 'kosten_van_vervoer'],
  ['Reïntegratie (2e spoor)', 'reintegratie_2e_spoor'],
  ['2 keer', 'keer'],
  ['  ', ''],
  ['Ω', ''],
])('the label %s gives the name %s', (label, expected) => {
  expect(nameFrom(label)).toBe(expected);
});

describe('a draft', () => {
  const draft = draftOf(undefined, model, view.texts.words);

  it.each([
    ['without a label', {}, 'label'],
    ['whose label gives no name', { label: '123' }, 'id'],
    ['with a name that is none', { label: 'x', id: 'Grote_Letter' }, 'id'],
    ['without a formula', { label: 'x' }, 'formula'],
    ['without a number', { label: 'x', kind: 'assumption' as const }, 'number'],
    [
      'with a number that may be read in two ways',
      { label: 'x', kind: 'assumption' as const, numbers: ['', '1.285', ''] as const },
      'twoWays',
    ],
    [
      'of a lever without bounds',
      { label: 'x', kind: 'lever' as const, numbers: ['', '1', ''] as const },
      'number',
    ],
  ])('%s is no line', (_, change, missing) => {
    expect(lineOf({ ...draft, ...change }, model, stamp)).toEqual({ missing });
  });

  it('of an assumption without a range has its value as range', () => {
    const numbers = ['', '3', ''] as const;
    const made = lineOf({ ...draft, label: 'Eigen', kind: 'assumption', numbers }, model, stamp);
    expect(made).toMatchObject({
      line: { id: 'eigen', low: 3, central: 3, high: 3, by: 'A. Jansen' },
    });
  });

  it('of a line that is there gives that line back', () => {
    const line: OwnLine = {
      ...{ kind: 'lever', id: 'eigen', label: 'Eigen', unit: 'EUR', dimensions: ['town'] },
      ...{ display: model.displays.find(({ of }) => of === 'EUR')?.id ?? '' },
      ...{ part: model.parts[0]?.id ?? '', minimum: -5, neutral: 0, maximum: 1500 },
      ...stamp,
    };
    const made = lineOf(draftOf(line, model, view.texts.words), model, stamp);
    expect(made).toEqual({ line });
  });
});

describe('a line of one’s own in a scenario', () => {
  const line: OwnLine = {
    ...{ kind: 'variable', id: 'eigen', label: 'Eigen', unit: '1', display: '', dimensions: [] },
    ...{ block: model.blocks[0]?.id ?? '', formula: '1' },
    ...stamp,
  };
  const scenario = withOwnLine(sheetScenario(), line);

  it('stays in its place when it is changed', () => {
    const two = withOwnLine(scenario, { ...line, id: 'ander' });
    const changed = withOwnLine(two, { ...line, label: 'Anders' });
    expect(changed.ownLines.map(({ label }) => label)).toEqual(['Anders', 'Eigen']);
  });

  it('has the formula that is written for it, and no changed one', () => {
    const changed = withFormula(scenario, { model }, 'eigen', '2', stamp);
    expect(changed.ownLines).toMatchObject([{ formula: '2' }]);
    expect(changed.formulas).toEqual([]);
    expect(withFormula(scenario, { model }, 'eigen', '1', stamp)).toBe(scenario);
  });

  it('takes along what was set in it when it goes', () => {
    const set = { ...scenario, assumptions: { eigen: { '': changedTo(1) } } };
    expect(withoutOwnLine(set, 'eigen')).toEqual(sheetScenario());
  });
});
