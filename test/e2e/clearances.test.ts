// The party's own table of clearances on its page, in a real browser over a real process: changed as a table, seen before it counts, on record after.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { ClearancesView } from '#api/contract-drafts.ts';
import { skip } from './desk-page.ts';
import { ask, firstAdministrator, servedDesk, walkNarrow } from './served-desk.ts';
import { buildDesk } from './web-table.ts';

before(() => {
  if (skip === false) buildDesk();
});

async function choose(page: Page, label: string | RegExp, option: string): Promise<void> {
  await page.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

test('clearances: an administrator changes the table, sees what it leads to, and it stands in the national log', {
  skip,
}, async (t) => {
  await servedDesk(t, async ({ page, node, place }) => {
    await firstAdministrator(page, node);
    await place.json(
      ...['officers', 'add', 'li', '--name-en', 'Li', '--authority', 'customs', '--data', 'xa'],
      ...['--role', 'releasing-officer'],
    );
    await page.getByRole('link', { name: 'Officers', exact: true }).first().click();
    await page.getByRole('link', { name: 'Clearances' }).click();
    await page.getByText('Nobody has set a table yet').waitFor();
    await page.getByRole('button', { name: 'Change the table' }).click();
    assert.match(page.url(), /edit=1/);
    const set = page.getByRole('button', { name: 'Set this table' });
    assert.equal(await set.isDisabled(), true, 'nothing is changed yet');

    await page.getByRole('button', { name: 'Add a rule above' }).click();
    await choose(page, /Rule 1: statements/, 'Objected');
    await choose(page, /Authority/, 'of customs');
    await choose(page, /Proof/, 'passkey only');
    const leads = page.getByRole('table', { name: 'What each statement needs' });
    const objected = leads.getByRole('row').filter({ hasText: 'Objected' });
    await objected.getByText('of customs').waitFor();
    await objected.getByText('nothing of this kind could leave').waitFor();
    await objected.getByText('of any authority').waitFor();

    await page.getByRole('button', { name: 'Add a rule above' }).click();
    await page.getByText('No statement comes to this rule').waitFor();
    await page.getByRole('button', { name: 'Rule 1: take it off' }).click();
    await page.getByText('No statement comes to this rule').waitFor({ state: 'detached' });

    await set.click();
    const question = page.getByRole('dialog');
    await question
      .getByText('One kind of statement needs something else than now: Objected')
      .waitFor();
    await question.getByRole('button', { name: 'Set this table' }).click();
    await page.getByText('The table is in force from now on').waitFor();
    await page.getByText('Set by Ana Prieto, statement').waitFor();
    const held = await ask<ClearancesView>(page, '/api/v1/clearances');
    assert.deepEqual(held.rules, [
      {
        types: 'notification.objected',
        needs: [
          { role: 'releasing-officer', officers: 1, authority: 'customs', proofs: ['passkey'] },
        ],
      },
    ]);
  });
});

test('clearances: a table that another set meanwhile is not overwritten, and nothing of the change is lost', {
  skip,
}, async (t) => {
  await servedDesk(t, async ({ page, node }) => {
    await firstAdministrator(page, node);
    await page.goto(`${node.desk}/clearances?edit=1`);
    await page.getByRole('button', { name: 'Add a rule above' }).click();
    const other = await fetch(`${node.desk}/api/v1/clearances`, {
      method: 'PUT',
      headers: { ...node.console, 'content-type': 'application/json' },
      body: JSON.stringify({ console: true, rules: [] }),
    });
    assert.equal(other.status, 200);
    await page.getByRole('button', { name: 'Set this table' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Set this table' }).click();
    await page.getByRole('alert').getByText('Somebody else changed this').waitFor();
    await page.getByRole('button', { name: 'Rule 1: take it off' }).waitFor();
    await page.getByRole('button', { name: 'Leave it as it is' }).click();
    await page.getByText('may speak at a table without clearance').waitFor();
  });
});

test('clearances: a table half changed comes back after a reload, until it is discarded or left as it is', {
  skip,
}, async (t) => {
  await servedDesk(t, async ({ page, node }) => {
    await firstAdministrator(page, node);
    await page.goto(`${node.desk}/clearances?edit=1`);
    await page.getByRole('button', { name: 'Add a rule above' }).click();
    // It is enciphered before it is written.
    const sealed = () =>
      page.evaluate<string>(
        "Object.entries(localStorage).find(([key]) => key.endsWith('.clearances'))?.[1] ?? ''",
      );
    const writtenAnew = async (before: string): Promise<string> => {
      for (let waits = 0; waits < 100; waits++) {
        const now = await sealed();
        if (now !== '' && now !== before) return now;
        await page.waitForTimeout(50);
      }
      return assert.fail('it was not kept');
    };
    const added = await writtenAnew('');
    await choose(page, /Rule 1: statements/, 'Objected');
    await writtenAnew(added);
    await page.reload();
    await page.getByText('kept in this browser').waitFor();
    await page
      .getByRole('button', { name: /Rule 1: statements/ })
      .filter({ hasText: 'Objected' })
      .waitFor();
    await page.getByRole('button', { name: 'Discard the draft' }).click();
    await page.getByRole('button', { name: 'Rule 1: take it off' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Rule 1: take it off' }).waitFor();
    await page.getByRole('button', { name: 'Leave it as it is' }).click();
    await page.getByRole('button', { name: 'Change the table' }).click();
    await page.getByRole('button', { name: 'Add a rule above' }).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Rule 1: take it off' }).count(), 0);
  });
});

for (const [colorScheme, locale] of [
  ['light', 'es'],
  ['dark', 'zh-CN'],
] as const) {
  test(`clearances: the page breaks no rule of accessibility and does not scroll sideways at 320 pixels (${colorScheme}, ${locale})`, {
    skip,
  }, async (t) => {
    await servedDesk(t, async ({ page: first, node }) => {
      await firstAdministrator(first, node);
      const rules = [
        {
          types: 'notification.objected',
          areas: ['treaty-notifications'],
          needs: [
            { role: 'releasing-officer', authority: 'customs', officers: 2, proofs: ['passkey'] },
            { role: 'liaison', officers: 1 },
          ],
        },
      ];
      await fetch(`${node.desk}/api/v1/clearances`, {
        method: 'PUT',
        headers: { ...node.console, 'content-type': 'application/json' },
        body: JSON.stringify({ console: false, rules }),
      });
      await walkNarrow(first, node, {
        wishes: { colorScheme, locale },
        paths: ['/clearances', '/clearances?edit=1'],
        ready: (page) => page.getByRole('table').nth(1).waitFor(),
      });
    });
  });
}
