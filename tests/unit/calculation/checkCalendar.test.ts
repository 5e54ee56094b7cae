import { describe, expect, it } from 'vitest';
import { checkModel } from '../../../shared/calculation/checkModel';
import { changed, find, first } from '../../fixtures/changed';
import { shippedDataset, shippedModel } from '../../fixtures/shipped';
import { type Draft } from '../../fixtures/shops/broken';

const model = shippedModel();
const dataset = shippedDataset();

/** What is wrong with the shipped model after a change, as `code at place`. */
function problems(change: (draft: Draft) => void): readonly string[] {
  return checkModel(changed(model, change), dataset).map(
    ({ code, where }) => `${code} at ${where}`,
  );
}

function calendarOf({ calendar }: Draft): NonNullable<Draft['calendar']> {
  if (calendar === undefined) throw new Error('the model has no calendar');
  return calendar;
}

it('the shipped calendar fits the model', () => {
  expect(checkModel(model, dataset)).toEqual([]);
});

describe('a name in the calendar that leads nowhere', () => {
  it.each<[string, (draft: Draft) => void, string]>([
    [
      'the owner of a moment',
      (m) => first(calendarOf(m).moments).owners.push('raad'),
      'unknownName at calendar.moments.kadernota',
    ],
    [
      'the fact behind a moment',
      (m) => first(calendarOf(m).moments).facts.push('niets'),
      'unknownName at calendar.moments.kadernota',
    ],
    [
      'the moment of a step',
      (m) => (first(find(calendarOf(m).ways, 'gemeente').steps).moment = 'najaarsnota'),
      'unknownName at calendar.ways.gemeente',
    ],
    [
      'the owner of a step',
      (m) => (first(find(calendarOf(m).ways, 'gemeente').steps).owner = 'raad'),
      'unknownName at calendar.ways.gemeente',
    ],
    [
      'a deciding moment that is no step of the way',
      (m) => (find(calendarOf(m).ways, 'gemeente').decides = 'kadernota'),
      'unknownName at calendar.ways.gemeente',
    ],
    [
      'the way of a lever',
      (m) => (find(m.levers, 'tariefmutatie').way = 'omweg'),
      'unknownName at levers.tariefmutatie',
    ],
    [
      'the owner of a role',
      (m) => (first(find(m.levers, 'tariefmutatie').roles ?? []).owner = 'raad'),
      'unknownName at levers.tariefmutatie',
    ],
    [
      'the fact behind a role',
      (m) => first(find(m.levers, 'tariefmutatie').roles ?? []).facts.push('niets'),
      'unknownName at levers.tariefmutatie',
    ],
    [
      'the first year',
      (m) => (calendarOf(m).earliest = 'ooit + stap'),
      'unknownName at #earliest.calendar',
    ],
  ])('%s', (_, change, expected) => {
    expect(problems(change)).toEqual([expected]);
  });
});

describe('a calendar that cannot be', () => {
  it.each<[string, (draft: Draft) => void, string]>([
    [
      'the same moment twice',
      (m) => calendarOf(m).moments.push(first(calendarOf(m).moments)),
      'idTwice at calendar.moments.kadernota',
    ],
    [
      'the same way twice',
      (m) => calendarOf(m).ways.push(first(calendarOf(m).ways)),
      'idTwice at calendar.ways.gemeente',
    ],
    [
      '31 April',
      (m) => (find(calendarOf(m).moments, 'concept_begroting').day = 31),
      'noSuchDay at calendar.moments.concept_begroting',
    ],
    [
      '30 February at the beginning',
      (m) => (first(calendarOf(m).moments).from = { years: -2, month: 2, day: 30 }),
      'noSuchDay at calendar.moments.kadernota',
    ],
  ])('%s', (_, change, expected) => {
    expect(problems(change)).toEqual([expected]);
  });
});
