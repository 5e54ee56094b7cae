import { cleanup } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, expect, vi } from 'vitest';
import { setUpTexts } from '../../renderer/format/setUpTexts';

/*
 * Read anew for every file. The files share modules, page and globals, so every test begins in Dutch on an empty
 * page with the clock, the globals and the functions of the system, and whatever it did to those is undone after it.
 */

// Nothing is laid out here, and a drawing asks for its size; paper waits for its letters.
for (const side of ['clientWidth', 'clientHeight']) {
  Object.defineProperty(HTMLElement.prototype, side, {
    configurable: true,
    get(this: HTMLElement) {
      return this.classList.contains('chart__drawing') ? 600 : 0;
    },
  });
}
Object.defineProperty(document, 'fonts', {
  configurable: true,
  value: { ready: Promise.resolve() },
});

// Here `document` is no instance of `Document`, and the library of controls asks that to find the focus.
Object.defineProperty(Document, Symbol.hasInstance, {
  configurable: true,
  value: (one: unknown) => one instanceof Node && one.nodeType === Node.DOCUMENT_NODE,
});

/** What a library keeps for as long as the page lives; all other names belong to nobody. */
const ofLibraries = /^(_|IS_REACT_|ag[A-Z]|visualViewport)/;

function names(): readonly string[] {
  return [globalThis, document, Element.prototype, HTMLElement.prototype].flatMap((one) =>
    Object.getOwnPropertyNames(one).filter((name) => !ofLibraries.test(name)),
  );
}

const before = names();

beforeEach(() => void setUpTexts());

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
  document.title = '';
  for (const element of [document.documentElement, document.body]) {
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
  }
});

afterAll(() => {
  expect(names(), 'globals after this file, undone by nobody').toEqual(before);
});
