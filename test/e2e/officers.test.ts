// What an administrator does with officers at the desk of a real process, and what an officer feels of it in a browser of his own.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';

import type { NodeView } from '#api/contract.ts';
import { pause } from '../scene/command-line.ts';
import { breaksNoRule, skip, withBrowser } from './desk-page.ts';
import {
  ask,
  type DeskScene,
  firstAdministrator,
  makePasskey,
  servedDesk,
  walkNarrow,
} from './served-desk.ts';
import { addAuthenticator } from './virtual-authenticator.ts';
import { buildDesk } from './web-table.ts';

before(() => {
  if (skip === false) buildDesk();
});

async function ofAuthority(page: Page, name: string): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Authority' });
  await field.fill(name);
  await field.press('Tab');
}

const chooseRole = (page: Page, name: string): Promise<void> =>
  page.getByRole('radiogroup', { name: 'Role' }).locator('label').filter({ hasText: name }).click();

/** @returns the link, as it is shown this once */
async function invite(page: Page, name: string, ...roles: readonly string[]): Promise<string> {
  await page.getByRole('link', { name: 'Officers' }).first().click();
  await page.getByRole('link', { name: 'Invite an officer' }).click();
  await page.getByLabel('Name (EN)').fill(`Officer ${name}`);
  await page.getByLabel('Sign-in name').fill(name);
  await ofAuthority(page, 'customs');
  if (roles.length === 0) await page.getByRole('button', { name: 'Leave this role out' }).click();
  for (const role of roles) await chooseRole(page, role);
  await page.getByRole('button', { name: 'Make the link' }).click();
  const shown = page.getByRole('region', { name: 'A link that opens once' });
  const link = (await shown.locator('code').textContent()) ?? '';
  await shown.getByRole('button', { name: 'I have handed it over' }).click();
  await page.getByRole('heading', { level: 1, name: `Officer ${name}` }).waitFor();
  return link;
}

async function openLink(page: Page, link: string): Promise<void> {
  await addAuthenticator(page);
  await page.goto(link);
  await page.getByRole('button', { name: 'Open it now' }).click();
  await makePasskey(page);
}

const statusOf = (page: Page, path: string): Promise<number> =>
  page.evaluate<number>(`fetch(${JSON.stringify(path)}).then(({ status }) => status)`);

