import './commandLine/plainChecks';
import './commandLine/knownFormulas';
import { parseArgs } from 'node:util';
import {
  drawFigures,
  figureStatistics,
  type DrawnFigures,
} from '../shared/calculation/drawnFigures';
import { openScenario } from '../shared/calculation/openScenario';
import type { PreparedRuns } from '../shared/calculation/preparedRuns';
import { cellsOfFigure, type FigureCells } from '../shared/calculation/soughtFigure';
import { declaredSwitching } from '../shared/calculation/switchingOutcomes';
import { switchingValueOf } from '../shared/calculation/switchingValue';
import { movedAlong } from '../shared/calculation/twoWayOutcomes';
import { uncertainInputs, type Uncertain } from '../shared/calculation/uncertainInputs';
import { varianceShares } from '../shared/calculation/varianceShares';
import { leastDraws, mostDraws, mostSeed } from '../shared/file/scenarioFileSchema';
import { problem } from '../shared/lib/problem';
import { allSteps } from '../shared/lib/steps';
import type { Uncertainty } from '../shared/model/model';
import type { DrawSettings } from '../shared/model/scenario';
import {
  accept,
  readText,
  refuse,
  shippedModelFiles,
  typedPath,
  writeOutcome,
} from './commandLine/files';
import {
  drawInWorkers,
  handBack,
  mostWorkers,
  ownShare,
  usualWorkers,
  type DrawShare,
} from './commandLine/drawWorkers';
import { inWords, Refused } from './commandLine/refused';
import { sayOfCounts } from './commandLine/sayOfCounts';
import { sha256 } from './commandLine/sha256';
import { goalOf, inputOf, tableOf, type GoalOptions } from './commandLine/soughtInputs';
import { readVersions, writeOut } from './commandLine/versions';

const usage =
  'Gebruik: npm run analyse -- SCENARIO.voorkant [--draws AANTAL] [--seed GETAL] [--switch NAAM]... [--goal "CIJFER>=GETAL" [--parts DEEL,DEEL] [--levers HENDEL,HENDEL]] [--table NAAM,NAAM [--figure CIJFER]] [--workers AANTAL] [--out FILE]';

/** Draws of the two designs by which variance is divided. */
const mostForShares = 512;

interface Request extends GoalOptions {
  readonly scenario: string;
  readonly draws: number | undefined;
  readonly seed: number | undefined;
  readonly switches: readonly string[];
  /** Two inputs. */
  readonly table: string | undefined;
  readonly figure: string | undefined;
  /** Threads that draw. */
  readonly workers: number | undefined;
  readonly out: string | undefined;
}

