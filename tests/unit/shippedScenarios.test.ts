import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openScenario, type OpenedScenario } from '../../shared/calculation/openScenario';
import { writeScenarioFile } from '../../shared/file/writeScenarioFile';
import type { Changes } from '../../shared/model/scenario';
import { golden, type GoldenCase } from '../fixtures/golden';
import { sha256 } from '../fixtures/sha256';
import { assetText, shippedDataset, shippedModel, shippedModelPath } from '../fixtures/shipped';

const model = shippedModel();
const modelText = assetText(shippedModelPath);
const dataset = shippedDataset();

const names = [
  'alle_knoppen',
  'eerste_stap',
  'eerste_stap_in_een_keer',
  'eerste_stap_vanaf_2027',
  'nulscenario',
  'stresstest_alblasserdam',
];

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
    terugverdiend: effects.every((effect) => Math.abs(effect) < 1e-9)
      ? -2
      : of('terugverdienjaar', ''),
    saldo: sum('saldo'),
    lokaal: of('aandeel_lokaal_kosten', String(last)),
    in_hulp: sum('jeugdigen_jaar') / sum('kinderen_uniek'),
    fte: sum('fte'),
  };
}

it('are the six examples', () => {
  expect(readdirSync(new URL('../../assets/scenarios/', import.meta.url)).sort()).toEqual(
    names.map((name) => `${name}.voorkant`),
  );
});

/** By name; a file that does not open fails all its tests. */
const opened = new Map(
  await Promise.all(
    names.map(async (name) => {
      const text = assetText(`scenarios/${name}.voorkant`);
      return [name, { text, outcome: await openScenario(text, model, modelText, sha256) }] as const;
    }),
  ),
);

function open(name: string): OpenedScenario & { readonly text: string } {
  const found = opened.get(name);
  if (found?.outcome.ok !== true) throw new Error(JSON.stringify(found?.outcome));
  return { ...found.outcome.value, text: found.text };
}

describe.each(names)('%s', (name) => {
  const expected = golden(name);

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