/** An administrator at his desk, and an officer whom he has invited, at his. */
async function both(
  scene: DeskScene,
  roles: readonly string[],
  run: (admin: Page, officer: Page) => Promise<void>,
): Promise<void> {
  const { page, node } = scene;
  await firstAdministrator(page, node);
  const link = await invite(page, 'li', ...roles);
  assert.match(link, /^http:\/\/localhost:\d+\/link#.{20,}$/);
  await withBrowser({}, async (officer) => {
    await openLink(officer, link);
    await run(page, officer);
  });
}

test('officers: one is invited, comes in by the link, is granted a role, and then the route is his', {
  skip,
}, async (t) => {
  await servedDesk(t, async (scene) => {
    await both(scene, [], async (admin, officer) => {
      assert.equal(await statusOf(officer, '/api/v1/notifications'), 403);
      assert.equal(await officer.getByRole('link', { name: 'Drafts' }).count(), 0);

      await admin.getByRole('button', { name: 'Grant a role' }).click();
      assert.match(admin.url(), /form=grant/);
      await chooseRole(admin, 'releasing officer');
      await admin.getByText('Every area', { exact: true }).click();
      const give = admin.getByRole('button', { name: 'Grant it', exact: true });
      assert.equal(await give.isDisabled(), true, 'a role that counts nowhere is not granted');
      await admin.getByText('treaty notifications').click();
      await give.click();
      const roles = admin.getByRole('table', { name: 'Roles by group and area' });
      await roles.getByRole('row').filter({ hasText: 'treaty notifications' }).waitFor();

      assert.equal(await statusOf(officer, '/api/v1/notifications'), 200);
      await officer.reload();
      await officer.getByRole('link', { name: 'Drafts' }).click();
      await officer.getByRole('heading', { level: 1, name: 'Drafts' }).waitFor();
      // A log is of a whole group: in one area of it there is none to verify, and the page offers none.
      await officer.goto(`${scene.node.desk}/log`);
      await officer.getByRole('table').first().waitFor();
      assert.equal(await officer.getByRole('button', { name: /^Verify/ }).count(), 0);

      await admin.getByRole('button', { name: 'Revoke: releasing officer' }).click();
      await admin.getByText('Nothing is granted').waitFor();
      assert.equal(await statusOf(officer, '/api/v1/notifications'), 403);
      await admin.getByRole('button', { name: 'Grant it again' }).click();
      await roles.waitFor();
      assert.equal(await statusOf(officer, '/api/v1/notifications'), 200);
    });
  });
});

test('officers: who is suspended is told so in the middle of his work, and can be let in again', {
  skip,
}, async (t) => {
  await servedDesk(t, async (scene) => {
    await both(scene, ['liaison'], async (admin, officer) => {
      await officer.getByRole('link', { name: 'Account' }).click();
      const written = officer.getByLabel('What you call it');
      await written.fill('half a sentence');

      await admin.reload();
      await admin.getByText('signs in', { exact: true }).waitFor();
      await admin.getByRole('button', { name: 'Suspend' }).click();
      const asked = admin.getByRole('dialog');
      await breaksNoRule(admin, 'question', '[role=dialog]');
      await asked.getByRole('button', { name: 'Cancel' }).click();
      await asked.waitFor({ state: 'detached' });
      assert.equal(await admin.getByText('signs in', { exact: true }).count(), 1);
      await admin.getByRole('button', { name: 'Suspend' }).click();
      await asked.getByRole('button', { name: 'Suspend' }).click();
      await admin.getByText('Suspended: every session has ended').waitFor();

      // Nobody touches the page: the line of events ends with the session.
      const over = officer.getByRole('dialog');
      await over.getByText('Your session has ended').waitFor();
      await over.getByText('ask your administrator').waitFor();
      await over.getByRole('button', { name: 'Sign in with a passkey' }).click();
      await over.getByRole('alert').waitFor();

      await admin.getByRole('button', { name: 'Let in again' }).first().click();
      await admin.getByText('signs in', { exact: true }).waitFor();
      await over.getByRole('button', { name: 'Sign in with a passkey' }).click();
      await over.waitFor({ state: 'detached' });
      assert.equal(await written.inputValue(), 'half a sentence');
    });
  });
});

test('officers: a session is ended and a token made, used and revoked from the page', {
  skip,
}, async (t) => {
  await servedDesk(t, async (scene) => {
    await both(scene, ['liaison'], async (admin, officer) => {
      await admin.reload();
      await admin.getByRole('list', { name: 'Sessions' }).getByText('127.0.0.1').waitFor();
      await admin.getByRole('button', { name: 'End it' }).click();
      await admin.getByText('Nowhere now.').waitFor();
      await officer.getByRole('dialog').getByText('Your session has ended').waitFor();

      await admin.getByRole('button', { name: 'New token' }).click();
      await admin.getByLabel('What it is for').fill('customs feed');
      await admin.getByText('See how the lines stand').click();
      await admin.getByRole('button', { name: 'Make the token' }).click();
      const shown = admin.getByRole('region', { name: 'A token that is shown this once' });
      const secret = (await shown.locator('code').textContent()) ?? '';
      const use = (): Promise<number> =>
        fetch(`${scene.node.desk}/api/v1/peers`, {
          headers: { authorization: `Bearer ${secret}` },
        }).then(({ status }) => status);
      assert.equal(await use(), 200);
      await shown.getByRole('button', { name: 'I have put it in its place' }).click();
      await admin.reload();
      await admin.getByRole('table', { name: 'Tokens of machines' }).waitFor();
      assert.equal(await admin.getByText(secret).count(), 0, 'it is not shown again');
      await admin.getByRole('button', { name: 'Revoke: customs feed' }).click();
      await admin.getByRole('dialog').getByRole('button', { name: 'Revoke it' }).click();
      await admin.getByText("No machine acts in the officer's name.").waitFor();
      assert.equal(await use(), 401);
    });
  });
});

test('officers: the only administrator is not suspended, a name is given once, and the page says why', {
  skip,
}, async (t) => {
  await servedDesk(t, async ({ page, node }) => {
    await firstAdministrator(page, node);
    await invite(page, 'li', 'auditor');
    await page.goto(`${node.desk}/officers?text=ana`);
    await page.getByRole('row').filter({ hasText: 'Ana Prieto' }).click();
    await page.getByRole('button', { name: 'Suspend' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Suspend' }).click();
    await page.getByRole('alert').getByText('Nobody else could administer this node').waitFor();
    await page.getByText('Nobody grants himself a role').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Grant a role' }).count(), 0);
    await page.goto(`${page.url()}?form=grant`);
    await page.getByText('Nobody grants himself a role').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Grant it' }).count(), 0);

    await page.goto(`${node.desk}/officers/new`);
    await page.getByLabel('Name (EN)').fill('Another');
    await page.getByLabel('Sign-in name').fill('LI');
    await ofAuthority(page, 'police');
    await page.getByRole('button', { name: 'Make the link' }).click();
    await page.getByRole('alert').getByText('signs in with that name').waitFor();
    assert.equal(await page.getByLabel('Sign-in name').inputValue(), 'LI', 'nothing is lost');
    await page.getByLabel('Sign-in name').fill('no spaces here');
    await page.getByRole('button', { name: 'Make the link' }).click();
    const told = page.getByRole('alert');
    await told.getByText('letters and digits, . - _ between').waitFor();
    await told.getByText('Sign-in name', { exact: true }).waitFor();

    await page.goto(`${node.desk}/officers/o-0000000000000000`);
    await page.getByRole('alert').getByText('There is no such thing here').waitFor();
  });
});

test('officers: filters stand in the address, the keyboard opens a row, and an auditor changes nothing', {
  skip,
}, async (t) => {
  await servedDesk(t, async (scene) => {
    await both(scene, ['auditor'], async (admin, auditor) => {
      await admin.getByRole('link', { name: 'Officers' }).first().click();
      await admin.getByRole('searchbox', { name: 'Search officers' }).fill('customs');
      await admin.waitForURL(/text=customs/);
      await admin.reload();
      await admin.getByRole('row').filter({ hasText: 'Officer li' }).waitFor();
      assert.equal(await admin.getByRole('row').filter({ hasText: 'ministry' }).count(), 0);
      await admin.locator('[role=row][data-index]').first().focus();
      await admin.keyboard.press('Enter');
      await admin.getByRole('heading', { level: 1, name: 'Officer li' }).waitFor();

      await auditor.goto(admin.url());
      await auditor.getByRole('heading', { level: 1, name: 'Officer li' }).waitFor();
      for (const name of ['Suspend', 'Grant a role', 'New token', 'New sign-in link']) {
        assert.equal(await auditor.getByRole('button', { name }).count(), 0, name);
      }
      await auditor.getByRole('link', { name: /^o-/ }).click();
      const trail = auditor.getByRole('table', { name: 'Audit trail' });
      await trail.waitFor();
      // What is typed before the officers' names have come is not lost when they come.
      const names = auditor.waitForResponse('**/api/v1/officers*');
      await auditor.route('**/api/v1/officers*', async (route) => {
        await pause(1_000);
        await route.continue();
      });
      await auditor.goto(`${scene.node.desk}/audit`);
      await auditor.getByRole('combobox', { name: 'Act' }).fill('Added an officer');
      await names;
      await auditor.keyboard.press('Escape');
      await auditor.getByRole('button', { name: 'Search', exact: true }).click();
      await auditor.waitForURL(/action=POST/);
      const added = trail.getByRole('row').filter({ hasText: 'Added an officer' });
      await added.first().waitFor();
      assert.equal(await added.count(), (await trail.getByRole('row').count()) - 1);
      await added.first().getByText('The exact line').click();
      await added.first().getByText('POST /api/v1/officers', { exact: true }).waitFor();
    });
  });
});

test('authorities: one that is narrowed sees no more, at once, and as it was when that is taken back', {
  skip,
}, async (t) => {
  await servedDesk(t, async (scene) => {
    await both(scene, ['releasing officer'], async (admin, officer) => {
      // A log is of a whole group, and this node's own is a group like any other.
      const { groups } = await ask<NodeView>(admin, '/api/v1/node');
      const log = `/api/v1/log/${groups[0]?.group}/xa/bundle?from=0`;
      assert.equal(await statusOf(officer, log), 200);
      await admin.getByRole('link', { name: 'Officers' }).first().click();
      await admin.getByRole('link', { name: 'Authorities' }).click();
      await admin.getByRole('button', { name: 'Change what customs receives' }).click();
      assert.match(admin.url(), /authority=customs/);
      await admin.getByText('Every area', { exact: true }).click();
      await admin.getByText('safety').click();
      await admin.getByRole('button', { name: 'Set it' }).click();
      const row = admin.getByRole('row').filter({ hasText: 'customs' });
      await row.getByText('safety').waitFor();
      assert.equal(await statusOf(officer, log), 404);
      await admin.getByRole('button', { name: 'As it was' }).click();
      await row.getByText('every area').waitFor();
      assert.equal(await statusOf(officer, log), 200);
      await admin.getByRole('button', { name: 'Narrow another authority' }).click();
      await admin.getByLabel('Authority').fill('Border Police');
      await admin.getByRole('button', { name: 'Set it' }).click();
      await admin.getByRole('row').filter({ hasText: 'border-police' }).waitFor();
    });
  });
});

for (const [colorScheme, locale] of [
  ['light', 'en'],
  ['dark', 'zh-CN'],
] as const) {
  test(`officers: no page breaks a rule of accessibility or scrolls sideways at 320 pixels (${colorScheme}, ${locale})`, {
    skip,
  }, async (t) => {
    await servedDesk(t, async ({ place, node, page: first }) => {
      await firstAdministrator(first, node);
      const { officer } = await place.json<{ officer: { id: string } }>(
        ...['officers', 'add', 'li', '--name-zh', '李', '--authority', 'customs', '--data', 'xa'],
        ...['--role', 'releasing-officer', '--area', 'treaty-notifications'],
      );
      await place.json(
        ...['officers', 'tokens', 'li', '--add', 'feed', '--permission', 'desk.read'],
        ...['--data', 'xa'],
      );
      const paths = [
        ...['/officers', '/officers/new', `/officers/${officer.id}`],
        ...[`/officers/${officer.id}?form=grant`, `/officers/${officer.id}?form=token`],
        ...['/authorities', '/authorities?authority=customs'],
      ];
      await walkNarrow(first, node, { wishes: { colorScheme, locale }, paths });
    });
  });
}
