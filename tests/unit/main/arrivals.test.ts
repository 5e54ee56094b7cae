import { describe, expect, it } from 'vitest';
import { createArrivals } from '../../../main/arrivals';
import type { ArrivedDocument } from '../../../shared/ipc/contract';

function documentOf(name: string): ArrivedDocument {
  return { kind: 'opened', document: { id: name, name, text: '' } };
}

describe('arrivals', () => {
  it('are kept until they are taken, and handed out once', async () => {
    const arrivals = createArrivals(
      (path) => Promise.resolve(documentOf(path)),
      () => undefined,
    );
    await arrivals.add(['a', 'b']);
    expect(arrivals.take()).toEqual([documentOf('a'), documentOf('b')]);
    expect(arrivals.take()).toEqual([]);
  });

  it('are announced when there is something to take', async () => {
    const taken: number[] = [];
    const arrivals = createArrivals(
      (path) => Promise.resolve(documentOf(path)),
      () => taken.push(arrivals.take().length),
    );
    await arrivals.add(['a', 'b']);
    expect(taken).toEqual([1, 1]);
  });

  it('keep their order, however long one takes to open', async () => {
    const arrivals = createArrivals(
      async (path) => {
        if (path === 'slow') await new Promise((resolve) => setTimeout(resolve, 20));
        return documentOf(path);
      },
      () => undefined,
    );
    await Promise.all([arrivals.add(['slow']), arrivals.add(['fast'])]);
    expect(arrivals.take()).toEqual([documentOf('slow'), documentOf('fast')]);
  });

  it('do not stop when one fails', async () => {
    const arrivals = createArrivals(
      (path) =>
        path === 'bad' ? Promise.reject(new Error(path)) : Promise.resolve(documentOf(path)),
      () => undefined,
    );
    await expect(arrivals.add(['bad'])).rejects.toThrow('bad');
    await arrivals.add(['good']);
    expect(arrivals.take()).toEqual([documentOf('good')]);
  });
});
