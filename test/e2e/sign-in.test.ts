// Sitting down at the desk of a real process of `entente serve`, in a real browser: from the link of the first run to a session that is
// ended from elsewhere while somebody writes.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import type { AccountView, MeView } from '#api/contract-officers.ts';
import { codeAt } from '#officers/totp.ts';
import type { Served } from '../scene/command-line.ts';
import { freePort } from '../scene/free-port.ts';
import { identityProvider } from '../scene/identity-provider.ts';
import { bytesOfBase32 } from '../scene/one-time-codes.ts';
import { skip } from './desk-page.ts';
import { ask, firstRun, servedDesk as scene } from './served-desk.ts';
import { addAuthenticator } from './virtual-authenticator.ts';
import { buildDesk } from './web-table.ts';

before(() => {
  if (skip === false) buildDesk();
});

/** What a passkey has signed is worth nothing at another address, and nothing a second time. */
async function assertionCountsOnce(page: Page, { desk }: Served): Promise<void> {
  const path = '/api/v1/sign-in/passkey';
  const signIn = page.getByRole('button', { name: 'Sign in with a passkey' });
  // Signing out opens a new page: nothing is held back before it is there.
  await signIn.waitFor();
  await page.route(`**${path}`, (route) => route.abort(), { times: 1 });
  const held = page.waitForRequest(`**${path}`);
  await signIn.click();
  const body = (await held).postData() ?? '';
  assert.match(body, /clientDataJSON/);
  for (const origin of [desk.replace('localhost', '127.0.0.1'), desk]) {
    const headers = { 'content-type': 'application/json', origin };
    const tried = await fetch(new URL(path, origin), { method: 'POST', headers, body });
    assert.equal(tried.status, 401);
    assert.equal(((await tried.json()) as { code: string }).code, 'signin.failed');
  }
}

