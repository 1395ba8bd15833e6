// Two real nodes by commands and carried files: the line is cut by one side's word, both go on at home, and it is lifted again.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { test } from 'node:test';
import type { StatementView } from '#api/contract.ts';
import type { DryRunView, GapView, LineView } from '#api/contract-line.ts';
import type { RecordList, RecordView } from '#api/contract-records.ts';
import { carry, noticeFlags, twoNodes, type Workplace, workplace } from '../scene/command-line.ts';

const area = 'treaty-notifications';
const inXa = ['--data', 'xa'] as const;
const inXc = ['--data', 'xc'] as const;
const publicly = ['--text-en', 'Suspended.', '--text-zh', '暂停。'] as const;

async function scene(t: Parameters<typeof workplace>[0]) {
  const place = workplace(t);
  const { group } = await twoNodes(place, ['--floor', 'safety', '--clock', 'agreed-may-proceed']);
  await meet(place, 2);
  assert.equal((await place.run('notify', ...noticeFlags('XA-7'), ...inXa)).code, 0);
  await meet(place);
  return { place, group, start: group.slice(0, 8) };
}

/** xa’s word goes over, and what xc says and receipts comes back. */
async function meet(place: Workplace, rounds = 1): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await carry(place, 'xa', 'xc');
    await carry(place, 'xc', 'xa');
  }
}

test('cli: an area is suspended, work goes on at home, and what happened is told on both sides when it is lifted', async (t) => {
  const { place, start } = await scene(t);
  const { run, json } = place;
  const dry = await json<DryRunView>(
    ...['suspension', 'dry-run', start, '--areas', `safety,${area}`, ...inXa],
  );
  assert.deepEqual(
    dry.areas.map(({ outcome }) => outcome),
    ['floor', 'stops'],
  );
  assert.equal(dry.counts.pauses, 1);
  const asked = await run('suspension', 'declare', start, '--areas', area, ...publicly, ...inXa);
  assert.notEqual(asked.code, 0, 'nobody is there to say yes');
  assert.match(asked.err, /would stop/);
  const onTheFloor = await run(
    ...['suspension', 'declare', start, '--areas', 'safety', ...publicly, '--yes', ...inXa],
  );
  assert.notEqual(onTheFloor.code, 0);

  const declare = ['suspension', 'declare', start, '--areas', area, ...publicly, '--yes'] as const;
  const suspended = await json<StatementView>(...declare, ...inXa);
  // The other side does not know yet, and goes on.
  const answered = await run('notifications', 'answer', 'XA-7', 'acknowledge', ...inXc);
  assert.equal(answered.code, 0, answered.err);
  await meet(place);
  for (const [data, importer] of [
    ['xa', 'xc'],
    ['xc', 'xa'],
  ]) {
    const flags = noticeFlags('XA-8').map((flag) => (flag === 'xc' ? (importer ?? '') : flag));
    const refused = await run('notify', ...flags, '--data', data ?? '', '--lang', 'zh');
    assert.notEqual(refused.code, 0);
    assert.match(refused.err, /暂停/);
  }
  await waitsAtHome(place, start);
  await eachInItsOwnWord(place, start);
  const lift = ['suspension', 'lift', suspended.record ?? ''] as const;
  assert.notEqual((await run(...lift, ...inXc)).code, 0, 'only its author lifts it');
  assert.equal((await run(...lift, ...publicly, ...inXa)).code, 0);
  await meet(place);
  const gap = await json<GapView>('suspension', 'gap', suspended.record ?? '', ...inXa);
  assert.equal(gap.counts.came, 1);
  assert.equal(gap.listed.find(({ kind }) => kind === 'came')?.type, 'notification.acknowledged');
  const there = await json<GapView>('suspension', 'gap', suspended.record ?? '', ...inXc);
  assert.equal(there.counts.came, 0);
  assert.equal(there.counts.owed, 1, 'the reply to the notice is owed again');
  assert.match(
    (await run('suspension', 'gap', suspended.record ?? '', ...inXc, '--lang', 'es')).out,
    /Lo debe ahora esta parte: 1/,
  );
  assert.equal((await run('notify', ...noticeFlags('XA-9'), ...inXa)).code, 0);
});

/** Each side’s own word stands beside the other’s, and is read in three languages. */
async function eachInItsOwnWord(place: Workplace, start: string): Promise<void> {
  const { run, json } = place;
  const regard = ['suspension', 'regard', start, '--areas', area, '--word'] as const;
  assert.equal((await run(...regard, 'suspended', ...inXa)).code, 0);
  assert.equal((await run(...regard, 'interrupted', ...inXc)).code, 0);
  await meet(place);
  const status = await json<LineView>('suspension', 'status', start, ...inXc);
  const here = status.areas.find((one) => one.area === area);
  assert.deepEqual(here?.closedBy, ['xa']);
  assert.deepEqual(
    here?.regards.map(({ by, word }) => [by, word]),
    [
      ['xa', 'suspended'],
      ['xc', 'interrupted'],
    ],
  );
  for (const [language, word] of [
    ['en', /suspended by xa/],
    ['es', /suspendido por xa/],
    ['zh', /xa.* 已暂停/],
  ] as const) {
    assert.match((await run('suspension', 'status', start, ...inXc, '--lang', language)).out, word);
  }
}

/** A draft for the area is written all the same; the other side gets nothing of it. */
async function waitsAtHome(place: Workplace, start: string): Promise<void> {
  const { run, json, path } = place;
  const view = await json<RecordView>('notifications', 'show', 'XA-7', ...inXa);
  writeFileSync(path('facts.json'), '{"on":"2026-12-01"}');
  writeFileSync(
    path('content.json'),
    '{"quantities":[{"line":1,"netMg":1000}],"note":{"en":"zephyr"}}',
  );
  const drafted = await run(
    ...['drafts', 'new', 'notification.dispatched', '--record', view.record],
    ...['--facts', 'facts.json', '--content', 'content.json', ...inXa],
  );
  assert.equal(drafted.code, 0, drafted.err);
  await meet(place);
  const status = await json<LineView>('suspension', 'status', start, ...inXa);
  assert.equal(status.areas.find((one) => one.area === area)?.open, 1);
  const theirs = await json<RecordView>('notifications', 'show', 'XA-7', ...inXc);
  const said = theirs.sides.flatMap(({ statements }) => statements.map(({ type }) => type));
  assert.ok(!said.includes('notification.dispatched'));
  const found = await json<RecordList>('records', 'list', '--text', 'zephyr', ...inXc);
  assert.equal(found.total, 0);
}

test('cli: killed right after its word, a node knows whom it has suspended when it is started again', async (t) => {
  const { place, group, start } = await scene(t);
  const { json, serve } = place;
  const served = await serve('xa');
  const said = await fetch(new URL('/api/v1/statements', served.desk), {
    method: 'POST',
    headers: { ...served.console, 'content-type': 'application/json' },
    body: JSON.stringify({ group, type: 'suspension.declared', facts: { areas: [area] } }),
  });
  assert.equal(said.status, 201, await said.text());
  await served.stop('SIGKILL');
  const own = await json<LineView>('suspension', 'status', start, ...inXa);
  assert.deepEqual(own.areas.find((one) => one.area === area)?.closedBy, ['xa']);
  await meet(place);
  const theirs = await json<LineView>('suspension', 'status', start, ...inXc);
  assert.deepEqual(theirs.areas.find((one) => one.area === area)?.closedBy, ['xa']);
});
