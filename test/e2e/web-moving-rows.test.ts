// Rows that come and go under the focus: what the keyboard does is done to the row that has the focus, wherever it stands by now.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { settled, skip, withBrowser } from './desk-page.ts';
import { openWebTable, type WebTable } from './web-table.ts';

let table: WebTable;

const atDesk: typeof withBrowser = (wishes, run) =>
  withBrowser({ ...wishes, cookies: table.signIn }, run);

before(async () => {
  if (skip === false) table = await openWebTable();
});
after(async () => {
  await table?.[Symbol.asyncDispose]();
});

const rows = (page: Page) => page.locator('main [role=row][data-index]');
const placeInFocus = (page: Page): Promise<number> =>
  page.evaluate<number>("Number(document.activeElement?.dataset.index ?? '-1')");

test('web: a row that a newer one moves down keeps the focus, and keys act on it and not on its old place', {
  skip,
}, async () => {
  await atDesk({}, async (page) => {
    await page.goto(`${table.importer}/notifications?order=updated`);
    await settled(page);
    await rows(page).nth(2).waitFor();
    const before = await rows(page).count();
    await page.keyboard.press('j');
    await page.locator('[role=row][data-index="0"]:focus').waitFor();
    await page.keyboard.press('j');
    await page.locator('[role=row][data-index="1"]:focus').waitFor();

    await table.fileNotice();
    await rows(page).nth(before).waitFor();
    await page.locator('[role=row][data-index="2"]:focus').waitFor();
    assert.equal(await page.locator('[role=row][tabindex="0"]').getAttribute('data-index'), '2');
    await page.keyboard.press('Space');
    const chosen = page.locator('[role=row][aria-selected=true]');
    await chosen.waitFor();
    assert.equal(await chosen.getAttribute('data-index'), '2');
    await page.keyboard.press('j');
    await page.locator('[role=row][data-index="3"]:focus').waitFor();
    await page.keyboard.press('k');
    await page.locator('[role=row][data-index="2"]:focus').waitFor();
  });
});

test('web: when the row that has the focus goes, the one that takes its place has it', {
  skip,
}, async () => {
  await atDesk({}, async (page) => {
    await page.goto(table.importer);
    await settled(page);
    await rows(page).nth(1).waitFor();
    const before = await rows(page).count();
    await page.keyboard.press('j');
    await page.locator('[role=row]:focus').waitFor();
    const key = await page.evaluate<string>('document.activeElement.dataset.key');
    const [record = ''] = key.split('/');
    // A colleague answers it elsewhere.
    await withBrowser({ cookies: table.colleagues }, async (other) => {
      await other.goto(`${table.importer}/notifications/${table.group}/${record}`);
      await other.getByRole('button', { name: 'No objection' }).first().click();
      const written = other.getByRole('button', { name: 'See what will be said' });
      const handsIn = other.getByRole('button', { name: 'Hand in for release' });
      await written.or(handsIn).first().waitFor();
      if (await written.isVisible()) await written.click();
      await other.getByRole('button', { name: 'Hand in for release' }).click();
      await other.getByText('Handed in: ').waitFor();
    });
    await withBrowser({ cookies: table.signIn }, async (other) => {
      await other.goto(`${table.importer}/drafts`);
      await other.getByRole('main').getByRole('listitem').getByRole('link').first().click();
      await other.getByRole('button', { name: 'Clear it and say it' }).click();
      await other.getByText('It was said.').waitFor();
    });
    await page.locator(`[data-key="${key}"]`).waitFor({ state: 'detached' });
    assert.equal(await rows(page).count(), before - 1);
    assert.ok((await placeInFocus(page)) >= 0, 'the focus is on a row');
  });
});

test('web: the first letter struck on a page is no second letter, however soon it comes', {
  skip,
}, async () => {
  await atDesk({}, async (page) => {
    // As soon as there is a row: less than a second after the page began, where the machine is quick.
    for (let opened = 0; opened < 4; opened++) {
      await page.goto(`${table.importer}/notifications`);
      await rows(page).first().waitFor();
      await page.keyboard.press('j');
      await page.locator('[role=row][data-index="0"]:focus').waitFor();
    }
  });
});
