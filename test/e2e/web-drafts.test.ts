// A word of one government between its own officers, in a real browser: written by one, returned and cleared by another.

import { after, before, test } from 'node:test';
import { skip, withBrowser } from './desk-page.ts';
import { openWebTable, type WebTable } from './web-table.ts';

let table: WebTable;

before(async () => {
  if (skip === false) table = await openWebTable();
});
after(async () => {
  await table?.[Symbol.asyncDispose]();
});

test('web: another officer reads a draft exactly, returns it, and clears the next', {
  skip,
}, async () => {
  const record = `/notifications/${table.group}/${table.records[1]}`;
  const ask = async (text: string): Promise<void> => {
    await withBrowser({ cookies: table.signIn }, async (page) => {
      await page.goto(`${table.importer}${record}`);
      await page.getByRole('button', { name: 'Ask', exact: true }).first().click();
      const sheet = page.getByRole('dialog');
      await sheet.getByText('End use', { exact: true }).first().click();
      await sheet.getByLabel('English').fill(text);
      await sheet.getByRole('button', { name: 'See what will be said' }).click();
      await sheet.getByRole('button', { name: 'Hand in for release' }).click();
      await page.getByText('Handed in: ').waitFor();
    });
  };
  await ask('For whom is it?');
  await withBrowser({ cookies: table.colleagues }, async (page) => {
    await page.goto(`${table.importer}/drafts`);
    await page.getByRole('heading', { name: 'For you to clear' }).waitFor();
    await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
    await page.getByText('For whom is it?').first().waitFor();
    await page.getByRole('button', { name: 'Return it' }).click();
    await page.getByRole('textbox', { name: 'English' }).fill('Name the plant.');
    await page.getByRole('button', { name: 'Return it' }).click();
    await page.getByText('returned to its author').first().waitFor();
    await page.getByText('Name the plant.').waitFor();
  });
  await ask('For which plant is it?');
  await withBrowser({ cookies: table.colleagues }, async (page) => {
    await page.goto(`${table.importer}/drafts`);
    await page
      .getByRole('region', { name: 'For you to clear' })
      .or(page.getByRole('main'))
      .getByRole('link')
      .first()
      .click();
    await page.getByText('For which plant is it?').first().waitFor();
    await page.getByRole('button', { name: 'Clear it and say it' }).click();
    await page.getByText('It was said.').waitFor();
    await page.getByRole('link', { name: 'Open the record', exact: true }).click();
    await page.getByText('For which plant is it?').first().waitFor();
  });
});
