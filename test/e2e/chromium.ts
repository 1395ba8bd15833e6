// A real browser for tests: Debian's chromium, driven by playwright-core, which brings none of its own.
// As root on a machine with apt it is installed when missing; elsewhere tests are skipped and say why.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';

const browserPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];
const chineseFontPath = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';
const packages = ['chromium', 'fonts-noto-cjk'];
const aptLockSecondsMax = 300;
const aptMillisecondsMax = 600_000;

const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-dev-shm-usage'],
];

/** Where the browser is, or why a test that needs one cannot run here. */
export type Chromium =
  | { readonly ok: true; readonly executablePath: string }
  | { readonly ok: false; readonly reason: string };

function apt(...args: readonly string[]): boolean {
  const lock = `DPkg::Lock::Timeout=${aptLockSecondsMax}`;
  const run = spawnSync('apt-get', ['-qq', '-o', lock, ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: 'ignore',
    timeout: aptMillisecondsMax,
  });
  return run.status === 0;
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * Finds the browser; as root with apt, installs it and a Chinese font first if either is missing.
 * Safe to call from several test processes at once: apt's own lock puts them in order.
 */
export function findChromium(): Chromium {
  const installed = browserPaths.find((path) => existsSync(path));
  const complete = installed !== undefined && existsSync(chineseFontPath);
  if (!complete && mayInstall()) {
    apt('update');
    apt('install', '--yes', '--no-install-recommends', ...packages);
  }
  const executablePath = browserPaths.find((path) => existsSync(path));
  if (executablePath !== undefined) return { ok: true, executablePath };
  return { ok: false, reason: `no chromium here: install ${packages.join(' and ')}` };
}

/** A browser with a profile of its own; disposing of it closes the browser and removes the profile. */
export type OpenBrowser = AsyncDisposable & { readonly context: BrowserContext };

export type Cookie = {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly path: string;
};

/** What a test may ask of the browser. */
export type BrowserWishes = {
  readonly locale?: 'en' | 'es' | 'zh-CN';
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** With which it comes: whoever is signed in. */
  readonly cookies?: readonly Cookie[];
};

/** Opens a headless browser. Call {@link findChromium} first, and skip the test if it finds none. */
export async function openBrowser(
  executablePath: string,
  {
    locale = 'en',
    colorScheme = 'light',
    viewport = { width: 1280, height: 900 },
    cookies = [],
  }: BrowserWishes,
): Promise<OpenBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'entente-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: flags,
    locale,
    colorScheme,
    viewport,
  });
  await context.addCookies([...cookies]);
  return {
    context,
    async [Symbol.asyncDispose]() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
