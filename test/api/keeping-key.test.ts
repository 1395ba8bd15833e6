import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MeView } from '#api/contract-officers.ts';
import { deskScene, mustBe } from '../scene/desk-nodes.ts';
import { addOfficer, allOf, cookieHeader, here, signIn } from '../scene/officers.ts';

test('keeping key: every whole session of an officer is told the same one, and nobody else is', async (t) => {
  const { xa } = await deskScene(t);
  const { accounts } = xa.opened;
  const [li, bo] = [
    await addOfficer(accounts, 'li', allOf('desk-officer')),
    await addOfficer(accounts, 'bo', allOf('desk-officer')),
  ];
  const keyFor = async (headers: Readonly<Record<string, string>>) =>
    ((await (await xa.askAs('/api/v1/me', { headers })).json()) as MeView).keepingKey;
  const sits = async (officer: typeof li) =>
    keyFor(cookieHeader(await signIn(accounts, xa.party, officer)));
  const keys = await Promise.all([sits(li), sits(li), sits(bo)]);
  assert.equal(Buffer.from(keys[0] ?? '', 'base64').length, 32);
  assert.equal(keys[0], keys[1]);
  assert.notEqual(keys[0], keys[2]);

  const form = { name: 'p', permissions: ['desk.read'], groups: 'all', days: 1 } as const;
  const { secret } = mustBe(await accounts.tokens.add(li.id, form));
  assert.equal(await keyFor({ authorization: `Bearer ${secret}` }), undefined);
  const started = await accounts.sessions.start(li.id, { way: 'link', enrolling: true }, here);
  const cookie = `entente-${xa.party}=${started.secret}`;
  assert.equal(await keyFor({ cookie }), undefined);
});
