// Every page of the desk, from the router's own table, so that none is forgotten: no rule of accessibility broken, nothing said on the
// console, no breach of the content security policy, nothing cut off at the side, and no more script than a first load may have.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from 'playwright-core';
import type { DraftView } from '#api/contract-drafts.ts';
import type { MeView } from '#api/contract-officers.ts';
import type { RecordList } from '#api/contract-records.ts';
import type { SoundingWritten } from '#api/contract-soundings.ts';
import { roles } from '#officers/officer.ts';
import { paperOf } from '../scene/soundings.ts';
import { notice } from '../simulation/notices.ts';
import { partyOf } from '../simulation/world.ts';
import { beyondPixels, breaksNoRule, skip, settled as standing, withBrowser } from './desk-page.ts';
import { ask } from './served-desk.ts';
import { openWebTable, type WebTable } from './web-table.ts';

/** What the desk needs before anything stands on the screen, and what any page adds to it when it is opened. */
const firstLoadBytesMax = 200_000;
const pageBytesMax = 150_000;
/** The sentences of all pages but the first, which come with whichever of them is opened first. */
const sentencesBytesMax = 30_000;
const isSentences = (path: string): boolean => /\/en-[^/]+\.js$/.test(path);
const assets = new URL('../../web/dist/', import.meta.url);
/** A window of 1280 × 1024 at 200 % zoom, and the narrowest window that there is. */
const windows = [
  { width: 640, height: 512, deviceScaleFactor: 2 },
  { width: 320, height: 640, deviceScaleFactor: 1 },
] as const;

let table: WebTable;
/** What stands in the address for each part that a route leaves open. */
let parts: Readonly<Record<string, string>>;

const atDesk: typeof withBrowser = (wishes, run) =>
  withBrowser({ cookies: table.everyRole, ...wishes }, run);

/** The gallery shows what is being loaded among all else, and never ends. */
const settled = async (page: Page): Promise<void> => {
  if (page.url().endsWith('/gallery')) await page.locator('main h1').waitFor();
  else await standing(page);
};

/** What a page says on the console, whatever it is, is a fault; so is an answer of the node that the page should not have asked for. */
function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    const { url } = message.location();
    if (['error', 'warning'].includes(message.type())) faults.push(`${message.text()} ${url}`);
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  return faults;
}

/** The paths of the router, as the page itself has it. The last leads whoever is signed in to the desk. */
async function pathsOf(page: Page): Promise<readonly string[]> {
  const paths = await page.evaluate<string[]>('Object.keys(window.__TSR_ROUTER__.routesByPath)');
  assert.ok(paths.length >= 20, `${paths.length} paths: was the table of routes found?`);
  return paths.filter((path) => path !== '/sign-in').toSorted();
}

const addressOf = (path: string): string =>
  path.replaceAll(/\$(\w+)/g, (_, name: string) => {
    const part = parts[name];
    assert.ok(part !== undefined, `what stands for $${name} in ${path}?`);
    return part;
  });

/** A draft of an officer, so that the pages of a draft and of an officer have one to show. */
async function writeDraft(): Promise<void> {
  await atDesk({}, async (page) => {
    await page.goto(`${table.exporter}/account`);
    const me = await ask<MeView>(page, '/api/v1/me');
    assert.ok(me.id !== undefined);
    const said = notice(table.group, partyOf('xc'));
    const written = await page.evaluate<DraftView>(
      `fetch('/api/v1/drafts', { method: 'POST', headers: { 'content-type': 'application/json' },
        body: ${JSON.stringify(JSON.stringify({ draft: said }))} }).then((answer) => answer.json())`,
    );
    assert.ok(written.draft, JSON.stringify(written));
    parts = {
      ...{ group: table.group, record: table.records[2] ?? '' },
      ...{ draft: written.draft, officer: me.id },
    };
  });
}

/** An area that one side has suspended, so that the pages of the line have something to tell. */
async function suspend(): Promise<string> {
  let suspension = '';
  await atDesk({}, async (page) => {
    await page.goto(`${table.exporter}/account`);
    const draft = {
      ...{ group: table.group, type: 'suspension.declared' },
      facts: { areas: ['technical-exchange'] },
      content: { text: { en: 'Exchanges of experts are suspended.' } },
    };
    await page.evaluate(
      `fetch('/api/v1/drafts', { method: 'POST', headers: { 'content-type': 'application/json' },
        body: ${JSON.stringify(JSON.stringify({ draft }))} }).then((answer) => answer.text())`,
    );
    assert.equal(await table.clearDrafts('exporter'), 1);
    const { items } = await ask<RecordList>(page, '/api/v1/records?desk=suspensions');
    suspension = items[0]?.record ?? '';
  });
  assert.ok(suspension);
  return suspension;
}

