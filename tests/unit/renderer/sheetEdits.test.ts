import { written } from '../../fixtures/build/displays';
import { describe, expect, it } from 'vitest';
import { compileModel } from '../../../shared/calculation/compileModel';
import type { Scenario } from '../../../shared/model/scenario';
import { cellText, cellTitle } from '../../../renderer/grid/cellText';
import { inputNumber, typedText } from '../../../renderer/format/formatNumber';
import { applyEdit, planEdit, type Draft, type EditPlan } from '../../../renderer/values/planEdit';
import { planOverride } from '../../../renderer/values/planOverride';
import { applyReset, planReset } from '../../../renderer/values/planReset';
import { inputFacts, rowNote } from '../../../renderer/grid/rowNote';
import { cellAt, type Column } from '../../../renderer/values/valueRow';
import { sheetModel } from '../../fixtures/town/sheet';
import { changedTo, rowAt, sheetScenario, sheetView } from '../../fixtures/window/sheet';

const stamp = { by: '', at: '', why: '' };

/** Amounts have spaces that do not break; the tests have ordinary ones. */
function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}

/** Typing into a cell; the row is found with its parents opened. */
function type(
  id: string,
  column: Column,
  draft: Draft,
  scenario: Scenario = sheetScenario(),
): EditPlan {
  const view = sheetView(scenario);
  const [parent = id] = id.split('/');
  return planEdit(view, { row: rowAt(view, id, [parent]), column }, draft);
}

function refused(plan: { readonly kind: string; readonly text?: string }): string {
  expect(plan.kind).toBe('refused');
  return plain(plan.text ?? '');
}

describe('typing a value', () => {
  it('sets the cell in the unit of the model, as a step with a name', () => {
    const plan = type('growth/desk', 'all', '2,0');
    expect(plan).toMatchObject({
      kind: 'edit',
      values: [{ input: 'growth', items: 'desk', value: 0.02 }],
      note: null,
    });
    expect(plan.kind === 'edit' && plain(plan.name)).toBe('Volumegroei, Balie 1,5 % naar 2,0 %');
  });

  it('calculates what begins with =, and keeps the calculation as the note of the change', () => {
    const plan = type('growth/desk', 'all', '=1,5+0,5*1');
    const values = [{ input: 'growth', items: 'desk', value: 0.02 }];
    expect(plan).toMatchObject({ kind: 'edit', values, why: '=1,5+0,5*1' });
    const chosen = type('growth/desk', 'all', { value: 0.02, calculation: '=1/50' });
    expect(chosen).toMatchObject({ kind: 'edit', values, why: '=1/50' });
  });

  it('asks whether three digits are decimals, and takes several cells for no number', () => {
    const plan = type('growth/desk', 'all', '1.285');
    expect(plan).toEqual({ kind: 'choice', values: [0.01285, 12.85] });
    expect(refused(type('growth/desk', 'all', '1\t0'))).toBe(
      'Dit zijn 2 cellen naast of onder elkaar en niet één getal. Volumegroei, Balie blijft 1,5 %. ' +
        'Plak ze in de cellen van de tabel, of typ één getal.',
    );
  });

  it('sets every item of a row whose values are equal, and says so', () => {
    const plan = type('growth', 'all', '2%');
    expect(plan).toMatchObject({
      values: [
        { input: 'growth', items: 'library', value: 0.02 },
        { input: 'growth', items: 'desk', value: 0.02 },
      ],
    });
    expect(plan.kind === 'edit' && plain(plan.note ?? '')).toBe('2 waarden gezet op 2,0 %.');
  });

  it('sets one year, and in the column of all years every year', () => {
    expect(type('inflation', 1, '4')).toMatchObject({
      values: [{ input: 'inflation', items: '2028', value: 0.04 }],
    });
    const scenario = sheetScenario({ assumptions: { inflation: { '2028': changedTo(0.05) } } });
    const plan = type('inflation', 'all', '4', scenario);
    if (plan.kind !== 'edit') throw new Error(plan.kind);
    const after = applyEdit(scenario, compileModel(sheetModel, scenario), plan, stamp);
    expect(after.assumptions).toEqual({ inflation: { '': { value: 0.04, ...stamp } } });
  });

  it('does nothing when the value is what it was', () => {
    expect(type('growth/desk', 'all', '1,5 %')).toEqual({ kind: 'nothing' });
    expect(type('gradual', 'all', 0)).toEqual({ kind: 'nothing' });
  });

  it('asks which of two is meant', () => {
    expect(type('online', 'all', '0,35')).toEqual({ kind: 'choice', values: [0.35, 0.0035] });
    expect(type('online', 'all', 0.35)).toMatchObject({ values: [{ value: 0.35 }] });
  });

  it('takes a bound itself, also where it lies a rounding away', () => {
    expect(type('closing/desk/oost', 'all', 0.5 + 1e-12)).toMatchObject({
      values: [{ input: 'closing', items: 'oost|desk', value: 0.5 }],
    });
  });
});

