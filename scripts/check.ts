// `npm run check`: everything that is judged without running the system. All steps run even when one
// fails, so that one look shows all there is to mend.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const tsc = 'node_modules/typescript/bin/tsc';

const steps: readonly { readonly name: string; readonly args: readonly string[] }[] = [
  { name: 'types of the server', args: [tsc, '--noEmit'] },
  { name: 'types of the web desk and of what it shares', args: [tsc, '--noEmit', '-p', 'web'] },
  {
    name: 'format and lint',
    args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  },
  { name: 'walls between folders', args: ['scripts/cruise.ts'] },
  { name: 'house rules', args: ['--test', '--test-reporter=dot', 'test/tidy.test.ts'] },
];

const failed: string[] = [];
for (const { name, args } of steps) {
  process.stdout.write(`\n── ${name}\n`);
  const run = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (run.status !== 0) failed.push(name);
}

process.stdout.write(
  failed.length === 0 ? '\ncheck: all good\n' : `\ncheck: failed: ${failed.join('; ')}\n`,
);
if (failed.length > 0) process.exitCode = 1;
