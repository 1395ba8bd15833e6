// Holds the walls of .dependency-cruiser.cjs, and refuses an empty success: with a TypeScript that it
// cannot read, dependency-cruiser reports no violations because it has read no modules.

import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const root = fileURLToPath(new URL('..', import.meta.url));
const outputBytesMax = 256 * 1024 * 1024;

const cruiseResult = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        rule: z.object({ name: z.string() }),
        comment: z.string().optional(),
        cycle: z.array(z.object({ name: z.string() })).optional(),
      }),
    ),
    ruleSetUsed: z.object({
      forbidden: z.array(z.object({ name: z.string(), comment: z.string().optional() })),
    }),
  }),
});

function cruise(): z.infer<typeof cruiseResult> {
  const folders = ['src', 'web', 'test', 'scripts', 'bench'].filter((name) => existsSync(name));
  const run = spawnSync(
    process.execPath,
    [
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      '--output-type',
      'json',
      ...folders,
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: outputBytesMax },
  );
  if (run.error) throw run.error;
  if (!run.stdout.startsWith('{')) {
    throw new Error(`dependency-cruiser gave no result: ${run.stderr || run.stdout}`);
  }
  return cruiseResult.parse(JSON.parse(run.stdout));
}

process.chdir(root);
const { modules, summary } = cruise();
const why = new Map(summary.ruleSetUsed.forbidden.map((rule) => [rule.name, rule.comment ?? '']));
for (const { from, to, rule, cycle } of summary.violations) {
  const path = cycle ? [from, ...cycle.map((step) => step.name)].join(' → ') : `${from} → ${to}`;
  process.stderr.write(`${rule.name}: ${path}\n  ${why.get(rule.name) ?? ''}\n`);
}

const seen = new Set(modules.map((module) => module.source));
const unseen = globSync(['src/**/*.ts', 'web/**/*.{ts,tsx}'], {
  exclude: ['web/dist', 'web/.dist-*', '**/*.d.ts'],
}).filter((file) => !seen.has(file));
if (unseen.length > 0) {
  process.stderr.write(`dependency-cruiser did not read ${unseen.length} modules:\n`);
  for (const file of unseen) process.stderr.write(`  ${file}\n`);
}

process.stdout.write(
  `dependency-cruiser: ${seen.size} modules, ${summary.violations.length} violations\n`,
);
if (summary.violations.length > 0 || unseen.length > 0 || seen.size === 0) process.exitCode = 1;
