import { describe, expect, it } from 'vitest';
import { modelChecksum } from '../../../shared/calculation/modelChecksum';
import { assetText, shippedModelPath } from '../../fixtures/shipped';

/** Shows what the checksum is taken over. */
function seen(model: object): Promise<string> {
  return modelChecksum(JSON.stringify(model), (text) => Promise.resolve(text));
}

describe('the checksum of a model', () => {
  it('is taken over what calculates, keys in order', async () => {
    const model = {
      version: '1.0.0',
      name: { nl: 'Fruit', en: 'Fruit' },
      id: 'fruit',
      dimensions: [
        { id: 'kind', source: 'model', items: [{ id: 'pear', label: { nl: 'Peer', en: 'Pear' } }] },
      ],
      assumptions: [
        {
          id: 'price',
          unit: 'EUR',
          display: 'euro',
          values: [{ items: 'pear', low: 1, central: 2, high: 3, source: 'shop', note: 'old' }],
        },
      ],
    };
    expect(await seen(model)).toBe(
      '{"assumptions":[{"id":"price","values":[{"central":2,"high":3,"items":"pear","low":1}]}],' +
        '"dimensions":[{"id":"kind","items":[{"id":"pear"}],"source":"model"}],' +
        '"id":"fruit","version":"1.0.0"}',
    );
  });

  it('knows a dimension that is called as a word of the format is', async () => {
    const figure = { formula: 'total', per: { owner: 'cost' } };
    expect(await seen({ headlines: [figure] })).toContain('"per":{"owner":"cost"}');
  });

  const shipped = assetText(shippedModelPath);

  it.each<[string, RegExp, string]>([
    ['a label', /"nl": "Vraag"/, '"nl": "De vraag"'],
    ['a source', /"source": "[^"]{20,}"/, '"source": "elsewhere"'],
    ['a unit', /"unit": "fte"/, '"unit": "kind"'],
    ['a quote of a document', /"quote": "[^"]+"/, '"quote": "other words"'],
    ['white space', /\n {2}/, '\n\t'],
  ])('of the shipped model stays as it is with another %s', async (_, from, to) => {
    const changed = shipped.replace(from, to);
    expect(changed).not.toBe(shipped);
    expect(
      (await seen(JSON.parse(changed) as object)) === (await seen(JSON.parse(shipped) as object)),
    ).toBe(true);
  });

  it.each<[string, RegExp, string]>([
    ['a central value', /"central": [\d.]+/, '"central": 987'],
    ['a bound', /"maximum": "verplaatsbaar"/, '"maximum": 1'],
    ['a formula', /"formula": "reference\(totaal\) - totaal"/, '"formula": "totaal"'],
    [
      'the quality of a value, which the range beside the effect asks for',
      /"quality": "zwak"/,
      '"quality": "sterk"',
    ],
    ['a key that is not known', /"calendar": \{/, '"calendar": { "later": 1,'],
  ])('of the shipped model changes with %s', async (_, from, to) => {
    const changed = shipped.replace(from, to);
    expect(changed).not.toBe(shipped);
    expect(
      (await seen(JSON.parse(changed) as object)) === (await seen(JSON.parse(shipped) as object)),
    ).toBe(false);
  });
});
