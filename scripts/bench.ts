// `npm run bench [name …]`: runs the figures under bench/, one process each, in turn, so that none
// disturbs another. What they are measured against is installed only here, from bench/package.json.

import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const benchFolder = join(root, 'bench');

function run(command: string, args: readonly string[], cwd: string): boolean {
  return spawnSync(command, args, { cwd, stdio: 'inherit' }).status === 0;
}

const wanted = process.argv.slice(2);
const figures = globSync('*.bench.ts', { cwd: benchFolder })
  .sort()
  .filter((file) => wanted.length === 0 || wanted.includes(basename(file, '.bench.ts')));

if (figures.length === 0) {
  process.stderr.write('bench: no such figure\n');
  process.exitCode = 2;
} else if (
  existsSync(join(benchFolder, 'package.json')) &&
  !run('npm', ['install', '--no-package-lock', '--loglevel=error'], benchFolder)
) {
  process.stderr.write('bench: could not install what the figures are measured against\n');
  process.exitCode = 1;
} else {
  const failed = figures.filter((file) => {
    process.stdout.write(`\n── ${file}\n`);
    return !run(process.execPath, ['--expose-gc', file], benchFolder);
  });
  if (failed.length > 0) {
    process.stderr.write(`bench: failed: ${failed.join(', ')}\n`);
    process.exitCode = 1;
  }
}
