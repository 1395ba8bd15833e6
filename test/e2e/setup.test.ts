// The first steps at two new nodes, at the desks of two real processes: one government founds a group, the other hears twelve words and joins, each adds
// the other as a peer, and both see the first exchange succeed.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { GroupView, NodeView } from '#api/contract.ts';
import { type Served, type Workplace, workplace } from '../scene/command-line.ts';
import { skip, withBrowser } from './desk-page.ts';
import { ask, firstAdministrator, servedDesk, walkNarrow } from './served-desk.ts';
import { buildDesk } from './web-table.ts';

before(() => {
  if (skip === false) buildDesk();
});

type Place = Readonly<{ place: Workplace; xa: Served; xc: Served }>;

/** Two nodes, each with a card of its own, which its operator made at its machine. */
async function twoNewNodes(t: TestContext): Promise<Place> {
  const place = workplace(t);
  for (const party of ['xa', 'xc']) {
    const name = party === 'xa' ? 'Party A' : 'Party C';
    const made = await place.run('init', party, '--name-en', name, '--data', party);
    assert.equal(made.code, 0, made.err);
    const card = await place.run('group', 'card', '--data', party, '-o', `${party}.card.json`);
    assert.equal(card.code, 0, card.err);
  }
  return {
    place,
    xa: await place.serve('xa', '--port', '0'),
    xc: await place.serve('xc', '--port', '0'),
  };
}

const groupsOf = async (page: Page): Promise<readonly GroupView[]> =>
  (await ask<NodeView>(page, '/api/v1/node')).groups.filter(({ kind }) => kind !== 'national');

async function found(page: Page, { place }: Place): Promise<GroupView> {
  await page.getByRole('heading', { level: 1, name: 'Groups and peers' }).waitFor();
  await page.getByText('The national log, which no other party sees').waitFor();
  await page.getByRole('button', { name: 'Next: Found or join' }).click();
  await page.locator('label').filter({ hasText: 'Found a group' }).click();
  await page.getByLabel('Title (EN)').fill('A and C');
  const drop = page.locator('input[type=file]');
  await drop.setInputFiles([place.path('xa', 'node.json')]);
  await page.getByRole('alert').getByText('node.json').waitFor();
  const calendar = { party: 'xc', utcOffsetMinutes: 480, weekend: [0, 6], holidays: [] };
  await drop.setInputFiles({
    ...{ name: 'xc.calendar.json', mimeType: 'application/json' },
    buffer: Buffer.from(JSON.stringify(calendar)),
  });
  await drop.setInputFiles([place.path('xa.card.json'), place.path('xc.card.json')]);
  await page.getByRole('list', { name: 'Cards' }).getByText('with its calendar').waitFor();
  await page.getByRole('button', { name: 'Draft the terms' }).click();
  const card = JSON.parse(readFileSync(place.path('xa.card.json'), 'utf8'));
  await page.getByText(card.recoveryKey.slice(0, 8).replaceAll(/\W/g, '_')).waitFor();
  assert.deepEqual(await groupsOf(page), [], 'nothing is taken up before it was looked at');
  await page.getByRole('button', { name: 'Take up these terms' }).click();
  await page.getByText('waits for the other members').waitFor();
  const [group] = await groupsOf(page);
  assert.ok(group);
  return group;
}

async function join(page: Page, terms: string, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Next: Found or join' }).click();
  await page.locator('label').filter({ hasText: 'Join a group' }).click();
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: 'group.terms.json', mimeType: 'application/json' },
    buffer: Buffer.from(terms),
  });
  const heard = page.getByLabel('The twelve words');
  const compare = page.getByRole('button', { name: 'Compare and join' });
  await heard.fill(words.split(' ').reverse().join(' '));
  await compare.click();
  await page.getByText('These are not the words of this file').waitFor();
  assert.deepEqual(await groupsOf(page), []);
  await heard.fill(words);
  await compare.click();
  await page.getByRole('button', { name: 'Compare and join' }).waitFor({ state: 'detached' });
  assert.equal((await groupsOf(page)).length, 1);
}

