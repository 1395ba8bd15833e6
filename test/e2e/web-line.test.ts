// Suspension and resumption in a browser that sits at both tables: what would stop is read first, the word is handed in, work waits at home, the line is
// resumed step by step, and what happened meanwhile is told.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { RecordList } from '#api/contract-records.ts';
import { planMatter } from '#desks/plan/statements.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { versionHash } from '#ledger/wording.ts';
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

const area = 'technical exchange';

/** Goes through what was written to its end; then another officer clears it, and both nodes pull. */
async function handIn(page: Page, side: 'exporter' | 'importer'): Promise<void> {
  await page.getByRole('button', { name: 'See what will be said' }).click();
  await page.getByRole('button', { name: 'Hand in for release' }).click();
  await page.getByText('It is said when another officer has cleared it.').waitFor();
  assert.equal(await table.clearDrafts(side), 1);
  await table.exchange();
}

async function openLine(page: Page, side: 'exporter' | 'importer'): Promise<void> {
  await page.goto(`${table[side]}/line`);
  await settled(page);
  await page.getByRole('table').waitFor();
}

const lineOf = (page: Page) => page.getByRole('row', { name: new RegExp(`^${area}`) });

async function suspend(page: Page): Promise<void> {
  await openLine(page, 'exporter');
  await page.getByText('Nobody has suspended anything at this table.').waitFor();
  await page.getByRole('button', { name: 'Suspend areas' }).click();
  await page.getByText('Choose areas: what that would stop').waitFor();
  const sheet = page.getByRole('dialog');
  assert.equal(await sheet.getByRole('textbox', { name: 'English' }).count(), 0, 'not yet');
  const boxes = sheet.getByRole('checkbox');
  assert.equal(await boxes.filter({ hasText: 'safety' }).count(), 0, 'the floor is not offered');
  await page.getByRole('checkbox', { name: area }).check({ force: true });
  await page.getByText('Nothing has been said yet.').waitFor();
  await page.getByText('Never stops, by the terms: safety, treaty notifications').waitFor();
  await page.getByText('Periods that go on, by statute or treaty: 0').waitFor();
  await page.getByText('Our acceptances that would end, not being complete: 1').waitFor();
  await breaksNoRule(page, 'the dry run');
  await page.getByRole('textbox', { name: 'English' }).fill('Exchanges of experts are suspended.');
  await page.getByRole('textbox', { name: '简体中文' }).fill('专家交流暂停。');
  await handIn(page, 'exporter');
}

const item = itemVersion(planMatter.parse({ owners: ['xa', 'xc'], due: '2027-06-30' }));
const tabling: JsonObject = {
  ...{ type: 'plan.tabled', area: 'technical-exchange' },
  facts: { text: item } as JsonObject,
  content: { wording: itemWording } as JsonObject,
};

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

/** An item of the plan that one side has accepted, and the other has not. */
async function acceptAlone(page: Page): Promise<void> {
  await page.goto(`${table.exporter}/account`);
  await write(page, tabling);
  const { items } = await ask<RecordList>(page, '/api/v1/records?desk=plan');
  await write(page, {
    ...{ type: 'plan.accepted', record: items[0]?.record ?? '' },
    facts: { version: versionHash(item), mandate: 'senior-level' },
  });
}

async function regard(page: Page): Promise<void> {
  await openLine(page, 'importer');
  await lineOf(page).getByText('Suspended').waitFor();
  await page.getByText('This node says nothing here now').waitFor();
  await page.getByRole('button', { name: 'State how we regard it' }).click();
  await page.getByRole('checkbox', { name: area }).check({ force: true });
  await page.getByRole('button', { name: /The line, in its own word$/ }).click();
  await page.getByRole('option', { name: 'Interrupted' }).click();
  await page.getByRole('textbox', { name: 'English' }).fill('We see an interruption.');
  await handIn(page, 'importer');
}

async function resume(page: Page): Promise<void> {
  await openLine(page, 'exporter');
  await lineOf(page).getByText('Interrupted').waitFor();
  await lineOf(page).getByRole('link', { name: 'Held: 1' }).waitFor();
  await breaksNoRule(page, 'the line');
  await page.getByRole('button', { name: 'Lift it, all or in part' }).click();
  assert.ok(await page.getByRole('checkbox', { name: area }).isChecked());
  await page.getByRole('textbox', { name: 'English' }).fill('Exchanges of experts go on.');
  await handIn(page, 'exporter');
  await page.getByText('Lifted', { exact: true }).waitFor();
  await lineOf(page).getByText('Running').waitFor();
}

test('web: areas are suspended after a dry run, each side has its own word, and the lifting is followed by a report', {
  skip,
}, async () => {
  await withBrowser({ cookies: table.signIn }, async (page) => {
    await acceptAlone(page);
    await suspend(page);
    await write(page, tabling);
    await regard(page);
    await resume(page);
    await page.getByRole('link', { name: 'Report on the time of the suspension' }).click();
    await page.getByRole('heading', { name: 'Held at home' }).waitFor();
    await page.getByRole('link', { name: 'Tabled a text' }).waitFor();
    await breaksNoRule(page, 'the report');
  });
  await withBrowser(
    {
      ...{ cookies: table.signIn, viewport: { width: 320, height: 700 } },
      ...({ locale: 'zh-CN', colorScheme: 'dark' } as const),
    },
    async (page) => {
      await page.goto(`${table.importer}/line`);
      await page.getByText('中断').first().waitFor();
      assert.ok((await beyondPixels(page)) <= 0);
      await page.getByRole('link', { name: '暂停期间情况汇总' }).click();
      await page.getByRole('heading', { name: '暂停期间收到' }).waitFor();
      assert.ok((await beyondPixels(page)) <= 0);
    },
  );
});