function readRequest(): Request {
  const options = {
    draws: { type: 'string' },
    seed: { type: 'string' },
    switch: { type: 'string', multiple: true },
    goal: { type: 'string' },
    parts: { type: 'string' },
    levers: { type: 'string' },
    table: { type: 'string' },
    figure: { type: 'string' },
    workers: { type: 'string' },
    out: { type: 'string' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    const [scenario, ...more] = positionals;
    if (scenario === undefined || more.length > 0) throw new Refused(usage);
    return {
      scenario,
      draws: wholeNumber('--draws', values.draws, leastDraws, mostDraws),
      seed: wholeNumber('--seed', values.seed, 0, mostSeed),
      switches: values.switch ?? [],
      goal: values.goal,
      parts: values.parts?.split(','),
      levers: values.levers?.split(','),
      table: values.table,
      figure: values.figure,
      workers: wholeNumber('--workers', values.workers, 1, mostWorkers),
      out: values.out,
    };
  } catch (error) {
    if (error instanceof TypeError) throw new Refused(usage);
    throw error;
  }
}

function wholeNumber(
  option: string,
  typed: string | undefined,
  least: number,
  most: number,
): number | undefined {
  if (typed === undefined) return undefined;
  const value = /^\d+$/.test(typed) ? Number(typed) : NaN;
  if (value >= least && value <= most) return value;
  throw new Refused(
    `${option} ${typed}: hier hoort een geheel getal van ${String(least)} tot en met ${String(most)}.`,
  );
}

/** The effect for everything together in the last year. */
function effectCell({ compiled }: PreparedRuns, { effect }: Uncertainty): FigureCells {
  const items = compiled.space.time.items.at(-1) ?? '';
  const found = cellsOfFigure(compiled, { kind: 'variable', name: effect.variable, items });
  if (found === null) throw new Error('the effect has a value in the last year');
  return found;
}

/** A prepared scenario with what is uncertain of it. */
interface Drawn {
  readonly prepared: PreparedRuns;
  readonly uncertain: Uncertain;
  readonly uncertainty: Uncertainty;
}

function drawnOf(prepared: PreparedRuns, file: string): Drawn {
  const { model } = prepared.compiled;
  const { uncertainty } = model;
  const uncertain = uncertainInputs(prepared);
  if (uncertainty === undefined || uncertain === null) {
    return refuse(file, [problem('noUncertainty', 'model', { version: model.version })]);
  }
  return { prepared, uncertain, uncertainty };
}

function analyse(
  { prepared, uncertain, uncertainty }: Drawn,
  draws: DrawSettings,
  figures: DrawnFigures,
  request: Request,
  file: string,
): object {
  const figure = effectCell(prepared, uncertainty);
  const cell = { name: figure.name, cell: figure.cells[0] ?? 0 };
  const count = Math.min(draws.count, mostForShares);
  const { told } = allSteps(varianceShares(prepared, uncertain, cell, { ...draws, count }));
  const switching = request.switches.map((name) => {
    const [declared] = declaredSwitching(prepared, null, figure, (id) => id === name);
    if (declared !== undefined) return [name, declared.outcome.found] as const;
    const input = inputOf(prepared.compiled, name);
    const moved = input === null ? null : movedAlong(prepared, input);
    if (moved === null) return refuse(file, [problem('unknownName', '--switch', { name })]);
    return [name, switchingValueOf(prepared, moved, figure).found] as const;
  });
  const goal = request.goal === undefined ? null : goalOf(prepared, request);
  const table =
    request.table === undefined ? null : tableOf(prepared, request.table, request.figure);
  return {
    seed: draws.seed,
    draws: draws.count,
    figures,
    shares: Object.fromEntries(
      told.map(({ name, first, total }) => [name, { S1: first.value, ST: total.value }]),
    ),
    ...(switching.length === 0 ? {} : { switching: Object.fromEntries(switching) }),
    ...(goal === null ? {} : { goal }),
    ...(table === null ? {} : { table }),
  };
}

async function main(): Promise<void> {
  const request = readRequest();
  const modelFiles = shippedModelFiles();
  const versions = await readVersions(modelFiles);
  const file = typedPath(request.scenario);
  const { scenario, session, marks } = accept(
    file,
    await openScenario(await readText(file), versions, sha256),
  );
  const { seed = scenario.draws.seed, draws: count = scenario.draws.count } = request;
  const draws = { seed, count };
  const drawn = drawnOf(session.prepare(scenario), file);
  const workers = request.workers ?? usualWorkers(draws);
  const program = new URL(import.meta.url);
  const cells = await drawInWorkers(drawn, file, draws, workers, program);
  const figures = figureStatistics(drawn.prepared, cells, count);
  const outcome = analyse(drawn, draws, figures, request, file);
  for (const mark of marks) process.stderr.write(`${inWords(file, mark)}\n`);
  sayOfCounts(file, drawn.prepared.compiled.model, scenario);
  const text = `${JSON.stringify(outcome, null, 2)}\n`;
  if (request.out === undefined) writeOut(text);
  else await writeOutcome(typedPath(request.out), text, [file, ...modelFiles]);
}

/** In a thread that draws a share for another one, which has said already what is wrong with the file. */
async function drawShare({ scenario: file, draws, from, count }: DrawShare): Promise<void> {
  const versions = await readVersions(shippedModelFiles());
  const { scenario, session } = accept(
    file,
    await openScenario(await readText(file), versions, sha256),
  );
  const { prepared, uncertain } = drawnOf(session.prepare(scenario), file);
  handBack(drawFigures(prepared, uncertain, draws, { from, count }));
}

const share = ownShare();
(share === null ? main() : drawShare(share)).catch((error: unknown) => {
  if (!(error instanceof Refused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
});
