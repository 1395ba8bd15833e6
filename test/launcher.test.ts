import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { arch, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../bin', import.meta.url));
const place = mkdtempSync(join(tmpdir(), 'entente-launcher-'));
after(() => rmSync(place, { recursive: true, force: true }));

const bundled = `node-linux-${arch()}`;
const needsBundled = ['x64', 'arm64'].includes(arch())
  ? false
  : `no Node.js package is bundled for ${arch()}`;

/** A stand-in for Node.js that tells its version, and otherwise what it was asked to run. */
function writeNode(path: string, version: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(
    path,
    `#!/bin/sh\n[ "$1" = --version ] && echo v${version} && exit\necho "$0 $*"\n`,
  );
  chmodSync(path, 0o755);
}

/** A package folder with our launchers, a system whose Node.js has the version given, and no more. */
function layOut({ name, system }: { readonly name: string; readonly system: string }): string {
  const root = join(place, name, 'node_modules', 'entente');
  cpSync(bin, join(root, 'bin'), { recursive: true });
  writeNode(join(place, name, 'system', 'node'), system);
  return root;
}

function launch(root: string, command: string, ...args: readonly string[]) {
  const system = join(root, '..', '..', 'system');
  return spawnSync(command, args, {
    encoding: 'utf8',
    env: { PATH: `${system}:/usr/bin:/bin` },
  });
}

test('launcher: takes the bundled Node.js before the system’s, even a newer one', {
  skip: needsBundled,
}, () => {
  const root = layOut({ name: 'own', system: '99.0.0' });
  const node = join(root, 'node_modules', bundled, 'bin', 'node');
  writeNode(node, '24.21.0');
  assert.equal(launch(root, join(root, 'bin', 'node-path')).stdout, `${node}\n`);
});

test('launcher: finds the bundled Node.js that npm hoisted beside the package', {
  skip: needsBundled,
}, () => {
  const root = layOut({ name: 'hoisted', system: '20.0.0' });
  const node = join(root, '..', bundled, 'bin', 'node');
  writeNode(node, '24.21.0');
  assert.equal(launch(root, join(root, 'bin', 'node-path')).stdout, `${node}\n`);
});

test('launcher: takes the system’s Node.js if the bundled one does not start here', {
  skip: needsBundled,
}, () => {
  const root = layOut({ name: 'foreign', system: '24.0.0' });
  const node = join(root, 'node_modules', bundled, 'bin', 'node');
  writeNode(node, '24.21.0');
  writeFileSync(node, 'built for another C library');
  const system = join(place, 'foreign', 'system', 'node');
  assert.equal(launch(root, join(root, 'bin', 'node-path')).stdout, `${system}\n`);
});

test('launcher: says in one sentence what is missing (only Node.js 20 here)', () => {
  const root = layOut({ name: 'old', system: '20.20.2' });
  for (const command of ['entente', 'run', 'node-path']) {
    const result = launch(root, join(root, 'bin', command), '--version');
    assert.equal(result.stdout, '');
    assert.match(
      result.stderr,
      /^Entente needs Node\.js 24 or newer \(found: v20\.20\.2\)\. .*\n$/,
    );
    assert.notEqual(result.status, 0);
  }
});

test('launcher: runs the checkout’s TypeScript, else the package’s JavaScript (through links)', () => {
  const root = layOut({ name: 'modes', system: '24.0.0' });
  const link = join(place, 'modes', 'link');
  symlinkSync(join('node_modules', 'entente', 'bin', 'entente'), link);
  assert.match(launch(root, link, 'a b', 'c').stdout, /entente\/dist\/cli\/main\.js a b c\n$/);

  mkdirSync(join(root, 'src', 'cli'), { recursive: true });
  writeFileSync(join(root, 'src', 'cli', 'main.ts'), '');
  mkdirSync(join(root, 'node_modules', 'zod'), { recursive: true });
  assert.match(launch(root, link, 'a b', 'c').stdout, /entente\/src\/cli\/main\.ts a b c\n$/);
});

test('launcher: says in one sentence that a checkout’s packages are missing (Node.js 24 here)', () => {
  const root = layOut({ name: 'bare', system: '24.0.0' });
  mkdirSync(join(root, 'src', 'cli'), { recursive: true });
  writeFileSync(join(root, 'src', 'cli', 'main.ts'), '');
  for (const command of ['entente', 'run', 'node-path']) {
    const result = launch(root, join(root, 'bin', command), '--version');
    assert.equal(result.stdout, '');
    assert.match(result.stderr, /^The packages .* not installed\. Run "npm install" in .*\n$/);
    assert.notEqual(result.status, 0);
  }
});
