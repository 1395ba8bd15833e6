// The desk of a real process of `entente serve`, in a real browser, before anybody has signed in.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import type { TestContext } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { type Served, type Workplace, workplace } from '../scene/command-line.ts';
import { clientId, clientSecret } from '../scene/identity-provider.ts';
import type { BrowserWishes } from './chromium.ts';
import { beyondPixels, breaksNoRule, settled, withBrowser } from './desk-page.ts';
import { addAuthenticator } from './virtual-authenticator.ts';

export type DeskScene = Readonly<{
  place: Workplace;
  node: Served;
  page: Page;
  context: BrowserContext;
}>;

/** Fails if a page threw or broke the content security policy, or if the process said anything. */
export async function servedDesk(
  t: TestContext,
  run: (scene: DeskScene) => Promise<void>,
  wishes: BrowserWishes = {},
  { port = 0, oidc }: Readonly<{ port?: number; oidc?: string }> = {},
): Promise<void> {
  const place = workplace(t);
  const made = await place.run('init', 'xa', '--name-en', 'Party A', '--data', 'xa');
  assert.equal(made.code, 0, made.err);
  if (oidc !== undefined) {
    const settings = { v: 1, issuer: oidc, clientId, clientSecret, names: { en: 'Ministry' } };
    writeFileSync(place.path('xa', 'oidc.json'), JSON.stringify(settings), { mode: 0o600 });
  }
  const node = await place.serve('xa', '--port', String(port));
  await withBrowser(wishes, (page, context) => run({ place, node, page, context }));
  assert.equal(await node.stop(), 0);
  assert.equal(node.errors(), '');
}

/** What the desk itself asks, with the browser's cookie. */
export const ask = <T>(page: Page, path: string): Promise<T> =>
  page.evaluate<T>(`fetch(${JSON.stringify(path)}).then((answer) => answer.json())`);

export async function firstRun(page: Page, { said }: Pick<Served, 'said'>): Promise<void> {
  await page.goto(String(said['firstRun']));
  await page.getByLabel('Your name').fill('Ana Prieto');
  await page.getByLabel('Sign-in name').fill('ana');
  await page.getByLabel('Authority').fill('ministry');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('heading', { name: 'Set up how you sign in' }).waitFor();
}

/** Sets up a passkey, and comes to the desk. */
export async function makePasskey(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Make a passkey' }).click();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.locator('main h1').waitFor();
}

/** The first administrator, signed in by a passkey that this page's authenticator holds. */
export async function firstAdministrator(page: Page, node: Served): Promise<void> {
  await addAuthenticator(page);
  await firstRun(page, node);
  await makePasskey(page);
}

type Walk = Readonly<{
  wishes: Pick<BrowserWishes, 'colorScheme' | 'locale'>;
  paths: readonly string[];
  /** What else has to stand before a page is looked at. */
  ready?: (page: Page) => Promise<void>;
}>;

/** Page after page, for whoever is signed in at the first: none breaks a rule of accessibility or scrolls sideways at 320 pixels. */
export async function walkNarrow(
  first: Page,
  { desk }: Served,
  { wishes, paths, ready }: Walk,
): Promise<void> {
  const cookies = (await first.context().cookies()).map(({ name, value, domain, path }) => ({
    ...{ name, value, domain, path },
  }));
  const viewport = { width: 320, height: 700 };
  await withBrowser({ ...wishes, cookies, viewport }, async (page) => {
    for (const path of paths) {
      await page.goto(desk + path);
      await settled(page);
      await ready?.(page);
      await breaksNoRule(page, path);
      assert.ok((await beyondPixels(page)) <= 0, `${path} scrolls sideways`);
    }
  });
}
