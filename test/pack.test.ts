// The packed package, as a stranger meets it: installed into a folder of its own, imported, type-checked
// and run. Goal: nothing that works in the checkout is missing from the tarball. Method: `npm pack`, then
// `npm install` of the tarball from npm's cache, so a machine without a network can run it too.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'entente-pack-'));
const installed = join(place, 'node_modules', 'entente');
const minuteMs = 60_000;
const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
const unreachable =
  /code (?:ENOTCACHED|ENOTFOUND|EAI_AGAIN|ECONN\w+|E\w*TIMEDOUT|ERR_SOCKET_TIMEOUT|\w*_CERT\w*)/;

after(() => rmSync(place, { recursive: true, force: true }));

/** The surroundings without what the npm that runs these tests says about *this* package. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = /^npm_config_(?:cache|registry|userconfig|globalconfig|cafile|.*proxy)$/i;
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || kept.test(name)),
  );
}

type Outcome = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

function run(command: string, args: readonly string[], cwd: string): Outcome {
  const options = {
    cwd,
    env: cleanEnvironment(),
    encoding: 'utf8',
    timeout: 5 * minuteMs,
  } as const;
  return spawnSync(command, args, options);
}

function install(): string | undefined {
  const packed = run('npm', ['pack', '--pack-destination', place], root);
  assert.equal(packed.status, 0, packed.stderr);
  const tarball = readdirSync(place).find((name) => name.endsWith('.tgz'));
  assert.ok(tarball, 'npm pack wrote a tarball');

  writeFileSync(join(place, 'package.json'), '{"name":"elsewhere","private":true,"type":"module"}');
  const flags = [
    '--prefer-offline',
    '--fetch-retries=1',
    '--fetch-retry-mintimeout=1000',
    '--fetch-timeout=30000',
  ];
  const result = run('npm', ['install', ...flags, ...quiet, `./${tarball}`], place);
  if (unreachable.test(result.stderr)) {
    return 'the packages are neither in npm’s cache nor to be had from the network';
  }
  assert.equal(result.status, 0, result.stderr);
  return undefined;
}

const missing = install();
const unless = { skip: missing ?? false };

test('package: holds no source, no test and nothing of the tools', unless, () => {
  assert.deepEqual(
    readdirSync(installed).filter((name) => /^(?:src|test|scripts|bench|node_modules)$/.test(name)),
    [],
  );
  assert.ok(readdirSync(installed).includes('LICENSE'));
  assert.ok(readdirSync(join(installed, 'dist', 'cli')).includes('main.js'));
});

test('package: the command runs from another folder, through symbolic links', unless, () => {
  const link = join(place, 'link');
  symlinkSync(join(place, 'node_modules', '.bin', 'entente'), link);
  for (const command of [join(place, 'node_modules', '.bin', 'entente'), link]) {
    const result = run(command, ['--version'], tmpdir());
    assert.equal(result.stderr, '');
    assert.match(result.stdout, /^\d+\.\d+\.\d+\n$/);
    assert.equal(result.status, 0);
  }
});

test('package: every module of it can be imported as JavaScript', unless, () => {
  const source = `
    import { globSync } from 'node:fs';
    const left = /^dist\\/cli\\/main\\.js$|worker/;
    const files = globSync('dist/**/*.js').filter((file) => !left.test(file));
    for (const file of files) await import(process.cwd() + '/' + file);
    process.stdout.write(String(files.length));`;
  const result = run(process.execPath, ['--input-type=module', '--eval', source], installed);
  assert.equal(result.stderr, '');
  assert.ok(Number(result.stdout) > 0);
});

test('package: what it exports is typed for whoever imports it', unless, () => {
  writeFileSync(
    join(place, 'use.ts'),
    "import * as verify from 'entente/verify';\nexport const names: string[] = Object.keys(verify);\n",
  );
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const strict = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2025'];
  const options = [...strict, '--lib', 'es2025,dom', '--skipLibCheck'];
  const result = run(process.execPath, [tsc, ...options, 'use.ts'], place);
  assert.equal(result.stdout, '');

  const imported = run(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      "console.log(Object.keys(await import('entente/verify')).length)",
    ],
    place,
  );
  assert.equal(imported.stderr, '');
  assert.ok(Number(imported.stdout) > 0);
});

test('package: entente/controls answers a structure from its own data', unless, () => {
  const source = `
    import * as controls from 'entente/controls';
    const toolkit = await controls.openRdkit();
    const chemistry = { toolkit, counterIons: controls.readCounterIons(toolkit) };
    const asker = controls.controlAsker(controls.openControlIndex(), { day: '2026-11-29', chemistry });
    console.log(asker.ask('O=C1CCNCC1.Cl').matched.id);`;
  const result = run(process.execPath, ['--input-type=module', '--eval', source], place);
  assert.equal(result.stderr, '');
  assert.equal(result.stdout, '4-piperidone\n');
});
