// What tests need of the machine beside npm: as root on a machine with apt it is installed when missing; elsewhere tests are skipped and say why.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const lockSecondsMax = 300;
const msMax = 600_000;

function apt(...args: readonly string[]): boolean {
  const lock = `DPkg::Lock::Timeout=${lockSecondsMax}`;
  const run = spawnSync('apt-get', ['-qq', '-o', lock, ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: 'ignore',
    timeout: msMax,
  });
  return run.status === 0;
}

/** Installs packages if it may. Safe to call from several test processes at once: apt's own lock puts them in order. */
export function install(...packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  apt('update');
  apt('install', '--yes', '--no-install-recommends', ...packages);
}
