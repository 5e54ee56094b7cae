import { readFileSync } from 'node:fs';
import texts from '../../assets/locales/nl/export.json';
import { xlsxFile } from '../../main/xlsxFile';
import type { ModelVersions } from '../../shared/calculation/modelVersions';
import { scenarioContent } from '../../shared/calculation/scenarioContent';
import type { CalculationSession } from '../../shared/calculation/session';
import { contentChecksum } from '../../shared/file/writeScenarioFile';
import type { Problem } from '../../shared/lib/problem';
import { ok, type Result } from '../../shared/lib/result';
import type { Scenario } from '../../shared/model/scenario';
import { modelWorkbook } from '../../shared/spreadsheet/modelWorkbook';
import { outcomeTable } from '../../shared/spreadsheet/outcomeTable';
import { tableCsv } from '../../shared/spreadsheet/table';
import type { MadeOf } from '../../shared/spreadsheet/words';
import { dutchWords } from './dutch';
import { sha256 } from './sha256';

/** All figures of a scenario as a text for a Dutch spreadsheet: headlines, variables and inputs, a line for each value. */
export function asCsv(session: CalculationSession, scenario: Scenario): string {
  const run = session.run(scenario);
  return tableCsv(outcomeTable(run, texts.outcome, dutchWords(run.model)), 'dutch');
}

/** The scenario as a workbook that calculates it, or why it cannot be one. */
export async function asXlsx(
  session: CalculationSession,
  scenario: Scenario,
  versions: ModelVersions,
): Promise<Result<Buffer, Problem>> {
  const run = session.run(scenario);
  const workbook = modelWorkbook(
    { run, prepared: session.prepare(scenario), compiled: session.compile(scenario) },
    dutchWords(run.model),
    await madeOf(session, scenario, versions),
  );
  return workbook.ok ? ok(xlsxFile(workbook.value)) : workbook;
}

async function madeOf(
  session: CalculationSession,
  scenario: Scenario,
  versions: ModelVersions,
): Promise<MadeOf> {
  const run = session.run(scenario);
  const used = versions.find(({ model }) => model.version === run.model.version) ?? versions[0];
  // The same way up from here as from where the command line is built to.
  const about = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(about) as { readonly version: string };
  const content = scenarioContent(scenario, run, { appVersion: version, modelSha256: used.sha256 });
  return {
    version,
    checksum: await contentChecksum(content, sha256),
    at: new Date().toISOString(),
  };
}
