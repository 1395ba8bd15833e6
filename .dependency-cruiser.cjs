'use strict';

// The walls between the folders of src/, as errors. Arrows point left only:
//   kernel → ledger → verbs → desks → fold → store → node → { exchange, api, cli }
// A folder may import itself and the folders named for it here; anything else is refused.
const mayImport = {
  kernel: [],
  ledger: ['kernel'],
  verbs: ['kernel', 'ledger'],
  desks: ['kernel', 'ledger', 'verbs'],
  fold: ['kernel', 'ledger', 'verbs', 'desks'],
  controls: ['kernel'],
  chemistry: ['kernel', 'controls'],
  screening: ['kernel'],
  deconfliction: ['kernel'],
  store: ['kernel', 'ledger', 'verbs', 'desks', 'fold'],
  soundings: ['kernel', 'verbs', 'store'],
  officers: ['kernel', 'ledger', 'store'],
  print: ['kernel'],
  interop: [...['kernel', 'ledger', 'verbs', 'desks', 'fold', 'controls', 'screening', 'print']],
  node: [
    ...['kernel', 'ledger', 'verbs', 'desks', 'fold', 'store'],
    ...['controls', 'chemistry', 'screening', 'deconfliction', 'officers', 'interop'],
  ],
  exchange: ['kernel', 'ledger', 'verbs', 'desks', 'fold', 'store', 'node', 'soundings'],
  api: [
    ...['kernel', 'ledger', 'verbs', 'desks', 'fold', 'store', 'node'],
    ...['controls', 'chemistry', 'screening', 'deconfliction', 'officers', 'interop'],
    ...['soundings', 'print'],
  ],
};

// These hold no clock, no I/O and no randomness, so that a fold replays and a proof checks anywhere.
const pureFolders =
  'kernel|ledger|verbs|desks|fold|controls|screening|deconfliction|soundings(?!/sqlite)|print(?!/typeface-files)';

const testFile = '\\.test\\.tsx?$';

const arrows = Object.entries(mayImport).map(([folder, allowed]) => ({
  name: `arrow-${folder}`,
  comment: `src/${folder} may import only ${[folder, ...allowed].join(', ')}.`,
  severity: 'error',
  from: { path: `^src/${folder}/`, pathNot: testFile },
  to: {
    path: '^(src|web|test|scripts|bench)/',
    pathNot: `^src/(${[folder, ...allowed].join('|')})/`,
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'arrow-verify',
      comment: 'An outside verifier gets kernel and ledger and nothing that a node needs.',
      severity: 'error',
      from: { path: '^src/verify\\.ts$' },
      to: { path: '^(src|web|test|scripts|bench)/', pathNot: '^src/(kernel|ledger)/' },
    },
    {
      name: 'known-folder',
      comment: 'A new folder under src/ gets its place in the map before it gets files.',
      severity: 'error',
      from: { path: `^src/(?!(${[...Object.keys(mayImport), 'cli'].join('|')})/)[^/]+/` },
      to: {},
    },
    {
      name: 'pure-folders-touch-no-builtin',
      comment: 'Clock, random and I/O are arguments; hashes and signatures come from @noble.',
      severity: 'error',
      from: { path: `^src/(${pureFolders})/`, pathNot: testFile },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'desks-never-import-each-other',
      comment: 'What two desks share is a verb, or stands in the ledger.',
      severity: 'error',
      from: { path: '^src/desks/([^/]+)/' },
      to: { path: '^src/desks/[^/]+/', pathNot: '^src/desks/$1/' },
    },
    {
      name: 'words-stand-on-kernel',
      comment: 'A browser loads them: they take types from their desk, and values from the kernel.',
      severity: 'error',
      from: { path: '^src/(desks/[^/]+|verbs)/words/', pathNot: testFile },
      to: {
        path: '^src/|node_modules',
        pathNot: '^src/kernel/|^src/verbs/words/|^src/desks/[^/]+/words/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'store-behind-its-port',
      comment: 'Only the process that is started names an adapter; all others see the port.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: `^src/(store|node|cli|officers/sqlite|soundings/sqlite)/|${testFile}`,
      },
      to: { path: '^src/(store|officers|soundings)/(sqlite|postgres)/' },
    },
    {
      name: 'permissions-are-pure',
      comment: 'Who may do what is a table: it reads no clock, no file and no session.',
      severity: 'error',
      from: { path: '^src/officers/(officer|permissions|reach)\\.ts$' },
      to: { path: '.', pathNot: '^src/(kernel/|officers/(officer|reach)\\.ts$)' },
    },
    {
      name: 'cli-and-scripts-are-ends',
      comment: 'Nothing imports a command line.',
      severity: 'error',
      from: { pathNot: '^(src/cli|test|scripts|bench)/' },
      to: { path: '^(src/cli|scripts|bench)/', pathNot: '\\.json$' },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'Hooks for tests have no place in what runs.',
      severity: 'error',
      from: { pathNot: `^(test|bench)/|${testFile}` },
      to: { path: `^test/|${testFile}` },
    },
    {
      name: 'web-sees-values-of-kernel-ledger-and-words-only',
      comment:
        'The desk checks proofs itself, has its words, and asks the API for everything else.',
      severity: 'error',
      from: { path: '^web/', pathNot: testFile },
      to: {
        path: '^src/',
        pathNot:
          '^src/(kernel|ledger|generated)/|^src/(desks/[^/]+|verbs)/words/|^src/officers/reach\\.ts$|^src/soundings/bracketed\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'web-takes-types-from-pure-folders',
      comment: 'A type of an impure folder would drag Node.js types into the browser.',
      severity: 'error',
      from: {
        path: '^web/|^src/api/contract(-officers|-drafts|-audit|-forks|-line|-life|-records|-releases|-soundings|-public)?\\.ts$',
      },
      to: {
        path: '^src/',
        pathNot: `^src/(generated|${pureFolders})/|^src/api/contract(-officers|-drafts|-audit|-forks|-line|-life|-records|-releases|-soundings|-public)?\\.ts$|^src/officers/(officer|permissions|reach)\\.ts$`,
      },
    },
    {
      name: 'web-runs-in-a-browser',
      comment: 'Only the tool configurations beside it run in Node.js.',
      severity: 'error',
      from: { path: '^web/', pathNot: `\\.config\\.ts$|${testFile}` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one thing, or hide a third.',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { circular: true },
    },
    {
      name: 'no-cycles-of-values-in-tests',
      comment: 'The parts of a suite may name its types; they may not need each other to start.',
      severity: 'error',
      from: { path: '^test/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing reaches is dead.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: `\\.d\\.ts$|${testFile}|^src/cli/main\\.ts$|^(scripts|bench)/|\\.config\\.ts$`,
      },
      to: {},
    },
    {
      name: 'every-import-resolves',
      comment: 'An import that leads nowhere fails only when it is reached.',
      severity: 'error',
      from: {},
      // The peers of the benchmarks are installed only by `npm run bench`, from bench/package.json.
      to: { couldNotResolve: true, pathNot: '^hypercore$' },
    },
    {
      name: 'src-runs-without-dev-dependencies',
      comment: 'What an installed package needs is a dependency; see docs/dependencies.md.',
      severity: 'error',
      from: { path: '^src/', pathNot: testFile },
      to: { dependencyTypes: ['npm-dev', 'npm-optional', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(web/dist|web/public|dist|bench/node_modules)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    skipAnalysisNotInRules: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
