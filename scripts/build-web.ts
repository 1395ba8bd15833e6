// Builds the web desk into web/dist, where every node serves it from. `--when-needed` does nothing if
// what stands there was built from these very sources. A build becomes visible whole or not at all.

import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const webFolder = join(root, 'web');
const outputFolder = join(webFolder, 'dist');
const stampName = '.built-from';

/** A digest of everything the bundle is made from, so that a new checkout of old files counts as old. */
function sourcesDigest(): string {
  const files = globSync(
    [
      ...['package-lock.json', 'web/**'],
      ...['src/kernel/**', 'src/ledger/**', 'src/desks/*/words/**', 'src/generated/**'],
    ],
    { cwd: root, exclude: ['web/dist/**', 'web/.dist-*/**', '**/*.test.ts'] },
  )
    .filter((name) => statSync(join(root, name)).isFile())
    .sort();
  const hash = createHash('sha256');
  for (const name of files) {
    const bytes = readFileSync(join(root, name));
    hash.update(`${name}\n${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

function isBuiltFrom(digest: string): boolean {
  const stamp = join(outputFolder, stampName);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
}

function hasBundler(): boolean {
  return existsSync(join(root, 'node_modules', 'vite'));
}

async function buildFrom(digest: string): Promise<void> {
  const { build } = await import('vite');
  const fresh = mkdtempSync(join(webFolder, '.dist-'));
  const stale = `${fresh}-old`;
  // Lingui looks for its configuration where the process stands, and Babel is here because its faster
  // replacement wants a newer Node.js than npm may be running on when it picks optional packages.
  const before = process.cwd();
  process.chdir(webFolder);
  process.env['LINGUI_SUPPRESS_BABEL_WARNING'] = '1';
  try {
    await build({
      root: webFolder,
      configFile: join(webFolder, 'vite.config.ts'),
      logLevel: 'warn',
      build: { outDir: fresh, emptyOutDir: true },
    });
    chmodSync(fresh, 0o755);
    writeFileSync(join(fresh, stampName), digest);
    if (existsSync(outputFolder)) renameSync(outputFolder, stale);
    renameSync(fresh, outputFolder);
  } finally {
    process.chdir(before);
    for (const folder of [fresh, stale]) rmSync(folder, { recursive: true, force: true });
  }
}

/** Builds web/dist if it is missing or was built from other sources; answers whether it built. */
export async function ensureWebBuilt(): Promise<boolean> {
  if (!existsSync(join(webFolder, 'index.html'))) return false;
  const digest = sourcesDigest();
  if (isBuiltFrom(digest)) return false;
  await buildFrom(digest);
  return true;
}

async function main(whenNeeded: boolean): Promise<void> {
  if (!hasBundler()) {
    process.stderr.write(
      'The web desk is built with development packages, which are not installed: run "npm install --include=dev".\n',
    );
    if (!whenNeeded) process.exitCode = 1;
    return;
  }
  if (!whenNeeded) rmSync(join(outputFolder, stampName), { force: true });
  if (await ensureWebBuilt()) process.stdout.write('web desk built\n');
}

if (import.meta.main) await main(process.argv.includes('--when-needed'));
