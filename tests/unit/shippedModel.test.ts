import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkModel } from '../../shared/calculation/checkModel';
import { checkRanges } from '../../shared/calculation/checkRanges';
import { checkScenario, dataLeftOut } from '../../shared/calculation/checkScenario';
import { readCase } from '../../shared/calculation/scenarioCase';
import type { Problem } from '../../shared/lib/problem';
import { golden, goldenCases, newestGolden, newestGoldenCases } from '../fixtures/golden';
import { newestModel, shippedDataset, shippedModel } from '../fixtures/shipped';
import { runOf } from '../fixtures/runOf';

const model = shippedModel();
const dataset = shippedDataset();

const models = [
  { version: '1.0.0', of: model, cases: goldenCases, golden },
  { version: '2.0.0', of: newestModel(), cases: newestGoldenCases, golden: newestGolden },
];

it.each(models)('model $version has no problems with the dataset that ships', ({ of }) => {
  expect(checkModel(of, dataset)).toEqual([]);
});

it('ships two models and one dataset: the ones that are tested', () => {
  expect(readdirSync(new URL('../../assets/models/', import.meta.url))).toEqual([
    'naar-voren-1.0.0.json',
    'naar-voren-2.0.0.json',
  ]);
  expect(readdirSync(new URL('../../assets/datasets/', import.meta.url))).toEqual([
    'drechtsteden-noord-2018.json',
  ]);
});

it.each(models)('the file of model $version has its name and version', ({ version, of }) => {
  expect(of.id).toBe('naar-voren');
  expect(of.version).toBe(version);
});

it('base data that the newest model does not know are named', () => {
  expect(dataLeftOut(model, dataset)).toEqual([]);
  expect(dataLeftOut(newestModel(), dataset)).toEqual([
    { code: 'dataLeftOut', where: 'dataset.rows', values: { name: 'rijksmiddelen' } },
  ]);
});

it.each(
  models.flatMap(({ version, of, cases, golden: found }) =>
    cases.map((name) => ({ version, of, name, given: found(name) })),
  ),
)('every lever and assumption of golden case $name of model $version fits', ({ of, given }) => {
  const { first, last, levers, assumptions } = given;
  const read = readCase({ first, last, levers, assumptions }, dataset, of);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(checkScenario(of, read.value)).toEqual([]);
  expect(checkRanges(runOf(of, read.value))).toEqual([]);
});

describe('a lever beyond its range', () => {
  function problems(
    levers: Readonly<Record<string, Readonly<Record<string, number>>>>,
  ): readonly Problem[] {
    const read = readCase({ first: 2018, last: 2030, levers, assumptions: {} }, dataset, model);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return checkRanges(runOf(model, read.value));
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

describe('an assumption of the newest model', () => {
  const newest = newestModel();

  function codes(assumptions: Readonly<Record<string, number | Readonly<Record<string, number>>>>) {
    const read = readCase({ first: 2018, last: 2030, levers: {}, assumptions }, dataset, newest);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    return checkRanges(runOf(newest, read.value)).map(({ code, where }) => `${code} at ${where}`);
  }

  // Model paper, section 3: what formulas divide by is above 0, what is a share stays within 0 to 1.
  const divisors = newest.assumptions.filter(({ above }) => above === 0).map(({ id }) => id);
  it('that formulas divide by is above 0', () => {
    expect(divisors.sort()).toEqual([
      'afbouwduur_overhead',
      'boeggolf_halvering',
      'caseload_hoofdbehandelaar',
      'gemiddelde_duur',
      'groepsgrootte',
      'incentive_drempel',
      'incident_duur',
      'jeugdigen_schaal',
      'leertijd',
      'prijspeil',
      'productieve_uren',
      'rendement_start',
      'soj_aandeel',
    ]);
    expect(codes({ leertijd: 0, gemiddelde_duur: { voogdij: -1 } })).toEqual([
      'notAbove at assumptions.gemiddelde_duur.voogdij',
      'notAbove at assumptions.leertijd.',
    ]);
  });

  it('that is a share stays between 0 and 1, and growth and indices do not', () => {
    const free = newest.assumptions.filter(({ unit, maximum }) => unit === '1' && maximum !== 1);
    expect(free.map(({ id }) => id).sort()).toEqual([
      'groei_jeugdigen',
      'groei_overig',
      'groepsgrootte',
      'intensiteitsgroei',
      'loonprijsontwikkeling',
      'meldingengroei',
      'overig_index_basis',
      'prijs_index_basis',
      'prijspeil',
      'volume_index_basis',
      'volumegroei',
    ]);
    expect(codes({ realisatie: { vraag: 1.2 }, waterbed: { gi: -0.1 } })).toEqual([
      'aboveMaximum at assumptions.realisatie.vraag',
      'belowMinimum at assumptions.waterbed.gi',
    ]);
    expect(codes({ volumegroei: { voogdij: -0.1 }, prijs_index_basis: { voogdij: 1.5 } })).toEqual(
      [],
    );
  });
});
