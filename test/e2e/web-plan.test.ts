// The work plan in a browser: an item tabled, countered in one language, agreed, done and assessed; the browser sits at both tables.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { planMatter } from '#desks/plan/statements.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { markStale, type Version, versionHash, type Wording } from '#ledger/wording.ts';
import { itemVersion, itemWording } from '../scene/plan.ts';
import { beyondPixels, breaksNoRule, settled, skip, withBrowser } from './desk-page.ts';
import { openWebTable, type WebTable } from './web-table.ts';

let table: WebTable;
before(async () => {
  if (skip === false) table = await openWebTable();
});
after(async () => {
  await table?.[Symbol.asyncDispose]();
});

const matter = planMatter.parse({ owners: ['xa', 'xc'], due: '2027-06-30' });
const first = itemVersion(matter);
const countered: Wording = markStale(itemWording, {
  ...itemWording,
  nonce: '1e'.repeat(16),
  clauses: itemWording.clauses.map((clause) => ({
    ...clause,
    text: {
      ...clause.text,
      en: String(clause.text.en).replace('Forty spectra', 'Sixty spectra'),
    },
  })),
});
const second = itemVersion(matter, countered);

type Side = 'exporter' | 'importer';

/** Hands in a draft as the officer who is signed in, lets the other officer clear it, and lets both nodes pull. */
async function say(page: Page, side: Side, draft: JsonObject): Promise<string> {
  await page.goto(`${table[side]}/plan`);
  await settled(page);
  const body = JSON.stringify(JSON.stringify({ draft: { group: table.group, ...draft } }));
  const answer = await page.evaluate<string>(
    `fetch('/api/v1/drafts', { method: 'POST', headers: { 'content-type': 'application/json' }, body: ${body} }).then((answer) => answer.text())`,
  );
  assert.ok('digest' in JSON.parse(answer), answer);
  assert.equal(await table.clearDrafts(side), 1);
  await table.exchange();
  const list = await page.evaluate<string>(
    "fetch('/api/v1/records?desk=plan').then((answer) => answer.text())",
  );
  return JSON.parse(list).items[0].record;
}
const tabling = (text: Version, wording: Wording, counters?: string): JsonObject => ({
  type: 'plan.tabled',
  facts: { text, ...(counters ? { counters } : {}) } as JsonObject,
  content: { wording } as JsonObject,
});
const acceptance = (record: string): JsonObject => ({
  ...{ record, type: 'plan.accepted' },
  facts: { version: versionHash(second), mandate: 'senior-level' },
});

test('web: the work plan shows an item by area, what a counter-proposal changes in each language, and who stands where', {
  skip,
}, async () => {
  await withBrowser({ cookies: table.signIn }, async (page) => {
    const record = await say(page, 'exporter', {
      ...tabling(first, itemWording),
      area: 'technical-exchange',
    });
    await say(page, 'importer', { ...tabling(second, countered, versionHash(first)), record });
    await say(page, 'importer', acceptance(record));
    await page.goto(`${table.importer}/plan`);
    await page.getByRole('heading', { name: 'technical exchange' }).waitFor();
    await breaksNoRule(page, 'the board');
    await page.getByRole('link', { name: 'Reference spectra' }).click();
    await page.locator('ins', { hasText: 'Sixty' }).waitFor();
    await page.locator('main').getByRole('link', { name: 'Work plan' }).waitFor();
    await page.getByText('behind the wording: not agreed in this language').first().waitFor();
    await page.getByText('Accepted by one side', { exact: true }).first().waitFor();
    await breaksNoRule(page, 'the item');
    await say(page, 'exporter', acceptance(record));
    await page.goto(`${table.exporter}/records/${table.group}/${record}`);
    await page.getByRole('heading', { name: 'Receipts that prove it' }).waitFor();
    await page.getByText('Not legally binding').first().waitFor();
  });
  await withBrowser(
    { cookies: table.signIn, viewport: { width: 320, height: 700 }, locale: 'zh-CN' },
    async (page) => {
      await page.goto(`${table.importer}/plan`);
      await page.getByRole('link', { name: '参考谱图' }).click();
      await page.getByText('作为证据的回执').waitFor();
      assert.ok((await beyondPixels(page)) <= 0);
    },
  );
});
