import { expect, it } from 'vitest';
import { leverGroups } from '../../renderer/pages/report/leverLines';
import { euro, text } from '../fixtures/build/pieces';
import { changed, find } from '../fixtures/changed';
import { leverModel, leverScenario } from '../fixtures/town/levers';
import { viewOf } from '../fixtures/window/viewOf';

const model = changed(leverModel, (draft) => {
  Object.assign(find(draft.settings, 'visitors'), { ...euro, control: 'amount', maximum: 1e9 });
  draft.entryPages = [
    {
      ...{ id: 'purse', label: text('Beurs'), about: text('Beurs.') },
      settings: ['visitors'],
      figures: [],
    },
  ];
});

function lines(visitors: Readonly<Record<string, number>>): readonly string[] {
  const view = viewOf(leverScenario({ levers: { visitors } }), { model });
  const group = leverGroups(view).find(({ id }) => id === '');
  return (group?.lines ?? []).map(({ label, value }) =>
    `${label}: ${value}`.replaceAll('\u00a0', ' '),
  );
}

it('writes out a few amounts that are filled in on a page of their own', () => {
  expect(lines({ 'oost|2027': 10, 'west|2028': 20 })).toEqual([
    'Gasten, Oost, 2027: € 10',
    'Gasten, West, 2028: € 20',
  ]);
});

it('says of many only how many they are', () => {
  const all = { 'oost|2027': 10, 'oost|2028': 10, 'west|2027': 10, 'west|2028': 20 };
  expect(lines(all)).toEqual(['Gasten: 4 waarden ingevuld']);
});