describe('refusing says what happened, what was kept and what to do', () => {
  it.each<readonly [string, Column, string, string]>([
    [
      'online',
      'all',
      'veel',
      '‘veel’ is niet als getal te lezen. Deel digitaal blijft 0,0 %. Typ bijvoorbeeld 35,0 %.',
    ],
    [
      'online',
      'all',
      ' ',
      'Een leeg veld is geen getal. Deel digitaal blijft 0,0 %. Typ een getal, of druk op Delete voor de waarde van het model.',
    ],
    [
      'closing/desk/oost',
      'all',
      '60',
      '60 kan niet: Sluiting mag van 0,0 % tot 50,0 %. De helft blijft open. Sluiting, Balie, Oost blijft 0,0 %. Typ een waarde daartussen.',
    ],
    [
      'visitors/oost',
      1,
      '2,5',
      '2,5 kan niet: Bezoekers is een heel getal. Bezoekers, Oost, 2028 blijft 0 kinderen. Typ een getal zonder komma.',
    ],
    ['gradual', 'all', '2', '2 kan niet: kies Ineens of Geleidelijk. Tempo blijft Ineens.'],
    [
      'cost',
      0,
      '5',
      'Kosten, 2027 wordt berekend. Er is niets gewijzigd. Kies ‘Overschrijf deze cel…’ als u toch een eigen waarde wilt.',
    ],
    [
      'staff',
      'all',
      '5',
      'Vaste uren is de som van 2 waarden. Er is niets gewijzigd. Klap de regel uit en wijzig ze een voor een.',
    ],
    [
      'visitors',
      'all',
      '5',
      'Bezoekers, alle jaren is per jaar ingevuld. Er is niets gewijzigd. Wijzig de cel van een jaar.',
    ],
  ])('%s %s: %s', (id, column, typed, message) => {
    expect(refused(type(id, column, typed))).toBe(message);
  });

  it('asks to open a row whose items differ', () => {
    const scenario = sheetScenario({ assumptions: { growth: { desk: changedTo(0.02) } } });
    expect(refused(type('growth', 'all', '3', scenario))).toBe(
      'Volumegroei staat voor 2 waarden die niet gelijk zijn. Er is niets gewijzigd. Klap de regel uit en wijzig ze een voor een.',
    );
  });
});

describe('putting back', () => {
  const scenario = sheetScenario({
    levers: { online: { '': changedTo(0.35) } },
    assumptions: {
      growth: { desk: changedTo(0.02), library: changedTo(0.03) },
      inflation: { '': changedTo(0.02) },
    },
    overrides: [{ variable: 'cost', items: 'west|library|2028', ...changedTo(7) }],
  });
  const view = sheetView(scenario);
  const compiled = compileModel(sheetModel, scenario);

  function back(id: string, column?: Column, open: readonly string[] = []): Scenario {
    const row = rowAt(view, id, open);
    const plan = planReset(view, [column === undefined ? { row } : { row, column }]);
    if (plan === null) throw new Error('nothing to reset');
    return applyReset(scenario, compiled, plan);
  }

  it('takes the change of one cell away', () => {
    expect(back('online', 'all').levers).toEqual({});
    expect(back('growth/desk', 'all', ['growth']).assumptions['growth']).toEqual({
      library: changedTo(0.03),
    });
  });

  it('takes all changes of a row away', () => {
    expect(back('growth').assumptions).toEqual({ inflation: { '': changedTo(0.02) } });
    expect(planReset(view, [{ row: rowAt(view, 'growth') }])).toMatchObject({
      name: 'Volumegroei terug naar het model',
      note: '2 waarden teruggezet naar het model.',
    });
  });

  it('gives a calculated cell its formula back', () => {
    expect(back('cost', 1).overrides).toEqual([]);
    expect(planReset(view, [{ row: rowAt(view, 'cost'), column: 0 }])).toBeNull();
  });

  it('says that one value for all years goes back in all years', () => {
    expect(planReset(view, [{ row: rowAt(view, 'inflation'), column: 1 }])?.name).toBe(
      'Prijsstijging, alle jaren terug naar het model',
    );
  });

  it('is offered beside what was changed by whom', () => {
    const row = rowAt(view, 'online');
    const title = plain(cellTitle({ row, column: 'all' }, cellAt(row, 'all'), view) ?? '');
    expect(title).toMatch(
      /^Gewijzigd: 35,0 %\. Waarde van het model: 0,0 %\. Door A\. Jansen, 21 november 2026 .*\. Reden: ‘proef’\. Delete zet de waarde terug\.$/,
    );
  });
});

