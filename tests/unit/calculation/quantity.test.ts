import { describe, expect, it } from 'vitest';
import { changeOf } from '../../../shared/calculation/changeOf';
import { compileModel } from '../../../shared/calculation/compileModel';
import { inputsBehind } from '../../../shared/calculation/inputsBehind';
import { sourceDocumentsOf } from '../../../shared/calculation/sourceDocuments';
import { quantityOf } from '../../../shared/calculation/quantity';
import { shownName } from '../../../shared/calculation/shown';
import { withKnownYears } from '../../fixtures/withKnownYears';
import { shippedDataset, shippedModel } from '../../fixtures/shipped';
import { changesTo, changeTo } from '../../fixtures/build/buildScenario';
import { shopModel, shopScenario } from '../../fixtures/shops/shops';

const shipped = shippedModel();
const { program } = compileModel(shopModel, shopScenario());

describe('what a value is of', () => {
  it.each([
    ['a variable', 'total', 'variable', 'EUR', 'euro'],
    ['a lever', 'start_discount', 'lever', 'jaar', 'year'],
    ['the time dimension', 'year', 'time', 'jaar', 'year'],
    ['the step', 'step', 'time', 'jaar', 'number'],
    ['a headline', shownName('headline', 'loss'), 'headline', 'EUR', 'euro'],
    ['a headline of one shop', shownName('headline', 'loss', 'shop'), 'headline', 'EUR', 'euro'],
    ['a bound, as its lever', shownName('minimum', 'start_discount'), 'minimum', 'jaar', 'year'],
    ['a warning', shownName('warning', 'stormy'), 'warning', '1', 'flag'],
    ['its amount', shownName('amount', 'big_loss'), 'amount', 'EUR', 'euro'],
  ])('%s', (_, name, kind, unit, display) => {
    expect(quantityOf(shopModel, name)).toMatchObject({ kind, unit, display: { id: display } });
  });

  it('says of a part what whole it is of', () => {
    const detail = quantityOf(shopModel, shownName('headline', 'loss.share'));
    expect(detail?.label?.nl).toBe('loss: figure');
    expect(quantityOf(shopModel, shownName('picture', 'path.own'))?.label?.nl).toBe('path: own');
  });

  it.each([
    ['the shops', program, shopModel],
    [
      'the shipped model',
      compileModel(shipped, shopScenario({ dataset: shippedDataset() })).program,
      shipped,
    ],
  ])('is known of everything that %s calculates', (_, { inputs, variables }, model) => {
    const names = [...inputs.keys(), ...variables.keys()];
    expect(names.filter((name) => quantityOf(model, name) === undefined)).toEqual([]);
  });

  it('is nothing for another name', () => {
    expect(quantityOf(shopModel, 'nothing')).toBeUndefined();
  });
});

describe('what a value rests on', () => {
  const behind = (name: string): readonly string[] =>
    inputsBehind(program, { name, run: 'own' }).map(
      ({ name: of, runs }) => `${of} ${runs.join(' ')}`,
    );

  it('is every input on the way, in the order of the program', () => {
    expect(behind('volume')).toEqual(['year own', 'first_year own', 'growth own', 'sold own']);
  });

  it('says in which run: in the reference, in the scenario, or in both', () => {
    const found = behind('loss');
    expect(found).toContain('discount own reference');
    expect(found).toContain('price own reference');
    expect(found).not.toContain('last_year own');
    const compared = inputsBehind(program, { name: 'total', run: 'reference' });
    expect(compared.every(({ runs }) => runs.join() === 'reference')).toBe(true);
  });

  it('is an input itself, or nothing', () => {
    expect(behind('price')).toEqual(['price own']);
    expect(behind('nothing')).toEqual([]);
  });
});

describe('who changed a value', () => {
  const changed = {
    levers: changesTo({ discount: { 'north|apple': 0.5 } }),
    assumptions: changesTo({ growth: { '': 2, '2021': 3 }, price: { pear: 4 } }),
    overrides: [{ ...changeTo(7), variable: 'total', items: '2021' }],
  };

  it.each([
    ['a lever', 'discount', 'north|apple', 0.5],
    ['another item of it', 'discount', 'north|pear', null],
    ['a year of a series with a value of its own', 'growth', '2021', 3],
    ['a year of a series without', 'growth', '2022', 2],
    ['an assumption that is no series', 'price', 'pear', 4],
    ['another item, though it has no year to leave out', 'price', 'apple', null],
    ['a calculated cell', 'total', '2021', 7],
    ['another year of it', 'total', '2022', null],
  ])('%s', (_, name, items, value) => {
    expect(changeOf(shopModel, changed, name, items)?.value ?? null).toBe(value);
  });

  it('a known year of a series is not changed with the others', () => {
    const model = withKnownYears(shopModel, 'growth', ['2022']);
    expect(changeOf(model, changed, 'growth', '2022')).toBeNull();
    expect(changeOf(model, changed, 'growth', '2020')?.value).toBe(2);
    expect(changeOf(model, changed, 'growth', '2021')?.value).toBe(3);
  });
});

it('the papers of a quantity are the facts that it rests on, each with its document', () => {
  const document = { id: 'memo', title: 'Memo', origin: 'by hand' };
  const fact = {
    id: 'a',
    statement: 'Pears cost 3.',
    document: 'memo',
    place: 'p. 1',
    usedBy: ['price'],
  };
  const other = { ...fact, id: 'b', usedBy: ['sold'] };
  const model = { ...shopModel, documents: [document], facts: [fact, other] };
  expect(sourceDocumentsOf(model, 'price')).toEqual([{ fact, document }]);
  expect(sourceDocumentsOf(model, 'growth')).toEqual([]);
});
