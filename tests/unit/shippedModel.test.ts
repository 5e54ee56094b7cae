import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkModel } from '../../shared/calculation/checkModel';
import { checkRanges } from '../../shared/calculation/checkRanges';
import { checkScenario } from '../../shared/calculation/checkScenario';
import { compileModel } from '../../shared/calculation/compileModel';
import { readCase } from '../../shared/calculation/scenarioCase';
import type { Problem } from '../../shared/lib/problem';
import { golden, goldenCases } from '../fixtures/golden';
import { shippedDataset, shippedModel } from '../fixtures/shipped';

const model = shippedModel();
const dataset = shippedDataset();

it('the model that ships has no problems with the dataset that ships', () => {
  expect(checkModel(model, dataset)).toEqual([]);
});

it('ships one model and one dataset: the ones that are tested', () => {
  expect(readdirSync(new URL('../../assets/models/', import.meta.url))).toEqual([
    'naar-voren-1.0.0.json',
  ]);
  expect(readdirSync(new URL('../../assets/datasets/', import.meta.url))).toEqual([
    'drechtsteden-noord-2018.json',
  ]);
});

it('the file of the model has its name and version', () => {
  expect(`${model.id}-${model.version}.json`).toBe('naar-voren-1.0.0.json');
});

it.each(goldenCases)('every lever and assumption of the golden case %s fits', (name) => {
  const { first, last, levers, assumptions } = golden(name);
  const read = readCase({ first, last, levers, assumptions }, dataset, model);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(checkScenario(model, read.value)).toEqual([]);
  expect(checkRanges(compileModel(model, read.value), read.value)).toEqual([]);
});

describe('a lever beyond its range', () => {
  function problems(
    levers: Readonly<Record<string, Readonly<Record<string, number>>>>,
  ): readonly Problem[] {
    const read = readCase({ first: 2018, last: 2030, levers, assumptions: {} }, dataset, model);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return checkRanges(compileModel(model, read.value), read.value);
  }

  it('says why more than `verplaatsbaar` cannot go to the front', () => {
    const [found, ...others] = problems({ naar_voren: { 'papendrecht|dagbesteding': 0.6 } });
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      code: 'outOfRange',
      where: 'levers.naar_voren.papendrecht|dagbesteding',
      values: { name: 'naar_voren', value: 0.6, minimum: 0, maximum: 0.5 },
    });
    expect(found?.values['reason']).toMatch(/\w{3,}/);
    expect(found?.values['reasonEn']).toMatch(/\w{3,}/);
  });

  it('that is not said for what has no reason', () => {
    expect(problems({ inzet_vrijval: { '': 1.5 } })).toEqual([
      {
        code: 'outOfRange',
        where: 'levers.inzet_vrijval.',
        values: {
          name: 'inzet_vrijval',
          value: 1.5,
          minimum: 0,
          maximum: 1,
          reason: '',
          reasonEn: '',
        },
      },
    ]);
  });

  it('a tariff may go down by a tenth, a reduction may wear off by a quarter', () => {
    expect(problems({ tariefmutatie: { '': -0.1 }, reductie_uhp_vervolg: { '': -0.25 } })).toEqual(
      [],
    );
    expect(
      problems({ tariefmutatie: { '': -0.11 }, reductie_uhp_vervolg: { '': -0.26 } }).map(
        ({ where }) => where,
      ),
    ).toEqual(['levers.reductie_uhp_vervolg.', 'levers.tariefmutatie.']);
  });
});
