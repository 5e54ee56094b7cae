import './commandLine/plainChecks';
import { parseArgs } from 'node:util';
import { checkModelParts } from '../shared/calculation/checkModel';
import { checkRanges } from '../shared/calculation/checkRanges';
import { checkScenario } from '../shared/calculation/checkScenario';
import { compileModel, type CompiledModel } from '../shared/calculation/compileModel';
import { modelChecksum } from '../shared/calculation/modelChecksum';
import { openScenario } from '../shared/calculation/openScenario';
import { readCase } from '../shared/calculation/scenarioCase';
import type { Dataset } from '../shared/model/dataset';
import type { Model } from '../shared/model/model';
import { readDataset } from '../shared/model/readDataset';
import { parseJson } from '../shared/model/readJson';
import { readModel } from '../shared/model/readModel';
import type { Scenario } from '../shared/model/scenario';
import { accept, readText, shippedFile, typedPath, writeText } from './commandLine/files';
import { refuse, Refused } from './commandLine/refuse';
import { report } from './commandLine/report';
import { sha256 } from './commandLine/sha256';

const usage =
  'npm run calculate -- SCENARIO.voorkant | --case CASE.json [--out FILE] [--model FILE] [--dataset FILE]';

interface Request {
  readonly scenario: string | undefined;
  readonly case: string | undefined;
  readonly out: string | undefined;
  readonly model: string | undefined;
  readonly dataset: string | undefined;
}

function readRequest(): Request {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        case: { type: 'string' },
        out: { type: 'string' },
        model: { type: 'string' },
        dataset: { type: 'string' },
      },
    });
    const [scenario, ...more] = positionals;
    if (more.length > 0 || (scenario === undefined) === (values.case === undefined)) {
      throw new Refused(usage);
    }
    const { case: caseFile, out, model, dataset } = values;
    return { scenario, case: caseFile, out, model, dataset };
  } catch (error) {
    // parseArgs names the option that it does not know.
    if (error instanceof TypeError)
      throw new Refused(`${error.message.split('.')[0] ?? ''}. ${usage}`);
    throw error;
  }
}

interface Opened {
  readonly scenario: Scenario;
  readonly compiled: CompiledModel;
}

function readData(file: string): Dataset {
  return accept(file, readDataset(readText(file)));
}

/** The scenario of the file, on other base data when those were given. */
async function openFile(request: Request, model: Model, modelText: string): Promise<Opened> {
  const file = typedPath(request.scenario ?? '');
  const checksum = await modelChecksum(modelText, sha256);
  const opened = accept(file, await openScenario(readText(file), model, checksum, sha256));
  if (request.dataset === undefined) return opened;
  const dataFile = typedPath(request.dataset);
  const scenario = { ...opened.scenario, dataset: readData(dataFile) };
  return compileChecked(file, dataFile, model, scenario);
}

function openCase(request: Request, model: Model): Opened {
  const file = typedPath(request.case ?? '');
  const value = accept(file, parseJson(readText(file), ''));
  const dataFile =
    request.dataset === undefined ? shippedFile('datasets') : typedPath(request.dataset);
  const scenario = accept(file, readCase(value, readData(dataFile)));
  return compileChecked(file, dataFile, model, scenario);
}

/** `dataFile`: where the base data come from, which have their own faults. */
function compileChecked(file: string, dataFile: string, model: Model, scenario: Scenario): Opened {
  const unfit = checkScenario(model, scenario);
  const ofData = unfit
    .filter(({ where }) => where.startsWith('dataset.'))
    .map((one) => ({ ...one, where: one.where.slice('dataset.'.length) }));
  if (ofData.length > 0) refuse(dataFile, ofData);
  if (unfit.length > 0) refuse(file, unfit);
  const compiled = compileModel(model, scenario);
  const beyond = checkRanges(compiled, scenario);
  if (beyond.length > 0) refuse(file, beyond);
  return { scenario, compiled };
}

async function main(): Promise<void> {
  const request = readRequest();
  const modelFile = request.model === undefined ? shippedFile('models') : typedPath(request.model);
  const modelText = readText(modelFile);
  const model = accept(modelFile, readModel(modelText));
  const { scenario, compiled } =
    request.case === undefined
      ? await openFile(request, model, modelText)
      : openCase(request, model);
  const ofModel = [
    ...checkModelParts(model, scenario.dataset),
    // A formula that the scenario changed may be wrong: its cells then say so in the outcome.
    ...(scenario.formulas.length === 0 ? compiled.problems : []),
  ];
  if (ofModel.length > 0) refuse(modelFile, ofModel);
  const text = `${JSON.stringify(report(compiled, scenario), null, 2)}\n`;
  if (request.out === undefined) process.stdout.write(text);
  else writeText(typedPath(request.out), text);
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
