import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { LogOverview, NotificationList, NotificationView } from '#api/contract.ts';
import { carry, noticeFlags, twoNodes, workplace } from '../scene/command-line.ts';

const secret = 'Firm Quicksilver';

/** Files below a folder that hold these bytes. */
function filesWith(folder: string, text: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .filter((name) => readFileSync(join(folder, name)).includes(text));
}

test('cli: an erased content is in no file of either node, and each shows who erased it', async (t) => {
  const place = workplace(t);
  const { run, json, path } = place;
  const { group } = await twoNodes(place);
  await carry(place, 'xa', 'xc');
  await carry(place, 'xc', 'xa');
  const flags = noticeFlags('XA-7').map((flag) => (flag === 'Firm A' ? secret : flag));
  assert.equal((await run('notify', ...flags, '--data', 'xa')).code, 0);
  await carry(place, 'xa', 'xc');
  assert.equal(
    (await run('notifications', 'answer', 'XA-7', 'no-objection', '--data', 'xc')).code,
    0,
  );
  await carry(place, 'xc', 'xa');
  assert.ok(filesWith(path('xa'), secret).length > 0);
  assert.ok(filesWith(path('xc'), secret).length > 0);

  const erase = ['content', 'erase', group.slice(0, 8), '--record', 'XA-7', '--data', 'xa'];
  const asked = await run(...erase);
  assert.equal(asked.code, 1);
  assert.match(asked.err, /Notified .* xc \d{4}-/);
  assert.match(asked.err, /cannot be undone/);
  assert.match(asked.err, /nothing was done; say --yes/);
  assert.ok(filesWith(path('xa'), secret).length > 0, 'nothing was erased without --yes');
  assert.match((await run(...erase, '--lang', 'zh')).err, /不可撤销/);

  const erased = await run(...erase, '--yes');
  assert.equal(erased.code, 0, erased.err);
  assert.deepEqual(filesWith(path('xa'), secret), []);
  const again = await run(...erase, '--yes');
  assert.equal(again.code, 1, 'nothing is left to erase');
  await carry(place, 'xa', 'xc');
  assert.deepEqual(filesWith(path('xc'), secret), []);

  for (const data of ['xa', 'xc']) {
    const { groups } = await json<LogOverview>('log', 'show', '--data', data);
    const log = groups.flatMap(({ logs }) => logs).find((one) => one.party === 'xa' && one.erased);
    assert.equal(log?.erased, 1);
    assert.match(
      (await run('log', 'show', '--data', data)).out,
      /1 contents erased by their author/,
    );
    const acts = await json<readonly { by: string; seqs: readonly number[] }[]>(
      ...['content', 'erased', group, '--data', data],
    );
    assert.deepEqual(
      acts.map(({ by, seqs }) => [by, seqs.length]),
      [['xa', 1]],
    );
  }
  const reports = await json<readonly { ok: boolean }[]>('log', 'verify', '--data', 'xc');
  assert.ok(reports.every(({ ok }) => ok));
});

test('cli: a notice whose clock runs is erased only if its clock shall end, and one on hold never', async (t) => {
  const place = workplace(t);
  const { run, json } = place;
  const { group } = await twoNodes(place);
  await carry(place, 'xa', 'xc');
  await carry(place, 'xc', 'xa');
  assert.equal((await run('notify', ...noticeFlags('XA-8'), '--data', 'xa')).code, 0);
  await carry(place, 'xa', 'xc');
  await carry(place, 'xc', 'xa');
  const view = await json<NotificationView>('notifications', 'show', 'XA-8', '--data', 'xa');
  const seq = String(view.sides.flatMap(({ statements }) => statements)[0]?.seq);
  const erase = ['content', 'erase', group, seq, '--data', 'xa', '--yes'];
  const running = await run(...erase);
  assert.equal(running.code, 1);
  assert.match(running.err, /erasure\.ends-clock/);
  assert.match(running.err, /ENDS THE CLOCK/);

  const hold = ['content', 'hold', group, seq, '--data', 'xa', '--reason', 'Court file 12'];
  assert.equal((await run(...hold)).code, 0);
  assert.match((await run(...hold)).err, /draft\.malformed/);
  const held = await run(...erase, '--end-clocks');
  assert.match(held.err, /erasure\.on-hold/);
  assert.equal(held.code, 1);
  assert.equal((await run(...hold, '--lift')).code, 0);

  assert.equal((await run(...erase, '--end-clocks')).code, 0);
  const after = await json<NotificationView>('notifications', 'show', view.record, '--data', 'xa');
  assert.equal(after.status, 'withdrawn');
  const list = await json<NotificationList>('notifications', 'list', '--data', 'xa');
  assert.equal(list.items[0]?.reference, undefined);
  const wrong = await run('content', 'erase', group, '99', '--yes', '--data', 'xa');
  assert.match(wrong.err, /draft\.malformed/);
  assert.equal((await run('content', 'erase', group, 'x', '--data', 'xa')).code, 2);
  assert.equal((await run('content', 'erase', group, '--data', 'xa')).code, 2);
});

test('cli: a retention schedule is started and stopped once each, with a reason', async (t) => {
  const place = workplace(t);
  const { run, json } = place;
  const { group } = await twoNodes(place);
  const at = [group, '--data', 'xa'];
  assert.equal((await run('retention', 'start', ...at)).code, 2, 'a reason is needed');
  const start = await run('retention', 'start', ...at, '--reason', 'Schedule 4.2');
  assert.equal(start.code, 0, start.err);
  assert.match((await run('retention', 'start', ...at, '--reason', 'x')).err, /draft\.malformed/);
  const [view] = await json<readonly { schedule?: { reason: string }; contents: unknown[] }[]>(
    ...['retention', 'show', ...at],
  );
  assert.equal(view?.schedule?.reason, 'Schedule 4.2');
  assert.deepEqual(view?.contents, []);
  assert.equal((await run('retention', 'erase', ...at, '--yes')).code, 0);
  assert.equal((await run('retention', 'stop', ...at, '--reason', 'Inquiry')).code, 0);
});
