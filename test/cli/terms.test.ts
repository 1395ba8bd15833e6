// Two real nodes by commands and carried files: terms are amended, a group is dissolved, a party leaves.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LifeView } from '#api/contract-life.ts';
import { noticeFlags } from '../scene/command-line.ts';
import { type Desk, deskInFolder } from '../scene/commands-in-folder.ts';

const inXa = ['--data', 'xa'] as const;
const inXc = ['--data', 'xc'] as const;

const floor = ['--floor', 'safety', '--clock', 'agreed-may-proceed'] as const;

async function meet({ carry }: Desk, rounds = 1): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await carry('xa', 'xc');
    await carry('xc', 'xa');
  }
}

async function scene(t: Parameters<typeof deskInFolder>[0]) {
  const desk = deskInFolder(t);
  for (const party of ['xa', 'xc']) {
    await desk.done('init', party, '--name-en', party, '--data', party);
  }
  const group = await desk.found(['xa', 'xc'], ...floor);
  await meet(desk, 2);
  return { desk, start: group.slice(0, 8) };
}

test('cli: terms are amended by both, shown clause by clause before either accepts; then the group is dissolved', async (t) => {
  const { desk, start } = await scene(t);
  const { run, json } = desk;
  const nothing = await run('terms', 'amend', start, '--floor', 'safety', '--yes', ...inXa);
  assert.notEqual(nothing.code, 0, 'the terms say so already');
  const bad = await run('terms', 'amend', start, '--floor', 'outer-space', '--yes', ...inXa);
  assert.notEqual(bad.code, 0);
  assert.match(bad.err, /other terms/);
  const amend = ['terms', 'amend', start, '--floor', 'safety,treaty-notifications'] as const;
  const asked = await run(...amend, '--retention-days', '730', ...inXa);
  assert.notEqual(asked.code, 0, 'nobody is there to say yes');
  assert.match(asked.err, /treaty-notifications/);
  const tabled = await run(...amend, '--retention-days', '730', '--yes', ...inXa);
  assert.equal(tabled.code, 0, tabled.err);
  const accept = ['terms', 'accept', start, '--mandate', 'government', '--yes'] as const;
  assert.equal((await run(...accept, ...inXa)).code, 0);
  await meet(desk);
  const shown = await run('terms', 'show', start, ...inXc, '--lang', 'zh');
  assert.match(shown.out, /修正案已由一方接受/);
  assert.match(shown.out, /内容保存（天）\s+1826\s+730/);
  const accepted = await run(...accept, ...inXc);
  assert.equal(accepted.code, 0, accepted.err);
  await meet(desk, 2);
  const [one, other] = [
    await json<LifeView>('terms', 'show', start, ...inXa),
    await json<LifeView>('terms', 'show', start, ...inXc),
  ];
  assert.equal(one.status, 'in-force');
  assert.deepEqual(one.terms, other.terms);
  assert.equal(one.terms.retention.contentDays, 730);
  assert.equal(one.versions.length, 2);
  assert.deepEqual(
    one.events.map(({ kind }) => kind),
    ['taken-up', 'taken-up', 'amended'],
  );
  const onTheFloor = await run(
    ...['suspension', 'declare', start, '--areas', 'treaty-notifications', '--text-en', 'x'],
    ...['--yes', ...inXc],
  );
  assert.notEqual(onTheFloor.code, 0, 'the amended terms keep it running');

  assert.equal((await run('group', 'dissolve', start, '--yes', ...inXc)).code, 0);
  assert.equal((await run(...accept, ...inXc)).code, 0);
  await meet(desk);
  assert.equal((await run(...accept, ...inXa)).code, 0);
  await meet(desk, 2);
  const over = await json<LifeView>('terms', 'show', start, ...inXc);
  assert.equal(over.status, 'dissolved');
  assert.deepEqual(over.may, []);
  const late = await run('notify', ...noticeFlags('XA-7'), ...inXa);
  assert.notEqual(late.code, 0);
  assert.match(late.err, /dissolved/);
});

test('cli: a party that leaves says nothing more but what never stops, and the other sees that it left', async (t) => {
  const { desk, start } = await scene(t);
  const { run, json } = desk;
  const leave = ['group', 'leave', start, '--until', '2099-01-31', '--text-en', 'By decision.'];
  assert.equal((await run(...leave, '--yes', ...inXa)).code, 0);
  assert.notEqual((await run(...leave, '--yes', ...inXa)).code, 0, 'once');
  await meet(desk);
  const there = await json<LifeView>('terms', 'show', start, ...inXc);
  assert.equal(there.status, 'left');
  assert.deepEqual(
    there.left.map(({ party, until }) => ({ party, until })),
    [{ party: 'xa', until: '2099-01-31' }],
  );
  for (const data of [inXa, inXc]) {
    const flags = noticeFlags('XA-8').map((flag) => (flag === 'xc' && data === inXc ? 'xa' : flag));
    const refused = await run('notify', ...flags, ...data);
    assert.notEqual(refused.code, 0, 'nobody would answer');
  }
  const amend = ['terms', 'amend', start, '--retention-days', '1', '--yes'] as const;
  assert.notEqual((await run(...amend, ...inXc)).code, 0, 'nothing is agreed any more');
});
