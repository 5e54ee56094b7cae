import './commandLine/plainChecks';
import { parseArgs } from 'node:util';
import { drawnFigures } from '../shared/calculation/drawnFigures';
import { openScenario } from '../shared/calculation/openScenario';
import type { PreparedRuns } from '../shared/calculation/preparedRuns';
import { seekGoal, type GoalRequest } from '../shared/calculation/seekGoal';
import { declaredSwitching } from '../shared/calculation/switchingOutcomes';
import { movedAssumption, switchingValueOf } from '../shared/calculation/switchingValue';
import { uncertainInputs } from '../shared/calculation/uncertainInputs';
import { varianceShares } from '../shared/calculation/varianceShares';
import { mostDraws } from '../shared/file/scenarioFileSchema';
import { problem } from '../shared/lib/problem';
import type { Uncertainty } from '../shared/model/model';
import type { DrawSettings } from '../shared/model/scenario';
import { cellKeys } from '../shared/value/namedArray';
import {
  accept,
  readText,
  refuse,
  shippedModelFiles,
  typedPath,
  writeOutcome,
} from './commandLine/files';
import { inWords, Refused } from './commandLine/refused';
import { sha256 } from './commandLine/sha256';
import { readVersions, writeOut } from './commandLine/versions';

const usage =
  'Gebruik: npm run analyse -- SCENARIO.voorkant [--draws AANTAL] [--seed GETAL] [--switch AANNAME]... [--goal "CIJFER>=GETAL"] [--parts DEEL,DEEL] [--out FILE]';

/** Draws of the two designs by which variance is divided. */
const mostForShares = 512;

interface Request {
  readonly scenario: string;
  readonly draws: number | undefined;
  readonly seed: number | undefined;
  readonly switches: readonly string[];
  readonly goal: string | undefined;
  /** Undefined: all. */
  readonly parts: readonly string[] | undefined;
  readonly out: string | undefined;
}

function readRequest(): Request {
  const options = {
    draws: { type: 'string' },
    seed: { type: 'string' },
    switch: { type: 'string', multiple: true },
    goal: { type: 'string' },
    parts: { type: 'string' },
    out: { type: 'string' },
  } as const;
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    const [scenario, ...more] = positionals;
    if (scenario === undefined || more.length > 0) throw new Refused(usage);
    return {
      scenario,
      draws: wholeNumber('--draws', values.draws, 10, mostDraws),
      seed: wholeNumber('--seed', values.seed, 0, 2 ** 32 - 1),
      switches: values.switch ?? [],
      goal: values.goal,
      parts: values.parts?.split(','),
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

const comparisons: Readonly<Record<string, GoalRequest['kind']>> = {
  '>=': 'atLeast',
  '<=': 'atMost',
  '=': 'equal',
};

/** `saldo[sliedrecht]>=0`: a headline, perhaps of an item of the area, and what it must be. */
function readGoal(
  { model, space }: PreparedRuns['compiled'],
  { goal = '', parts }: Pick<Request, 'goal' | 'parts'>,
): GoalRequest {
  const [, headline = '', item = null, sign = '', typed = ''] =
    /^(\w+)(?:\[(\w+)\])?(>=|<=|=)(-?\d+(?:\.\d+)?)$/.exec(goal) ?? [];
  const kind = comparisons[sign];
  const isKnown =
    model.headlines.some(({ id }) => id === headline) &&
    (item === null || space.dimensions.some(({ items }) => items.includes(item)));
  const wrongPart = parts?.find((part) => !model.parts.some(({ id }) => id === part));
  if (kind === undefined || !isKnown || wrongPart !== undefined) {
    const known = model.headlines.map(({ id }) => id).join(', ');
    throw new Refused(
      `--goal ${goal}${wrongPart === undefined ? '' : ` --parts ${wrongPart}`}: hier hoort een kerncijfer met een doel te staan, zoals effect>=1000000. Kerncijfers: ${known}. Delen: ${model.parts.map(({ id }) => id).join(', ')}.`,
    );
  }
  const all = model.parts.map(({ id }) => id);
  return { headline, item, kind, target: Number(typed), parts: parts ?? all };
}

/** The moves that reach a goal, each part from 0 (neutral) to 1 (all of it), or the best that they can do. */
function goalOf(prepared: PreparedRuns, request: Request): object {
  const { isReached, value, moves } = seekGoal(prepared, readGoal(prepared.compiled, request));
  return {
    reached: isReached,
    value,
    moves: Object.fromEntries(moves.map(({ part, from, to }) => [part, { from, to }])),
  };
}

/** The effect for everything together in the last year. */
function effectCell(
  { compiled }: PreparedRuns,
  { effect }: Uncertainty,
): { readonly name: string; readonly cell: number } {
  const { space, program } = compiled;
  const keys = cellKeys(space, program.variables.get(effect.variable)?.dimensions ?? []);
  return { name: effect.variable, cell: keys.length - 1 };
}

function analyse(
  prepared: PreparedRuns,
  draws: DrawSettings,
  request: Request,
  file: string,
): object {
  const { model } = prepared.compiled;
  const { uncertainty } = model;
  const uncertain = uncertainInputs(prepared);
  if (uncertainty === undefined || uncertain === null) {
    return refuse(file, [problem('noUncertainty', 'model', { version: model.version })]);
  }
  const figure = effectCell(prepared, uncertainty);
  const count = Math.min(draws.count, mostForShares);
  const { told } = varianceShares(prepared, uncertain, figure, { ...draws, count });
  const switching = request.switches.map((name) => {
    const [declared] = declaredSwitching(prepared, null, figure, (id) => id === name);
    if (declared !== undefined) return [name, declared.outcome.found] as const;
    const moved = movedAssumption(prepared, name);
    if (moved === null) return refuse(file, [problem('unknownName', '--switch', { name })]);
    return [name, switchingValueOf(prepared, moved, figure).found] as const;
  });
  const goal = request.goal === undefined ? null : goalOf(prepared, request);
  return {
    seed: draws.seed,
    draws: draws.count,
    figures: drawnFigures(prepared, uncertain, draws),
    shares: Object.fromEntries(
      told.map(({ name, first, total }) => [name, { S1: first.value, ST: total.value }]),
    ),
    ...(switching.length === 0 ? {} : { switching: Object.fromEntries(switching) }),
    ...(goal === null ? {} : { goal }),
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
  const outcome = analyse(session.prepare(scenario), { seed, count }, request, file);
  for (const mark of marks) process.stderr.write(`${inWords(file, mark)}\n`);
  const text = `${JSON.stringify(outcome, null, 2)}\n`;
  if (request.out === undefined) writeOut(text);
  else await writeOutcome(typedPath(request.out), text, [file, ...modelFiles]);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
