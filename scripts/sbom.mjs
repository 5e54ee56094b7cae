// `npm run sbom`: writes out/sbom.json, the list of what ships with version and licence, from the bundles.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { billOfMaterials, componentsOf } from './billOfMaterials.mjs';
import { appBuild } from './setUp/builds.mjs';
import { projectFolder } from './setUp/paths.mjs';
import { runtimeVersion } from './setUp/runtime.mjs';
import { runScript, say } from './setUp/say.mjs';
import { setUpAndBuild } from './setUp/setUp.mjs';

await runScript(async () => {
  await setUpAndBuild([appBuild]);
  const read = (/** @type {string} */ file) => readFile(join(projectFolder, file), 'utf8');
  /** @type {unknown} */
  const manifest = JSON.parse(await read('package.json'));
  const program = /** @type {{ name: string, version: string, license: string }} */ (manifest);
  const licences = await Promise.all(
    ['out/renderer/licences.md', 'out/main/licences.md'].map(read),
  );
  const bill = billOfMaterials(program, licences.flatMap(componentsOf), await runtimeVersion());
  await writeFile(join(projectFolder, 'out/sbom.json'), `${JSON.stringify(bill, null, 2)}\n`);
  say('sbom: out/sbom.json');
  return 0;
});
