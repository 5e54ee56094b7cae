import './commandLine/plainChecks';
import './commandLine/knownFormulas';
import { parseArgs } from 'node:util';
import { drawnFigures } from '../shared/calculation/drawnFigures';
import { openScenario } from '../shared/calculation/openScenario';
import type { Moved } from '../shared/calculation/movedInput';
import type { PreparedRuns } from '../shared/calculation/preparedRuns';
import { mostMovers, seekGoal, type GoalRequest } from '../shared/calculation/seekGoal';
import { cellsOfFigure, readFigure, type FigureCells } from '../shared/calculation/soughtFigure';
import { declaredSwitching } from '../shared/calculation/switchingOutcomes';
import { switchingValueOf } from '../shared/calculation/switchingValue';
import { movedAlong, twoWayOutcome } from '../shared/calculation/twoWayOutcomes';
import { uncertainInputs } from '../shared/calculation/uncertainInputs';
import { varianceShares } from '../shared/calculation/varianceShares';
import { leastDraws, mostDraws, mostSeed } from '../shared/file/scenarioFileSchema';
import { problem } from '../shared/lib/problem';
import { mainHeadline } from '../shared/model/mainHeadline';
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
import { inWords, Refused } from './commandLine/refused';
import { sha256 } from './commandLine/sha256';
import { readVersions, writeOut } from './commandLine/versions';

const usage =
  'Gebruik: npm run analyse -- SCENARIO.voorkant [--draws AANTAL] [--seed GETAL] [--switch NAAM]... [--goal "CIJFER>=GETAL" [--parts DEEL,DEEL] [--levers HENDEL,HENDEL]] [--table NAAM,NAAM [--figure CIJFER]] [--out FILE]';

/** Draws of the two designs by which variance is divided. */
const mostForShares = 512;

