import './commandLine/plainChecks';
import { parseArgs } from 'node:util';
import { drawnFigures } from '../shared/calculation/drawnFigures';
import { openScenario } from '../shared/calculation/openScenario';
import type { PreparedRuns } from '../shared/calculation/preparedRuns';
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
  'Gebruik: npm run analyse -- SCENARIO.voorkant [--draws AANTAL] [--seed GETAL] [--switch AANNAME]... [--out FILE]';

/** Draws of the two designs by which variance is divided. */
const mostForShares = 512;

interface Request {
  readonly scenario: string;
  readonly draws: number | undefined;
  readonly seed: number | undefined;
  readonly switches: readonly string[];
  readonly out: string | undefined;
}

function readRequest(): Request {
  const options = {
    draws: { type: 'string' },
    seed: { type: 'string' },
    switch: { type: 'string', multiple: true },
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
  return {
    seed: draws.seed,
    draws: draws.count,
    figures: drawnFigures(prepared, uncertain, draws),
    shares: Object.fromEntries(
      told.map(({ name, first, total }) => [name, { S1: first.value, ST: total.value }]),
    ),
    ...(switching.length === 0 ? {} : { switching: Object.fromEntries(switching) }),
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
