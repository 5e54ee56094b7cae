// `npm run examples`: writes the shipped example scenarios anew, with today's results, after the model changed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readModelVersions } from '../shared/calculation/modelVersions';
import { openScenario } from '../shared/calculation/openScenario';
import { scenarioContent } from '../shared/calculation/scenarioContent';
import { writeScenarioFile } from '../shared/file/writeScenarioFile';
import { newestFile } from './commandLine/newestFile';
import { sha256 } from './commandLine/sha256';

const folder = join('assets', 'scenarios');

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const newest = readFileSync(newestFile(join('assets', 'models')), 'utf8');
const versions = await readModelVersions([newest], sha256);
if (!versions.ok) throw new Error(JSON.stringify(versions.error));
const modelSha256 = versions.value[0].sha256;

for (const name of readdirSync(folder)) {
  const file = join(folder, name);
  const opened = await openScenario(readFileSync(file, 'utf8'), versions.value, sha256);
  if (!opened.ok) throw new Error(`${file}: ${JSON.stringify(opened.error)}`);
  const { scenario, session } = opened.value;
  const run = session.run(scenario);
  const content = scenarioContent(scenario, run, { appVersion: version, modelSha256 });
  writeFileSync(file, await writeScenarioFile(content, sha256));
  process.stdout.write(`${file}\n`);
}
