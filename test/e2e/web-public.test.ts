// Public words at both desks, from the first lines to what anyone reads; then the pages without sign-in, for whoever has no account.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { linesText, linesVersion, linesWording, ownWords } from '../scene/appearances.ts';
import { deskFlow, handIn } from './desk-flow.ts';
import { beyondPixels, breaksNoRule, skip, withBrowser } from './desk-page.ts';
import { openWebTable, type WebTable } from './web-table.ts';

let table: WebTable;
before(async () => {
  if (skip === false) table = await openWebTable();
});
after(async () => {
  await table?.[Symbol.asyncDispose]();
});

const { say, carry, newest, open } = deskFlow(() => table);

const atDesk: typeof withBrowser = (wishes, run) =>
  withBrowser({ cookies: table.signIn, ...wishes }, run);

const area = 'coordination';
const tabling: JsonObject = {
  ...{ type: 'appearance.tabled', area, facts: { text: linesText } },
  content: { wording: linesWording },
};
const on = (record: string, type: string, facts: JsonObject, content?: JsonObject): JsonObject => ({
  ...{ type, record, area, facts },
  ...(content && { content }),
});
const accepted = { mandate: 'senior-level', version: linesVersion };

const missing = (page: Page) =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Publication', exact: true }) })
    .getByRole('listitem');

test('web: lines are taken up and released by both, after each has read the page that the public would read', {
  skip,
}, async () => {
  await atDesk({}, async (page) => {
    await page.goto(`${table.exporter}/public-words`);
    await page.getByText('Nothing is meant for the public yet').waitFor();
    await say(page, 'exporter', tabling);
    const record = await newest(page, 'exporter', 'appearances');
    await say(page, 'exporter', on(record, 'appearance.accepted', accepted));

    await page.goto(`${table.importer}/public-words`);
    await page.getByRole('heading', { name: 'Lines not agreed yet' }).waitFor();
    await breaksNoRule(page, 'public words');
    await page.getByRole('link', { name: 'Presses & parcels' }).click();
    await missing(page)
      .filter({ hasText: /^Acceptance of the lines by Corvania$/ })
      .waitFor();
    await missing(page)
      .filter({ hasText: /^Release by .+Corvania$/ })
      .waitFor();
    await breaksNoRule(page, 'lines that one side has taken up');
    await say(page, 'importer', on(record, 'appearance.accepted', accepted));
    await say(page, 'importer', on(record, 'appearance.words-given', {}, ownWords));

    await page.goto(`${table.exporter}/public-words`);
    await page.getByText('No side has released it').waitFor();
    await page.getByRole('link', { name: 'Presses & parcels' }).click();
    await page.getByRole('button', { name: 'Release for publication' }).click();
    const frame = page.getByRole('dialog').frameLocator('iframe');
    await frame.getByText(/^Preview: not published/).waitFor();
    await frame.getByText('Our customs have begun.').waitFor();
    await page.getByRole('radio', { name: '中文' }).last().check({ force: true });
    await frame.getByText(/^预览：尚未公布/).waitFor();
    await breaksNoRule(page, 'the form of a release', '[role=dialog]');
    await handIn(page);
    await carry('exporter');

    await page.goto(`${table.importer}/public-words`);
    await page.getByText(/Corvania · A release, since another side has released it/).waitFor();
    await open(page, 'importer', record);
    await missing(page)
      .filter({ hasText: /^Release by Corvania$/ })
      .waitFor();
    await page.getByRole('button', { name: 'Release for publication' }).click();
    await page.getByRole('dialog').frameLocator('iframe').getByText('Order of speaking').waitFor();
    await handIn(page);
    await carry('importer');

    await open(page, 'exporter', record);
    await page.getByText('Anyone may read it since').waitFor();
    assert.equal(await missing(page).filter({ hasText: 'Release by' }).count(), 0);
    await page.getByText('Published with the lines').waitFor();
    await breaksNoRule(page, 'a publication');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the page with its proofs' }).click();
    assert.equal((await download).suggestedFilename(), `${record}.html`);
    await say(page, 'importer', {
      ...{ type: 'publication.withdrawn', record },
      facts: { publication: await publicationOf(page, record) },
      content: { text: { en: 'We no longer stand by it.' } },
    });
    await open(page, 'exporter', record);
    await page.getByText('We no longer stand by it.').first().waitFor();
    await page.getByText('Anyone may read it since').waitFor();
  });
});

async function publicationOf(page: Page, record: string): Promise<string> {
  const found = await page.evaluate<string | undefined>(
    `fetch('/api/v1/records/${table.group}/${record}').then((answer) => answer.json()).then(({ joint }) => joint.inForce)`,
  );
  assert.ok(found);
  return found;
}

test('web: one side’s own words, published by itself, are shown as its own and under its embargo', {
  skip,
}, async () => {
  await atDesk({}, async (page) => {
    const { record: _, ...given } = on('', 'appearance.words-given', {}, ownWords);
    await say(page, 'exporter', given);
    const record = await newest(page, 'exporter', 'appearances');
    await open(page, 'exporter', record);
    await page.getByText('At the table only').waitFor();
    await page.getByRole('button', { name: 'Publish your own words alone' }).click();
    const frame = page.getByRole('dialog').frameLocator('iframe');
    await frame.getByText('No other side has taken it up', { exact: false }).waitFor();
    await page.keyboard.press('Escape');
    const seq = await page.evaluate<number>(
      `fetch('/api/v1/records/${table.group}/${record}').then((answer) => answer.json()).then(({ joint }) => joint.words[0].seq)`,
    );
    const embargo = '2999-01-01T09:00Z';
    await say(page, 'exporter', on(record, 'publication.made-alone', { words: seq, embargo }));
    await page.goto(`${table.importer}/public-words`);
    await page.getByText(/until .*2999/).waitFor();
    await open(page, 'importer', record);
    await page.getByText('By this side alone, under embargo').waitFor();
    await breaksNoRule(page, 'words of one side');
  });
});

for (const [colorScheme, locale, marked] of [
  ['light', 'en', 'Demonstration. The parties here are fictitious.'],
  ['dark', 'zh-CN', '演示。此处各方均为虚构'],
] as const) {
  test(`web: whoever has no account reads the list and a page in any window (${colorScheme}, ${locale})`, {
    skip,
  }, async () => {
    await showAll();
    const viewport = { width: 320, height: 640 };
    await withBrowser({ colorScheme, locale, viewport }, async (page) => {
      await page.goto(`${table.exporter}/public`);
      await page.getByText(marked).waitFor();
      await holds(page, 'the list');
      await page.locator('main h2 a').first().click();
      await page.waitForURL(/\/public\/xa-/);
      await holds(page, 'a page');
      await page.goto(`${table.exporter}/public/xa-${'0'.repeat(32)}`);
      await page.getByText(marked).waitFor();
      await holds(page, 'what is not there');
    });
  });
}

async function holds(page: Page, name: string): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await breaksNoRule(page, name);
  const beyond = await beyondPixels(page);
  assert.ok(beyond <= 0, `${name}: ${beyond} pixels beyond 320`);
}

/** As the administrator of the exporter's node chooses it. */
async function showAll(): Promise<void> {
  const headers = {
    'content-type': 'application/json',
    authorization: 'Console console-of-this-test',
  };
  const response = await fetch(`${table.exporter}/api/v1/groups/${table.group}/public-words`, {
    ...{ method: 'PUT', headers, body: JSON.stringify({ shown: 'all' }) },
  });
  assert.equal(response.status, 200, await response.text());
}
