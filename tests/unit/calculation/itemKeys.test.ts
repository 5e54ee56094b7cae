import { describe, expect, it } from 'vitest';
import { modelDocument } from '../../../scripts/modelDocument';
import { report } from '../../../scripts/commandLine/report';
import { leverGroups } from '../../../shared/calculation/leverGroups';
import { checkScenario } from '../../../shared/calculation/checkScenario';
import { compileModel } from '../../../shared/calculation/compileModel';
import { changed, find, first } from '../../fixtures/changed';
import { changesTo, changeTo } from '../../fixtures/build/buildScenario';
import { shopModel, shopScenario } from '../../fixtures/shops/shops';
import { runOf } from '../../fixtures/runOf';
import { prepareRuns } from '../../../shared/calculation/preparedRuns';
import { createSession } from '../../../shared/calculation/session';

/*
 * One order for the items of a key, in files, code and documents: that of the model's table of dimensions (shop,
 * fruit, year), time last; also where quantities name their own dimensions the other way round.
 */

const model = changed(shopModel, (draft) => {
  find(draft.levers, 'discount').dimensions = ['fruit', 'shop'];
  find(draft.variables, 'volume').dimensions = ['year', 'fruit', 'shop'];
  first(draft.data).dimensions = ['fruit', 'shop'];
  // Without a table each cell of a lever has a row of its own.
  delete find(draft.parts, 'prices').table;
});

const scenario = shopScenario({
  levers: changesTo({ discount: { 'north|apple': 0.5 } }),
  assumptions: changesTo({ sold: { 'south|pear': 4 } }),
  overrides: [{ ...changeTo(7), variable: 'volume', items: 'south|apple|2021' }],
});

describe('items in the order of the table, time last', () => {
  it('are what a file says', () => {
    expect(checkScenario(model, scenario)).toEqual([]);
    const run = runOf(model, scenario);
    // By year, shop and fruit: 40 pears of the south became 4, its apples of 2021 became 7.
    expect([...(run.values.get('volume')?.values ?? [])]).toEqual([
      10, 20, 30, 4, 20, 40, 7, 8, 40, 80, 14, 16,
    ]);
  });

  it('are not taken in another order', () => {
    const turned = shopScenario({
      levers: changesTo({ discount: { 'apple|north': 0.5 } }),
      assumptions: changesTo({ sold: { 'pear|south': 4 } }),
      overrides: [{ ...changeTo(7), variable: 'volume', items: '2021|apple|south' }],
    });
    expect(checkScenario(model, turned).map(({ code, where }) => `${code} ${where}`)).toEqual([
      'unknownCell levers.discount.apple|north',
      'unknownCell assumptions.sold.pear|south',
      'unknownCell overrides.0',
    ]);
  });

  it('are what the command line writes', () => {
    const { variables } = report(createSession([model]), scenario);
    expect(Object.keys(variables['volume'] ?? {}).slice(0, 5)).toEqual([
      'north|apple|2020',
      'north|pear|2020',
      'south|apple|2020',
      'south|pear|2020',
      'north|apple|2021',
    ]);
  });

  it('name the rows of a lever', () => {
    const compiled = compileModel(model, scenario);
    const { inputs } = prepareRuns(compiled, scenario);
    const groups = leverGroups(compiled, 'prices', inputs)?.groups ?? [];
    expect(groups.map(({ id }) => id)).toContain('discount|north|apple');
  });

  it('are what the document of the model says', () => {
    expect(modelDocument(model, scenario.dataset)).toContain('| Zuid, Apple | 30');
  });
});
