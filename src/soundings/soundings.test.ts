import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type TestContext, test } from 'node:test';
import type { GroupId, PartyId } from '#kernel/id.ts';
import { xa, xb, xc } from '../../test/scene/logs.ts';
import { idOf, paperOf } from '../../test/scene/soundings.ts';
import { messagesMax, type SoundingId } from './message.ts';
import { createSoundings } from './soundings.ts';
import { openSoundingStore } from './sqlite/open.ts';
import { threadParts, wordingOf } from './thread.ts';

const group = 'a'.repeat(64) as GroupId;
const dayMs = 86_400_000;

function scene(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'entente-soundings-'));
  const clock = { nowMs: Date.UTC(2026, 10, 23, 19, 40) };
  const open = (party: PartyId) => {
    const store = openSoundingStore(join(folder, `${party}.db`));
    const soundings = createSoundings(store, {
      ...{ party, nowMs: () => clock.nowMs, random: randomBytes },
      othersIn: (asked) => (asked === group ? [xa, xb, xc].filter((one) => one !== party) : []),
    });
    t.after(() => soundings.close());
    return soundings;
  };
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const [a, b] = [open(xa), open(xb)];
  const carry = async () => {
    await b.take({ group, other: xa }, await a.box({ group, other: xb }));
    await a.take({ group, other: xb }, await b.box({ group, other: xa }));
  };
  /** Whether a word stands anywhere in the files of this folder. */
  const isOnDisk = (word: string): boolean =>
    readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(word));
  return { a, b, clock, carry, isOnDisk, folder };
}
const withXb = { group, other: xb };
const withXa = { group, other: xa };
const value = <T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
};
const codeOf = (result: { ok: boolean; refusal?: { code: string; at?: string } }) =>
  result.ok ? 'ok' : `${result.refusal?.code} ${result.refusal?.at ?? ''}`.trim();

test('soundings: a paper is laid, remarked on clause by clause, answered and worded anew', async (t) => {
  const { a, b, carry } = scene(t);
  const { thread, id } = value(await a.lay({ ...withXb, paper: paperOf('precursors') }));
  await carry();
  const text = { en: 'We would say [may].', zh: '我方建议用“可”。' };
  const comment = { on: id, clause: 'c2', text };
  const remark = value(await b.remark({ ...withXa, thread, comment }));
  await carry();
  const answer = { on: id, clause: 'c2', answers: remark.id, text: { en: 'Then so.' } };
  value(await a.remark({ ...withXb, thread, comment: answer }));
  const paper = { ...paperOf('precursor lists'), revises: id };
  value(await b.lay({ ...withXa, thread, paper }));
  await carry();
  for (const [soundings, pair, self] of [
    [a, withXb, xa],
    [b, withXa, xb],
  ] as const) {
    const parts = threadParts(value(await soundings.thread({ ...pair, thread })), self);
    assert.deepEqual(
      parts.papers.map(({ by, paper }) => [by, paper.title.en]),
      [
        [xa, 'On precursors'],
        [xb, 'On precursor lists'],
      ],
    );
    assert.deepEqual(parts.comments.map(({ by }) => by).sort(), [xa, xb]);
    const wording = wordingOf(parts.papers[1]?.paper ?? paper, '0'.repeat(32));
    assert.ok(!JSON.stringify(wording).includes(id) && !JSON.stringify(wording).includes(thread));
  }
});

test('soundings: what its writer withdraws goes on the other side too, and what the other deletes does not come back', async (t) => {
  const { a, b, carry, isOnDisk } = scene(t);
  const first = value(await a.lay({ ...withXb, paper: paperOf('quokka') }));
  const second = value(await a.lay({ ...withXb, paper: paperOf('numbat') }));
  await carry();
  assert.ok(isOnDisk('quokka') && isOnDisk('numbat'));
  assert.equal(value(await a.remove({ ...withXb, thread: first.thread })), 1);
  await carry();
  assert.ok(!isOnDisk('quokka'), 'withdrawn, it is in no file of either');
  assert.equal(value(await b.remove({ ...withXa, thread: second.thread })), 1);
  await carry();
  assert.equal((await b.standing()).length, 0);
  assert.equal((await a.standing()).length, 1);
  assert.equal(
    codeOf(await b.remove({ ...withXa, thread: second.thread })),
    'request.not-found thread',
  );
});

