import './commandLine/plainChecks';
import './commandLine/knownFormulas';
import { parseArgs } from 'node:util';
import { checkModelOnData, checkModelParts } from '../shared/calculation/checkModel';
import { checkFixedRanges, checkRanges } from '../shared/calculation/checkRanges';
import { checkScenario, dataLeftOut } from '../shared/calculation/checkScenario';
import { modelOf, type ModelVersions } from '../shared/calculation/modelVersions';
import { openScenario, type OpenedScenario } from '../shared/calculation/openScenario';
import { readCase, versionOfCase } from '../shared/calculation/scenarioCase';
import { createSession } from '../shared/calculation/session';
import { problem, type Problem } from '../shared/lib/problem';
import type { Dataset } from '../shared/model/dataset';
import { readDataset } from '../shared/model/datasetSchema';
import { parseJson } from '../shared/model/readJson';
import type { ModelReference, Scenario } from '../shared/model/scenario';
import {
  accept,
  readText,
  refuse,
  shippedDatasetFile,
  shippedModelFiles,
  typedPath,
  writeOutcome,
} from './commandLine/files';
import { inWords, Refused } from './commandLine/refused';
import { report } from './commandLine/report';
import { sayOfCounts } from './commandLine/sayOfCounts';
import { sha256 } from './commandLine/sha256';
import { isCheckedAhead, readVersions, writeOut } from './commandLine/versions';

const usage =
  'Gebruik: npm run calculate -- SCENARIO.voorkant | --case CASE.json | --compare A.voorkant B.voorkant [--format json|csv|xlsx|text] [--out FILE] [--model FILE] [--dataset FILE]';

interface Request {
  readonly scenario: string | undefined;
  readonly case: string | undefined;
  readonly out: string | undefined;
  readonly model: string | undefined;
  readonly dataset: string | undefined;
  /** The file that the scenario is compared with. */
  readonly compared: string | undefined;
  /** `text` is for a comparison, `csv` and `xlsx` are for a single scenario. */
  readonly format: 'json' | 'text' | 'csv' | 'xlsx';
}

function isFormat(text: string): text is Request['format'] {
  return ['json', 'text', 'csv', 'xlsx'].includes(text);
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
        compare: { type: 'boolean' },
        format: { type: 'string' },
      },
    });
    const { case: caseFile, out, model, dataset, compare = false, format = 'json' } = values;
    const [scenario, compared, ...more] = positionals;
    const isOne = (scenario === undefined) !== (caseFile === undefined);
    const isPair = scenario !== undefined && compared !== undefined && dataset === undefined;
    if (more.length > 0 || !isOne || (compare ? !isPair : compared !== undefined)) {
      throw new Refused(usage);
    }
    const known = compare ? ['json', 'text'] : ['json', 'csv', 'xlsx'];
    if (!isFormat(format) || !known.includes(format)) throw new Refused(usage);
    if (format === 'xlsx' && out === undefined) {
      throw new Refused(`Een werkboek gaat naar een bestand: noem het met --out. ${usage}`);
    }
    return { scenario, case: caseFile, out, model, dataset, compared, format };
  } catch (error) {
    // parseArgs names the option, in English.
    if (error instanceof TypeError) {
      const option = /'(-[^' <]*)/.exec(error.message)?.[1] ?? '';
      const isUnknown = 'code' in error && error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
      const what = isUnknown ? 'is er niet' : 'is niet zo te gebruiken';
      throw new Refused(`De optie ${option} ${what}. ${usage}`);
    }
    throw error;
  }
}

interface Opened extends Pick<OpenedScenario, 'scenario' | 'session'> {
  /** What the window says beside an opened file: each on a line. The outcome is one all the same. */
  readonly said: readonly string[];
}

async function readData(file: string): Promise<Dataset> {
  return accept(file, readDataset(await readText(file)));
}

/** The scenario of the file on the model that it was made with, on other base data when those were given. */
async function openFile(
  request: Pick<Request, 'scenario' | 'dataset'>,
  versions: ModelVersions,
): Promise<Opened> {
  const file = typedPath(request.scenario ?? '');
  const opened = accept(file, await openScenario(await readText(file), versions, sha256));
  const said = opened.marks.map((mark) => inWords(file, mark));
  if (request.dataset === undefined) return { ...opened, said };
  const dataFile = typedPath(request.dataset);
  const scenario = { ...opened.scenario, dataset: await readData(dataFile) };
  const checked = compileChecked(file, dataFile, versions, scenario, checkFixedRanges);
  return {
    ...checked,
    // What is said of base data is said of the others.
    said: [
      ...opened.marks
        .filter(({ where, code }) => !isOfData(where) && code !== 'outOfRange')
        .map((mark) => inWords(file, mark)),
      ...checked.said,
    ],
  };
}

/** The case on the version of the model that it names, on the newest when it names none. */
async function openCase(request: Request, versions: ModelVersions): Promise<Opened> {
  const file = typedPath(request.case ?? '');
  const value = accept(file, parseJson(await readText(file), ''));
  const dataFile =
    request.dataset === undefined ? shippedDatasetFile() : typedPath(request.dataset);
  const version = versionOfCase(value) ?? versions[0].model.version;
  const used = versions.find(({ model }) => model.version === version);
  if (used === undefined) {
    const known = versions.map(({ model }) => model.version).join(', ');
    return refuse(file, [problem('unknownModelVersion', 'model', { version, known })]);
  }
  const scenario = accept(file, readCase(value, await readData(dataFile), used.model));
  // It is written by hand: nothing has moved its bounds.
  return compileChecked(file, dataFile, versions, scenario, checkRanges);
}

