// Three real nodes by commands and carried files: a group of two is succeeded by one of three, which sees nothing from before unless it is said again.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GroupView } from '#api/contract.ts';
import type { LifeView } from '#api/contract-life.ts';
import type { RecordList } from '#api/contract-records.ts';
import { noticeFlags } from '../scene/command-line.ts';
import { type Desk, deskInFolder } from '../scene/commands-in-folder.ts';

const at = (party: string): readonly string[] => ['--data', party];

test('cli: a newcomer joins by a successor group; of the old one it sees nothing but what is said again', async (t) => {
  const desk = deskInFolder(t);
  const { done, carry, json } = desk;
  for (const party of ['xa', 'xb', 'xc'])
    await done('init', party, '--name-en', party, ...at(party));
  const old = await desk.found(['xa', 'xb'], '--clock', 'agreed-may-proceed', '--floor', 'safety');
  for (let round = 0; round < 2; round += 1) {
    await carry('xa', 'xb');
    await carry('xb', 'xa');
  }
  const flags = noticeFlags('XA-7').map((flag) => (flag === 'xc' ? 'xb' : flag));
  await done('notify', ...flags, ...at('xa'));
  const regard = [
    'suspension',
    'regard',
    old.slice(0, 8),
    '--areas',
    'safety',
    '--word',
    'working',
  ];
  await done(...regard, '--text-en', 'All is well.', ...at('xa'));

  const group = await succeeded(desk, old);
  const before = await json<LifeView>('terms', 'show', old.slice(0, 8), ...at('xa'));
  assert.deepEqual(
    before.successors.map((one) => one.group),
    [group.group],
  );
  assert.equal(before.events.at(-1)?.kind, 'succeeded');
  const after = await json<LifeView>('terms', 'show', group.group, ...at('xc'));
  assert.equal(after.predecessor, old);
  const { items } = await json<RecordList>('records', 'list', ...at('xc'));
  assert.deepEqual(items, []);

  await sayAgain(desk, group);
});

/** The successor, with a newcomer, once all three hold it. */
async function succeeded({ run, json, done, carry }: Desk, old: string): Promise<GroupView> {
  const succeeding = ['group', 'succeed', old.slice(0, 8)] as const;
  const missing = await run(...succeeding, 'xb.card.json', '--yes', ...at('xa'));
  assert.notEqual(missing.code, 0, 'that card founded the old group: its keys are used');
  for (const party of ['xb', 'xc']) {
    await done('group', 'card', '-o', `${party}.new.json`, ...at(party));
  }
  const told = await run(...succeeding, 'xc.new.json', '--yes', ...at('xa'));
  assert.notEqual(told.code, 0);
  assert.match(told.err, /no new card of xb/);
  const succeed = [...succeeding, 'xb.new.json', 'xc.new.json'] as const;
  const { group } = await json<Readonly<{ group: GroupView }>>(...succeed, '--yes', ...at('xa'));
  assert.deepEqual(
    group.members.map(({ party }) => party),
    ['xa', 'xb', 'xc'],
  );
  assert.deepEqual(
    group.clocks.map(({ id }) => id),
    ['agreed-may-proceed'],
    'the rules are carried over',
  );
  const join = ['group', 'join', 'successor.terms.json', '--without-words'] as const;
  const joined = await run(...join, ...at('xb'));
  assert.equal(joined.code, 0, joined.err);
  assert.match(
    joined.err,
    /xa, xb\s+xa, xb, xc/,
    'what differs is shown to whoever holds the old group',
  );
  const newcomer = await run(...join, ...at('xc'));
  assert.equal(newcomer.code, 0, newcomer.err);
  assert.doesNotMatch(newcomer.err, /succeed/);
  for (const [from, to] of [
    ['xb', 'xa'],
    ['xc', 'xa'],
    ['xa', 'xb'],
    ['xa', 'xc'],
  ] as const) {
    await carry(from, to);
  }
  return group;
}

/** A notice is for two alone; what all three may read is said again. */
async function sayAgain({ run, json, carry }: Desk, group: GroupView): Promise<void> {
  const own = (await json<RecordList>('records', 'list', ...at('xa'))).items;
  const again = async (desk: string) => {
    const record = own.find((row) => row.desk === desk)?.record ?? '';
    return run('records', 'again', record, '--group', group.group, '--yes', ...at('xa'));
  };
  const refused = await again('notifications');
  assert.notEqual(refused.code, 0, 'a third party would read it');
  const said = await again('line');
  assert.equal(said.code, 0, said.err);
  assert.match(said.err, /xb, xc/, 'who will read it is told first');
  await carry('xa', 'xc');
  const seen = (await json<RecordList>('records', 'list', ...at('xc'))).items;
  assert.deepEqual(
    seen.map(({ desk: kind, group: in_ }) => [kind, in_]),
    [['line', group.group]],
  );
}
