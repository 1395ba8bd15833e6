// A reader written from docs/spec alone, in another language, judges the same vectors as the code does.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '../..');
const verifier = join(import.meta.dirname, 'verify.py');
const vectors = join(root, 'vectors');
const runMsMax = 300_000;

// -B: no .pyc files beside the source.
function python(...args: readonly string[]): { status: number | null; said: string } {
  const done = spawnSync('python3', ['-B', ...args], { timeout: runMsMax, encoding: 'utf8' });
  return { status: done.status, said: `${done.stdout ?? ''}${done.stderr ?? ''}` };
}

function noPython(): string | false {
  const { status } = python('-c', 'import sys; sys.exit(sys.version_info < (3, 9))');
  return status !== 0 && 'python3 (3.9 or newer) is not on this machine: apt-get install python3';
}

const skip = noPython();

test('interop: the Python reader judges every vector as the spec does', { skip }, () => {
  const { status, said } = python(verifier, 'vectors', vectors);
  assert.equal(status, 0, said);
  const judged = Number(said.match(/^(\d+) cases/m)?.[1]);
  const folders = readdirSync(vectors, { withFileTypes: true }).filter((e) => e.isDirectory());
  assert.ok(judged >= folders.length, said);
});
