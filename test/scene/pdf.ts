// What a PDF says to programs that others wrote: Poppler's.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { install } from './debian.ts';

const has = (tool: string): boolean => spawnSync(tool, ['-v']).status === 0;
if (!has('pdftotext')) install('poppler-utils');

/** Why these tests are skipped; false where they run. */
export const pdfTools: string | false = has('pdftotext')
  ? false
  : 'needs pdftotext (poppler-utils)';

function run(tool: string, args: readonly string[], input: Uint8Array): string {
  const { status, stdout, stderr } = spawnSync(tool, args, { input, maxBuffer: 64_000_000 });
  assert.equal(status, 0, String(stderr));
  assert.equal(String(stderr), '', `${tool} has nothing to complain of`);
  return String(stdout);
}

/** Lines of a page are no lines of the text. */
const unfolded = (text: string): string =>
  text
    .replace(/(?<=[\u3000-\u9fff\uff00-\uffef])\n(?=[\u3000-\u9fff\uff00-\uffef])/g, '')
    .replace(/\s+/g, ' ');

/** Its words in reading order, its metadata, and the tree that is read aloud. */
export const pdfOf = (bytes: Uint8Array) => ({
  words: unfolded(run('pdftotext', ['-raw', '-', '-'], bytes)),
  facts: run('pdfinfo', ['-'], bytes),
  parts: run('pdfinfo', ['-struct-text', '-'], bytes),
});
