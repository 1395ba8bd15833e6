import assert from 'node:assert/strict';
import { test } from 'node:test';
import ts from 'typescript';
import { bans } from './bans.ts';
import { walk } from './files.ts';

/** What is banned in a text that stands at a path. */
function found(path: string, text: string): string[] {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const hits = new Set<string>();
  walk(tree, (node) => {
    for (const ban of bans) if (ban.where(path) && ban.matches(node)) hits.add(ban.what);
  });
  return [...hits];
}

const fold = 'src/fold/side.ts';

/** The ban, where it is tried, code that breaks it, and code beside it that does not. */
const cases: readonly (readonly [what: string, path: string, bad: string, good: string])[] = [
  [
    'what was expected, in one language',
    'src/verbs/forms.ts',
    "z.string().refine(is, 'a name')",
    "z.string().refine(is, phrase('a name'))",
  ],
  [
    'what was expected, in one language',
    'src/node/say.ts',
    "codes('the log key')",
    "codes('JSON')",
  ],
  ['what was expected, in one language', 'src/node/say.ts', 'text as Phrase', 'text as PartyId'],
  ['a clock that is not an argument', fold, 'f(Date.now)', 'new Date(0); const s = "Date.now()";'],
  ['a clock that is not an argument', 'src/store/store.ts', 'new Date()', 'new Date(instant)'],
  ['randomness that is not an argument', fold, 'Math.random()', 'Math.floor(1)'],
  [
    'a global of the process or the machine in a pure folder',
    'src/kernel/digest.ts',
    'crypto.subtle',
    'import { sha256 } from "@noble/hashes/sha2.js";',
  ],
  [
    'a global of the process or the machine in a pure folder',
    'src/desks/terms/desk.ts',
    'setTimeout(f, 1)',
    'terms.setTimeout(1)',
  ],
  ['process.env', 'src/api/routes.ts', 'process.env.HOME', 'process.pid'],
  ['console', 'src/api/routes.ts', 'console.log(1)', '// console.log(1)'],
  ['node by its name', 'src/node/worker.ts', "spawn('node', [])", 'spawn(process.execPath, [])'],
  ['enum', fold, 'enum A { B }', "const a = ['b'] as const;"],
  ['export default', fold, 'export default 1', 'export const a = 1;'],
  ['export default', fold, 'export default function f() {}', 'export function f() {}'],
  ['any', fold, 'f(x as any)', 'f(x as unknown)'],
  ['any', fold, 'let x: any[] = [];', 'let any: unknown[] = [];'],
  ['a cast through unknown', fold, 'x as unknown as Y', 'x as const'],
  ['.only', 'src/fold/side.test.ts', 'test.only("a", f)', 'test("only", f)'],
  [
    'a test left out without a reason',
    'src/fold/side.test.ts',
    'test("a", { skip: true }, f)',
    'test("a", { skip: "needs a browser" }, f)',
  ],
  ['a test left out without a reason', 'test/a.test.ts', 'test.skip("a", f)', 'list.skip(3)'],
  ['a test left out without a reason', 'test/a.test.ts', 't.skip()', 't.skip("no network")'],
];

for (const [what, path, bad, good] of cases) {
  test(`tidy: finds ${what} in \`${bad}\` and not in \`${good}\` (${path})`, () => {
    assert.deepEqual(found(path, bad), [what]);
    assert.deepEqual(found(path, good), []);
  });
}

test('tidy: every ban has been tried', () => {
  const tried = new Set(cases.map(([what]) => what));
  assert.deepEqual(
    bans.map((ban) => ban.what).filter((what) => !tried.has(what)),
    [],
  );
});
