import { describe, expect, it } from 'vitest';
import { problemText } from '../../../renderer/format/problemText';
import { setUpTexts } from '../../../renderer/format/setUpTexts';
import { textsOf } from '../../../renderer/format/useTexts';
import { checkFindings } from '../../../renderer/values/checkFindings';
import { problemForPeople } from '../../../renderer/values/problemForPeople';
import { createView } from '../../../renderer/values/view';
import { checkFixedRanges } from '../../../shared/calculation/checkRanges';
import { checkScenario } from '../../../shared/calculation/checkScenario';
import { compileModel } from '../../../shared/calculation/compileModel';
import { modelChecks } from '../../../shared/calculation/modelChecks';
import type { Problem } from '../../../shared/lib/problem';
import type { OwnLine, Scenario } from '../../../shared/model/scenario';
import { changesTo } from '../../fixtures/build/buildScenario';
import { runOf } from '../../fixtures/runOf';
import { shopDataset, shopModel, shopScenario } from '../../fixtures/shops/shops';

/*
 * Every kind of fault that is checked before calculating: what can come while somebody works stands in the list of
 * checks, with its place and what to do; what cannot is refused where it would come in, in the same words.
 */

const texts = textsOf(setUpTexts(), 'nl');
const by = { by: '', at: '', why: '' };

function viewOf(scenario: Scenario) {
  return createView(scenario, runOf(shopModel, scenario), { item: null, views: {} }, texts);
}

/** What the list says of the shops with this in their scenario: "place: text". */
function listed(parts: Partial<Scenario>): readonly string[] {
  const scenario = shopScenario(parts);
  const view = viewOf(scenario);
  const checks = modelChecks(compileModel(shopModel, scenario), scenario, view.run);
  return checkFindings(checks, view).map(({ place, text }) => `${place}: ${text}`);
}

function formula(variable: string, text: string): Partial<Scenario> {
  return { formulas: [{ variable, formula: text, ...by }] };
}

const ownLine: OwnLine = {
  ...{
    kind: 'variable',
    id: 'extra',
    label: 'Extra',
    unit: 'EUR',
    display: 'euro',
    dimensions: [],
  },
  ...{ block: shopModel.blocks[0]?.id ?? '', formula: '1', ...by },
};

describe('what can come while somebody works is in the list, with place and what to do', () => {
  it.each<[string, Partial<Scenario>, string]>([
    [
      'an unknown name',
      formula('loss', 'totla'),
      "loss: De naam 'totla' komt niet voor in het model. Bedoelt u ‘total’?",
    ],
    [
      'a dimension too many',
      formula('loss', 'sum(income, fruit)'),
      'loss: De uitkomst verschilt per shop; de variabele verschilt alleen per year. Tel die op met sum(…, shop).',
    ],
    [
      'units that do not fit',
      formula('loss', 'total + year'),
      'loss: In ‘total + year’ staan EUR en jaar bij elkaar. Die eenheden passen niet. Reken er één om, of haal het weg.',
    ],
    [
      'a unit in the place of a plain number',
      formula('loss', 'year / year'),
      'loss: De formule geeft een getal zonder eenheid. De eenheid moet EUR zijn.',
    ],
    [
      'a circle, in its order',
      formula('total', 'loss + sum(income, shop, fruit)'),
      'total: Kringverwijzing: total → loss → total. Laat één van deze formules met prev() naar het jaar ervoor kijken, of haal de verwijzing weg.',
    ],
    [
      'an item that is not there',
      formula('loss', 'at(sum(income, shop), fruit, aple)'),
      "loss: 'aple' komt niet voor in fruit. Bedoelt u ‘apple’?",
    ],
    [
      'a value beyond a bound that moved',
      {
        levers: changesTo({ discount: { 'north|apple': 0.5 } }),
        assumptions: changesTo({ most_discount: { apple: 0.3 } }),
      },
      'discount (Noord, Apple): discount is 50,0\u00a0%; het mag van 0,0\u00a0% tot 30,0\u00a0%. Dan is er geen winst.',
    ],
    [
      'parts that do not make the whole',
      {
        overrides: [{ variable: 'total', items: '2021', value: 1, only: 'scenario', ...by }],
      },
      'prices_hold: income, total, advert tellen niet op door een overschreven cel: 2021',
    ],
  ])('%s', (_, parts, said) => {
    expect(listed(parts)).toContainEqual(said);
  });
});

/** What keeps the scenario from being opened, in the words of the window. */
function refused(parts: Partial<Scenario>): readonly string[] {
  const scenario = shopScenario(parts);
  const misfits = checkScenario(shopModel, scenario);
  const problems = misfits.length > 0 ? misfits : checkFixedRanges(runOf(shopModel, scenario));
  return problems.map((one) => `${one.where}: ${said(one, scenario)}`);
}

function said(one: Problem, scenario: Scenario): string {
  const misfit = checkScenario(shopModel, scenario).length > 0;
  const shown = misfit ? one : problemForPeople(one, viewOf(scenario));
  return problemText({ ...shown, where: '' }, texts.t);
}

const [, ...others] = shopDataset.rows;

describe('what cannot come otherwise is refused, with place and what to do', () => {
  it.each<[string, Partial<Scenario>, string]>([
    [
      'a name that is there already',
      { ownLines: [{ ...ownLine, id: 'total' }] },
      "ownLines.0: De naam 'total' wordt twee keer gebruikt. Kies een andere naam.",
    ],
    [
      'a value that is there twice',
      { dataset: { ...shopDataset, rows: [...shopDataset.rows, ...others] } },
      'dataset.rows.4: De waarde sold [north|pear] staat er twee keer. Haal er één weg.',
    ],
    [
      'a value that is missing',
      { dataset: { ...shopDataset, rows: others } },
      'dataset.rows: De waarde sold [north|apple] ontbreekt in de basisdata. Het model rekent daarmee: voeg die toe.',
    ],
    [
      'an unknown name',
      { levers: changesTo({ dicsount: { 'north|apple': 0.1 } }) },
      "levers.dicsount: De naam 'dicsount' komt niet voor in het model. Bedoelt u ‘discount’?",
    ],
    [
      'an item that is not there',
      { assumptions: changesTo({ price: { aple: 1 } }) },
      'assumptions.price.aple: price heeft geen plaats [aple]. Bedoelt u ‘apple’?',
    ],
    [
      'an unknown unit',
      { ownLines: [{ ...ownLine, unit: 'EURO' }] },
      "ownLines.0: De eenheid 'EURO' staat niet in de lijst van eenheden. Bedoelt u ‘EUR’?",
    ],
    [
      'an unknown dimension',
      { ownLines: [{ ...ownLine, dimensions: ['friut'] }] },
      "ownLines.0: extra: de dimensie 'friut' bestaat niet. Bedoelt u ‘fruit’?",
    ],
    [
      'a value beyond a fixed bound',
      { levers: changesTo({ storms: { 'north|2021': 6 } }) },
      'levers.storms.north|2021: storms is 6,0; het mag van 0,0 tot 5,0.',
    ],
    [
      'a range the wrong way round',
      { assumptions: { price: { apple: { value: 1, low: 2, ...by } } } },
      'assumptions.price.apple: price [Apple]: laag €\u00a02 per kind, centraal €\u00a01 per kind en hoog €\u00a01 per kind staan niet in volgorde. Zet ze van laag naar hoog.',
    ],
  ])('%s', (_, parts, text) => {
    expect(refused(parts)).toContainEqual(text);
  });
});