interface Request {
  readonly scenario: string;
  readonly draws: number | undefined;
  readonly seed: number | undefined;
  readonly switches: readonly string[];
  readonly goal: string | undefined;
  /** Of both undefined: all parts. */
  readonly parts: readonly string[] | undefined;
  readonly levers: readonly string[] | undefined;
  /** Two inputs. */
  readonly table: string | undefined;
  readonly figure: string | undefined;
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

/** `saldo[sliedrecht]>=0`, `effect[2030]=1000000`, `effect[*]>=0`: a figure, and what it must be. */
function readGoal(
  compiled: PreparedRuns['compiled'],
  { goal = '', parts, levers }: Pick<Request, 'goal' | 'parts' | 'levers'>,
): GoalRequest {
  const { model } = compiled;
  const [, typed = '', sign = '', target = ''] =
    /^([^<>=]+)(>=|<=|=)(-?\d+(?:\.\d+)?)$/.exec(goal) ?? [];
  const figure = readFigure(compiled, typed);
  const kind = comparisons[sign];
  if (kind === undefined || figure === null) {
    const known = model.headlines.map(({ id }) => id).join(', ');
    throw new Refused(
      `--goal ${goal}: hier hoort een cijfer met een doel te staan, zoals effect>=1000000, saldo[alblasserdam|2029]>=0 of effect[*]>=0 (elk jaar). Kerncijfers: ${known}.`,
    );
  }
  const all = parts === undefined && levers === undefined ? model.parts : [];
  const movers = [
    ...known('--parts', model.parts, parts ?? all.map(({ id }) => id)).map(
      (name) => ({ kind: 'part', name }) as const,
    ),
    ...known('--levers', model.levers, levers ?? []).map(
      (name) => ({ kind: 'lever', name }) as const,
    ),
  ];
  if (movers.length > mostMovers) {
    throw new Refused(`--parts, --levers: hooguit ${String(mostMovers)} mogen bewegen.`);
  }
  return { figure, kind, target: Number(target), movers };
}

function known(
  option: string,
  declared: readonly { readonly id: string }[],
  typed: readonly string[],
): readonly string[] {
  const wrong = typed.find((name) => !declared.some(({ id }) => id === name));
  if (wrong === undefined) return typed;
  throw new Refused(
    `${option} ${wrong}: dat is er niet. Wel: ${declared.map(({ id }) => id).join(', ')}.`,
  );
}

/** The moves that reach a goal, each from 0 (the least) to 1 (all of it), or the best that they can do. */
function goalOf(prepared: PreparedRuns, request: Request): object {
  const { isReached, value, moves } = seekGoal(prepared, readGoal(prepared.compiled, request));
  return {
    reached: isReached,
    value,
    moves: Object.fromEntries(
      moves.map(({ kind, name, from, to }) => [
        // A lever may have the name of its part.
        kind === 'lever' && moves.some((one) => one.kind === 'part' && one.name === name)
          ? `lever ${name}`
          : name,
        { from, to },
      ]),
    ),
  };
}

/** An assumption, a lever or a part by its name; `part:NAME` where a lever has the same. */
function inputOf(
  { model }: PreparedRuns['compiled'],
  typed: string,
): Pick<Moved, 'of' | 'name'> | null {
  const name = typed.replace(/^part:/, '');
  if (typed === name) {
    if (model.assumptions.some(({ id }) => id === name)) return { of: 'assumption', name };
    if (model.levers.some(({ id }) => id === name)) return { of: 'lever', name };
  }
  return model.parts.some(({ id }) => id === name) ? { of: 'part', name } : null;
}

/** A figure over two inputs: a row of outcomes for each value of the second. */
function tableOf(prepared: PreparedRuns, typed: string, wanted: string | undefined): object {
  const { compiled } = prepared;
  const figure = readFigure(compiled, wanted ?? mainHeadline(compiled.model)?.id ?? '');
  if (figure === null) throw new Refused(`--figure ${wanted ?? ''}: dat cijfer is er niet.`);
  const [x = null, y = null, ...more] = typed.split(',').map((name) => inputOf(compiled, name));
  const found =
    x === null || y === null || more.length > 0 ? null : twoWayOutcome(prepared, { figure, x, y });
  if (found === null) {
    throw new Refused(
      `--table ${typed}: hier horen twee verschillende aannamen, hendels of delen te staan die kunnen bewegen, zoals blijft_weg,naar_voren.`,
    );
  }
  const { xs, ys, outcomes, now } = found;
  const rows = ys.map((_, row) => [...outcomes.subarray(row * xs.length, (row + 1) * xs.length)]);
  const axis = ({ kind, name, now: at }: Moved, values: readonly number[]): object => ({
    name,
    kind,
    now: at,
    values,
  });
  return { x: axis(found.x, xs), y: axis(found.y, ys), now, rows };
}

/** The effect for everything together in the last year. */
function effectCell({ compiled }: PreparedRuns, { effect }: Uncertainty): FigureCells {
  const items = compiled.space.time.items.at(-1) ?? '';
  const found = cellsOfFigure(compiled, { kind: 'variable', name: effect.variable, items });
  if (found === null) throw new Error('the effect has a value in the last year');
  return found;
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
  const cell = { name: figure.name, cell: figure.cells[0] ?? 0 };
  const count = Math.min(draws.count, mostForShares);
  const { told } = varianceShares(prepared, uncertain, cell, { ...draws, count });
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
    figures: drawnFigures(prepared, uncertain, draws),
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
  const outcome = analyse(session.prepare(scenario), { seed, count }, request, file);
  for (const mark of marks) process.stderr.write(`${inWords(file, mark)}\n`);
  const text = `${JSON.stringify(outcome, null, 2)}\n`;
  if (request.out === undefined) writeOut(text);
  else await writeOutcome(typedPath(request.out), text, [file, ...modelFiles]);
}

main().catch((error: unknown) => {
  if (!(error instanceof Refused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
});
