import { render } from '@testing-library/react';
import i18next from 'i18next';
import { useEffect } from 'react';
import { expect, it, vi } from 'vitest';
import { setUpTexts, speak } from '../../renderer/format/setUpTexts';

/* Files share one page: the second test sees what the first would leave to the next file. */

const clock = setTimeout;
let mounted = 0;

function Counted() {
  useEffect(() => {
    mounted += 1;
    return () => {
      mounted -= 1;
    };
  }, []);
  return 'something';
}
const { body, documentElement: root } = document;

it('leaves a page in English, full, with a clock and functions of its own', async () => {
  setUpTexts();
  await speak('en');
  render(<Counted />);
  body.append('something else');
  body.className = 'dark';
  root.lang = 'en';
  document.title = 'Town';
  vi.useFakeTimers();
  vi.stubGlobal('voorkant', {});
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(1, 2, 3, 4));
  expect(root.getBoundingClientRect().width).toBe(3);
  expect(setTimeout).not.toBe(clock);
  expect(mounted).toBe(1);
});

it('finds none of it', () => {
  expect(mounted).toBe(0);
  expect(i18next.language).toBe('nl');
  expect(body.outerHTML).toBe('<body></body>');
  expect(root.getAttributeNames()).toEqual([]);
  expect(document.title).toBe('');
  expect(setTimeout).toBe(clock);
  expect('voorkant' in globalThis).toBe(false);
  expect(vi.isMockFunction(console.error)).toBe(false);
  expect(root.getBoundingClientRect().width).toBe(0);
});