async function addPeer(page: Page, address: string): Promise<void> {
  await page.getByRole('button', { name: 'Next: Peers' }).click();
  const pin = page.getByLabel('Pin of its server key');
  await pin.fill('3f2a');
  await page.getByText('64 digits from 0 to 9').waitFor();
  await pin.fill('');
  await page.getByLabel('Address').fill(address);
  await page.getByRole('button', { name: 'Add the peer' }).click();
  await page.getByRole('button', { name: 'Change it' }).waitFor();
}

test('setup: two governments found a group in their browsers, and see the first exchange succeed', {
  skip,
}, async (t) => {
  const scene = await twoNewNodes(t);
  await withBrowser({}, async (a) => {
    await firstAdministrator(a, scene.xa);
    const group = await found(a, scene);
    await withBrowser({}, async (c) => {
      await firstAdministrator(c, scene.xc);
      const terms = await a.evaluate<string>(
        `fetch('/api/v1/log/${group.group}/terms').then((answer) => answer.text())`,
      );
      assert.match(terms, /"calendars":\[\{"holidays":\[\],"party":"xc"/);
      await join(c, terms, group.fingerprint.zh);
      await addPeer(c, scene.xa.desk);
      await addPeer(a, scene.xc.desk);
      for (const page of [c, a, c]) {
        if (!page.url().includes('step=exchange')) {
          await page.getByRole('button', { name: 'Next: First exchange' }).click();
        }
        await page.getByRole('button', { name: 'Look now' }).click();
        await page.getByText('in contact', { exact: true }).waitFor();
      }
      for (const page of [a, c]) {
        await page.getByText('The first exchange has succeeded').waitFor();
        assert.equal((await groupsOf(page))[0]?.complete, true);
      }
    });
  });
  assert.equal(await scene.xa.stop(), 0);
  assert.equal(await scene.xc.stop(), 0);
});

test('setup: a card that this node did not make founds nothing, and no browser gets a recovery key', {
  skip,
}, async (t) => {
  const scene = await twoNewNodes(t);
  await withBrowser({}, async (page) => {
    await firstAdministrator(page, scene.xa);
    const card = JSON.parse(readFileSync(scene.place.path('xa.card.json'), 'utf8'));
    const other = JSON.parse(readFileSync(scene.place.path('xc.card.json'), 'utf8'));
    await page.goto(`${scene.xa.desk}/setup?step=group&way=found`);
    await page.getByLabel('Title (EN)').fill('A and C');
    const changed = { ...card, logKey: Buffer.alloc(32, 7).toString('base64') };
    const files = [changed, other].map((value) => ({
      ...{ name: `${value.party}.card.json`, mimeType: 'application/json' },
      buffer: Buffer.from(JSON.stringify(value)),
    }));
    await page.locator('input[type=file]').setInputFiles(files);
    await page.getByRole('list', { name: 'Cards' }).getByText('Party C').waitFor();
    await page.getByRole('button', { name: 'Draft the terms' }).click();
    await page.getByRole('alert').getByText('cards.xa').waitFor();
    assert.equal(await page.getByLabel('Title (EN)').inputValue(), 'A and C', 'nothing is lost');
    const status = await page.evaluate<number>(
      "fetch('/api/v1/group-cards', { method: 'POST' }).then((answer) => answer.status)",
    );
    assert.equal(status, 403);
  });
});

for (const [colorScheme, locale] of [
  ['light', 'en'],
  ['dark', 'zh-CN'],
] as const) {
  test(`setup: no step breaks a rule of accessibility or scrolls sideways at 320 pixels (${colorScheme}, ${locale})`, {
    skip,
  }, async (t) => {
    await servedDesk(t, async ({ page: first, node }) => {
      await firstAdministrator(first, node);
      const steps = ['', '?step=group&way=found', '?step=group&way=join', '?step=peers'];
      const paths = steps.map((query) => `/setup${query}`);
      await walkNarrow(first, node, { wishes: { colorScheme, locale }, paths });
    });
  });
}
