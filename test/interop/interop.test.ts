// A reader written from docs/spec alone, in another language, judges the same bytes as the code does.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { z } from 'zod';
import { noPython, python, verifier } from './python.ts';

const root = join(import.meta.dirname, '../..');
const vectors = join(root, 'vectors');

const skip = noPython();
const folder = mkdtempSync(join(tmpdir(), 'entente-interop-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('interop: the Python reader judges every vector as the spec does', { skip }, () => {
  const { status, said } = python(verifier, 'vectors', vectors);
  assert.equal(status, 0, said);
  const judged = Number(said.match(/^(\d+) cases in/m)?.[1]);
  const folders = readdirSync(vectors, { withFileTypes: true }).filter((e) => e.isDirectory());
  assert.ok(judged > folders.length, said);
});

// The logs that version 1 wrote, as files on a stick.

const logs = z.object({
  cases: z.array(
    z.object({
      party: z.string(),
      terms: z.string(),
      bundles: z.array(z.string()),
      root: z.string(),
      nowSeconds: z.number(),
    }),
  ),
});
const forks = z.object({ cases: z.array(z.object({ evidence: z.string() })) });

function readVectors<T>(path: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(join(vectors, path), 'utf8')));
}

function writeFiles(name: string, change: (bundle: string) => string): string[] {
  const { cases } = readVectors('log-v1/valid_group.json', logs);
  const at = join(folder, name);
  mkdirSync(at);
  writeFileSync(join(at, 'terms.json'), cases[0]?.terms ?? '');
  const files = cases.flatMap(({ party, bundles }) =>
    bundles.map((bundle, n) => {
      const file = join(at, `${party}-${n}.bundle`);
      writeFileSync(file, change(bundle));
      return file;
    }),
  );
  return ['--terms', join(at, 'terms.json'), '--now', String(cases[0]?.nowSeconds), ...files];
}

test('interop: a log in files is verified in whatever order they are given', { skip }, () => {
  const [terms = '', path = '', now = '', seconds = '', ...files] = writeFiles('whole', (b) => b);
  const { status, said } = python(verifier, 'log', terms, path, now, seconds, ...files.reverse());

  assert.equal(status, 0, said);
  for (const { party, root } of readVectors('log-v1/valid_group.json', logs).cases) {
    assert.match(said, new RegExp(`^${party}: .*\\n  root ${root}$`, 'm'));
  }
});

test('interop: one altered letter in a file is refused with a sentence', { skip }, () => {
  const altered = writeFiles('altered', (b) =>
    b.replace('"type":"notification.', '"type":"notificatioN.'),
  );
  const { status, said } = python(verifier, 'log', ...altered);

  assert.equal(status, 1, said);
  assert.match(said, /^act\.malformed: .+\.$/m);
});

test('interop: a missing file is a gap, and is named as one', { skip }, () => {
  const args = writeFiles('gap', (b) => b).filter((arg) => !arg.endsWith('xa-0.bundle'));
  const { status, said } = python(verifier, 'log', ...args);

  assert.equal(status, 1, said);
  assert.match(said, /^bundle\.gap: .+\.$/m);
});

test('interop: fork evidence in a file is verified by the terms alone', { skip }, () => {
  const [terms = '', path = ''] = writeFiles('fork', (b) => b);
  const file = join(folder, 'evidence.fork.json');
  const { cases } = readVectors('forks/valid_evidence.json', forks);
  assert.ok(cases.length > 0);
  for (const { evidence } of cases) {
    writeFileSync(file, evidence);
    const { status, said } = python(verifier, 'fork', terms, path, file);
    assert.equal(status, 0, said);
    assert.match(said, /^xa signed two logs that differ/m);
  }

  writeFileSync(file, (cases[0]?.evidence ?? '').replace('"size":', '"size":1'));
  const { status, said } = python(verifier, 'fork', terms, path, file);
  assert.equal(status, 1, said);
  assert.match(said, /^evidence\.no-fork: /m);
});
