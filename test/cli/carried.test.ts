import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { NotificationList, NotificationView } from '#api/contract.ts';
import { carry, type Imported, noticeFlags, twoNodes, workplace } from '../scene/command-line.ts';

test('cli: a notification goes by hand both ways, with no network, and both logs verify', async (t) => {
  const place = workplace(t);
  const { run, json } = place;
  const { group } = await twoNodes(place);
  await carry(place, 'xa', 'xc');
  await carry(place, 'xc', 'xa');
  const notified = await run('notify', ...noticeFlags('XA-7'), '--data', 'xa');
  assert.equal(notified.code, 0, notified.err);
  await carry(place, 'xa', 'xc');
  const list = await json<NotificationList>('notifications', 'list', '--owed', '--data', 'xc');
  assert.deepEqual(
    list.items.map(({ reference, status }) => [reference, status]),
    [['XA-7', 'received']],
  );
  const object = ['object', '--reason', 'consignee-unknown', '--text', 'No such firm.'];
  assert.equal((await run('notifications', 'answer', 'XA-7', ...object, '--data', 'xc')).code, 0);
  await carry(place, 'xc', 'xa');
  const view = await json<NotificationView>('notifications', 'show', 'XA-7', '--data', 'xa');
  assert.equal(view.status, 'objected');

  const mine = await json<readonly { group: string; ok: boolean }[]>(
    'log',
    'verify',
    '--data',
    'xa',
  );
  assert.ok(mine.every((report) => report.ok));
  assert.equal((await run('log', 'export', 'evidence', '--data', 'xc')).code, 0);
  const [report] = await json<readonly Report[]>('log', 'verify', 'evidence');
  assert.equal(report?.group, group);
  assert.ok(report?.ok);
  assert.ok(report.logs.every(({ receipts }) => receipts.effective > 0));
});

type Report = Readonly<{
  group: string;
  ok: boolean;
  logs: readonly Readonly<{ receipts: { effective: number } }>[];
}>;

test('cli: a folder of evidence with one byte changed does not verify, and says where', async (t) => {
  const place = workplace(t);
  const { run, path } = place;
  const { group } = await twoNodes(place);
  assert.equal((await run('log', 'export', 'evidence', '--data', 'xa')).code, 0);
  const [bundle = ''] = readdirSync(path('evidence', group)).filter((name) =>
    name.startsWith('xa.'),
  );
  const file = path('evidence', group, bundle);
  const bytes = readFileSync(file);
  const at = bytes.indexOf('terms.accepted');
  bytes[at] = 'T'.charCodeAt(0);
  writeFileSync(file, bytes);
  const { code, out } = await run('log', 'verify', 'evidence');
  assert.equal(code, 1);
  assert.match(out, /DOES NOT HOLD/);
});

test('cli: a carried file for another, and one imported twice, are both told', async (t) => {
  const place = workplace(t);
  const { run, json } = place;
  await twoNodes(place);
  assert.equal((await run('bundle', 'export', 'xc', '-o', 'f.entente', '--data', 'xa')).code, 0);
  const foreign = await run('bundle', 'import', 'f.entente', '--data', 'xa');
  assert.equal(foreign.code, 1);
  assert.match(foreign.err, /carried\.not-for-us/);
  const first = await json<Imported>('bundle', 'import', 'f.entente', '--data', 'xc');
  const second = await json<Imported>('bundle', 'import', 'f.entente', '--data', 'xc');
  assert.ok((first[0]?.logs[0]?.added ?? 0) > 0);
  assert.equal(second[0]?.logs[0]?.added, 0);
});

