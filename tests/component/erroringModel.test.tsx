import { act, render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Workbench } from '../../renderer/pages/Workbench';
import { pagesOf } from '../../renderer/state/pages';
import type { Model } from '../../shared/model/model';
import type { FormulaChange } from '../../shared/model/scenario';
import { changed, type Mutable } from '../fixtures/changed';
import { shippedDataset, shippedModel } from '../fixtures/shipped';
import { buildScenario, moment } from '../fixtures/build/buildScenario';
import { openSession } from '../fixtures/window/openSession';
import { partsShown } from './loadedParts';
import { Session } from './show';

const stamp = { by: 'A. de Vries', at: moment, why: '' };

/** A formula of the model that was changed into one that has no outcome. */
const broken = (variable: string): FormulaChange => ({ variable, formula: '1 / 0', ...stamp });

/** A text of a number that was none, or of an error that hides what is known of it. */
const nonsense = /\bNaN\b|Infinity|∞|undefined|\[object|#N\/A/;

/** Where on the page something can be read or heard that is no number and no word. */
function found(): readonly string[] {
  const places: string[] = [];
  const walk = (element: Element): void => {
    const place = `${element.tagName.toLowerCase()}.${element.className}`;
    for (const { name, value } of element.attributes) {
      const isSaid = /^(aria-.*|placeholder|value|alt|min|max)$/.test(name);
      if (isSaid && nonsense.test(value)) places.push(`${place} ${name}=${value}`);
    }
    for (const node of element.childNodes) {
      if (node instanceof Element) walk(node);
      else if (nonsense.test(node.textContent ?? ''))
        places.push(`${place}: ${node.textContent ?? ''}`);
    }
  };
  walk(document.body);
  return places;
}

async function open(formulas: readonly FormulaChange[], change: (draft: Mutable<Model>) => void) {
  const model = changed(shippedModel(), change);
  const scenario = buildScenario(model, shippedDataset(), {
    timeAxis: { first: 2026, last: 2030 },
    levers: {
      naar_voren: { 'alblasserdam|basis_ggz': 0.5, 'sliedrecht|basis_ggz': 0.2 },
      inzet_vaste_voogden: 1,
      incident_kinderen: { 'sliedrecht|2028': 3 },
    },
    formulas,
    measures: [
      {
        id: crypto.randomUUID(),
        name: 'Naar voren',
        owner: 'gemeente',
        part: 'voorkant',
        kind: 'structural',
        planned: { '2027': 1000, '2030': null },
        realised: 0.5,
        cover: '',
        note: '',
        by: '',
        at: moment,
      },
    ],
  });
  const session = await openSession({ model, scenario, worker: 'direct' });
  render(
    <Session session={session}>
      <Workbench />
    </Session>,
  );
  const settle = (): Promise<void> =>
    act(async () => {
      for (let turn = 0; turn < 5; turn += 1) await new Promise((done) => setTimeout(done));
    });
  await act(partsShown);
  await settle();
  return { session, settle };
}

interface Case {
  readonly what: string;
  readonly item: string | null;
  readonly formulas: readonly FormulaChange[];
  readonly change: (draft: Mutable<Model>) => void;
}

const cases: readonly Case[] = [
  {
    what: 'prices and bounds',
    item: null,
    formulas: [broken('prijsindex')],
    change: (draft) => {
      for (const lever of draft.levers) {
        lever.maximum = '1 / 0';
        lever.full = '1 / 0';
      }
    },
  },
  {
    what: 'children, of one municipality',
    item: 'sliedrecht',
    formulas: [broken('vraag'), broken('fte')],
    change: () => undefined,
  },
];

it.each(cases)('never shows a number that is none: $what', async ({ item, formulas, change }) => {
  const { session, settle } = await open(formulas, change);
  act(() => {
    for (const closed of screen.queryAllByRole('button', { expanded: false })) closed.click();
  });
  const wrong: string[] = [];
  const look = async (where: string): Promise<void> => {
    await act(partsShown);
    await settle();
    wrong.push(...found().map((place) => `${where}: ${place}`));
  };
  act(() => session.editor.actions.choose(item));
  for (const page of pagesOf(session.editor.store.getState().compiled.model)) {
    act(() => session.shell.goTo(page));
    await look(page);
  }
  act(() => session.shell.present(true));
  await look('presenting');
  act(() => session.shell.present(false));
  void session.shell.layOut({ checksum: '', kept: 'noFile', at: moment });
  await look('on paper');
  const paper = document.querySelector('.paper')?.textContent ?? '';
  expect(paper).toContain('niet te berekenen (#DIV/0!): delen door nul bij');
  expect(paper).not.toContain('Er zijn geen waarschuwingen');
  expect(wrong).toEqual([]);
  expect(screen.getAllByText('#DIV/0!').length).toBeGreaterThan(10);
});
