// Drafts that were held while an area was suspended, released many at once in a browser: what is left out and why, the exact texts, one by one and all, and
// how far it has come, also after a reload.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { RecordList } from '#api/contract-records.ts';
import type { BatchList } from '#api/contract-releases.ts';
import { planMatter } from '#desks/plan/statements.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { itemVersion, itemWording } from '../scene/plan.ts';
import { beyondPixels, breaksNoRule, settled, skip, withBrowser } from './desk-page.ts';
import { ask } from './served-desk.ts';
import { openWebTable, type WebTable } from './web-table.ts';

let table: WebTable;
before(async () => {
  if (skip === false) table = await openWebTable();
});
after(async () => {
  await table?.[Symbol.asyncDispose]();
});

const area = 'technical-exchange';
const text = { text: { en: 'Exchanges of experts.', zh: '专家交流。' } };

/** Hands in a draft of the exporting side without the form, and lets another officer clear it. */
async function write(page: Page, statement: JsonObject): Promise<void> {
  const body = JSON.stringify(JSON.stringify({ draft: { group: table.group, ...statement } }));
  const answer = await page.evaluate<string>(
    `fetch('/api/v1/drafts', { method: 'POST', headers: { 'content-type': 'application/json' }, body: ${body} }).then((answer) => answer.text())`,
  );
  assert.ok('digest' in JSON.parse(answer), answer);
  assert.equal(await table.clearDrafts('exporter'), 1);
  await table.exchange();
}

const tabling = (due: string): JsonObject => ({
  ...{ type: 'plan.tabled', area },
  facts: { text: itemVersion(planMatter.parse({ owners: ['xa', 'xc'], due })) } as JsonObject,
  content: { wording: itemWording } as JsonObject,
});

const suspend = (page: Page): Promise<void> =>
  write(page, { type: 'suspension.declared', facts: { areas: [area] }, content: text });

async function lift(page: Page): Promise<void> {
  const { items } = await ask<RecordList>(page, '/api/v1/records?desk=suspensions');
  const record = items.find(({ status }) => status === 'in-force')?.record ?? '';
  await write(page, {
    ...{ type: 'suspension.lifted', record, facts: { areas: [area] }, content: text },
  });
}

/** As the officer who writes. */
const asWriter = (run: (page: Page) => Promise<void>): Promise<void> =>
  withBrowser({ cookies: table.signIn }, async (page) => {
    await page.goto(`${table.exporter}/account`);
    await run(page);
  });

const openRelease = async (page: Page): Promise<void> => {
  await page.goto(`${table.exporter}/line`);
  await page.getByRole('link', { name: 'Release held drafts' }).click();
  await page.getByRole('heading', { name: 'Release held drafts' }).waitFor();
  await settled(page);
};

/** Presses with the keyboard alone what begins the release, and what confirms it. */
async function releaseByKeyboard(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('heading').waitFor();
  await breaksNoRule(page, 'the question');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}

/** The node's own answer as it read half way: a release of three is over before anybody could look. */
async function halfWay(page: Page): Promise<() => Promise<void>> {
  const address = `**/api/v1/releases/${table.group}/batches`;
  await page.route(address, async (route) => {
    const list: BatchList = await (await route.fetch()).json();
    const [last, ...others] = list.items;
    const half = { status: 'releasing', drafts: 20_000, done: 8_000, released: 8_000 };
    const items = [{ ...last, ...half }, ...others];
    await route.fulfill({ json: { ...list, items } });
  });
  return () => page.unroute(address);
}

async function followed(page: Page): Promise<void> {
  const freed = await halfWay(page);
  await page.reload();
  const bar = page.getByRole('progressbar', { name: 'Drafts decided about' });
  await bar.waitFor();
  assert.deepEqual(
    await Promise.all(['valuenow', 'valuemax'].map((name) => bar.getAttribute(`aria-${name}`))),
    ['8000', '20000'],
  );
  await page.getByText('What else may be released is shown').waitFor();
  await breaksNoRule(page, 'a release under way');
  await page.getByRole('button', { name: 'Cancel this release…' }).click();
  await page.getByRole('button', { name: 'Cancel the release' }).click();
  // It is over at the node: that the cancelling came too late is told.
  await page.getByRole('alert').waitFor();
  await freed();
  await page.reload();
  await page.getByText('Finished').first().waitFor();
  assert.equal(await bar.count(), 0);
}

test('web: held drafts are released one by one and at once, and followed to their end', {
  skip,
}, async () => {
  await asWriter(async (page) => {
    await suspend(page);
    for (const due of ['2027-04-30', '2027-05-31', '2027-06-30']) await write(page, tabling(due));
  });
  await withBrowser({ cookies: table.colleagues }, async (page) => {
    await openRelease(page);
    await page.getByText('Nothing to release').waitFor();
    await page.getByText('their area is still suspended').waitFor();
    await breaksNoRule(page, 'nothing to release');
    await asWriter(lift);
    await page.reload();
    await page.getByText('3 drafts would be said').waitFor();
    await page.getByText('it is the same').waitFor();
    await page.locator('summary', { hasText: 'Table a text' }).first().click();
    await page.getByText('Open the draft').first().waitFor();
    await breaksNoRule(page, 'the choice');
    await page.getByRole('radio', { name: 'One by one' }).check({ force: true });
    await page.getByText('Nothing is chosen yet.').waitFor();
    await page.getByRole('checkbox').nth(1).check({ force: true });
    await page.getByText('1 draft would be said').waitFor();
    await releaseByKeyboard(page, 'Release 1 draft…');
    await page.getByText('Said at the table: 1. Left as they were: 0.').waitFor();
    await page.getByRole('radio', { name: 'By area' }).check({ force: true });
    await page.getByRole('checkbox', { name: 'technical exchange' }).check({ force: true });
    await page.getByText('2 drafts would be said').waitFor();
    await releaseByKeyboard(page, 'Release 2 drafts…');
    await page.getByText('Said at the table: 2. Left as they were: 0.').waitFor();
    await page.getByText('Nothing to release').waitFor();
    await table.exchange();
    await followed(page);
    await page.getByText('all of it').first().waitFor();
    const { items } = await ask<RecordList>(page, '/api/v1/records?desk=plan');
    assert.equal(items.length, 3);
  });
});

test('web: whoever wrote what is held is told that somebody else releases it (narrow, Chinese, dark)', {
  skip,
}, async () => {
  await withBrowser(
    {
      ...{ cookies: table.signIn, viewport: { width: 320, height: 700 } },
      ...({ locale: 'zh-CN', colorScheme: 'dark' } as const),
    },
    async (page) => {
      await page.goto(`${table.exporter}/account`);
      await suspend(page);
      await write(page, tabling('2027-07-31'));
      await lift(page);
      await page.goto(`${table.exporter}/line/${table.group}/release`);
      await page.getByText('由您起草：须由他人对外陈述').waitFor();
      assert.ok((await beyondPixels(page)) <= 0);
    },
  );
});
