// A real browser for tests: Debian's chromium, driven by playwright-core, which brings none of its own.

import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import { install } from '../scene/debian.ts';

const browserPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];
const chineseFontPath = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';
const packages = ['chromium', 'fonts-noto-cjk'];

const flags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-dev-shm-usage'],
];

/** Where the browser is, or why a test that needs one cannot run here. */
export type Chromium =
  | { readonly ok: true; readonly executablePath: string }
  | { readonly ok: false; readonly reason: string };

/** Finds the browser; as root with apt, installs it and a Chinese font first if either is missing. */
export function findChromium(): Chromium {
  const installed = browserPaths.find((path) => existsSync(path));
  const complete = installed !== undefined && existsSync(chineseFontPath);
  if (!complete) install(...packages);
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

/** One browser for several people, each in a context of his own: nothing of one is seen by another. */
export const launchBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, headless: true, args: flags });
