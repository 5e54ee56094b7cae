import { describe, expect, it } from 'vitest';
import {
  findVersion,
  knowModels,
  knownModels,
  modelOf,
  readModelVersions,
  referenceTo,
} from '../../../shared/calculation/modelVersions';
import { openScenario } from '../../../shared/calculation/openScenario';
import { sha256 } from '../../fixtures/sha256';
import { shopContent, shopFileText, shopModelSha256 } from '../../fixtures/shops/file';
import { shopModel } from '../../fixtures/shops/shops';

const texts = ['1.2.0', '1.10.0', '1.9.3'].map((version) =>
  JSON.stringify({ ...shopModel, version }),
) as [string, ...string[]];

describe('the versions of a model', () => {
  it('stand with the newest first, by number and not by letter', async () => {
    const read = await readModelVersions(texts, sha256);
    if (!read.ok) throw new Error('read');
    expect(read.value.map(({ model }) => model.version)).toEqual(['1.10.0', '1.9.3', '1.2.0']);
    expect(findVersion(read.value, { id: 'fruit', version: '1.9.3' })).toBe(read.value[1]);
    expect(findVersion(read.value, { id: 'fruit', version: '1.0.0' })).toBeUndefined();
    expect(findVersion(read.value, { id: 'flowers', version: '1.9.3' })).toBeUndefined();
  });

  it('are taken as the build has read them where the text is the very same', async () => {
    const ahead = {
      model: { ...shopModel, version: '1.10.0', name: { nl: 'x', en: 'x' } },
      sha256: '',
    };
    knowModels({ [await sha256(texts[1] ?? '')]: ahead });
    const [known] = knownModels();
    const read = await readModelVersions(texts, sha256);
    const named = await readModelVersions([{ sha256: known ?? '' }], sha256);
    const other = await readModelVersions([`${texts[1] ?? ''} `], sha256);
    knowModels({});
    if (!read.ok || !named.ok || !other.ok) throw new Error('read');
    expect(read.value[0]).toBe(ahead);
    expect(named.value[0]).toBe(ahead);
    expect(read.value[1]?.model).toEqual({ ...shopModel, version: '1.9.3' });
    expect(other.value[0].model).toEqual({ ...shopModel, version: '1.10.0' });
  });

  it('are refused when one of them cannot be read', async () => {
    const read = await readModelVersions([texts[0], '{'], sha256);
    expect(read.ok || read.error.map(({ code }) => code)).toEqual(['notJson']);
  });

  it('a model that is not there is a bug', () => {
    expect(modelOf([shopModel], referenceTo(shopModel))).toBe(shopModel);
    expect(() => modelOf([shopModel], { id: 'fruit', version: '9.0.0' })).toThrow('fruit 9.0.0');
  });
});

describe('a scenario file', () => {
  const newer = { model: { ...shopModel, version: '2.0.0' }, sha256: 'b'.repeat(64) };
  const own = { model: shopModel, sha256: shopModelSha256 };

  it('opens with the version that it was made with, without a mark, though there is a newer one', async () => {
    const opened = await openScenario(await shopFileText(), [newer, own], sha256);
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    expect(opened.value.marks).toEqual([]);
    expect(opened.value.scenario.model).toEqual({ id: 'fruit', version: '1.0.0' });
    expect(opened.value.session.compile(opened.value.scenario).model.version).toBe('1.0.0');
    expect(opened.value.content).toEqual(shopContent());
  });

  it('opens with the newest, and says so, when its own is not there', async () => {
    const opened = await openScenario(await shopFileText(), [newer], sha256);
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    expect(opened.value.marks.map(({ code }) => code)).toEqual(['otherModelVersion']);
    expect(opened.value.scenario.model).toEqual({ id: 'fruit', version: '2.0.0' });
  });
});
