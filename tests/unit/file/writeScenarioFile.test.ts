import { describe, expect, it } from 'vitest';
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
      'measures',
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
