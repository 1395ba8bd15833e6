// A word of one government between its own officers, in a real browser: written by one, returned and cleared by another.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { ClearedView, DraftView } from '#api/contract-drafts.ts';
import type { Cookie } from './chromium.ts';
import { breaksNoRule, skip, withBrowser } from './desk-page.ts';
import { openWebTable, type WebTable } from './web-table.ts';

let table: WebTable;

before(async () => {
  if (skip === false) table = await openWebTable();
});
after(async () => {
  await table?.[Symbol.asyncDispose]();
});

/** Asks about a record, and hands the question in. */
async function ask(page: Page, record: number, text: string): Promise<void> {
  await page.goto(`${table.importer}/notifications/${table.group}/${table.records[record]}`);
  await page.getByRole('button', { name: 'Ask', exact: true }).first().click();
  const sheet = page.getByRole('dialog');
  await sheet.getByText('End use', { exact: true }).first().click();
  await sheet.getByLabel('English').fill(text);
  await sheet.getByRole('button', { name: 'See what will be said' }).click();
  await sheet.getByRole('button', { name: 'Hand in for release' }).click();
  await page.getByText('Handed in: ').waitFor();
}

const keptRows = (page: Page): Promise<readonly string[]> =>
  page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('entente.draft.'))");

test('web: another officer reads a draft exactly and returns it; revised in its form it is cleared', {
  skip,
}, async () => {
  let path = '';
  await withBrowser({ cookies: table.signIn }, (page) => ask(page, 1, 'For whom is it?'));
  await withBrowser({ cookies: table.colleagues }, async (page) => {
    await page.goto(`${table.importer}/drafts`);
    await page.getByRole('heading', { name: 'For you to clear' }).waitFor();
    await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
    await page.getByText('For whom is it?').first().waitFor();
    path = new URL(page.url()).pathname;
    await page.getByRole('button', { name: 'Return it' }).click();
    await page.getByRole('textbox', { name: 'English' }).fill('Name the plant.');
    await page.getByRole('button', { name: 'Return it' }).click();
    await page.getByText('returned to its author').first().waitFor();
    await page.getByText('Name the plant.').waitFor();
  });
  await withBrowser({ cookies: table.signIn }, async (page) => {
    await page.goto(`${table.importer}${path}`);
    await page.getByRole('button', { name: 'Revise it' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByText('Name the plant.').waitFor();
    assert.equal(await sheet.getByLabel('English').inputValue(), 'For whom is it?');
    await breaksNoRule(page, 'revise', '[role=dialog]');
    await sheet.getByLabel('English').fill('For which plant is it?');
    await sheet.getByRole('button', { name: 'See what will be said' }).click();
    await sheet.getByRole('button', { name: 'Hand in for release' }).click();
    await page.getByText('Revised', { exact: true }).waitFor();
    await page.getByText('waits for release').first().waitFor();
  });
  await withBrowser({ cookies: table.colleagues }, async (page) => {
    await page.goto(`${table.importer}${path}`);
    await page.getByText('For which plant is it?').first().waitFor();
    await page.getByRole('button', { name: 'Clear it and say it' }).click();
    await page.getByText('It was said.').waitFor();
    await page.getByRole('link', { name: 'Open the record', exact: true }).click();
    await page.getByText('For which plant is it?').first().waitFor();
  });
});

test('web: several drafts are cleared one after another, each shown; others go back with one reason', {
  skip,
}, async () => {
  const texts = ['In which town?', 'By which road?', 'On which day?'];
  await withBrowser({ cookies: table.signIn }, async (page) => {
    for (const text of texts) await ask(page, 2, text);
  });
  await withBrowser({ cookies: table.colleagues }, async (page) => {
    await page.goto(`${table.importer}/drafts`);
    const boxes = page.getByRole('main').locator('label:has(input[type=checkbox])');
    await boxes.nth(2).waitFor();
    await boxes.nth(0).click();
    await boxes.nth(1).click();
    await page.getByText('2 drafts chosen').waitFor();
    await page.getByRole('button', { name: 'Clear in turn…' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByText('Exactly this will be said').waitFor();
    await breaksNoRule(page, 'clear in turn', '[role=dialog]');
    await sheet.getByRole('button', { name: 'Clear it and say it' }).click();
    await sheet.getByRole('progressbar').and(page.locator('[aria-valuenow="1"]')).waitFor();
    await sheet.getByRole('button', { name: 'Leave it for later' }).click();
    await sheet.getByText('1 draft cleared').waitFor();
    await sheet.getByText('1 draft left for later').waitFor();
    await sheet.getByRole('button', { name: 'Close' }).last().click();
    await sheet.waitFor({ state: 'detached' });
    await boxes.nth(2).waitFor({ state: 'detached' });
    await boxes.nth(0).click();
    await boxes.nth(1).click();
    await page.getByRole('button', { name: 'Return them…' }).click();
    await sheet.getByRole('button', { name: 'Return 2' }).click();
    await sheet.waitFor({ state: 'detached' });
    await page.getByText('returned to its author').nth(1).waitFor();
  });
});

test('web: a discarded draft can be taken back for some seconds, and then not any more', {
  skip,
}, async () => {
  await withBrowser({ cookies: table.signIn }, async (page) => {
    await page.goto(`${table.importer}/drafts`);
    await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
    const discard = page.getByRole('button', { name: 'Discard it' });
    await discard.click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await discard.and(page.locator(':enabled')).click();
    await page.getByText('discarded', { exact: true }).first().waitFor();
    assert.equal(await page.getByRole('button', { name: 'Revise it' }).count(), 0);
  });
});

test('web: a notice that is being written outlives a reload and a lost answer, and is nobody else’s', {
  skip,
}, async () => {
  await withBrowser({ cookies: table.signIn }, async (page, context) => {
    await page.goto(`${table.exporter}/notifications/new`);
    const field = (name: string, place = 0) =>
      page.getByRole('textbox', { name, exact: true }).nth(place);
    await field('Your reference').fill('XA-77');
    await field('Name on the label').fill('4-AP 99%');
    await field('CAS number').fill('23056-29-3');
    await page.reload();
    await page.getByText('Nothing of it has been sent.').waitFor();
    assert.equal(await field('Your reference').inputValue(), 'XA-77');
    await field('Net weight in kilograms').fill('25.5');
    await page.getByLabel('Expected date of dispatch').fill('2027-12-15');
    await field('Port of export').fill('sgsin');
    await field('Point of entry').fill('UYMVD');
    await field('Name', 0).fill('Firm A');
    await field('Name', 1).fill('Marena Pharma');
    let posts = 0;
    // The node takes it, and nothing of its answers comes back until the page is opened again.
    await page.route('**/api/v1/drafts**', async (route) => {
      if (route.request().method() === 'POST') {
        posts += 1;
        await route.fetch();
      }
      await route.abort('connectionreset');
    });
    await page.getByRole('button', { name: 'See what will be said' }).click();
    await page.getByRole('button', { name: 'Hand in for release' }).click();
    await page.getByText("The node's answer was lost").waitFor();
    await page.unroute('**/api/v1/drafts**');
    await page.reload();
    await page.waitForURL(/\/drafts\/xa-/);
    await page.getByText('25.5 kg').first().waitFor();
    assert.equal(posts, 1);
    assert.equal(await table.clearDrafts('exporter'), 1);
    assert.deepEqual(await keptRows(page), []);

    await page.goto(`${table.exporter}/notifications/new`);
    await field('Your reference').fill('XA-78');
    assert.equal((await keptRows(page)).length, 1);
    // It lies there enciphered, and comes back to its officer after his session has ended.
    const lies = String(await page.evaluate('JSON.stringify(localStorage)'));
    assert.ok(lies.includes('entente.draft.') && !lies.includes('XA-78'));
    await context.clearCookies();
    await page.goto(`${table.exporter}/notifications/new`);
    await page.getByRole('button', { name: 'Sign in', exact: false }).first().waitFor();
    assert.equal((await keptRows(page)).length, 1);
    await context.addCookies([...table.signIn]);
    await page.goto(`${table.exporter}/notifications/new`);
    await page.getByText('Nothing of it has been sent.').waitFor();
    assert.equal(await field('Your reference').inputValue(), 'XA-78');
    await context.clearCookies();
    await context.addCookies([...table.colleagues]);
    await page.reload();
    assert.equal(await field('Your reference').inputValue(), '');
    assert.deepEqual(await keptRows(page), []);
    await field('Your reference').fill('XA-79');
    await page.goto(`${table.exporter}/account`);
    await page.getByText('1 text that you wrote').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign out' }).waitFor({ state: 'detached' });
    assert.deepEqual(await keptRows(page), []);
  });
});

/** As an officer's page asks it. */
async function post<Answer>(
  cookie: Cookie | undefined,
  path: string,
  body: object,
): Promise<Answer> {
  const answer = await fetch(`${table.importer}/api/v1/drafts${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `${cookie?.name}=${cookie?.value}` },
    body: JSON.stringify(body),
  });
  assert.ok(answer.ok, await answer.clone().text());
  return (await answer.json()) as Answer;
}

/** One officer drafts it, the other clears it. */
async function drafted(draft: object): Promise<DraftView> {
  const [writer, other] = [table.signIn[1], table.colleagues[1]];
  const written = await post<DraftView>(writer, '', { draft: { group: table.group, ...draft } });
  const body = { digest: written.digest, role: 'releasing-officer' };
  return (await post<ClearedView>(other, `/${written.draft}/clear`, body)).draft;
}

test('web: a draft that waits for its area shows where it would stand, and is said once the area is open', {
  skip,
}, async () => {
  const facts = { areas: ['law-enforcement'] };
  const content = { text: { en: 'Work in this area is suspended.' } };
  const { said } = await drafted({ type: 'suspension.declared', facts, content });
  const held = await drafted({
    ...{ type: 'request.made', area: 'law-enforcement' },
    facts: { to: 'xa', kind: 'information', channel: { kind: 'police' } },
    content: { subject: { en: 'A parcel' }, text: { en: 'Who sent it?' } },
  });
  assert.equal(held.status, 'held');
  await withBrowser({ cookies: table.colleagues }, async (page) => {
    await page.goto(`${table.importer}/drafts/${held.draft}`);
    await page.getByText('It is cleared by all and waits').waitFor();
    await page.getByText('held while suspended').first().waitFor();
    await page.getByText('law enforcement', { exact: true }).first().waitFor();
    const sayIt = page.getByRole('button', { name: 'Say it at the table' });
    assert.equal(await sayIt.count(), 0);
    await breaksNoRule(page, 'held draft');
    await drafted({ type: 'suspension.lifted', record: said?.record, facts, content });
    await page.reload();
    await sayIt.click();
    await page.getByText('It was said.').waitFor();
    await page.getByRole('link', { name: 'Open the record', exact: true }).click();
    await page.waitForURL(/\/records\//);
    await page.getByText('Who sent it?').first().waitFor();
  });
});
