import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import type { NotificationList } from '#api/contract.ts';
import type { AuditList, AuditRow, AuditVerdict } from '#api/contract-audit.ts';
import { keepSealed } from '#cli/kept-trail.ts';
import { foundNationalLog } from '#node/national.ts';
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
