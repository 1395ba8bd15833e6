import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import type { NotificationList } from '#api/contract.ts';
import type { AuditList, AuditRow, AuditVerdict } from '#api/contract-audit.ts';
import { keepSealed } from '#cli/kept-trail.ts';
import { foundNationalLog } from '#node/national.ts';
import { strangersRate } from '#officers/accounts.ts';
import { deskScene, mustBe } from '../scene/desk-nodes.ts';
import { addOfficer, allOf, cookieHeader, signIn } from '../scene/officers.ts';
import { notice } from '../simulation/notices.ts';

test('audit: who read which record is on the trail before the answer leaves, and the auditor finds it', async (t) => {
  const { xa, xc, group, exchange } = await deskScene(t);
  mustBe(await xa.opened.node.say(notice(group, xc.party)));
  await exchange();
  const { accounts, trail } = xc.opened;
  const reader = await addOfficer(accounts, 'reader', allOf('desk-officer'));
  const auditor = await addOfficer(accounts, 'auditor', allOf('auditor'));
  const as = async (officer: typeof reader) => {
    const headers = cookieHeader(await signIn(accounts, xc.party, officer));
    return (path: string) => xc.askAs(path, { headers });
  };
  const [read, audit] = [await as(reader), await as(auditor)];
  const { items } = (await (await read('/api/v1/notifications')).json()) as NotificationList;
  const record = items[0]?.record ?? '';
  await (await read(`/api/v1/notifications/${group}/${record}`)).body?.cancel();
  const before = trail.head().size;
  const list = (await (await audit(`/api/v1/audit?record=${record}`)).json()) as AuditList;
  const told = list.items.map(({ officer, action, status }: AuditRow) => ({
    officer,
    action,
    status,
  }));
  assert.deepEqual(told, [
    { officer: reader.id, action: 'GET /api/v1/notifications/:group/:record', status: 200 },
    { officer: reader.id, action: 'GET /api/v1/notifications', status: 200 },
  ]);
  assert.equal(trail.head().size, before + 1, 'that the auditor looked is on the trail too');
  assert.equal((await read('/api/v1/audit')).status, 403);
  const [refused] = await trail.find({ failed: true, limit: 1 });
  assert.equal(refused?.entry.officer, reader.id);
});

test('audit: the trail is sealed in the national log, checked against it, and exported line by line', async (t) => {
  const { xa } = await deskScene(t);
  const { node, keys, trail } = xa.opened;
  const random = (count: number) => new Uint8Array(randomBytes(count));
  mustBe(await foundNationalLog(node, keys, { en: 'xa' }, random));
  for (let n = 0; n < 3; n++) await xa.get('/api/v1/today');
  const sealed = keepSealed(node, trail, (error) => assert.fail(String(error)));
  await sealed.seal();
  await sealed.stop();
  const { size, head } = trail.head();
  assert.deepEqual((await node.seals()).at(-1), { entries: size, head });
  assert.equal(await node.sealedEntries(), size);
  // Begun again where nothing has happened since, nothing is sealed anew.
  const seals = (await node.seals()).length;
  await keepSealed(node, trail, (error) => assert.fail(String(error))).stop();
  assert.equal((await node.seals()).length, seals);
  const verdict = (await xa.get('/api/v1/audit/check')) as AuditVerdict;
  assert.deepEqual(verdict, { kind: 'whole', size, sealed: size });
  const text = await (await xa.ask('/api/v1/audit/export?from=1')).text();
  const lines = text.trimEnd().split('\n');
  // The check is a line; the export itself is one of the next export.
  assert.equal(lines.length, size);
  for (const line of lines) assert.equal(JSON.parse(line).metadata.product.name, 'Entente');
});

test('audit: an answer whose line cannot be kept does not leave', async (t) => {
  const { xa } = await deskScene(t);
  await xa.opened.trail.close();
  const response = await xa.ask('/api/v1/today');
  assert.equal(response.status, 503);
  assert.doesNotMatch(await response.text(), /items/);
});

test('audit: a flood of a stranger is told once a minute, and each attempt before it', async (t) => {
  const { xa, clock } = await deskScene(t);
  const { trail } = xa.opened;
  const flood = async (): Promise<number> => {
    const before = trail.head().size;
    for (let asked = 0; asked < strangersRate.burst + 100; asked++) {
      await (await xa.askAs('/api/v1/nothing')).body?.cancel();
    }
    return trail.head().size - before;
  };
  assert.equal(await flood(), strangersRate.burst + 1);
  clock.nowMs += 1_000;
  // What the second brought is answered, and told; the rest of the flood was told in this minute.
  assert.equal(await flood(), strangersRate.perSecond);
  clock.nowMs += 60_000;
  assert.equal(await flood(), strangersRate.burst + 1);
  const [last] = await trail.find({ failed: true, limit: 1 });
  assert.deepEqual([last?.entry.status, last?.entry.address], [429, '127.0.0.1']);
});

test('audit: a page of another site, and a name that is not ours, are told once a minute', async (t) => {
  const { xa, clock } = await deskScene(t);
  const { trail } = xa.opened;
  const before = trail.head().size;
  const evil = { origin: 'https://evil.example' };
  for (const headers of [evil, evil, { host: 'rebound.example' }]) {
    assert.equal((await xa.askAs('/api/v1/sign-in', { headers })).status, 403);
  }
  assert.equal(trail.head().size, before + 1);
  const [told] = await trail.find({ failed: true, limit: 1 });
  assert.deepEqual([told?.entry.actor, told?.entry.status], ['nobody', 403]);
  assert.equal(told?.entry.about?.['origin'], 'https://evil.example');
  clock.nowMs += 60_000;
  await xa.askAs('/api/v1/sign-in', { headers: { host: 'rebound.example' } });
  const [again] = await trail.find({ failed: true, limit: 1 });
  assert.equal(again?.entry.about?.['host'], 'rebound.example');
});

test('audit: of what is exported the trail keeps whose log, to whom, and of which groups', async (t) => {
  const { xa, xc, group } = await deskScene(t);
  const { accounts, trail } = xa.opened;
  const officer = await addOfficer(accounts, 'liaison', allOf('liaison'));
  const headers = cookieHeader(await signIn(accounts, xa.party, officer));
  const told = async (path: string) => {
    await (await xa.askAs(path, { headers })).body?.cancel();
    const [line] = await trail.find({ limit: 1 });
    return [line?.entry.group, line?.entry.about];
  };
  const party = xc.party;
  assert.deepEqual(await told(`/api/v1/log/${group}/${party}/bundle?from=0`), [group, { party }]);
  assert.deepEqual(await told(`/api/v1/carried?to=${party}`), [
    undefined,
    { to: party, groups: group.slice(0, 8) },
  ]);
});