test('sign-in: the link of the first run, a passkey, and the desk; out, and in again by it', {
  skip,
}, async (t) => {
  await scene(t, async ({ node, page }) => {
    assert.match(node.desk, /^http:\/\/localhost:\d+$/);
    const authenticator = await addAuthenticator(page);
    await firstRun(page, node);
    assert.doesNotMatch(page.url(), /#/);
    await page.getByRole('button', { name: 'Make a passkey' }).click();
    await page.getByRole('heading', { name: 'Recovery codes' }).waitFor();
    assert.equal(await page.getByRole('listitem').count(), 10);
    assert.equal((await authenticator.credentialIds()).length, 1);
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByRole('heading', { level: 1, name: 'Groups and peers' }).waitFor();

    await page.getByRole('link', { name: 'Account' }).click();
    await page.getByText('Ana Prieto · ana · ministry').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await assertionCountsOnce(page, node);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('heading', { level: 1, name: 'Groups and peers' }).waitFor();
    const me = await ask<MeView>(page, '/api/v1/me');
    assert.equal(me.signInName, 'ana');
    assert.ok(me.permissions.includes('officers.write'));
    assert.ok(!me.permissions.includes('desk.read'));

    // The link has been used.
    await page.goto(String(node.said['firstRun']));
    await page.getByRole('alert').getByText('This link is wrong, has been used').waitFor();
  });
});

/** Who sits at a desk that was left open sets no password: the one until now is asked for. */
async function replacesByTheOldOne(page: Page, password: Locator): Promise<void> {
  await page.getByRole('button', { name: 'Replace the password' }).click();
  const set = page.getByRole('button', { name: 'Set password and code' });
  const typed = await page.locator('p.font-mono').textContent();
  await password.fill('five other words than those');
  await page.getByLabel('One-time code').fill(codeAt(bytesOfBase32(typed ?? ''), Date.now()));
  assert.equal(await set.isDisabled(), true);
  await page.getByLabel('Password until now').fill('some other words of mine');
  await set.click();
  await page.getByRole('alert').getByText('The password until now is another one.').waitFor();
}

test('sign-in: by password and one-time code, which counts once', { skip }, async (t) => {
  await scene(t, async ({ node, page }) => {
    await firstRun(page, node);
    await page.getByRole('button', { name: 'Set a password' }).click();
    const typed = await page.locator('p.font-mono').textContent();
    const secret = bytesOfBase32(typed ?? '');
    const password = page.getByLabel('Password', { exact: true });
    const code = page.getByLabel('One-time code');
    await password.fill('short');
    await code.fill(codeAt(secret, Date.now() - 30_000));
    await page.getByRole('button', { name: 'Set password and code' }).click();
    await page.getByRole('alert').getByText('15 to 256 characters').waitFor();
    await password.fill('our Ministry is very old');
    await page.getByRole('button', { name: 'Set password and code' }).click();
    await page.getByRole('alert').getByText('has no “ministry” in it').waitFor();
    await password.fill('1qaz2wsx3edc4rfv');
    await page.getByRole('button', { name: 'Set password and code' }).click();
    await page.getByRole('alert').getByText('Many people use this password').waitFor();
    await password.fill('four plain words here');
    await page.getByRole('button', { name: 'Set password and code' }).click();
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByRole('heading', { level: 1, name: 'Groups and peers' }).waitFor();
    await page.getByRole('link', { name: 'Account' }).click();
    await replacesByTheOldOne(page, password);
    await page.getByRole('button', { name: 'Sign out' }).click();

    const signIn = async (name: string, word: string, digits: string): Promise<void> => {
      await page.getByLabel('Sign-in name').fill(name);
      await page.getByLabel('Password', { exact: true }).fill(word);
      await page.getByLabel('One-time code').fill(digits);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    };
    await signIn('ana', 'four plain words hear', codeAt(secret, Date.now()));
    await page.getByRole('alert').getByText('That did not sign you in').waitFor();
    await signIn('ana', 'four plain words here', codeAt(secret, Date.now()));
    await page.getByRole('heading', { level: 1, name: 'Groups and peers' }).waitFor();
  });
});

test('sign-in: by the identity provider of the party, whose account was connected before; nobody comes in by another', {
  skip,
}, async (t) => {
  const port = await freePort();
  const desk = `http://localhost:${port}`;
  const provider = await identityProvider(t, [`${desk}/api/v1/sign-in/oidc/callback`]);
  await scene(
    t,
    async ({ node, page, context }) => {
      assert.equal(node.desk, desk);
      await firstRun(page, node);
      await page.getByRole('link', { name: 'Or connect Ministry' }).click();
      await signInThere(page, 'person-1');
      // Back on the desk: the account is connected, and the officer in.
      await page.getByRole('heading', { level: 1, name: 'Account' }).waitFor();
      const me = await ask<MeView>(page, '/api/v1/me');
      assert.deepEqual([me.signInName, me.enrolling], ['ana', false]);
      const cookies = await context.cookies(desk);
      const [session] = cookies.filter(({ name }) => name === 'entente-xa');
      assert.deepEqual([session?.httpOnly, session?.sameSite], [true, 'Strict']);
      // What began the way there is used up.
      assert.ok(!cookies.some(({ name }) => name.endsWith('-oidc')));
      await page.getByRole('button', { name: 'Sign out' }).click();

      const comeBy = async (person: string): Promise<void> => {
        await page.getByRole('link', { name: 'Sign in with Ministry' }).click();
        await signInThere(page, person);
      };
      await comeBy('person-2');
      await page.getByRole('alert').getByText('That did not sign you in').waitFor();
      assert.equal((await ask<{ code?: string }>(page, '/api/v1/me')).code, 'signin.needed');
      await comeBy('person-1');
      await page.getByRole('heading', { level: 1, name: 'Groups and peers' }).waitFor();
      // An answer that comes a second time lets nobody in.
      await page.goto(`${desk}/api/v1/sign-in/oidc/callback?code=x&state=y`);
      await page.waitForURL('**/sign-in?refused=signin.failed');
    },
    { locale: 'en' },
    { port, oidc: provider.issuer },
  );
});

/** At the provider's own forms, whoever one says one is. */
async function signInThere(page: Page, person: string): Promise<void> {
  await page.waitForURL(/\/interaction\//);
  await page.locator('input[name=login]').fill(person);
  await page.locator('input[name=password]').fill('any');
  await page.locator('button[type=submit]').click();
  const consent = page.getByRole('button', { name: 'Continue' });
  const there = /localhost:\d+\/(?:account|sign-in|setup|officers|today|)(?:\?.*)?$/;
  const back = page.waitForURL(there);
  // The provider asks once for consent: what is waited for in vain must not press a button of a later page.
  await Promise.race([back, consent.waitFor().catch(() => undefined)]);
  if (await consent.isVisible()) await consent.click();
  await back;
}

test('sign-in: a session that is ended from elsewhere leaves the page with what was written on it', {
  skip,
}, async (t) => {
  await scene(t, async ({ place, node, page }) => {
    await addAuthenticator(page);
    const { link } = await place.json<{ link: string }>(
      ...['officers', 'add', 'bo', '--name-en', 'Bo', '--authority', 'customs', '--data', 'xa'],
      ...['--role', 'releasing-officer', '--role', 'liaison'],
    );
    assert.ok(link.startsWith(`${node.desk}/link#`));
    await page.goto(link);
    await page.getByRole('button', { name: 'Open it now' }).click();
    await page.getByRole('button', { name: 'Make a passkey' }).click();
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await page.goto(`${node.desk}/account`);
    const name = page.getByLabel('What you call it');
    await name.fill('written before the session ended');

    const { sessions } = await ask<AccountView>(page, '/api/v1/account');
    const current = sessions.find((session) => session.current);
    assert.ok(current);
    await page.evaluate(
      `fetch('/api/v1/account/sessions/${current.id}', { method: 'DELETE' }).then((a) => a.text())`,
    );
    // Nobody has to touch the page: the line of events ends with the session.
    const over = page.getByRole('dialog');
    await over.getByText('Your session has ended').waitFor();
    const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
    assert.deepEqual(
      violations.map(({ id }) => id),
      [],
    );
    await over.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await over.waitFor({ state: 'detached' });
    assert.equal(await name.inputValue(), 'written before the session ended');
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`sign-in: no page before the desk breaks an accessibility rule, or scrolls sideways at 320 pixels (${colorScheme})`, {
    skip,
  }, async (t) => {
    await scene(
      t,
      async ({ node, page }) => {
        const check = async (name: string): Promise<void> => {
          const { violations } = await new AxeBuilder({ page }).analyze();
          const told = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
          assert.deepEqual(told, [], name);
          const beyond = await page.evaluate<number>(
            'document.documentElement.scrollWidth - document.documentElement.clientWidth',
          );
          assert.ok(beyond <= 0, `${name}: ${beyond} pixels beyond`);
        };
        await page.goto(node.desk);
        await page.getByRole('heading', { level: 1, name: '登录' }).waitFor();
        await check('door');
        await page.goto(String(node.said['firstRun']));
        await page.getByLabel('您的姓名').waitFor();
        await check('link');
        await page.getByLabel('您的姓名').fill('安娜');
        await page.getByLabel('登录名').fill('安娜');
        await page.getByLabel('机关').fill('customs');
        await page.getByRole('button', { name: '继续' }).click();
        await page.getByRole('button', { name: '设置密码' }).click();
        await page.getByText('请用身份验证应用扫描').waitFor();
        await check('enrol');
      },
      { colorScheme, locale: 'zh-CN', viewport: { width: 320, height: 700 } },
    );
  });
}
