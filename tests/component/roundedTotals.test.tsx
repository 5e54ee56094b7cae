import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { addsInFormula } from '../../renderer/format/formatNumber';
import { MeasuresPage } from '../../renderer/measures/MeasuresPage';
import { pictureContent } from '../../renderer/pictures/pictureContent';
import { PictureTable } from '../../renderer/pictures/PictureTable';
import { calculatedOf, whyContent } from '../../renderer/why/whyContent';
import { createView } from '../../renderer/values/view';
import { plainNumber } from '../../shared/model/display';
import type { Picture } from '../../shared/model/model';
import type { Measure, Scenario } from '../../shared/model/scenario';
import { written } from '../fixtures/build/displays';
import { series, text, variable } from '../fixtures/build/pieces';
import { changed } from '../fixtures/changed';
import { measureOf } from '../fixtures/measure';
import { townDataset, townModel, townScenario } from '../fixtures/town/town';
import { openSession } from '../fixtures/window/openSession';
import { viewOf } from '../fixtures/window/viewOf';
import { show } from './show';

/*
 * Wherever a total stands with its parts, and these do not add up as they are written, that is said: not only in the
 * sheet, whose own tests hold it for an opened row and for a selection. What divides an effect rounds its parts so
 * that they do add up.
 */

const note = /telt niet precies op tot het totaal; dat komt door afronding/;

/** In each town and service 0.4 euro more than stands on screen, or nothing more. */
function townsWith(cents: number): Scenario {
  const rows = { 'oost|library': 100, 'oost|desk': 200, 'west|library': 300, 'west|desk': 400 };
  const given = Object.fromEntries(Object.entries(rows).map(([key, one]) => [key, one + cents]));
  return { ...townScenario(), dataset: townDataset({ cost_base: given }) };
}

it.each([
  [0.4, true],
  [0, false],
])('“Waarom?” of several cells of which each has %d more: %s', async (cents, isSaid) => {
  const session = await openSession({ scenario: townsWith(cents) });
  const { run, compiled, history } = session.editor.store.getState();
  const { texts } = viewOf(townScenario());
  const view = createView(history.present, run, { item: null, views: {} }, texts);
  const calculated = calculatedOf(view, compiled);
  if (calculated === null) throw new Error('it is calculated');
  const several = whyContent(view, calculated, { name: 'cost_base', items: '*|*', run: 'own' });
  expect(several?.precedents).toHaveLength(4);
  expect(several?.notes.some((one) => note.test(one))).toBe(isSaid);
});

describe('the table of a picture', () => {
  const model = changed(townModel, (draft) => {
    draft.variables.push(
      variable('so_far', 'cumsum(total, year)', { block: 'B', dimensions: ['year'] }),
    );
  });
  const picture: Picture = {
    ...{ id: 'path', label: text('Pad'), unit: 'EUR', display: written.euro, axis: text('euro') },
    ...{ over: 'year', stacked: false },
    series: [series('own', 'total'), series('added', 'so_far', { role: 'part' })],
  };

  it.each([
    [0.2, true],
    [0, false],
  ])('with a column so far, of years with %d more in each cell: %s', async (cents, isSaid) => {
    const shown = { ...model, pictures: [picture] };
    const view = viewOf(townsWith(cents), { model: shown });
    const session = await openSession();
    show(session, <PictureTable content={pictureContent(view, picture)} texts={view.texts} />);
    expect(screen.queryByText(note) !== null).toBe(isSaid);
  });
});

it('the register of measures, in a part and in all of them', async () => {
  const own = { owner: 'council', part: 'digital' };
  const of = (amount: number): Measure => measureOf('Een', { ...own, planned: { 2027: amount } });
  const model = changed(townModel, (draft) => {
    draft.variables.push(
      variable('saved', 'reference(total) - total', { block: 'B', dimensions: ['year'] }),
    );
    draft.attribution = { variable: 'saved', split: [], reasons: [] };
  });
  const measures = [of(10.4), { ...of(20.4), id: '00000000-0000-4000-8000-0000000000ff' }];
  const scenario = townScenario({ levers: { online: 0.5 }, measures }, model);
  show(await openSession({ model, scenario, worker: 'direct' }), <MeasuresPage />);
  const rounded = screen.getAllByText(/31 \(door afronding\)/);
  // What is planned in the part, in total, and what lasts of it.
  expect(rounded).toHaveLength(3);
});

describe('as in a formula', () => {
  it.each([
    ['whole euros', [100.4, 200.4], 300.8, written.euro, false],
    ['whole euros that come out', [100.4, 200.3], 300.7, written.euro, false],
    ['euros without cents', [100, 200], 300, written.euro, true],
    ['cents below a hundred', [1.25, 2.25], 3.5, written.euro, true],
    ['four decimals', [0.12345, 0.12345], 0.2469, plainNumber, false],
    ['large numbers', [1000.4, 1000.4], 2000.8, plainNumber, false],
    ['what is no number', [NaN, 1], 1, plainNumber, true],
    ['nothing', [0, 0], 0, plainNumber, true],
  ])('%s', (_, parts, total, display, adds) => {
    expect(addsInFormula(parts, total, display)).toBe(adds);
  });
});
