// How the tests here start the reader in Python.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install } from '../scene/debian.ts';

export const verifier = join(import.meta.dirname, 'verify.py');
const runMsMax = 300_000;

export function python(...args: readonly string[]): { status: number | null; said: string } {
  const done = spawnSync('python3', args, { timeout: runMsMax, encoding: 'utf8' });
  return { status: done.status, said: `${done.stdout ?? ''}${done.stderr ?? ''}` };
}

/** Why the reader cannot run here, or `false`: what `skip` of a test takes. */
export function noPython(): string | false {
  const isHere = (): boolean =>
    python('-c', 'import sys; sys.exit(sys.version_info < (3, 9))').status === 0;
  if (!isHere()) install('python3');
  return !isHere() && 'python3 (3.9 or newer) is not on this machine: apt-get install python3';
}
