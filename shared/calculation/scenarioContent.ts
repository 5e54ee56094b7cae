import { currentFormatVersion, type ScenarioContent } from '../file/scenarioFileSchema';
import type { Scenario } from '../model/scenario';
import type { ScenarioRun } from './runScenario';
import { shownName } from './shown';

/** Who writes the file: the program's version, and the checksum of what the model calculates (`modelChecksum`). */
export interface WrittenBy {
  readonly appVersion: string;
  readonly modelSha256: string;
}

/**
 * What goes into a scenario file, with the headline figures as they are now. `run` must be one without views: the
 * figures in a file do not depend on how somebody looked at them.
 */
export function scenarioContent(
  scenario: Scenario,
  run: ScenarioRun,
  by: WrittenBy,
): ScenarioContent {
  const { id, version } = run.model;
  return contentWith({ ...scenario, model: { id, version } }, headlineFigures(run), by);
}

/** The same with the headline figures given. */
export function contentWith(
  scenario: Scenario,
  figures: ScenarioContent['results']['figures'],
  { appVersion, modelSha256 }: WrittenBy,
): ScenarioContent {
  const { timeAxis, dataset, levers, assumptions, overrides, formulas, ...others } = scenario;
  const { ownLines, perItem, measures, draws, ...rest } = others;
  const { model, ...about } = rest;
  return {
    format: 'voorkant-scenario',
    formatVersion: currentFormatVersion,
    app: { version: appVersion },
    model: { ...model, sha256: modelSha256 },
    scenario: about,
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
    signature: null,
    results: { app: { version: appVersion }, model, figures },
  };
}

/** The headline figures for the whole area by id; null where one could not be calculated. */
export function headlineFigures(run: ScenarioRun): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    run.model.headlines.map(({ id }) => {
      const value = run.values.get(shownName('headline', id))?.values[0] ?? NaN;
      return [id, Number.isNaN(value) ? null : value];
    }),
  );
}