/** A paper with brackets, a clause that lacks a language, and a comment: all that the page of a sounding can show. */
async function soundOut(): Promise<void> {
  const { clauses, ...paper } = paperOf('training');
  const lone = { id: 'c3', text: { en: 'They [may [not]] invite others.' } };
  const at = `/api/v1/soundings/${table.group}/xc`;
  await atDesk({}, async (page) => {
    await page.goto(`${table.exporter}/account`);
    const post = (path: string, body: unknown) =>
      page.evaluate<SoundingWritten>(
        `fetch(${JSON.stringify(path)}, { method: 'POST', headers: { 'content-type': 'application/json' },
          body: ${JSON.stringify(JSON.stringify(body))} }).then((answer) => answer.json())`,
      );
    const laid = await post(at, { paper: { ...paper, clauses: [...clauses, lone] } });
    assert.ok(laid.thread, JSON.stringify(laid));
    const comment = { on: laid.id, clause: 'c2', text: { en: 'We would say [may].' } };
    assert.ok((await post(`${at}/${laid.thread}/comments`, { comment })).id);
    parts = { ...parts, party: 'xc', thread: laid.thread };
  });
}

before(async () => {
  if (skip !== false) return;
  table = await openWebTable();
  const suspension = await suspend();
  await writeDraft();
  await soundOut();
  parts = { ...parts, suspension };
});
after(async () => {
  await table?.[Symbol.asyncDispose]();
});

type Size = Readonly<{ width: number; height: number; deviceScaleFactor: number }>;

const resize = (session: CDPSession, size: Size): Promise<unknown> =>
  session.send('Emulation.setDeviceMetricsOverride', { ...size, mobile: false });

async function fitsEveryWindow(page: Page, session: CDPSession, path: string): Promise<void> {
  for (const size of windows) {
    await resize(session, size);
    const beyond = await beyondPixels(page);
    assert.ok(beyond <= 0, `${path}: ${beyond} pixels beyond ${size.width}`);
  }
  await resize(session, { width: 1280, height: 900, deviceScaleFactor: 1 });
}

for (const [colorScheme, locale] of [
  ['light', 'en'],
  ['dark', 'zh-CN'],
] as const) {
  test(`pages: none breaks a rule of accessibility, its policy or the window (${colorScheme}, ${locale})`, {
    skip,
  }, async () => {
    await atDesk({ colorScheme, locale }, async (page) => {
      const faults = faultsOf(page);
      const session = await page.context().newCDPSession(page);
      await page.goto(`${table.exporter}/account`);
      await settled(page);
      for (const path of [...(await pathsOf(page)), '/no-such-page']) {
        await page.goto(`${table.exporter}${addressOf(path)}`);
        await settled(page);
        await breaksNoRule(page, path);
        await fitsEveryWindow(page, session, path);
        assert.deepEqual(faults, [], path);
      }
    });
    await withBrowser({ colorScheme, locale }, async (page) => {
      const session = await page.context().newCDPSession(page);
      for (const path of ['/sign-in', '/sign-in?refused=oidc.failed', '/link', '/link#void', '/']) {
        await page.goto(`${table.exporter}${path}`);
        await page.locator('main h1').waitFor();
        await breaksNoRule(page, path);
        await fitsEveryWindow(page, session, path);
      }
    });
  });
}

/** Files of script that a page has asked for, or was told to ask for ahead. */
const scriptsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    "performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((path) => path.endsWith('.js'))",
  );

const compressedBytes = (paths: readonly string[]): number =>
  [...new Set(paths)].reduce(
    (sum, path) => sum + gzipSync(readFileSync(new URL(`.${path}`, assets))).length,
    0,
  );

test('pages: each is fetched when it is opened, and the first load is within its bound', {
  skip,
}, async () => {
  const isFirst = (path: string, bytes: number): void =>
    assert.ok(bytes > 50_000 && bytes <= firstLoadBytesMax, `${path}: ${bytes} bytes of script`);
  await withBrowser({}, async (page) => {
    await page.goto(`${table.exporter}/sign-in`);
    await page.locator('main h1').waitFor();
    isFirst('/sign-in', compressedBytes(await scriptsOf(page)));
  });
  await atDesk({}, async (page) => {
    await page.goto(table.exporter);
    await settled(page);
    const first = new Set(await scriptsOf(page));
    isFirst('/', compressedBytes([...first]));
    for (const path of (await pathsOf(page)).filter((each) => each !== '/')) {
      await page.goto(`${table.exporter}${addressOf(path)}`);
      await settled(page);
      const added = (await scriptsOf(page)).filter((script) => !first.has(script));
      const sentences = compressedBytes(added.filter(isSentences));
      assert.ok(sentences > 0 && sentences <= sentencesBytesMax, `${path}: ${sentences} bytes`);
      const bytes = compressedBytes(added.filter((script) => !isSentences(script)));
      assert.ok(bytes > 0, `${path} came with the first page`);
      assert.ok(bytes <= pageBytesMax, `${path} adds ${bytes} bytes of script`);
    }
  });
});

for (const role of roles) {
  test(`pages: what is offered to an officer is not refused to him (${role})`, {
    skip,
  }, async () => {
    await atDesk({ cookies: table.ofRole[role] }, async (page) => {
      const faults = faultsOf(page);
      await page.goto(`${table.exporter}/account`);
      await settled(page);
      for (const path of await pathsOf(page)) {
        await page.goto(`${table.exporter}${addressOf(path)}`);
        await settled(page);
        assert.deepEqual(faults, [], path);
      }
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.type('23056');
      await page
        .getByRole('option')
        .or(page.getByText('Nothing has these words.'))
        .first()
        .waitFor();
      assert.deepEqual(faults, [], 'palette');
    });
  });
}
