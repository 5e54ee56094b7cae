import { vi } from 'vitest';

/** Sizes are not watched by the page: the test tells each. Gives what tells one; nothing once nobody watches. */
export function tellSizes(): () => void {
  let resized = (): void => undefined;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: () => void) {
        resized = callback;
      }
      observe(): void {
        // The browser tells the first size by itself; here the test does.
      }
      disconnect(): void {
        resized = () => undefined;
      }
    },
  );
  return () => resized();
}
