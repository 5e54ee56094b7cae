import { describe, expect, it } from 'vitest';
import { placeFor } from '../../../main/windowPlace';

const laptop = { x: 0, y: 25, width: 1366, height: 743 };
const beside = { x: 1366, y: 0, width: 1920, height: 1080 };
const kept = { x: 1500, y: 100, width: 1200, height: 800, isMaximized: false };

describe('the place of the window', () => {
  it('is that of before where a screen shows it', () => {
    const { bounds } = placeFor(kept, [laptop, beside]);
    expect(bounds).toEqual({ x: 1500, y: 100, width: 1200, height: 800 });
  });

  it('is left to the system where its screen is gone, or nothing was kept', () => {
    const size = { width: 1366, height: 743 };
    expect(placeFor(kept, [laptop]).bounds).toEqual(size);
    expect(placeFor(null, [laptop]).bounds).toEqual(size);
    expect(placeFor(null, [beside]).bounds).toEqual({ width: 1440, height: 900 });
  });

  it.each([
    ['left of every screen', { x: -1150 }],
    ['below', { y: 750 }],
    ['above', { y: -300 }],
  ])('is another one where nobody could take hold of it: %s', (_where, moved) => {
    const { bounds } = placeFor({ ...kept, x: 10, y: 30, ...moved }, [laptop]);
    expect(bounds).not.toHaveProperty('x');
  });

  it('is never larger than its screen, and never smaller than the window needs', () => {
    const large = placeFor({ ...kept, x: 0, y: 25, width: 3000, height: 2000 }, [laptop]);
    expect(large.bounds).toEqual({ x: 0, y: 25, width: 1366, height: 743 });
    const small = placeFor({ ...kept, width: 10, height: 10, x: 0, y: 25 }, [laptop]);
    expect(small.bounds).not.toHaveProperty('x');
    const low = placeFor({ ...kept, width: 400, height: 300, x: 0, y: 25 }, [laptop]);
    expect(low.bounds).toMatchObject({ width: 1024, height: 640 });
    expect(placeFor(null, [{ x: 0, y: 0, width: 800, height: 600 }]).smallest).toEqual({
      width: 800,
      height: 600,
    });
  });
});
