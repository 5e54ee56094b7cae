import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, type OpenApp } from './launchApp';

let open: OpenApp;

beforeAll(async () => {
  open = await launchApp();
});

afterAll(() => open.close());

/** Name of the error that code as text ends with in the page, or what it returned. */
function runText(kind: 'eval' | 'function' | 'timer'): Promise<unknown> {
  return open.page.evaluate(
    (how) =>
      new Promise((resolve) => {
        // Later, on its own: what Playwright itself runs may use eval.
        setTimeout(() => {
          try {
            if (how === 'eval') {
              resolve((0, eval)('1 + 1'));
            } else if (how === 'function') {
              // eslint-disable-next-line @typescript-eslint/no-implied-eval
              resolve((new Function('return 2') as () => unknown)());
            } else {
              setTimeout('globalThis.ranText = true' as unknown as () => void);
              setTimeout(() => {
                resolve('ranText' in globalThis ? 2 : 'EvalError');
              }, 50);
            }
          } catch (error) {
            resolve((error as Error).name);
          }
        });
      }),
    kind,
  );
}

describe('the content policy', () => {
  it.each(['eval', 'function', 'timer'] as const)('refuses code as text: %s', async (kind) => {
    // Trusted types refuse a text before the content policy sees it.
    expect(await runText(kind)).toBe(kind === 'timer' ? 'TypeError' : 'EvalError');
  });

  it('lets loops run that the engine writes as WebAssembly', async () => {
    // The shortest module there is: a signature and a version.
    const outcome = await open.page.evaluate(() => {
      const module = new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
      return WebAssembly.Module.exports(module);
    });
    expect(outcome).toEqual([]);
  });

  it('refuses an image from outside and a style without a nonce', async () => {
    const outcome = await open.page.evaluate(async () => {
      const refused: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => {
        refused.push(event.effectiveDirective);
      });
      const style = document.createElement('style');
      style.textContent = 'body { display: none }';
      const image = document.createElement('img');
      image.src = 'https://example.invalid/picture.png';
      document.head.append(style, image);
      await new Promise((resolve) => setTimeout(resolve, 100));
      for (const element of [style, image]) {
        element.remove();
      }
      return refused.sort();
    });
    expect(outcome).toEqual(['img-src', 'style-src-elem']);
  });

  it('lets no text become markup, no other worker start, and no other policy be made', async () => {
    const outcome = await open.page.evaluate(() => {
      const refusalOf = (action: () => unknown): string => {
        try {
          action();
          return 'done';
        } catch (error) {
          return (error as Error).name;
        }
      };
      const { trustedTypes } = globalThis as unknown as {
        readonly trustedTypes: { readonly createPolicy: (name: string, rules: object) => unknown };
      };
      return [
        refusalOf(() => (document.createElement('div').innerHTML = '<b>x</b>')),
        refusalOf(() => document.createElement('div').insertAdjacentHTML('beforeend', '<b>x</b>')),
        refusalOf(() => new DOMParser().parseFromString('<b>x</b>', 'text/html')),
        refusalOf(() => (document.createElement('script').textContent = '1')),
        refusalOf(() => (document.createElement('script').src = 'https://example.invalid/x.js')),
        refusalOf(() => new Worker('/index.html')),
        refusalOf(() => new Worker('https://example.invalid/x.js')),
        refusalOf(() => trustedTypes.createPolicy('mine', {})),
        refusalOf(() => trustedTypes.createPolicy('default', {})),
      ];
    });
    expect(outcome).toEqual(outcome.map(() => 'TypeError'));
  });

  it('lets a style with the nonce of this load through, as the grid makes one', async () => {
    const size = await open.page.evaluate(() => {
      const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
      const style = document.createElement('style');
      style.nonce = nonce ?? '';
      style.textContent = '#nonce-test { width: 123px }';
      const box = document.createElement('div');
      box.id = 'nonce-test';
      document.head.append(style);
      document.body.append(box);
      const { width } = box.getBoundingClientRect();
      style.remove();
      box.remove();
      return width;
    });
    expect(size).toBe(123);
  });

  it('gives each load another nonce', async () => {
    const [first, second] = await open.page.evaluate(async () => {
      const load = async () =>
        (await fetch('/index.html')).headers.get('content-security-policy') ?? '';
      return [await load(), await load()];
    });
    expect(first).toMatch(/'nonce-[A-Za-z0-9+/]{22}=='/);
    expect(first).not.toBe(second);
  });
});
