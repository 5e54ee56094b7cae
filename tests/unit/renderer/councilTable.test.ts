import { expect, it } from 'vitest';
import { councilTable } from '../../../renderer/scenario/councilTable';
import { createView } from '../../../renderer/values/view';
import { textsOf } from '../../../renderer/format/useTexts';
import { setUpTexts } from '../../../renderer/format/setUpTexts';
import type { Model } from '../../../shared/model/model';
import type { View } from '../../../renderer/values/view';
import { townDataset, townModel, townScenario } from '../../fixtures/town/town';
import { runOf } from '../../fixtures/runOf';

const model: Model = {
  ...townModel,
  councilTable: { variable: 'cost', label: { nl: 'Kosten', en: 'Costs' } },
};

const dataset = townDataset({
  cost_base: {
    'oost|library': 1_000_400,
    'oost|desk': 1_000_400,
    'west|library': 2_000_000,
    'west|desk': 0,
  },
});

function viewOf(of: Model, online: number): View {
  const scenario = { ...townScenario({ levers: { online } }, of), dataset };
  const texts = textsOf(setUpTexts(), 'nl');
  return createView(scenario, runOf(of, scenario), { item: null, views: {} }, texts);
}

/** Texts as they are, numbers without how they are written. */
function plain(online: number, budgetYear = 2027): readonly (readonly (string | number)[])[] {
  const table = councilTable(viewOf(model, online), budgetYear);
  return (table?.rows ?? []).map((row) =>
    row.map((cell) => (typeof cell === 'string' ? cell : cell.value)),
  );
}

it('has scenario, reference, difference and V or N for each place and field, in thousands', () => {
  expect(plain(0.5)).toEqual([
    ['Oost', 'Bibliotheek', 500, 1000, -500, 'V', 1000, 2001, -1000, 'V'],
    ['Oost', 'Balie', 500, 1000, -500, 'V', 1000, 2001, -1000, 'V'],
    // As shown the parts come to 2,000: by rounding, which the table says.
    ['Oost', 'Totaal', 1000, 2001, -1000, 'V', 2001, 4002, -2001, 'V'],
    ['West', 'Bibliotheek', 1000, 2000, -1000, 'V', 2000, 4000, -2000, 'V'],
    ['West', 'Balie', 0, 0, 0, '', 0, 0, 0, ''],
    ['West', 'Totaal', 1000, 2000, -1000, 'V', 2000, 4000, -2000, 'V'],
    ['Totaal', 'Totaal', 2000, 4001, -2000, 'V', 4001, 8002, -4001, 'V'],
  ]);
  const table = councilTable(viewOf(model, 0.5), 2027);
  expect(table?.notes.join(' ')).toContain('afronding');
  expect(table?.head.slice(0, 6)).toEqual([
    ...['Gemeente', 'Taakveld', '2027 scenario', '2027 referentie'],
    ...['2027 verschil', '2027 V/N'],
  ]);
});

it('says N where it costs more, and nothing where nothing differs', () => {
  expect(plain(-0.5)[0]?.slice(2, 6)).toEqual([1501, 1000, 500, 'N']);
  expect(plain(0)[0]?.slice(2, 6)).toEqual([1000, 1000, 0, '']);
});

it('begins where there are years, and is there only where the model names it', () => {
  expect(plain(0.5, 2050)).toEqual(plain(0.5));
  expect(councilTable(viewOf(townModel, 0.5), 2027)).toBeNull();
});
