import { readScenarioFile } from '../file/readScenarioFile';
import { currentFormatVersion, type ScenarioContent } from '../file/scenarioFileSchema';
import type { Sha256 } from '../file/writeScenarioFile';
import { problem, type Problem } from '../lib/problem';
import { fail, ok, type Result } from '../lib/result';
import { withLines } from '../model/readJson';
import type { ModelReference, Scenario } from '../model/scenario';
import { checkRanges, isMovable } from './checkRanges';
import { checkScenario, dataLeftOut } from './checkScenario';
import { findVersion, referenceTo, type ModelVersions } from './modelVersions';
import { createSession, type CalculationSession } from './session';

export interface OpenedScenario {
  readonly scenario: Scenario;
  /** As it stood in the file, with the results of the time of saving. */
  readonly content: ScenarioContent;
  /**
   * The session that has calculated it, on the version of the model that the file names, or on the newest where that
   * one is not there. To go on with: nothing need be compiled or calculated again.
   */
  readonly session: CalculationSession;
  /** What the reader of the window should know: edited outside the app, made with another model, … */
  readonly marks: readonly Problem[];
}

/**
 * Opens the text of a scenario file on the version of the model that it was made with, or on the newest of that
 * model where that version is not there. Refused, with the place of every fault, when it is no scenario file or when
 * a name, item or value does not fit the model, each with its line; nothing is repaired in silence.
 *
 * Cost: compiling the model once and a run, which the session then has. Less when `earlier`, a session on another
 * scenario, has compiled the same formulas. `checked` is called when all is read and only calculating is left.
 */
export async function openScenario(
  text: string,
  versions: ModelVersions,
  sha256: Sha256,
  earlier: CalculationSession | null = null,
  checked: () => void = () => undefined,
): Promise<Result<OpenedScenario, readonly Problem[]>> {
  const opened = await open(text, versions, sha256, earlier, checked);
  return opened.ok ? opened : fail(withLines(text, opened.error));
}

async function open(
  text: string,
  versions: ModelVersions,
  sha256: Sha256,
  earlier: CalculationSession | null,
  checked: () => void,
): Promise<Result<OpenedScenario, readonly Problem[]>> {
  const read = await readScenarioFile(text, sha256);
  if (!read.ok) return read;
  const { content, changedOutside, version } = read.value;
  const { id } = content.model;
  const newest = versions.find(({ model }) => model.id === id);
  const used = findVersion(versions, content.model) ?? newest;
  if (used === undefined) {
    return fail([problem('otherModelId', 'model.id', { id, known: versions[0].model.id })]);
  }
  const { model } = used;
  const scenario = scenarioOf(content, model);
  const misfits = checkScenario(model, scenario);
  if (misfits.length > 0) return fail(misfits);
  checked();
  const models = versions.map((one) => one.model);
  const session = createSession(models, earlier);
  const run = session.run(scenario);
  const beyond = checkRanges(run);
  const fixed = beyond.filter((one) => !isMovable(run, one));
  if (fixed.length > 0) return fail(fixed);
  const marks: Problem[] = [];
  if (changedOutside) marks.push(problem('changedOutside', ''));
  if (version < currentFormatVersion) {
    marks.push(problem('olderFormat', '', { version, known: currentFormatVersion }));
  }
  const { version: ofModel, sha256: modelSha256 } = content.model;
  if (ofModel !== model.version) {
    const versions = { version: ofModel, known: model.version };
    marks.push(problem('otherModelVersion', 'model', versions));
  } else if (![used.sha256, ...model.earlierFiles].includes(modelSha256)) {
    marks.push(problem('otherModelText', 'model', { version: ofModel }));
  }
  marks.push(...dataLeftOut(model, scenario.dataset), ...session.compile(scenario).problems);
  // Kept, because nothing but another value moved its bound.
  marks.push(...beyond);
  return ok({ scenario, content, session, marks });
}

function scenarioOf(content: ScenarioContent, model: ModelReference): Scenario {
  const { scenario, timeAxis, dataset, levers, assumptions, overrides, formulas } = content;
  const { ownLines, perItem, measures, draws } = content;
  return {
    ...scenario,
    model: referenceTo(model),
    timeAxis,
    dataset,
    levers,
    assumptions,
    overrides,
    formulas,
    ownLines,
    perItem,
    measures,
    draws,
  };
}
