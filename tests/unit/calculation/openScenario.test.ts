import { describe, expect, it } from 'vitest';
import { openScenario } from '../../../shared/calculation/openScenario';
import { writeScenarioFile } from '../../../shared/file/writeScenarioFile';
import type { Scenario } from '../../../shared/model/scenario';
import { sha256 } from '../../fixtures/sha256';
import { first } from '../../fixtures/changed';
import { changesTo } from '../../fixtures/build/buildScenario';
import {
  fullScenario,
  shopContent,
  shopFileText,
  shopModelSha256,
} from '../../fixtures/shops/file';
import { shopModel, shopScenario } from '../../fixtures/shops/shops';

const smallVersions = [{ model: shopModel, sha256: shopModelSha256 }] as const;

/** What the reader is told: `open` with the marks, or `refused` with the problems. */
async function outcome(
  text: string,
  model = shopModel,
  modelSha256 = shopModelSha256,
): Promise<string> {
  const opened = await openScenario(text, [{ model, sha256: modelSha256 }], sha256);
  const list = opened.ok ? opened.value.marks : opened.error;
  const told = list.map(({ code, where }) => `${code} at ${where}`).join(', ');
  return `${opened.ok ? 'open' : 'refused'}: ${told}`;
}

/** A file of a scenario that the program itself would not let pass. */
async function spoilt(given: Partial<Omit<Scenario, 'model'>>): Promise<string> {
  const content = shopContent();
  return writeScenarioFile({ ...content, ...given }, sha256);
}

function formula(text: string): Scenario['formulas'] {
  return [{ variable: 'total', formula: text, by: '', at: '2026-11-21T00:00:00Z', why: '' }];
}

describe('a file that opens', () => {
  it('gives back the scenario and the figures of the time of saving', async () => {
    const opened = await openScenario(await shopFileText(), smallVersions, sha256);
    expect(opened.ok && opened.value.scenario).toEqual(fullScenario);
    expect(opened.ok && opened.value.content).toEqual(shopContent());
  });

  it.each<[string, () => Promise<string>, string]>([
    ['as it was written', () => shopFileText(), 'open: '],
    [
      'edited by hand',
      async () => (await shopFileText()).replace('two', 'ten'),
      'open: changedOutside at ',
    ],
    [
      'with a formula that cannot be read',
      () => spoilt({ formulas: formula('1 +') }),
      'open: formulaSyntax at total',
    ],
    [
      'with a value beyond a bound that another value moved: nobody did anything wrong',
      () =>
        spoilt({
          levers: changesTo({ discount: { 'north|apple': 0.5 } }),
          assumptions: changesTo({ most_discount: { apple: 0.3 } }),
        }),
      'open: outOfRange at levers.discount.north|apple',
    ],
    [
      'with a circular reference',
      () => spoilt({ formulas: formula('total') }),
      'open: circular at total',
    ],
    [
      'with base data that the model does not know',
      async () => {
        const { dataset } = shopContent();
        const rent = { ...first(dataset.rows), variable: 'rent', items: 'north' };
        return spoilt({ dataset: { ...dataset, rows: [...dataset.rows, rent] } });
      },
      'open: dataLeftOut at dataset.rows',
    ],
  ])('%s', async (_, write, expected) => {
    expect(await outcome(await write())).toBe(expected);
  });

  it('of another version of the model', async () => {
    const newer = { ...shopModel, version: '99.0.0' };
    expect(await outcome(await shopFileText(), newer, 'b'.repeat(64))).toBe(
      'open: otherModelVersion at model',
    );
  });

  it('of the same version of the model that calculates something else', async () => {
    expect(await outcome(await shopFileText(), shopModel, 'b'.repeat(64))).toBe(
      'open: otherModelText at model',
    );
  });

  it('of an earlier file of the model that calculated the same', async () => {
    const model = { ...shopModel, earlierFiles: ['a'.repeat(64), shopModelSha256] };
    expect(await outcome(await shopFileText(), model, 'b'.repeat(64))).toBe('open: ');
  });
});

describe('a file that is refused', () => {
  it.each<[string, () => Promise<string>, string]>([
    ['no scenario', () => Promise.resolve('{}'), 'refused: notAScenario at '],
    [
      'a wrong name',
      () => spoilt({ levers: changesTo({ nothing: { '': 1 } }) }),
      'refused: unknownName at levers.nothing',
    ],
    [
      'a wrong item',
      () => spoilt({ assumptions: changesTo({ price: { plum: 1 } }) }),
      'refused: unknownCell at assumptions.price.plum',
    ],
    [
      'a value out of range',
      () => spoilt({ levers: changesTo({ storms: { 'north|2021': 6 } }) }),
      'refused: outOfRange at levers.storms.north|2021',
    ],
    [
      'years back to front',
      () => spoilt({ timeAxis: { first: 2022, last: 2020 } }),
      'refused: axisReversed at timeAxis',
    ],
  ])('%s', async (_, write, expected) => {
    expect(await outcome(await write())).toBe(expected);
  });

  it('of another model', async () => {
    expect(await outcome(await shopFileText(), { ...shopModel, id: 'flowers' })).toBe(
      'refused: otherModelId at model.id',
    );
  });
});

describe('the figures in a file', () => {
  it.each<[string, Partial<Scenario>, number | null]>([
    ['nothing done', {}, 0],
    // Half price for the apples of north costs 40 in 2022.
    ['a discount', { levers: changesTo({ discount: { 'north|apple': 0.5 } }) }, 40],
    ['what cannot be calculated', { formulas: formula('1 / 0') }, null],
  ])('%s', (_, given, loss) => {
    expect(shopContent(shopScenario(given)).results).toEqual({
      app: { version: '1.2.3' },
      model: { id: 'fruit', version: '1.0.0' },
      figures: { loss },
    });
  });
});
