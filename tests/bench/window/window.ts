import { setup } from '../../e2e/globalSetup';
import { report } from '../report/report';
import { measureDrag } from './drag';
import { measureLever } from './lever';
import { bareWindow, voorkant, type Contestants } from './places';
import { measureSheet } from './sheet';
import { measureStart } from './start';

/*
 * `npm run bench:window [-- GROUP… --against FOLDER]`: how fast the real window is, in turns with a bare one and, if
 * asked, with that of another checkout which has been built.
 */

const groups = process.argv.slice(2);
const option = groups.indexOf('--against');
const folder = option < 0 ? undefined : groups.splice(option, 2)[1];
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
      { name: 'start', measure: () => measureStart(contestants) },
    ],
    groups,
  );
} finally {
  await close?.();
}
