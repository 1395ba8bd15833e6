// Two governments as real processes that reach each other over TLS through lines that a test can cut, and two officers of each, every one in a browser
// context of his own: one who writes, one who clears.

import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { PeerView } from '#api/contract.ts';
import type { InvitedView } from '#api/contract-officers.ts';
import type { Role } from '#officers/officer.ts';
import { type Served, twoNodes, type Workplace, workplace } from '../scene/command-line.ts';
import { freePort } from '../scene/free-port.ts';
import { findChromium, launchBrowser } from './chromium.ts';
import { type CutLine, openLine } from './cut-line.ts';
import { makePasskey } from './served-desk.ts';
import { addAuthenticator } from './virtual-authenticator.ts';

/** Much longer than any step takes on a machine that has nothing else to do. */
const waitMsMax = 120_000;

export type Officer = Readonly<{ page: Page; desk: string }>;
export type Side = Readonly<{
  party: 'xa' | 'xc';
  node: Served;
  /** What the other side's node comes in by. */
  line: CutLine;
  /** A liaison: writes, sounds out, pulls. */
  writer: Officer;
  /** A releasing officer. */
  clearer: Officer;
}>;
export type TwoDesks = Readonly<{ place: Workplace; group: string; xa: Side; xc: Side }>;

type Door = Readonly<{ node: Served; line: CutLine }>;

/** Fails if a page threw or broke its policy, or if a process said anything. */
export async function twoDesks(
  t: TestContext,
  run: (desks: TwoDesks) => Promise<void>,
): Promise<void> {
  const chromium = findChromium();
  assert.ok(chromium.ok);
  const place = workplace(t);
  const { group } = await twoNodes(place);
  const doors = { xa: await openDoor(t, place, 'xa'), xc: await openDoor(t, place, 'xc') };
  await introduce(doors.xa.node, 'xc', doors.xc);
  await introduce(doors.xc.node, 'xa', doors.xa);
  const faults: string[] = [];
  const browser = await launchBrowser(chromium.executablePath);
  try {
    const side = async (party: 'xa' | 'xc', names: readonly [string, string]): Promise<Side> => ({
      ...{ party, ...doors[party] },
      writer: await sit(browser, doors[party].node, [names[0], 'liaison'], faults),
      clearer: await sit(browser, doors[party].node, [names[1], 'releasing-officer'], faults),
    });
    const [xa, xc] = [await side('xa', ['ana', 'bo']), await side('xc', ['li', 'mei'])];
    await run({ place, group, xa, xc });
  } finally {
    await browser.close();
  }
  assert.deepEqual(faults, []);
  for (const { node } of [doors.xa, doors.xc]) {
    assert.equal(await node.stop(), 0);
    assert.equal(node.errors(), '');
  }
}

/** As behind an address translation: peers are told the line's address, and the node listens elsewhere. */
async function openDoor(t: TestContext, place: Workplace, party: string): Promise<Door> {
  const port = await freePort();
  const line = await openLine(port);
  t.after(() => line.close());
  const node = await place.serve(
    ...([party, '--host', '0.0.0.0', '--port', String(port), '--desk-port', '0'] as const),
    ...['--address', `https://127.0.0.1:${line.port}`],
  );
  return { node, line };
}

async function post<T>({ desk, console: own }: Served, path: string, body: unknown): Promise<T> {
  const response = await fetch(new URL(path, desk), {
    method: 'POST',
    headers: { ...own, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  assert.ok(response.ok, text);
  return JSON.parse(text);
}

async function introduce(node: Served, party: string, to: Door): Promise<void> {
  const address = `https://127.0.0.1:${to.line.port}`;
  const pins = [to.node.said['pin']];
  await post<PeerView>(node, '/api/v1/peers', { party, address, pins });
}

async function sit(
  browser: Browser,
  node: Served,
  [name, role]: readonly [string, Role],
  faults: string[],
): Promise<Officer> {
  const invited = await post<InvitedView>(node, '/api/v1/officers', {
    ...{ signInName: name, names: { en: `Officer ${name}` }, authority: 'ministry' },
    grants: [{ role, groups: 'all', areas: 'all' }],
  });
  const context = await browser.newContext({
    locale: 'en',
    viewport: { width: 1280, height: 900 },
  });
  context.setDefaultTimeout(waitMsMax);
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(`${name}: ${String(error)}`));
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) faults.push(message.text());
  });
  await addAuthenticator(page);
  await page.goto(`${node.desk}/link#${invited.link.secret}`);
  await page.getByRole('button', { name: 'Open it now' }).click();
  await makePasskey(page);
  return { page, desk: node.desk };
}

/** Goes through what was written to its end. */
export async function handIn({ page }: Officer): Promise<void> {
  await page.getByRole('button', { name: 'See what will be said' }).click();
  await page.getByRole('button', { name: 'Hand in for release' }).click();
  await page.getByText('It is said when another officer has cleared it.').waitFor();
}

/** The one draft that waits for this officer is cleared. */
export async function clear({ page, desk }: Officer, then = 'It was said.'): Promise<void> {
  await page.goto(`${desk}/drafts`);
  const waiting = page.locator('section').filter({
    has: page.getByRole('heading', { name: 'For you to clear' }),
  });
  await waiting.getByRole('listitem').getByRole('link').first().click();
  await page.getByRole('button', { name: 'Clear it and say it' }).click();
  await page.getByText(then).first().waitFor();
}

/** Asks the other node for what it has said, rather than wait for the next round. */
export async function lookNow({ page, desk }: Officer): Promise<void> {
  await page.goto(`${desk}/log`);
  // Before the page has told its button to wait, that stands there as after an answer: only the answer says that there was one.
  await Promise.all([
    page.waitForResponse(
      (response) => response.request().method() === 'POST' && response.url().endsWith('/pull'),
    ),
    page.getByRole('button', { name: 'Look now' }).first().click(),
  ]);
}

/** What the desk itself asks of its node, with this officer's session. */
export async function asks<T>({ page, desk }: Officer, path: string): Promise<T> {
  const response = await page.request.get(desk + path);
  assert.ok(response.ok(), `${path}: ${response.status()}`);
  return response.json();
}
