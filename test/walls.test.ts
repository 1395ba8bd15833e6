// The walls between folders, tried by breaking each of them in a small tree of its own.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'entente-walls-'));
after(() => rmSync(place, { recursive: true, force: true }));

function layOut(name: string, files: Readonly<Record<string, string>>): string {
  const tree = join(place, name);
  for (const file of [
    '.dependency-cruiser.cjs',
    'tsconfig.json',
    'package.json',
    'scripts/cruise.ts',
  ]) {
    cpSync(join(root, file), join(tree, file));
  }
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), text);
  }
  return tree;
}

function cruise(tree: string) {
  return spawnSync(process.execPath, ['scripts/cruise.ts'], { cwd: tree, encoding: 'utf8' });
}

const sound = {
  'src/kernel/digest.ts': 'export const digest = 1;\n',
  'src/ledger/log.ts': "import { digest } from '#kernel/digest.ts';\nexport const log = digest;\n",
  'src/store/store.ts':
    "import type { log } from '#ledger/log.ts';\nexport type Store = typeof log;\n",
  'src/store/sqlite/file.ts':
    "import 'node:sqlite';\nimport type { Store } from '../store.ts';\nexport type File = Store;\n",
  'src/desks/terms/desk.ts': "export { log } from '#ledger/log.ts';\n",
  'src/cli/main.ts': "import '#desks/terms/desk.ts';\nimport '#store/sqlite/file.ts';\n",
  'src/api/contract.ts': "export type { log } from '#ledger/log.ts';\n",
  'web/src/wire.ts': "export type { log } from '#api/contract.ts';\n",
  'web/src/page.tsx': "export { log } from '#ledger/log.ts';\n",
};

test('walls: a sound tree passes', () => {
  const result = cruise(layOut('sound', sound));
  assert.equal(result.stderr, '');
  assert.equal(result.status, 0);
});

/** One broken wall a row: the rule, the file that breaks it, and how. */
const breaches: readonly (readonly [rule: string, path: string, text: string])[] = [
  ['arrow-kernel', 'src/kernel/up.ts', "import '#ledger/log.ts';"],
  ['arrow-ledger', 'src/ledger/up.ts', "import type { Store } from '#store/store.ts';"],
  ['arrow-screening', 'src/screening/aside.ts', "import '#ledger/log.ts';"],
  ['arrow-store', 'src/store/up.ts', "export * from '../node/node.ts';"],
  ['arrow-exchange', 'src/exchange/aside.ts', "import '#api/routes.ts';"],
  ['arrow-verify', 'src/verify.ts', "import '#store/store.ts';"],
  ['known-folder', 'src/misc/thing.ts', "import '#kernel/digest.ts';"],
  ['pure-folders-touch-no-builtin', 'src/fold/read.ts', "import 'node:fs';"],
  ['desks-never-import-each-other', 'src/desks/cases/desk.ts', "import '#desks/terms/desk.ts';"],
  ['store-behind-its-port', 'src/api/rows.ts', "import '#store/sqlite/file.ts';"],
  ['cli-and-scripts-are-ends', 'src/node/up.ts', "import '#cli/main.ts';"],
  ['nothing-imports-tests', 'src/api/hook.ts', "import '../../test/hook.ts';"],
  [
    'web-sees-values-of-kernel-ledger-and-words-only',
    'web/src/desk.ts',
    "import '#desks/terms/desk.ts';",
  ],
  [
    'web-takes-types-from-pure-folders',
    'web/src/store.ts',
    "import type { Store } from '#store/store.ts';",
  ],
  ['web-takes-types-from-pure-folders', 'src/api/contract.ts', "import '#node/node.ts';"],
  ['web-runs-in-a-browser', 'web/src/file.ts', "import 'node:fs';"],
  ['no-cycles', 'src/kernel/itself.ts', "import './itself-too.ts';"],
  ['no-cycles-of-values-in-tests', 'test/itself.ts', "import './itself-too.ts';"],
  ['no-orphans', 'src/kernel/alone.ts', 'export const alone = 1;'],
  ['every-import-resolves', 'src/kernel/lost.ts', "import './nowhere.ts';"],
  ['src-runs-without-dev-dependencies', 'src/api/check.ts', "import 'fast-check';"],
];

test('walls: each breach is refused by its own rule', () => {
  const tree = layOut('broken', {
    ...sound,
    'src/node/node.ts': 'export const node = 1;\n',
    'src/api/routes.ts': "import '#node/node.ts';\n",
    'src/kernel/itself-too.ts': "import './itself.ts';\n",
    'test/itself-too.ts': "import './itself.ts';\n",
    'test/suite.ts': "import './suite-part.ts';\nexport type Suite = 1;\n",
    'test/suite-part.ts': "import type { Suite } from './suite.ts';\nexport type Part = Suite;\n",
    'test/hook.ts': 'export const hook = 1;\n',
    ...Object.fromEntries(breaches.map(([, path, text]) => [path, `${text}\nexport {};\n`])),
  });
  const result = cruise(tree);
  assert.equal(result.status, 1);
  for (const [rule, path] of breaches) {
    assert.match(result.stderr, new RegExp(`^${rule}: .*${path.replaceAll('.', '\\.')}`, 'm'));
  }
  assert.doesNotMatch(result.stderr, /test\/suite/);
});

test('walls: an empty success is a failure (a compiler that dependency-cruiser cannot read)', () => {
  const tree = layOut('unread', sound);
  const settings = join(tree, '.dependency-cruiser.cjs');
  writeFileSync(
    settings,
    "module.exports = { forbidden: [], options: { exclude: '^src/ledger/' } };\n",
  );
  const result = cruise(tree);
  assert.equal(result.status, 1);
  assert.match(result.stderr, /did not read 1 modules:\n {2}src\/ledger\/log\.ts\n/);
});
