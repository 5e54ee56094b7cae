import { describe, expect, it, vi } from 'vitest';
import { commonBase } from '../../../renderer/state/commonBase';
import { fileOpened, type OpenFile } from '../../../renderer/state/openFile';
import { openScenario } from '../../../shared/calculation/openScenario';
import { readScenarioFile } from '../../../shared/file/readScenarioFile';
import { contentChecksum, writeScenarioFile } from '../../../shared/file/writeScenarioFile';
import { sha256 } from '../../fixtures/sha256';
import { townFileText } from '../../fixtures/town/file';
import { fakeMain } from '../../fixtures/window/fakeMain';
import { openSession } from '../../fixtures/window/openSession';

const ids = {
  first: '11111111-1111-4111-8111-111111111111',
  own: '22222222-2222-4222-8222-222222222222',
  other: '33333333-3333-4333-8333-333333333333',
};

type Origin = { readonly id: string; readonly checksum: string } | null;

/** The text of a file of the towns, with its checksum. */
async function textOf(online: number, id: string, basedOn: Origin, modified = '2026-01-01') {
  const read = await readScenarioFile(await townFileText(online), sha256);
  if (!read.ok) throw new Error('it is written by the program');
  const { scenario, ...rest } = read.value.content;
  const about = { ...scenario, id, basedOn, modified: `${modified}T00:00:00.000Z` };
  const content = { ...rest, scenario: about };
  const checksum = await contentChecksum(content, sha256);
  return { text: await writeScenarioFile(content, sha256), origin: { id, checksum } };
}

async function setUp(texts: readonly string[] = []) {
  const findBase = vi.fn((id: string, checksum: string) =>
    Promise.resolve(texts.find((one) => one.includes(id) && one.includes(checksum)) ?? null),
  );
  const main = fakeMain({ findBase });
  const session = await openSession({ main });
  const openAside = (): never => {
    throw new Error('no large file here');
  };
  const parts = { ...session, sha256, openAside };
  const open = async (text: string): Promise<OpenFile> => {
    const opened = await openScenario(text, session.models, sha256);
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    return fileOpened(opened.value, null, '');
  };
  const find = async (own: string, other: string): Promise<number | undefined> => {
    const base = await commonBase(parts, await open(own), await open(other));
    return base?.levers['online']?.['']?.value;
  };
  return { find, findBase };
}

describe('what two files grew from', () => {
  it('is a third, which is looked up once', async () => {
    const first = await textOf(0.1, ids.first, null);
    const own = await textOf(0.2, ids.own, first.origin);
    const other = await textOf(0.3, ids.other, first.origin);
    const { find, findBase } = await setUp([first.text]);
    expect(await find(own.text, other.text)).toBe(0.1);
    expect(findBase).toHaveBeenCalledExactlyOnceWith(ids.first, first.origin.checksum);
  });

  it('is the one of which the other is a copy that went on, either way', async () => {
    const first = await textOf(0.1, ids.first, null);
    const grown = await textOf(0.2, ids.own, first.origin);
    const { find, findBase } = await setUp();
    expect(await find(grown.text, first.text)).toBe(0.1);
    expect(await find(first.text, grown.text)).toBe(0.1);
    expect(findBase).not.toHaveBeenCalled();
  });

  it('is what the one was when the other grew from it, though it was changed since', async () => {
    const then = await textOf(0.1, ids.first, null);
    const now = await textOf(0.15, ids.first, null);
    const grown = await textOf(0.2, ids.own, then.origin);
    expect(await (await setUp([then.text])).find(grown.text, now.text)).toBe(0.1);
  });

  it('is the older where they grew from two states of one', async () => {
    const early = await textOf(0.1, ids.first, null, '2026-01-01');
    const late = await textOf(0.2, ids.first, null, '2026-02-01');
    const own = await textOf(0.3, ids.own, late.origin);
    const other = await textOf(0.4, ids.other, early.origin);
    expect(await (await setUp([late.text, early.text])).find(own.text, other.text)).toBe(0.1);
  });

  it('is nothing where they have none, where it is not found, or where it is another', async () => {
    const first = await textOf(0.1, ids.first, null);
    const own = await textOf(0.2, ids.own, first.origin);
    const stranger = await textOf(0.3, ids.other, null);
    const other = await textOf(0.3, ids.other, first.origin);
    const { find, findBase } = await setUp();
    expect(await find(own.text, stranger.text)).toBeUndefined();
    expect(findBase).not.toHaveBeenCalled();
    expect(await find(own.text, other.text)).toBeUndefined();
    // Somebody edited it by hand and left the checksum.
    const forged = first.text.replace('"value": 0.1', '"value": 0.9');
    expect(await (await setUp([forged])).find(own.text, other.text)).toBeUndefined();
  });
});
