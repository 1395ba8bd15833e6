// By commands: an area is suspended, work goes on at home, and after the lifting many drafts are released at once.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StatementView } from '#api/contract.ts';
import type { BatchList, BatchProgress } from '#api/contract-releases.ts';
import type { Role } from '#officers/officer.ts';
import type { Permission } from '#officers/permissions.ts';
import { carry, noticeFlags, twoNodes, type Workplace, workplace } from '../scene/command-line.ts';
import { mustBe } from '../scene/desk-nodes.ts';
import { accountsIn, addOfficer, allOf } from '../scene/officers.ts';

const area = 'treaty-notifications';
const inXa = ['--data', 'xa'] as const;
const publicly = ['--text-en', 'Suspended.'] as const;
const scopes: readonly Permission[] = [
  ...(['desk.read', 'draft.write', 'draft.release', 'exchange.read'] as const),
];

async function commandsOf(place: Workplace, name: string, ...roles: readonly Role[]) {
  const accounts = accountsIn(place.path('xa', 'officers.db'), 'xa', () => Date.now());
  const { id } = await addOfficer(accounts, name, allOf(...roles), 'cna');
  const form = { name: 'terminal', permissions: scopes, groups: 'all', days: 1 } as const;
  const { secret } = mustBe(await accounts.tokens.add(id, form));
  await accounts.store.close();
  return place.under({ ENTENTE_TOKEN: secret });
}

/** A token may clear here. */
async function tokensClear(place: Workplace): Promise<void> {
  const served = await place.serve('xa');
  const needs = [{ role: 'releasing-officer', officers: 1, proofs: ['token'] }];
  const set = await fetch(new URL('/api/v1/clearances', served.desk), {
    ...{ method: 'PUT', body: JSON.stringify({ console: true, rules: [{ types: '*', needs }] }) },
    headers: { ...served.console, 'content-type': 'application/json' },
  });
  assert.equal(set.status, 200, await set.text());
  assert.equal(await served.stop(), 0);
}

test('cli: what waited is shown whole, released by its digest, and followed to its end', async (t) => {
  const place = workplace(t);
  const { group } = await twoNodes(place, ['--floor', 'safety']);
  const start = group.slice(0, 8);
  for (const [from, to] of [
    ['xa', 'xc'],
    ['xc', 'xa'],
  ] as const) {
    await carry(place, from, to);
  }
  await tokensClear(place);
  const writer = await commandsOf(place, 'writer', 'desk-officer');
  const clearer = await commandsOf(place, 'clearer', 'releasing-officer');
  for (const reference of ['XA-7', 'XA-8']) {
    const given = await writer.run('notify', ...noticeFlags(reference), ...inXa);
    assert.equal(given.code, 0, given.err);
  }
  const declare = ['suspension', 'declare', start, '--areas', area, ...publicly, '--yes'] as const;
  const suspended = await place.json<StatementView>(...declare, ...inXa);
  type List = Readonly<{ items: readonly Readonly<{ draft: string; digest: string }>[] }>;
  const open = await clearer.json<List>('drafts', 'list', ...inXa);
  assert.equal(open.items.length, 2);
  for (const { draft, digest } of open.items) {
    const cleared = await clearer.run('drafts', 'clear', draft, '--digest', digest, ...inXa);
    assert.equal(cleared.code, 0, cleared.err);
  }
  const release = ['drafts', 'release', start, ...inXa] as const;
  const early = await clearer.run(...release);
  assert.equal(early.code, 1);
  assert.match(early.err, /2: their area is still suspended[\s\S]*Nothing to release/);
  const lifted = ['suspension', 'lift', suspended.record ?? '', ...publicly, ...inXa] as const;
  assert.equal((await place.run(...lifted)).code, 0);

  const byConsole = await place.run(...release);
  assert.match(byConsole.err, /the console releases nothing/);
  const asked = await clearer.run(...release, '--lang', 'zh');
  assert.equal(asked.code, 1, 'nobody is there to say yes');
  const digest = /--digest ([0-9a-f]{8})/.exec(asked.err)?.[1] ?? '';
  assert.match(asked.err, /整批摘要值/);
  const other = await clearer.run(...release, '--digest', '00000000');
  assert.match(other.err, new RegExp(`is not the digest of what would be said now .${digest}`));
  const said = await clearer.run(...release, '--digest', digest, '--json');
  assert.equal(said.code, 0, said.err);
  const steps = said.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as BatchProgress);
  assert.equal(steps.at(-1)?.status, 'finished');
  assert.equal(steps.at(-1)?.released, 2);
  const { items } = await clearer.json<BatchList>('drafts', 'progress', start, ...inXa);
  assert.equal(items.length, 1);
  await carry(place, 'xa', 'xc');
  await carry(place, 'xc', 'xa');
  const shown = await clearer.run('drafts', 'progress', start, ...inXa, '--lang', 'es');
  assert.match(shown.out, /terminada.*xc 100 %/);
  const none = await clearer.run('drafts', 'cancel', start, ...inXa);
  assert.match(none.err, /no release is under way/);
  type Notices = Readonly<{ total: number }>;
  assert.equal((await place.json<Notices>('notifications', 'list', '--data', 'xc')).total, 2);
});
