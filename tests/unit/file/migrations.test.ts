import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { modelChecksum } from '../../../shared/calculation/modelChecksum';
import { openScenario, type OpenedScenario } from '../../../shared/calculation/openScenario';
import { readValue } from '../../../shared/calculation/runScenario';
import { scenarioContent } from '../../../shared/calculation/scenarioContent';
import { asVersion, migrate, migrations } from '../../../shared/file/migrations/migrations';
import { readScenarioFile } from '../../../shared/file/readScenarioFile';
import { currentFormatVersion } from '../../../shared/file/scenarioFileSchema';
import { contentChecksum, writeScenarioFile } from '../../../shared/file/writeScenarioFile';
import { golden } from '../../fixtures/golden';
import { assetText, shippedModel, shippedModelPath } from '../../fixtures/shipped';
import { sha256 } from '../../fixtures/sha256';

/** A file of every version that ever shipped, as it was written then. */
const fixtures = [
  { version: 1, file: 'eerste_stap.1.voorkant', expected: 'eerste_stap', early: 'measures' },
  { version: 2, file: 'eerste_stap.2.voorkant', expected: 'eerste_stap', early: 'draws' },
  { version: 3, file: 'eerste_stap.3.voorkant', expected: 'eerste_stap', early: 'ownLines' },
  { version: 4, file: 'eerste_stap.4.voorkant', expected: 'eerste_stap', early: 'perItem' },
];

const model = shippedModel();
const modelSha256 = await modelChecksum(assetText(shippedModelPath), sha256);

function fixture(file: string): string {
  return readFileSync(join(import.meta.dirname, '../../fixtures/scenarios', file), 'utf8');
}

async function open(text: string): Promise<OpenedScenario> {
  const opened = await openScenario(text, [{ model, sha256: modelSha256 }], sha256);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

it('there is a step from each version to the next, and a file of each older version', () => {
  const older = Array.from({ length: currentFormatVersion - 1 }, (_, index) => index + 1);
  expect(migrations.map(({ to }) => to - 1)).toEqual(older);
  expect(fixtures.map(({ version }) => version)).toEqual(older);
});

describe.each(fixtures)(
  'a file of version $version',
  ({ version, file, expected, early: added }) => {
    const text = fixture(file);
    const json = JSON.parse(text) as Record<string, unknown>;

    it('opens with the figures of then, and says what it is', async () => {
      expect(json['formatVersion']).toBe(version);
      const { scenario, session, content, marks } = await open(text);
      const run = session.run(scenario);
      const effects = Object.entries(golden(expected).variables['effect'] ?? {});
      expect(effects).toHaveLength(13);
      for (const [jaar, value] of effects) {
        expect(readValue(run, 'effect', { jaar })).toBeCloseTo(value, 6);
      }
      expect(content.formatVersion).toBe(currentFormatVersion);
      expect(content.results).toEqual(json['results']);
      expect(scenario).toMatchObject({
        measures: [],
        ownLines: [],
        perItem: [],
        draws: { seed: 1, count: 1000 },
      });
      // Its age is all there is to say: the model file of then calculated the same.
      expect(marks.map(({ code, values }) => [code, values['version']])).toEqual([
        ['olderFormat', version],
      ]);
    });

    it('fits its own checksum, and does not when a digit was changed', async () => {
      const spoilt = text.replace('"last": 2030', '"last": 2031');
      expect(spoilt).not.toBe(text);
      const outcomes = await Promise.all(
        [text, spoilt].map(async (one) => {
          const read = await readScenarioFile(one, sha256);
          return read.ok ? [read.value.changedOutside, read.value.version] : read.error;
        }),
      );
      expect(outcomes).toEqual([
        [false, version],
        [true, version],
      ]);
    });

    it('comes back from the newest version as the same text', () => {
      const migrated = migrate(json, version);
      if (!migrated.ok) throw new Error(JSON.stringify(migrated.error));
      expect(JSON.stringify(asVersion(migrated.value, version))).toBe(JSON.stringify(json));
    });

    it('is written as the newest version, which opens without a mark of its age', async () => {
      const { scenario, session, content } = await open(text);
      const run = session.run(scenario);
      const written = { appVersion: '0.1.0', modelSha256 };
      const again = await writeScenarioFile(scenarioContent(scenario, run, written), sha256);
      const reopened = await open(again);
      expect(reopened.marks).toEqual([]);
      expect(reopened.scenario).toEqual(scenario);
      expect(await contentChecksum(content, sha256, version)).toBe(json['checksum']);
    });

    it('that holds what its version did not have is refused', async () => {
      const early = JSON.stringify({ ...json, [added]: [] });
      const read = await readScenarioFile(early, sha256);
      expect(read).toMatchObject({
        ok: false,
        error: [{ code: 'unknownKey', where: '', values: { keys: added } }],
      });
    });
  },
);