test('cli: a table of notices is checked whole before the first one is given', async (t) => {
  const place = workplace(t);
  const { run, json, path } = place;
  await twoNodes(place);
  await carry(place, 'xa', 'xc');
  await carry(place, 'xc', 'xa');
  const heading =
    'reference,importer,basis,rule,exporter_name,importer_name,name_on_label,form,net_mass,dispatch_from,port_export,port_import,mode,cas';
  const row = (reference: string, basis: string): string =>
    `${reference},xc,${basis},,Firm A,"Firm C, Ltd",Norfentanyl,base,500 g,2027-01-24,ISREY,MUPLU,air,1609-66-1`;
  const good = row('A-1', 'art12-10-a');
  writeFileSync(path('bad.csv'), `${heading}\n${good}\n${row('A-2', 'nonsense')}\n`);
  const refused = await run('notify', 'bad.csv', '--data', 'xa');
  assert.equal(refused.code, 1);
  assert.match(refused.err, /draft\.malformed \(bad\.csv: A-2: facts\.basis\)/);
  writeFileSync(path('mass.csv'), `${heading}\n${good.replace('500 g', '500')}\n`);
  assert.match((await run('notify', 'mass.csv', '--data', 'xa')).err, /mass\.csv:2: net_mass/);
  const none = await json<NotificationList>('notifications', 'list', '--data', 'xa');
  assert.equal(none.total, 0);
  writeFileSync(path('good.csv'), `\ufeff${heading}\r\n${good}\r\n${row('A-1', 'x')}\r\n`);
  const said = await json<readonly { content: { lines: unknown[] } }[]>(
    ...['notify', 'good.csv', '--data', 'xa'],
  );
  assert.equal(said.length, 1);
  assert.equal(said[0]?.content.lines.length, 2);

  // The same in JSON, as the node shows it.
  const [first] = (await json<NotificationList>('notifications', 'list', '--data', 'xa')).items;
  const shown = await json<NotificationView>(
    ...['notifications', 'show', first?.record ?? '', '--data', 'xa'],
  );
  const notice = shown.sides[0]?.statements[0];
  writeFileSync(
    path('n.json'),
    JSON.stringify([{ facts: notice?.facts, content: notice?.content }]),
  );
  assert.equal((await run('notify', 'n.json', '--dry-run', '--data', 'xa')).code, 0);
  assert.equal((await run('notify', 'n.json', '--data', 'xa')).code, 0);
  writeFileSync(path('wrong.json'), '[{"fact":{}}]');
  const wrong = await run('notify', 'wrong.json', '--data', 'xa');
  assert.equal(wrong.code, 1);
  assert.match(wrong.err, /wrong\.json\.0/);
  assert.equal((await json<NotificationList>('notifications', 'list', '--data', 'xa')).total, 2);
});

test('cli: a restored backup goes on from its guard, and what it said is there', async (t) => {
  const place = workplace(t);
  const { run, json } = place;
  await twoNodes(place);
  await carry(place, 'xa', 'xc');
  await carry(place, 'xc', 'xa');
  assert.equal((await run('backup', 'kept', '--data', 'xa')).code, 0);
  assert.equal(statSync(join(place.folder, 'kept')).mode & 0o077, 0);
  assert.equal((await run('notify', ...noticeFlags('XA-8'), '--data', 'xa')).code, 0);
  await carry(place, 'xa', 'xc');
  assert.equal((await run('restore', 'kept', '--data', 'xa')).code, 0);
  const list = await json<NotificationList>('notifications', 'list', '--data', 'xa');
  assert.deepEqual(
    list.items.map(({ reference }) => reference),
    ['XA-8'],
  );
  const doctor = await json<readonly { name: string; state: string }[]>('doctor', '--data', 'xa');
  assert.deepEqual(
    doctor.filter(({ state }) => state === 'fail'),
    [],
  );
  const garbage = place.path('kept', 'entente.db');
  writeFileSync(garbage, 'not a database');
  const refused = await run('restore', 'kept', '--data', 'xa');
  assert.equal(refused.code, 1);
  assert.match(refused.err, /backup\.malformed/);
  assert.equal((await json<NotificationList>('notifications', 'list', '--data', 'xa')).total, 1);
});
