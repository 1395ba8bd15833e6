// The party's own table of clearances over the running application: what it leads to, who could give what it asks, and who set it.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import type { Problem } from '#api/contract.ts';
import type { ClearancesCheck, ClearancesView } from '#api/contract-drafts.ts';
import { foundNationalLog } from '#node/national.ts';
import { deskScene, mustBe } from '../scene/desk-nodes.ts';
import { addOfficer, allOf, cookieHeader, signIn } from '../scene/officers.ts';

const json = { 'content-type': 'application/json' };
const path = '/api/v1/clearances';
const customs = { role: 'releasing-officer', authority: 'customs', officers: 1 } as const;
const either = { role: 'releasing-officer', officers: 1 } as const;
const objections = { types: 'notification.objected', needs: [customs, either] };

async function administered(t: TestContext) {
  const { xa } = await deskScene(t);
  const { accounts, node, keys } = xa.opened;
  const random = (count: number) => new Uint8Array(randomBytes(count));
  mustBe(await foundNationalLog(node, keys, { en: 'xa' }, random));
  const admin = await addOfficer(accounts, 'admin', allOf('administrator'));
  await addOfficer(accounts, 'li', allOf('releasing-officer'), 'customs');
  await addOfficer(accounts, 'bo', [
    { role: 'releasing-officer', groups: 'all', areas: ['safety'] },
  ]);
  const cookie = cookieHeader(await signIn(accounts, xa.party, admin));
  const send = (method: string, at: string, body?: unknown): Promise<Response> =>
    xa.askAs(at, {
      ...{ method, headers: { ...json, ...cookie } },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return { admin, send };
}

const read = async <T>(asked: Promise<Response>): Promise<T> => (await (await asked).json()) as T;

test('clearances: what a table leads to is told for every kind of statement, and nothing is changed', async (t) => {
  const { send } = await administered(t);
  const table = { console: false, rules: [objections] };
  const check = await read<ClearancesCheck>(send('POST', `${path}/check`, table));
  const objected = check.types.find(({ type }) => type === 'notification.objected');
  assert.equal(objected?.area, 'treaty-notifications');
  // One officer of customs reaches that area; the other reaches another one alone.
  assert.deepEqual(objected?.needs, [
    { ...customs, can: 1 },
    { ...either, can: 1 },
  ]);
  assert.deepEqual(objected?.before, [either]);
  assert.ok(check.types.every(({ type }) => !type.startsWith('draft.')));
  assert.deepEqual(check.unreached, [false]);
  assert.deepEqual((await read<ClearancesView>(send('GET', path))).rules, []);
});

test('clearances: a rule to which nothing comes is told, behind one that takes all', async (t) => {
  const { send } = await administered(t);
  const all = { types: '*', needs: [either] };
  const nowhere = { types: 'notification.*', areas: ['safety'], needs: [either] };
  const rules = [nowhere, all, objections];
  const check = await read<ClearancesCheck>(
    send('POST', `${path}/check`, { console: false, rules }),
  );
  assert.deepEqual(check.unreached, [true, false, true]);
});

test('clearances: what a kind that may stand in any area needs is told for each of them (a rule for one area)', async (t) => {
  const { send } = await administered(t);
  const plan = { types: 'plan.*', areas: ['safety'], needs: [customs] };
  const table = { console: false, rules: [plan] };
  const check = await read<ClearancesCheck>(send('POST', `${path}/check`, table));
  const kinds = check.types.filter(({ type }) => type === 'plan.tabled');
  const areas = kinds.map(({ area }) => area);
  assert.ok(areas.includes('safety') && areas.includes('treaty-notifications'), areas.join());
  assert.equal(new Set(areas).size, areas.length);
  for (const { area, needs, before } of kinds) {
    const here = area === 'safety';
    // One officer of customs reaches every area; the other that of the rule alone.
    assert.deepEqual(needs, [here ? { ...customs, can: 2 } : { ...either, can: 1 }], area);
    assert.deepEqual(before, [either]);
  }
  assert.deepEqual(check.unreached, [false], 'a rule for an area takes what may stand there');
});

test('clearances: the table in force says by whom and by which statement it was set', async (t) => {
  const { admin, send } = await administered(t);
  const before = await read<ClearancesView>(send('GET', path));
  assert.equal(before.set, undefined);
  const set = await send('PUT', path, { console: false, rules: [objections] });
  assert.equal(set.status, 200);
  const after = await read<ClearancesView>(send('GET', path));
  assert.equal(after.set?.officer, admin.id);
  assert.deepEqual(after.set?.name, { en: 'admin' });
  assert.ok((after.set?.seq ?? 0) > 0);
  const objected = after.types.find(({ type }) => type === 'notification.objected');
  assert.deepEqual(objected?.needs, [customs, either]);
});

test('clearances: a table that another has set meanwhile is not overwritten', async (t) => {
  const { send } = await administered(t);
  const was = { console: false, rules: [] };
  const first = { console: false, rules: [objections] };
  assert.equal((await send('PUT', path, { ...first, was })).status, 200);
  const late = await send('PUT', path, { console: true, rules: [], was });
  assert.equal(late.status, 409);
  assert.equal(((await late.json()) as Problem).code, 'request.outdated');
  const held = await read<ClearancesView>(send('GET', path));
  assert.deepEqual([held.console, held.rules], [false, [objections]]);
});
