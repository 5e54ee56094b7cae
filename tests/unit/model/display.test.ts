import { describe, expect, it } from 'vitest';
import { readModel } from '../../../shared/model/modelSchema';
import { modelFile } from '../../fixtures/build/modelFile';
import { changed, find, first } from '../../fixtures/changed';
import { townModel } from '../../fixtures/town/town';

const model = changed(townModel, (draft) => {
  find(draft.units, 'EUR').short = { from: 1000, label: { nl: 'duizend', en: 'thousand' } };
  find(draft.units, 'EUR').symbol = { text: 'fl', side: 'after' };
});

/** The file of that model with these displays. */
function file(change: (displays: readonly object[]) => readonly object[]): string {
  const content = JSON.parse(modelFile(model)) as { readonly displays: readonly object[] };
  return JSON.stringify({ ...content, displays: change(content.displays) });
}

describe('a display of a model file', () => {
  it('stands in the model wherever the file names it, with symbol and short form of its unit', () => {
    const read = readModel(modelFile(model));
    const found = read.ok ? read.value : null;
    const euro = find(found?.displays ?? [], 'euro');
    expect(euro).toEqual({
      ...{ id: 'euro', form: 'number', decimals: 0, of: 'EUR' },
      symbol: { text: 'fl', side: 'after' },
      short: { from: 1000, label: { nl: 'duizend', en: 'thousand' } },
    });
    expect(find(found?.variables ?? [], 'cost').display).toEqual(euro);
  });

  it('that is not declared is refused where it is named', () => {
    const read = readModel(
      file((displays) => displays.filter((one) => !('id' in one) || one.id !== 'euro')),
    );
    const problems = read.ok ? [] : read.error;
    expect(first(problems.filter(({ where }) => where === 'variables.0.display'))).toMatchObject({
      code: 'nameUnknown',
      values: { name: 'euro' },
    });
  });

  it('has a form that people know', () => {
    const read = readModel(file((displays) => [{ id: 'odd', form: 'roman' }, ...displays]));
    const problems = read.ok ? [] : read.error;
    expect(problems.map(({ where }) => where)).toEqual(['displays.0.form']);
  });
});
