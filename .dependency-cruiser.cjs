/**
 * The layers of the program. A file imports lower ranks only; within its own folder it is free.
 *
 *   rank  folders of shared/          rank  folders of renderer/
 *      0  lib, value                     0  ui
 *      1  expression, model, analysis,   1  format
 *         workbook                       2  values
 *      2  machine                        3  worker
 *      3  engine, file, ipc              4  state
 *      4  calculation                    5  elements
 *      5  spreadsheet                    6  pictures
 *                                        7  the features, which never import each other
 *                                        8  pages
 */
const sharedRanks = [
  ['lib', 'value'],
  ['expression', 'model', 'analysis', 'workbook'],
  ['machine'],
  ['engine', 'file', 'ipc'],
  ['calculation'],
  ['spreadsheet'],
];

const rendererRanks = [
  ['ui'],
  ['format'],
  ['values'],
  ['worker'],
  ['state'],
  ['elements'],
  ['pictures'],
  [
    'answer',
    'attribution',
    'calendar',
    'compare',
    'grid',
    'levers',
    'measures',
    'scenario',
    'sources',
    'snapshots',
    'uncertainty',
    'start',
    'versions',
    'why',
  ],
  ['pages'],
];

/** A folder imports itself and what has a lower rank; a folder without a rank imports nothing of its layer. */
function rankRules(layer, ranks) {
  const known = ranks.flat().join('|');
  return [
    {
      name: `${layer}-has-known-folders`,
      comment: `A new folder of ${layer}/ needs a rank in this file.`,
      severity: 'error',
      from: { path: `^${layer}/(?!(${known})/)[^/]+/` },
      to: {},
    },
    ...ranks.flatMap((folders, rank) =>
      folders.map((folder) => ({
        name: `rank-of-${folder}`,
        comment: `${layer}/${folder} has rank ${rank} and imports lower ranks only.`,
        severity: 'error',
        from: { path: `^${layer}/${folder}/` },
        to: {
          path: `^${layer}/`,
          pathNot: [folder, ...ranks.slice(0, rank).flat()].map(
            (allowed) => `^${layer}/${allowed}/`,
          ),
        },
      })),
    ),
  ];
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...rankRules('shared', sharedRanks),
    ...rankRules('renderer', rendererRanks),
    {
      name: 'analysis-knows-no-model',
      comment: 'Analysis takes an evaluate function: it may know numbers, nothing else.',
      severity: 'error',
      from: { path: '^shared/analysis/' },
      to: { path: '^shared/', pathNot: '^shared/(analysis|lib|value)/' },
    },
    {
      name: 'shared-stands-alone',
      comment: 'The engine knows no window and no disk.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(main|renderer|scripts|tests|assets)/' },
    },
    {
      name: 'shared-has-no-platform',
      comment: 'What shared needs from a platform is passed in.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shared-packages',
      comment: 'Shared code uses zod for shapes and mathjs for parsing, and no other package.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^node_modules/', pathNot: '^node_modules/(zod|mathjs|papaparse|pure-rand)/' },
    },
    {
      name: 'mathjs-in-expression',
      comment:
        'Formulas are parsed in one place, so that the allow-list cannot be passed by. The benchmark measures what ' +
        'mathjs itself takes to evaluate them, a proof holds its values against ours.',
      severity: 'error',
      from: {
        path: '^(main|renderer|shared|scripts|tests)/',
        pathNot:
          '^(shared/expression/|tests/bench/unrolled/mathjs\\.ts$|tests/proof/formulas/trees\\.test\\.ts$)',
      },
      to: { path: '^node_modules/mathjs/' },
    },
    {
      name: 'mathjs-number-only',
      comment: 'The full mathjs brings matrices, units and an evaluator that nobody asked for.',
      severity: 'error',
      from: { path: '^shared/expression/' },
      to: {
        path: '^node_modules/mathjs/',
        pathNot: '^node_modules/mathjs/lib/(esm|cjs)/number\\.js$',
      },
    },
    {
      name: 'main-owns-the-disk-only',
      comment: 'Main calculates nothing.',
      severity: 'error',
      from: { path: '^main/' },
      to: {
        path: '^(shared|renderer|scripts|tests)/',
        pathNot: '^shared/(ipc|file|model|lib|workbook)/',
      },
    },
    {
      name: 'renderer-and-main-apart',
      comment: 'They share the contract and nothing else.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(main|scripts|tests)/' },
    },
    {
      name: 'renderer-has-no-node',
      comment: 'The page runs in a sandbox: it has neither Node nor Electron.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '(^node_modules/electron/|^electron$)' },
    },
    {
      name: 'renderer-has-no-node-modules-of-core',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'scripts-imported-by-nothing',
      comment: 'Only tests and the configuration of the builds may look into scripts/.',
      severity: 'error',
      from: { pathNot: '^((scripts|tests)/|(vite\\.cli|electron\\.vite)\\.config\\.ts$)' },
      to: { path: '^scripts/' },
    },
    {
      name: 'tests-imported-by-nothing',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-cycles-of-folders',
      comment: 'Two folders that need each other are one, or what both need goes down a rank.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^(main|renderer|shared)' },
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that imports nothing and is imported by nothing is left over.',
      severity: 'error',
      from: { orphan: true, pathNot: '\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      // What begins with virtual: the build makes.
      to: { couldNotResolve: true, pathNot: '\\?(worker|url|raw)|^virtual:' },
    },
    {
      name: 'packages-declared',
      comment: 'A package that is used stands in package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    // The last two are no part of the program: one goes into the stand-in runtime, one is an empty window.
    exclude: {
      path: '^(out|dist|coverage|scripts/setUp/defaultApp|tests/bench/window/bareApp)/',
    },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.cjs', '.js', '.json'],
    },
  },
};
