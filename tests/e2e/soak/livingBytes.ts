import type { CDPSession, Page } from 'playwright-core';
import type { OpenApp } from '../launchApp';

/**
 * Bytes of living objects, without the code that V8 makes of functions that are called often: that grows for a quarter
 * of an hour with what is used (21 to 29 MB of a page) and hides whether the program keeps something.
 */
export interface LivingBytes {
  readonly page: number;
  readonly main: number;
}

/** What is left after garbage collection. It takes a second or two. */
export async function livingBytes({ page, app }: OpenApp): Promise<LivingBytes> {
  const main = await app.evaluate(() => {
    const { setFlagsFromString, getHeapCodeStatistics } = process.getBuiltinModule('node:v8');
    setFlagsFromString('--expose-gc');
    const collect = process.getBuiltinModule('node:vm').runInNewContext('gc') as () => void;
    for (let time = 0; time < 3; time++) collect();
    const { code_and_metadata_size: code, bytecode_and_metadata_size: bytecode } =
      getHeapCodeStatistics();
    return process.memoryUsage().heapUsed - code - bytecode;
  });
  return { page: await livingInPage(page), main };
}

async function livingInPage(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
  const bytes = bytesOf(await heapSnapshot(session));
  await session.detach();
  return bytes;
}

/** The parts of V8's format that tell how large each object is and of which type; every node has as many numbers. */
interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      /** Of the field `type`: what its numbers mean. */
      readonly node_types: readonly [readonly string[], ...(readonly unknown[])];
    };
  };
  readonly nodes: readonly number[];
}

/** What follows the nodes, which may be longer than a text can be. */
const afterNodes = '"edges":[';

async function heapSnapshot(session: CDPSession): Promise<HeapSnapshot> {
  const chunks: string[] = [];
  let isPast = false;
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    if (isPast) return;
    isPast = `${chunks.at(-1) ?? ''}${chunk}`.includes(afterNodes);
    chunks.push(chunk);
  });
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  const [nodes = ''] = chunks.join('').split(afterNodes);
  return JSON.parse(`${nodes.trimEnd().replace(/,$/, '')}}`) as HeapSnapshot;
}

function bytesOf({ snapshot: { meta }, nodes }: HeapSnapshot): number {
  const { node_fields: fields, node_types: types } = meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const code = types[0].indexOf('code');
  let bytes = 0;
  for (let node = 0; node < nodes.length; node += fields.length) {
    if (nodes[node + type] !== code) bytes += nodes[node + size] ?? NaN;
  }
  return bytes;
}