/**
 * `dataFile`: where the base data come from, which have their own faults. `ranges`: what of the ranges is refused; the
 * rest is said.
 */
function compileChecked(
  file: string,
  dataFile: string,
  versions: ModelVersions,
  scenario: Scenario,
  ranges: typeof checkRanges,
): Opened {
  const model = modelOf(
    versions.map((one) => one.model),
    scenario.model,
  );
  const unfit = checkScenario(model, scenario);
  const ofData = unfit.filter(({ where }) => isOfData(where)).map(inData);
  if (ofData.length > 0) refuse(dataFile, ofData);
  if (unfit.length > 0) refuse(file, unfit);
  const session = createSession([model]);
  const run = session.run(scenario);
  const beyond = ranges(run);
  if (beyond.length > 0) refuse(file, beyond);
  const said = [
    ...checkRanges(run).map((one) => inWords(file, one)),
    ...dataLeftOut(model, scenario.dataset).map((one) => inWords(dataFile, inData(one))),
  ];
  return { scenario, session, said };
}

const dataset = 'dataset.';

function isOfData(where: string): boolean {
  return where.startsWith(dataset);
}

/** With its place in a file of base data, and not in a scenario. */
function inData(one: Problem): Problem {
  return { ...one, where: one.where.slice(dataset.length) };
}

/** The file that a model comes from: a shipped one has its version in its name. */
function fileOf(files: readonly string[], { version }: ModelReference): string {
  return files.find((file) => file.includes(version)) ?? files[0] ?? '';
}

/** What may not be written over: all that is read. */
function inputsOf(request: Request, modelFiles: readonly string[]): readonly string[] {
  const named = [request.scenario, request.case, request.dataset, request.compared];
  return [...named.flatMap((path) => (path === undefined ? [] : [typedPath(path)])), ...modelFiles];
}

/** The scenario beside the one of the other file. */
async function compareWith(
  { scenario: file = '', compared = '', format }: Request,
  opened: Opened,
  versions: ModelVersions,
): Promise<string> {
  const other = await openFile({ scenario: compared, dataset: undefined }, versions);
  for (const line of other.said) process.stderr.write(`${line}\n`);
  sayOfCounts(typedPath(compared), other.session.compile(other.scenario).model, other.scenario);
  const { comparison } = await import('./commandLine/compare');
  return comparison(
    {
      before: { file, scenario: opened.scenario },
      after: { file: compared, scenario: other.scenario },
      session: other.session,
      models: versions.map(({ model }) => model),
    },
    format === 'text' ? format : 'json',
  );
}

/** What was asked for, as the text or the bytes of a file. */
async function outcomeOf(
  request: Request,
  opened: Opened,
  versions: ModelVersions,
): Promise<string | Uint8Array> {
  const { session, scenario } = opened;
  if (request.compared !== undefined) return compareWith(request, opened, versions);
  switch (request.format) {
    case 'csv': {
      const { asCsv } = await import('./commandLine/exported');
      return asCsv(session, scenario);
    }
    case 'xlsx': {
      const { asXlsx } = await import('./commandLine/exported');
      const made = await asXlsx(session, scenario, versions);
      return made.ok ? made.value : refuse(request.scenario ?? request.case ?? '', [made.error]);
    }
    default:
      return `${JSON.stringify(report(session, scenario), null, 2)}\n`;
  }
}

function isAsModel({ formulas, ownLines, perItem }: Scenario): boolean {
  return formulas.length + ownLines.length + perItem.length === 0;
}

async function main(): Promise<void> {
  const request = readRequest();
  const modelFiles = request.model === undefined ? shippedModelFiles() : [typedPath(request.model)];
  const versions = await readVersions(modelFiles);
  const { scenario, session, said } =
    request.case === undefined
      ? await openFile(request, versions)
      : await openCase(request, versions);
  const compiled = session.compile(scenario);
  const modelFile = fileOf(modelFiles, scenario.model);
  const isKnown = isAsModel(scenario) && isCheckedAhead(modelFile);
  const ofModel = [
    ...(isKnown ? checkModelOnData : checkModelParts)(compiled.model, scenario.dataset),
    // A formula that the scenario changed or brought may be wrong: its cells then say so in the outcome.
    ...(isAsModel(scenario) ? compiled.problems : []),
  ];
  if (ofModel.length > 0) refuse(modelFile, ofModel);
  const outcome = await outcomeOf(request, { scenario, session, said }, versions);
  for (const line of said) process.stderr.write(`${line}\n`);
  const asked = typedPath(request.scenario ?? request.case ?? '');
  sayOfCounts(asked, compiled.model, scenario);
  if (request.out === undefined) writeOut(outcome);
  else await writeOutcome(typedPath(request.out), outcome, inputsOf(request, modelFiles));
}

main().catch((error: unknown) => {
  if (!(error instanceof Refused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
});
