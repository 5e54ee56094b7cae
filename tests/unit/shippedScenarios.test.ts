import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modelChecksum } from '../../shared/calculation/modelChecksum';
import { readValue } from '../../shared/calculation/runScenario';
import { openScenario, type OpenedScenario } from '../../shared/calculation/openScenario';
import { writeScenarioFile } from '../../shared/file/writeScenarioFile';
import type { Dataset } from '../../shared/model/dataset';
import type { Changes } from '../../shared/model/scenario';
import { newestGolden, type GoldenCase } from '../fixtures/golden';
import { sha256 } from '../fixtures/sha256';
import { assetText, newestModel, newestModelPath, shippedDataset } from '../fixtures/shipped';

const model = newestModel();
const modelSha256 = await modelChecksum(assetText(newestModelPath), sha256);
/** What the newest model does not know stays out of its examples. */
const dataset = ofModel(shippedDataset());

function ofModel({ rows, ...rest }: Dataset): Dataset {
  const known = new Set(model.data.map(({ id }) => id));
  return { ...rest, rows: rows.filter(({ variable }) => known.has(variable)) };
}

const names = [
  'alle_knoppen',
  'eerste_stap',
  'eerste_stap_alles_lukt',
  'eerste_stap_in_een_keer',
  'eerste_stap_vanaf_2027',
  'eerste_stap_vanaf_2027_helft',
  'nulscenario',
  'stresstest_alblasserdam',
];

/** The example of the register of measures, which has no golden case. */
const register = 'ombuiging_normenkader';

/** Amounts of the documents on top of the budget of Alblasserdam: by year, and the fact that gives each. */
const budgets: readonly (readonly [string, Readonly<Record<string, readonly [number, string]>>])[] =
  [
    ['begroting_alblasserdam', { 2025: [-200_000, 'dgj_taakstelling_200'] }],
    ['burap_2021', { 2021: [600_000, 'burap_aandeel'], 2022: [1_800_000, 'burap_rijksgeld'] }],
  ];
const others = [register, ...budgets.map(([name]) => name)];

/** The changed values of a scenario as a golden case writes them: bare, or by items joined with `|`. */
function values(changes: Changes): GoldenCase['levers'] {
  return Object.fromEntries(
    Object.entries(changes).map(([name, cells]) => {
      const bare = Object.entries(cells).map(([key, { value }]) => [key, value] as const);
      const [only] = bare;
      return [name, only?.[0] === '' ? only[1] : Object.fromEntries(bare)];
    }),
  );
}

/** The headline figures of a case, worked out from its golden variables for the last year. */
function figures({ last, variables }: GoldenCase): Readonly<Record<string, number>> {
  const of = (name: string, items: string): number => variables[name]?.[items] ?? NaN;
  const municipalities = dataset.dimensions.flatMap(({ items }) => items.map(({ id }) => id));
  const sum = (name: string): number =>
    municipalities.reduce((total, id) => total + of(name, `${id}|${last}`), 0);
  const effects = Object.values(variables['effect'] ?? {});
  return {
    effect: of('effect', String(last)),
    cumulatief: of('effect_cumulatief', String(last)),
    // -2: no effect at all, which the variable itself calls -1.
    terugverdiend: effects.every((effect) => Math.abs(effect) < 0.005)
      ? -2
      : of('terugverdienjaar', ''),
    saldo: sum('saldo'),
    lokaal: of('aandeel_lokaal_kosten', String(last)),
    in_hulp: sum('jeugdigen_jaar') / sum('kinderen_uniek'),
    fte: sum('fte'),
    plaatsingen: sum('plaatsingen_niet_gestart'),
    gebeurtenis: Object.values(variables['kosten_incident'] ?? {}).reduce((a, b) => a + b, 0),
  };
}

it('are those eight, one for the register of measures, and two for the budget', () => {
  expect(readdirSync(new URL('../../assets/scenarios/', import.meta.url)).sort()).toEqual(
    [...names, ...others].map((name) => `${name}.voorkant`).sort(),
  );
});

/** By name; a file that does not open fails all its tests. */
const opened = new Map(
  await Promise.all(
    [...names, ...others].map(async (name) => {
      const text = assetText(`scenarios/${name}.voorkant`);
      return [
        name,
        { text, outcome: await openScenario(text, [{ model, sha256: modelSha256 }], sha256) },
      ] as const;
    }),
  ),
);

function open(name: string): OpenedScenario & { readonly text: string } {
  const found = opened.get(name);
  if (found?.outcome.ok !== true) throw new Error(JSON.stringify(found?.outcome));
  return { ...found.outcome.value, text: found.text };
}

