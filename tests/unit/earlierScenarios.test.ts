import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createVersionComparer } from '../../shared/calculation/compareVersions';
import { moveUp } from '../../shared/calculation/moveUp';
import { readModelVersions } from '../../shared/calculation/modelVersions';
import { openScenario, type OpenedScenario } from '../../shared/calculation/openScenario';
import { headlineFigures } from '../../shared/calculation/scenarioContent';
import { readValue } from '../../shared/calculation/runScenario';
import { readCase } from '../../shared/calculation/scenarioCase';
import { asVersion } from '../../shared/file/migrations/migrations';
import type { Json } from '../../shared/file/migrations/migration';
import { currentFormatVersion } from '../../shared/file/scenarioFileSchema';
import { contentChecksum, writeScenarioFile } from '../../shared/file/writeScenarioFile';
import type { Changes } from '../../shared/model/scenario';
import { golden, goldenCases, newestGolden, type GoldenCase } from '../fixtures/golden';
import {
  assetText,
  newestModel,
  newestModelPath,
  shippedDataset,
  shippedModel,
  shippedModelPath,
} from '../fixtures/shipped';
import { sha256 } from '../fixtures/sha256';
import { runOf } from '../fixtures/runOf';

/* The examples that shipped with model 1.0.0: files that people have made look like these. */

const folder = join(import.meta.dirname, '../fixtures/scenarios/1.0.0');
const read = await readModelVersions(
  [assetText(shippedModelPath), assetText(newestModelPath)],
  sha256,
);
if (!read.ok) throw new Error(JSON.stringify(read.error));
const versions = read.value;

async function open(name: string): Promise<OpenedScenario & { readonly text: string }> {
  const text = readFileSync(join(folder, `${name}.voorkant`), 'utf8');
  const opened = await openScenario(text, versions, sha256);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return { ...opened.value, text };
}

const names = readdirSync(folder).map((file) => file.replace('.voorkant', ''));

function parsed(text: string): Json {
  return JSON.parse(text) as Json;
}

describe.each(names)('%s of model 1.0.0', (name) => {
  it('is calculated with 1.0.0, and says what it said; only its format is older', async () => {
    const { scenario, session, content, marks } = await open(name);
    expect(marks.map(({ code }) => code)).toEqual(['olderFormat']);
    expect(scenario.model).toEqual({ id: 'naar-voren', version: '1.0.0' });
    const now = headlineFigures(session.run(scenario));
    for (const [id, stored] of Object.entries(content.results.figures)) {
      expect(now[id]).toBeCloseTo(stored ?? NaN, 6);
    }
  });

  it('is written again with all that it holds, in the newest format', async () => {
    const { content, text } = await open(name);
    const { checksum: ours, ...written } = parsed(await writeScenarioFile(content, sha256));
    const { checksum: theirs, ...held } = parsed(text);
    expect(written['formatVersion']).toBe(currentFormatVersion);
    // All that came with later formats is what it was before there was any.
    expect(asVersion(written, 2)).toEqual(held);
    expect(await contentChecksum(content, sha256, 2)).toBe(theirs);
    expect(ours).not.toBe(theirs);
  });
});

it('has the golden effects of 1.0.0', async () => {
  for (const name of names.filter((one) => one !== 'ombuiging_normenkader')) {
    const { scenario, session } = await open(name);
    const run = session.run(scenario);
    const effects = Object.entries(golden(name).variables['effect'] ?? {});
    expect(effects.length).toBeGreaterThan(10);
    for (const [jaar, value] of effects)
      expect(readValue(run, 'effect', { jaar })).toBeCloseTo(value, 6);
  }
});

const stamp = { by: 'analist', at: '2026-11-27T00:00:00.000Z', why: 'naar model 2.0.0' };

