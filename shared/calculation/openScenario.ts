import { readScenarioFile } from '../file/readScenarioFile';
import { currentFormatVersion, type ScenarioContent } from '../file/scenarioFileSchema';
import type { Sha256 } from '../file/writeScenarioFile';
import { problem, type Problem } from '../lib/problem';
import { fail, ok, type Result } from '../lib/result';
import type { Model } from '../model/model';
import type { Scenario } from '../model/scenario';
import { checkRanges } from './checkRanges';
import { checkScenario, dataLeftOut } from './checkScenario';
import { compileModel, type CompiledModel } from './compileModel';

export interface OpenedScenario {
  readonly scenario: Scenario;
  /** As it stood in the file, with the results of the time of saving. */
  readonly content: ScenarioContent;
  readonly compiled: CompiledModel;
  /** What the reader of the window should know: edited outside the app, made with another model, … */
  readonly marks: readonly Problem[];
}

/**
 * Opens the text of a scenario file on a model. Refused, with the place of every fault, when it is no scenario
 * file or when a name, item or value does not fit the model; nothing is repaired in silence.
 *
 * @param modelSha256 of what the model calculates (`modelChecksum`), compared with the one in the scenario.
 */
export async function openScenario(
  text: string,
  model: Model,
  modelSha256: string,
  sha256: Sha256,
): Promise<Result<OpenedScenario, readonly Problem[]>> {
  const read = await readScenarioFile(text, sha256);
  if (!read.ok) return read;
  const { content, changedOutside, version } = read.value;
  if (content.model.id !== model.id) {
    return fail([problem('otherModelId', 'model.id', { id: content.model.id, known: model.id })]);
  }
  const scenario = scenarioOf(content);
  const checked = checkScenario(model, scenario);
  if (checked.length > 0) return fail(checked);
  const compiled = compileModel(model, scenario);
  const beyond = checkRanges(compiled, scenario);
  if (beyond.length > 0) return fail(beyond);
  const marks: Problem[] = [];
  if (changedOutside) marks.push(problem('changedOutside', ''));
  if (version < currentFormatVersion) {
    marks.push(problem('olderFormat', '', { version, known: currentFormatVersion }));
  }
  if (![modelSha256, ...model.earlierFiles].includes(content.model.sha256)) {
    const { version } = content.model;
    marks.push(
      version === model.version
        ? problem('otherModelText', 'model', { version })
        : problem('otherModelVersion', 'model', { version, known: model.version }),
    );
  }
  marks.push(...dataLeftOut(model, scenario.dataset), ...compiled.problems);
  return ok({ scenario, content, compiled, marks });
}

function scenarioOf(content: ScenarioContent): Scenario {
  const { scenario, timeAxis, dataset, levers, assumptions, overrides, formulas } = content;
  const { measures } = content;
  return { ...scenario, timeAxis, dataset, levers, assumptions, overrides, formulas, measures };
}
