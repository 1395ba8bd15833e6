import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rewritten, specifierInDist } from '../scripts/emit.ts';

test('emit: names of modules hold in dist/, whichever way they were written', () => {
  const cases: readonly (readonly [specifier: string, fromFolder: string, expected: string])[] = [
    ['#kernel/digest.ts', 'ledger', '../kernel/digest.js'],
    ['#kernel/digest.ts', 'desks/terms', '../../kernel/digest.js'],
    ['#kernel/digest.ts', '', './kernel/digest.js'],
    ['#controls/substances.json', 'controls', './substances.json'],
    ['./log.ts', 'ledger', './log.js'],
    ['node:fs', 'store', 'node:fs'],
    ['zod', 'store', 'zod'],
  ];
  for (const [specifier, fromFolder, expected] of cases) {
    assert.equal(specifierInDist(specifier, fromFolder), expected);
  }
});

test('emit: rewrites imports, exports, types and the address of a worker, and no other text', () => {
  const source = `import { a } from '#kernel/a.ts';
export * from '#kernel/b.ts';
const c = await import('#kernel/c.ts');
const worker = new Worker(new URL('./worker.ts', import.meta.url));
export type D = import('#kernel/d.ts').D;
const told = '#kernel/e.ts'; // see #kernel/f.ts
`;
  const expected = `import { a } from '../kernel/a.js';
export * from '../kernel/b.js';
const c = await import('../kernel/c.js');
const worker = new Worker(new URL('./worker.js', import.meta.url));
export type D = import('../kernel/d.js').D;
const told = '#kernel/e.ts'; // see #kernel/f.ts
`;
  assert.equal(rewritten('ledger', source), expected);
});
