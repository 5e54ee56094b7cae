import { describe, expect, it } from 'vitest';
import { find, first, there } from '../../fixtures/changed';
import { type Draft, problems, tableOf } from '../../fixtures/shops/broken';

describe('a name stands for one thing', () => {
  it.each<[string, (draft: Draft) => void, string]>([
    [
      'two levers',
      (m) => (first(m.levers).id = 'start_discount'),
      'idTwice at levers.start_discount',
    ],
    [
      'a setting and a lever',
      (m) => (first(m.settings).id = 'discount'),
      'idTwice at settings.discount',
    ],
    [
      'an assumption and a lever',
      (m) => (find(m.assumptions, 'advert').id = 'discount'),
      'idTwice at assumptions.discount',
    ],
    ['data and an assumption', (m) => (first(m.data).id = 'price'), 'idTwice at data.price'],
    ['a variable and data', (m) => (first(m.variables).id = 'sold'), 'idTwice at variables.sold'],
    [
      'a function and a variable',
      (m) => (first(m.functions).id = 'total'),
      'idTwice at functions.total',
    ],
    [
      'a dimension and a variable',
      (m) => (first(m.variables).id = 'fruit'),
      'idTwice at variables.fruit',
    ],
    ['two dimensions', (m) => (first(m.dimensions).id = 'fruit'), 'idTwice at dimensions.fruit'],
    [
      'a name of the time axis and a lever',
      (m) => (m.time.step = 'discount'),
      'idTwice at levers.discount',
    ],
    [
      'two names of the time axis',
      (m) => (m.time.last = 'first_year'),
      'idTwice at time.first_year',
    ],
    ['two owners', (m) => m.owners.push(first(m.owners)), 'idTwice at owners.owner'],
    ['two knobs', (m) => m.knobs.push(first(m.knobs)), 'idTwice at knobs.sales'],
    ['two parts', (m) => m.parts.push(first(m.parts)), 'idTwice at parts.prices'],
    [
      'a part and a place elsewhere',
      (m) => m.elsewhere.push({ id: 'prices', label: { nl: 'Elders', en: 'Elsewhere' } }),
      'idTwice at elsewhere.prices',
    ],
    ['two blocks', (m) => m.blocks.push(first(m.blocks)), 'idTwice at blocks.A'],
    [
      'two columns',
      (m) => tableOf(m).columns.push(first(tableOf(m).columns)),
      'idTwice at parts.prices.given',
    ],
    ['a view and a lever', (m) => (first(m.views).id = 'discount'), 'idTwice at views.discount'],
    ['two headlines', (m) => m.headlines.push(first(m.headlines)), 'idTwice at headlines.loss'],
    [
      'two details',
      (m) => first(m.headlines).details.push(first(first(m.headlines).details)),
      'idTwice at headlines.loss.share',
    ],
    ['two pictures', (m) => m.pictures.push(first(m.pictures)), 'idTwice at pictures.path'],
    [
      'two series',
      (m) => first(m.pictures).series.push(first(first(m.pictures).series)),
      'idTwice at pictures.path.own',
    ],
    ['two laws', (m) => m.laws.push(first(m.laws)), 'idTwice at laws.adds_up'],
    ['two warnings', (m) => m.warnings.push(first(m.warnings)), 'idTwice at warnings.big_loss'],
    [
      'two parameters',
      (m) => (first(m.functions).parameters = ['s', 's']),
      'idTwice at functions.active.s',
    ],
    ['a function of the language', (m) => (first(m.data).id = 'sum'), 'nameTaken at data.sum'],
    ['a word of the language', (m) => (first(m.data).id = 'not'), 'nameTaken at data.not'],
    ['a fixed value of the language', (m) => (first(m.data).id = 'true'), 'nameTaken at data.true'],
    [
      'a function under a known name',
      (m) => (first(m.functions).id = 'max'),
      'nameTaken at functions.max',
    ],
  ])('%s', (_, change, expected) => {
    expect(problems(change)).toContain(expected);
  });
});

describe('every id that is mentioned exists', () => {
  it.each<[string, (draft: Draft) => void, string]>([
    [
      'dimension of a lever',
      (m) => (first(m.levers).dimensions = ['town']),
      'unknownName at levers.discount',
    ],
    [
      'dimension of a setting',
      (m) => (first(m.settings).dimensions = ['town']),
      'unknownName at settings.storms',
    ],
    [
      'dimension of an assumption',
      (m) => (first(m.assumptions).dimensions = ['town']),
      'unknownName at assumptions.price',
    ],
    ['dimension of data', (m) => (first(m.data).dimensions = ['town']), 'unknownName at data.sold'],
    [
      'dimension of a variable',
      (m) => (first(m.variables).dimensions = ['town']),
      'unknownName at variables.volume',
    ],
    [
      'dimension of a law',
      (m) => (first(m.laws).dimensions = ['town']),
      'unknownName at laws.adds_up',
    ],
    [
      'dimension of a warning',
      (m) => (first(m.warnings).dimensions = ['town']),
      'unknownName at warnings.big_loss',
    ],
    [
      'dimension of a headline',
      (m) => (first(m.headlines).per = { town: '1' }),
      'unknownName at headlines.loss',
    ],
    [
      'dimension of a detail',
      (m) => (first(first(m.headlines).details).per = { town: '1' }),
      'unknownName at headlines.loss',
    ],
    [
      'dimension of a series',
      (m) => (first(first(m.pictures).series).per = { town: '1' }),
      'unknownName at pictures.path',
    ],
    ['axis of a picture', (m) => (first(m.pictures).over = 'town'), 'unknownName at pictures.path'],
    ['lever of a table', (m) => (tableOf(m).lever = 'none'), 'unknownName at parts.prices'],
    ['dimension of a table', (m) => (tableOf(m).dimension = 'town'), 'unknownName at parts.prices'],
    [
      'dimension of a column',
      (m) => (first(tableOf(m).columns).per = { town: '1' }),
      'unknownName at parts.prices',
    ],
    ['factor of money', (m) => (m.money = { unit: 'EUR', factor: 'none' }), 'unknownName at money'],
    [
      'dimension of a view',
      (m) => (first(m.views).dimensions = ['town']),
      'unknownName at views.plain',
    ],
    ['knob of a part', (m) => (first(m.parts).knob = 'none'), 'unknownName at parts.prices'],
    ['part of a lever', (m) => (first(m.levers).part = 'none'), 'unknownName at levers.discount'],
    ['owner of a lever', (m) => (first(m.levers).owner = 'none'), 'unknownName at levers.discount'],
    ['start of a lever', (m) => (first(m.levers).start = 'none'), 'unknownName at levers.discount'],
    [
      'assumption that a lever rests on',
      (m) => (first(m.levers).restsOn = ['sold']),
      'unknownName at levers.discount',
    ],
    [
      'block of a variable',
      (m) => (first(m.variables).block = 'B'),
      'unknownName at variables.volume',
    ],
    [
      'warning of a headline',
      (m) => (first(m.headlines).warnings = ['none']),
      'unknownName at headlines.loss',
    ],
    [
      'assumption of the evidence range',
      (m) => (there(m.evidenceRange).ids = ['none']),
      'unknownName at evidenceRange.ids',
    ],
  ])('%s', (_, change, expected) => {
    expect(problems(change)).toEqual([expected]);
  });
});
