import { setup } from '../../e2e/globalSetup';
import { report } from '../report/report';
import { measureDrag } from './drag';
import { measureHeap } from './heap';
import { measureLever } from './lever';
import { bareWindow, voorkant, type Contestants } from './places';
import { measureScroll } from './scroll';
import { measureSheet } from './sheet';
import { measureStart } from './start';

/*
 * `npm run bench:window [-- GROUP… --against FOLDER --minutes N]`: how fast the real window is, in turns with a bare
 * one and, if asked, with that of another checkout which has been built. `--minutes`: how long a slider is dragged to
 * see what is kept, ten by itself.
 */

const groups = process.argv.slice(2);
const folder = taken('--against');
const minutes = Number(taken('--minutes') ?? 10);
const contestants: Contestants = {
  app: voorkant(),
  bare: bareWindow,
  other: folder === undefined ? undefined : voorkant(folder),
};

const close = await setup();
try {
  process.exitCode = await report(
    'bench-window',
    [
      { name: 'lever', measure: () => measureLever(contestants) },
      { name: 'drag', measure: () => measureDrag(contestants) },
      { name: 'sheet', measure: () => measureSheet(contestants) },
      { name: 'scroll', measure: () => measureScroll(contestants) },
      { name: 'start', measure: () => measureStart(contestants) },
      { name: 'heap', measure: () => measureHeap(contestants, minutes) },
    ],
    groups,
  );
} finally {
  await close?.();
}

/** The value of an option, which is then no group any more. */
function taken(option: string): string | undefined {
  const at = groups.indexOf(option);
  return at < 0 ? undefined : groups.splice(at, 2)[1];
}
