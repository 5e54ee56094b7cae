import { measureAnalyses } from './engine/analyses';
import { measureAttribution } from './engine/attribution';
import { measureDraws } from './engine/draws';
import { measureFullRun, measureMunicipalities } from './engine/fullRun';
import { measureMemory } from './engine/memory';
import { measureOneLever } from './engine/oneLever';
import { measureOpening } from './engine/opening';
import { shippedWorld } from './engine/world';
import { report } from './report/report';
import { measureMathjs } from './unrolled/mathjs';
import { measureSpreadsheet } from './unrolled/spreadsheet';

/*
 * `npm run bench [-- GROUP…]`: how fast the engine is, as ratios to something measured in turns with it, after the
 * results were compared. A speed never fails it; results that differ do.
 */

const world = await shippedWorld();
process.exitCode = await report(
  'bench',
  [
    { name: 'run', measure: () => measureFullRun(world) },
    { name: 'municipalities', measure: () => measureMunicipalities(world) },
    { name: 'lever', measure: () => measureOneLever(world) },
    { name: 'draws', measure: () => measureDraws(world) },
    { name: 'analyses', measure: () => measureAnalyses(world) },
    { name: 'opening', measure: () => measureOpening(world) },
    { name: 'spreadsheet', measure: () => measureSpreadsheet(world) },
    { name: 'mathjs', measure: () => measureMathjs(world) },
    { name: 'attribution', measure: () => measureAttribution(world) },
    { name: 'memory', measure: () => measureMemory(world) },
  ],
  process.argv.slice(2),
);
