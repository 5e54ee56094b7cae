/**
 * @typedef {object} Component
 * @property {string} name of the npm package
 * @property {string} version
 * @property {string} licence as the package says it; SPDX
 */

/**
 * The packages of a list of licences, as the build writes it beside a bundle: "## name - version (licence)".
 * @param {string} licences
 * @returns {readonly Component[]}
 */
export function componentsOf(licences) {
  return [...licences.matchAll(/^## (\S+) - (\S+) \((.+)\)$/gm)].map(
    ([, name = '', version = '', licence = '']) => ({ name, version, licence }),
  );
}

/**
 * What ships, in the form of CycloneDX 1.5: the program, the packages in its bundles, each once, and the runtime.
 * @param {{ name: string, version: string, license: string }} program
 * @param {readonly Component[]} components
 * @param {string} electron version of the runtime
 * @returns {object}
 */
export function billOfMaterials(program, components, electron) {
  const all = [...components, { name: 'electron', version: electron, licence: 'MIT' }];
  const unique = new Map(all.map((one) => [`${one.name}@${one.version}`, one]));
  const sorted = [...unique].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        name: program.name,
        version: program.version,
        licenses: [{ expression: program.license }],
      },
    },
    components: sorted.map(([id, { name, version, licence }]) => ({
      type: 'library',
      'bom-ref': id,
      name,
      version,
      purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
      licenses: [{ expression: licence }],
    })),
  };
}
