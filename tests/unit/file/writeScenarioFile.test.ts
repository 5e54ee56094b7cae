import { describe, expect, it } from 'vitest';
import { readScenarioFile } from '../../../shared/file/readScenarioFile';
import type { ScenarioContent } from '../../../shared/file/scenarioFileSchema';
import { writeScenarioFile } from '../../../shared/file/writeScenarioFile';
import { changed } from '../../fixtures/changed';
import { sha256 } from '../../fixtures/sha256';
import { changeTo } from '../../fixtures/build/buildScenario';
import { fullScenario, shopContent, shopFileText } from '../../fixtures/shops/file';

const text = await shopFileText();

/** The keys of an object in the file, in their order. */
function keys(path: readonly string[]): readonly string[] {
  const found = path.reduce<unknown>(
    (inner, key) => (inner as Record<string, unknown>)[key],
    JSON.parse(text),
  );
  return Object.keys(found as object);
}

describe('the text of a scenario file', () => {
  it('has its parts in a fixed order, the checksum last', () => {
    expect(keys([])).toEqual([
      'format',
      'formatVersion',
      'app',
      'model',
      'scenario',
      'timeAxis',
      'dataset',
      'levers',
      'assumptions',
      'overrides',
      'formulas',
      'ownLines',
      'perItem',
      'measures',
      'draws',
      'signature',
      'results',
      'checksum',
    ]);
  });

  it('has names and items in the order of the alphabet', () => {
    expect(keys(['levers'])).toEqual(['discount', 'start_discount', 'storms']);
    expect(keys(['levers', 'discount'])).toEqual(['north|apple', 'south|pear']);
    expect(keys(['assumptions'])).toEqual(['growth', 'price']);
  });

  it('is indented by two spaces, one value a line, and ends with a line end', () => {
    expect(text).toContain('\n  "timeAxis": {\n    "first": 2020,\n    "last": 2022\n  },\n');
    expect(text.endsWith('"\n}\n')).toBe(true);
  });

  it('does not depend on the order of changes', async () => {
    const turned = {
      ...fullScenario,
      levers: Object.fromEntries(
        Object.entries(fullScenario.levers)
          .reverse()
          .map(([name, cells]) => [name, Object.fromEntries(Object.entries(cells).reverse())]),
      ),
    };
    expect(await shopFileText(turned)).toBe(text);
  });
});

describe('what could not be read again is not written', () => {
  it.each<[string, (content: Record<string, unknown>) => void]>([
    ['a number that is none', (content) => (content['timeAxis'] = { first: NaN, last: 2022 })],
    ['an unknown part', (content) => (content['remark'] = '')],
    ['a name that no file may hold', (content) => (content['levers'] = { constructor: {} })],
    [
      'an item that no file may hold',
      (content) => (content['levers'] = { discount: { prototype: changeTo(1) } }),
    ],
  ])('%s', async (_, spoil) => {
    const content = changed(shopContent(), (draft) => spoil(draft));
    await expect(writeScenarioFile(content, sha256)).rejects.toThrow();
  });
});

describe('a scenario that is large', () => {
  /** One whose rows take so many bytes when each value has a line of its own. */
  function ofSize(rows: number, note: string): ScenarioContent {
    const [row] = shopContent().dataset.rows;
    if (row === undefined) throw new Error('the shops have data');
    const many = Array.from({ length: rows }, (_, index) => ({
      ...row,
      items: `r${index}`,
      note,
    }));
    const content = shopContent();
    return { ...content, dataset: { ...content.dataset, rows: many } };
  }

  it('is written without lines where these would make it too large, and opens again', async () => {
    const content = ofSize(125_000, 'x'.repeat(30));
    const large = await writeScenarioFile(content, sha256);
    expect(large.split('\n')).toHaveLength(2);
    const read = await readScenarioFile(large, sha256);
    expect(read).toMatchObject({ ok: true, value: { changedOutside: false } });
  });

  it('is refused when it is opened where it could not be saved', async () => {
    const content = ofSize(140_000, '');
    const rows = content.dataset.rows.map((row) => ({
      ...row,
      value: 1e20,
      low: 1e20,
      high: 1e20,
    }));
    const grown = { ...content, dataset: { ...content.dataset, rows }, checksum: '0'.repeat(64) };
    // As short as JSON may write it; Voorkant writes all 21 digits.
    const text = JSON.stringify(grown).replaceAll('1'.padEnd(21, '0'), '1e20');
    expect(text.length).toBeLessThan(20 * 1024 * 1024);
    expect(await readScenarioFile(text, sha256)).toMatchObject({
      error: [{ code: 'tooLargeToSave' }],
    });
  });
});