describe('overriding', () => {
  const view = sheetView();

  it('gives one calculated cell a value of its own', () => {
    const row = rowAt(view, 'cost/library/west', ['cost', 'cost/library']);
    const plan = planOverride(view, { row, column: 1 }, { draft: '700', only: 'scenario' });
    expect(plan).toMatchObject({
      kind: 'override',
      variable: 'cost',
      items: 'west|library|2028',
      value: 700,
      only: 'scenario',
    });
    expect(plan.kind === 'override' && plain(plan.name)).toBe(
      'Kosten, Bibliotheek, West, 2028 overschreven met € 700',
    );
    const both = planOverride(view, { row, column: 1 }, { draft: '700', only: undefined });
    expect(both.kind === 'override' && plain(both.name)).toBe(
      'Kosten, Bibliotheek, West, 2028 overschreven met € 700, ook in de referentie',
    );
  });

  it.each<readonly [string, Column, string, string]>([
    ['cost', 1, '700', 'Kosten, 2028 staat voor 4 waarden. Er is niets overschreven.'],
    ['total', 'all', '700', 'Hier staat geen waarde. Er is niets gewijzigd.'],
    ['online', 'all', '7', 'Hier staat geen waarde. Er is niets gewijzigd.'],
    ['total', 0, 'veel', '‘veel’ is niet als getal te lezen. Totaal, 2027 blijft € 1.000.'],
    ['total', 0, '', 'Een leeg veld is geen getal. Totaal, 2027 blijft € 1.000.'],
  ])('%s %s with "%s" is refused', (id, column, typed, message) => {
    const text = refused(
      planOverride(view, { row: rowAt(view, id), column }, { draft: typed, only: 'scenario' }),
    );
    expect(text.startsWith(message)).toBe(true);
  });
});

describe('what cells say', () => {
  const scenario = sheetScenario({
    levers: { online: { '': changedTo(0.3525) }, gradual: { '': changedTo(1) } },
    overrides: [{ variable: 'total', items: '2028', ...changedTo(7) }],
  });
  const view = sheetView(scenario);
  const said = (id: string, column: Column): string => {
    const row = rowAt(view, id);
    const cell = cellAt(row, column);
    return cell === undefined ? '' : plain(cellText(row, cell, view));
  };

  it.each<readonly [string, Column, string]>([
    ['online', 'all', '• 35,25'],
    ['gradual', 'all', '• Geleidelijk'],
    ['total', 1, '≠ 7'],
    ['growth', 'all', '1,5'],
    ['cost_per_head', 'all', '–'],
  ])('%s %s: %s', (id, column, text) => {
    expect(said(id, column)).toBe(text);
  });

  it('says beside an input what it may be and how sure it is', () => {
    const note = (id: string): string => plain(rowNote(rowAt(view, id), view));
    expect(note('online')).toBe('van −100,0 % tot 100,0 %');
    expect(note('gradual')).toBe('Ineens of Geleidelijk');
    expect(note('closing')).toBe('van 0,0 % tot 50,0 %');
    expect(note('growth')).toBe('laag 1,0 %, hoog 4,0 %; kwaliteit zwak');
    expect(inputFacts(rowAt(view, 'inflation'), 0, view).map(plain)).toEqual([
      'laag 1,0 % – centraal 3,0 % – hoog 4,0 %',
      'kwaliteit: zwak',
      'bron: Rekenkamer',
    ]);
  });

  it.each([
    [0.0275, 'percentage', '2,75', '2,75 %'],
    [0.29, 'percentage', '29,0', '29 %'],
    [-0.035, 'percentage', '−3,5', '-3,5 %'],
    [-0.03525, 'percentage', '−3,525', '-3,525 %'],
    [1041940.4, 'euro', '1.041.940', '1041940,4'],
    [2027, 'year', '2027', '2027'],
  ] as const)('%s as %s: "%s", and "%s" to type in', (value, display, shown, typed) => {
    expect(inputNumber(value, written[display], view.texts.words)).toBe(shown);
    expect(typedText(value, written[display])).toBe(typed);
  });
});