test('soundings: what is over is shown to nobody, given to nobody, and removed', async (t) => {
  const { a, b, clock, carry, isOnDisk } = scene(t);
  const paper = paperOf('wombat');
  const { thread } = value(await a.lay({ ...withXb, days: 2, paper }));
  await carry();
  clock.nowMs += 2 * dayMs;
  assert.deepEqual([await a.standing(), await b.standing()], [[], []]);
  assert.deepEqual(await a.box(withXb), []);
  assert.equal(codeOf(await a.thread({ ...withXb, thread })), 'request.not-found thread');
  assert.equal((await a.expire()) + (await b.expire()), 2);
  assert.ok(!isOnDisk('wombat'));
});

test('soundings: each pair has its own; the third of a group sees none of it', async (t) => {
  const { a } = scene(t);
  const { thread } = value(await a.lay({ ...withXb, paper: paperOf('bilby') }));
  assert.deepEqual(await a.box({ group, other: xc }), []);
  assert.equal(codeOf(await a.thread({ group, other: xc, thread })), 'request.not-found thread');
});

test('soundings: what is not there, not ours, or too much is refused', async (t) => {
  const { a } = scene(t);
  const paper = paperOf('x');
  const lay = (change: object) => a.lay({ ...withXb, paper, ...change }).then(codeOf);
  const nowhere = idOf('nowhere') as SoundingId;
  assert.equal(await lay({ group: 'b'.repeat(64) }), 'group.unknown');
  assert.equal(await lay({ other: xa }), 'request.malformed to');
  assert.equal(await lay({ other: 'xd' }), 'party.not-a-member');
  assert.equal(await lay({ thread: nowhere }), 'request.not-found thread');
  assert.equal(
    await lay({ paper: { ...paper, revises: nowhere } }),
    'request.not-found paper.revises',
  );
  const long = {
    id: 'c1',
    text: { en: 'x'.repeat(20_000), es: 'x'.repeat(20_000), zh: '文'.repeat(10_000) },
  };
  assert.equal(await lay({ paper: { ...paper, clauses: [long] } }), 'request.too-large');
  const { thread, id } = value(await a.lay({ ...withXb, paper }));
  const remark = (comment: object) =>
    a
      .remark({ ...withXb, thread, comment: { on: id, text: { en: 'x' }, ...comment } })
      .then(codeOf);
  assert.equal(await remark({ on: nowhere }), 'request.not-found comment.on');
  assert.equal(await remark({ clause: 'c9' }), 'request.malformed comment.clause');
  assert.equal(await remark({ answers: id }), 'request.not-found comment.answers');
  assert.equal(codeOf(await a.remove({ ...withXb, thread }, nowhere)), 'request.not-found message');
  for (let n = 1; n < messagesMax; n += 1) assert.equal(await lay({}), 'ok');
  assert.equal(await lay({}), 'sounding.full');
});

test('soundings: the file is its account’s alone, and one of a later version is not touched', (t) => {
  const { folder } = scene(t);
  assert.equal(statSync(join(folder, 'xa.db')).mode & 0o777, 0o600);
  const path = join(folder, 'later.db');
  const database = new DatabaseSync(path);
  database.exec('PRAGMA user_version = 2');
  database.close();
  assert.throws(() => openSoundingStore(path), { code: 'unknown-version' });
});

test('soundings: a damaged file is begun anew, and told; it keeps no node closed', async (t) => {
  const { folder } = scene(t);
  const path = join(folder, 'damaged.db');
  writeFileSync(path, 'no database '.repeat(1_000));
  const faults: unknown[] = [];
  const store = openSoundingStore(path, (error) => faults.push(error));
  assert.deepEqual(await store.all(), []);
  await store.close();
  assert.equal(faults.length, 1);
});