describe.each(names)('%s', (name) => {
  const expected = newestGolden(name);

  it('opens without a mark: it fits its checksum and the model', () => {
    expect(open(name).marks).toEqual([]);
  });

  it('is written again as the same bytes', async () => {
    const { content, text } = open(name);
    expect(await writeScenarioFile(content, sha256)).toBe(text);
  });

  it('has the years, levers and assumptions of the golden case, and the data that ship', () => {
    const { scenario } = open(name);
    expect(scenario.timeAxis).toEqual({ first: expected.first, last: expected.last });
    expect(values(scenario.levers)).toEqual(expected.levers);
    expect(values(scenario.assumptions)).toEqual(expected.assumptions);
    expect(scenario.dataset).toEqual(dataset);
    expect([scenario.overrides, scenario.formulas]).toEqual([[], []]);
  });

  it.each(Object.entries(figures(expected)))('holds the golden figure: %s', (figure, value) => {
    const stored = open(name).content.results.figures[figure] ?? NaN;
    expect(Math.abs(stored - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
  });

  it('holds every headline figure of the model', () => {
    const { figures: stored, model: made } = open(name).content.results;
    expect(Object.keys(stored).sort()).toEqual(model.headlines.map(({ id }) => id).sort());
    expect(made).toEqual({ id: model.id, version: model.version });
  });
});

describe('the target that was booked and not realised', () => {
  const { scenario, content, marks, text } = open(register);
  const [measure] = scenario.measures;

  it('opens without a mark and is written again as the same bytes', async () => {
    expect(marks).toEqual([]);
    expect(await writeScenarioFile(content, sha256)).toBe(text);
  });

  it('is what the letter says: booked in two years, no amount, nothing realised, covered by something else', () => {
    expect(measure).toMatchObject({
      owner: 'gemeente',
      part: 'contracten',
      planned: { 2025: null, 2026: null },
      realised: 0,
      cover: 'Herziene opzet van jeugdhulp naar voren bij Dordrecht Sociaal',
    });
  });

  it('quotes the words of the document, as the facts of the model do', () => {
    const quotes = model.facts
      .filter(({ id }) => id === 'rib_normenkader' || id === 'rib_tegenvaller')
      .map(({ quote = '' }) => quote);
    expect(quotes).toHaveLength(2);
    for (const quote of quotes) expect(measure?.note).toContain(quote);
    const papers = model.documents.map(({ title }) => title);
    expect(papers.filter((title) => measure?.note.includes(title))).toEqual([
      'Raadsinformatiebrief (Dordrecht, 2025)',
    ]);
  });

  it('has the other proposals that the council accepted, each quoted, none with an amount', () => {
    const said = model.facts.map(({ quote = '' }) => quote);
    const booked = scenario.measures.slice(1);
    expect(booked.map(({ part, planned }) => [part, planned])).toEqual([
      ['toegang', { 2025: null }],
      ['rechtmatigheid', { 2025: null }],
      ['andere_diensten', { 2026: null }],
      ['andere_diensten', { 2027: null }],
    ]);
    for (const { note } of booked) {
      const quotes = [...note.matchAll(/“([^”]+)”/g)].map(([, words = '']) =>
        words.replace(/\.$/, ''),
      );
      expect(quotes.length).toBeGreaterThan(0);
      for (const words of quotes) expect(said.some((quote) => quote.includes(words))).toBe(true);
    }
  });

  it('has no saving any more, only the costs of the one lever, worked out by hand', () => {
    // 40,000 euros a year in prices of 2018 from 2025 on, for an area of that size; growth of wages and prices of 3 %
    // but for the known years 2023 to 2025.
    const growth = (year: number): number =>
      new Map([
        [2023, 0.0643],
        [2024, 0.0571],
        [2025, 0.0394],
      ]).get(year) ?? 0.03;
    const effect = (year: number): number => {
      let price = 1;
      for (let one = 2019; one <= year; one++) price *= 1 + growth(one);
      return year < 2025 ? 0 : -40_000 * price;
    };
    const all = Array.from({ length: 13 }, (_, index) => effect(2018 + index));
    expect(content.results.figures['effect']).toBeCloseTo(effect(2030), 4);
    expect(content.results.figures['cumulatief']).toBeCloseTo(
      all.reduce((sum, one) => sum + one, 0),
      4,
    );
  });
});

describe.each(budgets)('%s', (name, amounts) => {
  const { scenario, session, content, marks, text } = open(name);

  it('opens without a mark and is written again as the same bytes', async () => {
    expect(marks).toEqual([]);
    expect(await writeScenarioFile(content, sha256)).toBe(text);
  });

  it('adds the amounts of the document to the budget of their year, and nothing else', () => {
    const run = session.run(scenario);
    for (const jaar of run.space.time.items) {
      const at = { gemeente: 'alblasserdam', jaar };
      const added = readValue(run, 'begroting', at) - readValue(run, 'begroting_afgeleid', at);
      expect(added).toBeCloseTo(amounts[jaar]?.[0] ?? 0, 6);
    }
    expect(content.results.figures['effect']).toBe(0);
  });

  it('says where each amount stands, in the words of the document', () => {
    for (const [year, [, id]] of Object.entries(amounts)) {
      const why = scenario.levers['budgetmutatie']?.[`alblasserdam|${year}`]?.why ?? '';
      const [, quoted = ''] = /“([^”]+)”/.exec(why) ?? [];
      const fact = model.facts.find((one) => one.id === id);
      expect(fact?.quote).toContain(quoted.replace(/\.$/, ''));
    }
  });
});
