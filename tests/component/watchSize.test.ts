import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { watchSize } from '../../renderer/ui/watchSize';
import { tellSizes } from './toldSizes';

let resized: () => void;
let frames: Map<number, () => void>;

beforeEach(() => {
  resized = tellSizes();
  frames = new Map();
  let last = 0;
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => {
    frames.set(++last, draw);
    return last;
  });
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => frames.delete(frame));
});

function nextFrame(): void {
  const due = [...frames.values()];
  frames.clear();
  for (const draw of due) draw();
}

it('acts once in the frame after the one in which the size became another', () => {
  const act = vi.fn();
  watchSize(document.body, act);
  resized();
  resized();
  expect(act).not.toHaveBeenCalled();
  nextFrame();
  expect(act).toHaveBeenCalledTimes(1);
  nextFrame();
  expect(act).toHaveBeenCalledTimes(1);
});

it('acts no more once it has ended, also when the size became another before', () => {
  const act = vi.fn();
  const end = watchSize(document.body, act);
  resized();
  end();
  resized();
  nextFrame();
  expect(act).not.toHaveBeenCalled();
});

it('is the only one of the page that watches sizes', () => {
  const root = join(import.meta.dirname, '../../renderer');
  const watching = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (name) =>
      /\.tsx?$/.test(name) && readFileSync(join(root, name), 'utf8').includes('new ResizeObserver'),
  );
  expect(watching.map((name) => name.replaceAll('\\', '/'))).toEqual(['ui/watchSize.ts']);
});