it('the changes of 2.0.0, undone, calculate what 1.0.0 did: they tell the whole difference', async () => {
  const compare = createVersionComparer([newestModel(), shippedModel()]);
  for (const name of names) {
    const { scenario } = await open(name);
    for (const item of [null, 'sliedrecht']) {
      const found = compare({ scenario, views: {}, item }, stamp);
      if (!found.ok) throw new Error(JSON.stringify(found.error));
      const { before, rest } = found.value;
      // Neither has the other's figures: nine against seven.
      for (const [id, value] of Object.entries(before)) {
        expect(Math.abs(rest[id] ?? NaN)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
      }
    }
  }
});

it.each(goldenCases)('so do they for golden case %s, but for what 2.0.0 does not know', (name) => {
  const compare = createVersionComparer([newestModel(), shippedModel()]);
  const read = readCase(golden(name), shippedDataset(), shippedModel());
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const found = compare({ scenario: read.value, views: {}, item: null }, stamp);
  if (!found.ok) throw new Error(JSON.stringify(found.error));
  const { before, after, causes, rest, moved } = found.value;
  const effect = (figures: Readonly<Record<string, number>>): number => figures['effect'] ?? NaN;
  const told = causes.reduce((sum, { amounts }) => sum + effect(amounts), 0);
  expect(before['effect']).toBeCloseTo(
    golden(name).variables['effect']?.[String(golden(name).last)] ?? NaN,
    5,
  );
  expect(told + effect(rest)).toBeCloseTo(effect(after) - effect(before), 5);
  // Tariffs per hour have become costs per post: what somebody changed of them has no place any more.
  const isWhole = moved.left.every(({ name: id }) => !id.startsWith('tarief'));
  if (isWhole) expect(effect(rest)).toBeCloseTo(0, 5);
  else expect(Math.abs(effect(rest))).toBeGreaterThan(100);
});

describe('moved up to 2.0.0', () => {
  async function moved(name: string) {
    const { scenario } = await open(name);
    const found = moveUp(scenario, shippedModel(), newestModel(), stamp);
    if (!found.ok) throw new Error(JSON.stringify(found.error));
    return found.value;
  }

  /** The changed values of a scenario as a golden case writes them: bare, or by items joined with `|`. */
  function values(changes: Changes): GoldenCase['levers'] {
    return Object.fromEntries(
      Object.entries(changes).map(([id, cells]) => {
        const bare = Object.entries(cells).map(([items, { value }]) => [items, value] as const);
        const [only] = bare;
        return [id, only?.[0] === '' ? only[1] : Object.fromEntries(bare)];
      }),
    );
  }

  // The levers of these examples are the same in both versions; in 1.0.0 every start is 2020 unless said otherwise.
  it.each(['eerste_stap', 'eerste_stap_in_een_keer', 'alle_knoppen'])(
    '%s has the levers and the effect of its golden case',
    async (name) => {
      const { scenario, left } = await moved(name);
      const expected = newestGolden(name);
      expect(left).toEqual([]);
      expect(values(scenario.levers)).toEqual(expected.levers);
      const run = runOf(newestModel(), scenario);
      expect(readValue(run, 'effect', { jaar: '2030' })).toBeCloseTo(
        expected.variables['effect']?.['2030'] ?? NaN,
        5,
      );
    },
  );

  it('the first step from 2027 starts when it did: the neutral start of 2.0.0 needs no value', async () => {
    const { scenario, split } = await moved('eerste_stap_vanaf_2027');
    expect(values(scenario.levers)).toEqual(newestGolden('eerste_stap_vanaf_2027').levers);
    expect(split.map(({ from }) => from)).toEqual(['start_toegang', 'start_aanbod']);
    expect(values(scenario.assumptions)['prijspeil']).toBe(1.36);
  });

  it('base data stay as they are, also what 2.0.0 does not know', async () => {
    const { scenario } = await moved('nulscenario');
    expect(scenario.dataset.rows.some(({ variable }) => variable === 'rijksmiddelen')).toBe(true);
  });

  it('the register names its part as it is called now', async () => {
    const { scenario } = await moved('ombuiging_normenkader');
    expect(scenario.measures.map(({ part }) => part)).toEqual(['contracten']);
    expect(values(scenario.levers)).toMatchObject({
      inzet_normenkader: 1,
      start_normenkader: 2025,
    });
  });
});
