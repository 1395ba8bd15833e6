import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type GroupId, isGroupId, isPartyId, type PartyId } from '#kernel/id.ts';
import {
  type Guard,
  type GuardedStatement,
  type GuardMove,
  openGuard,
  readGuard,
} from './guard.ts';

const groupText = 'ab'.repeat(32);
const partyText = 'xa';
assert.ok(isGroupId(groupText) && isPartyId(partyText));
const group: GroupId = groupText;
const party: PartyId = partyText;
const log = { group, party };
const file = `${group}-${party}.guard`;

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function statement(seq: number, text = `content ${seq}`): GuardedStatement {
  const salt = new Uint8Array(32).fill(seq);
  return {
    seq,
    actBytes: encode(`{"seq":${seq},"type":"notification.filed"}`),
    content:
      seq % 5 === 3
        ? { kind: 'none' }
        : { kind: 'held', salt, bytes: encode(`{"en":"${text} 哌啶 \\t"}`) },
  };
}

function move(from: number, to: number, note = `note of ${to}\n\n— …\n`): GuardMove {
  const statements = Array.from({ length: to - from }, (_, i) => statement(from + i));
  return { ...log, checkpoint: { size: to, note }, statements };
}

async function folderFor(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'entente-guard-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return join(folder, 'guard');
}

const allowed = async (guard: Guard, one: GuardMove): Promise<void> =>
  assert.deepEqual(await guard.move(one), { ok: true, value: undefined });

test('guard: holds the last checkpoint and every statement up to it, and so does one opened anew', async (t) => {
  const folder = await folderFor(t);
  const guard = await openGuard(folder);
  assert.equal(guard.standing(group, party), undefined);
  await allowed(guard, move(2, 9));
  await allowed(guard, move(9, 9, 'the same tree, a later time'));
  await allowed(guard, move(9, 12));
  const standing = { ...log, checkpoint: move(9, 12).checkpoint, from: 2, to: 12, damaged: false };
  assert.deepEqual(guard.standing(group, party), standing);
  await guard.close();
  const held = {
    ...log,
    checkpoint: standing.checkpoint,
    statements: move(2, 12).statements,
    kept: [],
  };
  assert.deepEqual(await readGuard(folder), [held]);
  const again = await openGuard(folder);
  assert.deepEqual(again.standings(), [standing]);
  await allowed(again, move(12, 13));
});

test('guard: moves of many callers are carried out one after the other', async (t) => {
  const folder = await folderFor(t);
  const guard = await openGuard(folder);
  await Promise.all(Array.from({ length: 30 }, (_, i) => allowed(guard, move(i, i + 1))));
  assert.equal((await readGuard(folder))[0]?.statements.length, 30);
});

test('guard: a move with a gap, a repetition or a smaller checkpoint is a bug', async (t) => {
  const guard = await openGuard(await folderFor(t));
  await allowed(guard, move(0, 4));
  for (const wrong of [move(5, 6), move(3, 6), move(2, 3), { ...move(4, 6), statements: [] }]) {
    await assert.rejects(guard.move(wrong), { name: 'AssertionFailed' });
  }
  await allowed(guard, move(4, 5));
});

test('guard: at its bound it refuses and holds what it held; receipts make room', async (t) => {
  const folder = await folderFor(t);
  const guard = await openGuard(folder, { guardBytesMax: 4_000 });
  let size = 0;
  for (; ; size += 1) {
    const result = await guard.move(move(size, size + 1));
    if (result.ok) continue;
    assert.equal(result.refusal.code, 'node.guard-full');
    assert.deepEqual(result.refusal.facts, { guardBytesMax: 4_000, statements: size });
    break;
  }
  assert.ok(size > 5, `${size} statements before it was full`);
  assert.equal(guard.standing(group, party)?.to, size);
  assert.equal((await readGuard(folder))[0]?.statements.length, size);
  await guard.receipted(group, party, size - 2);
  await allowed(guard, move(size, size + 1));
  const [held] = await readGuard(folder);
  assert.deepEqual(held?.statements, move(size - 2, size + 1).statements);
  assert.deepEqual(guard.standing(group, party)?.from, size - 2);
});

test('guard: what is receipted leaves the file in time', async (t) => {
  const folder = await folderFor(t);
  const guard = await openGuard(folder);
  const long = 'long '.repeat(20_000);
  for (let seq = 0; seq < 40; seq += 1) {
    const [checkpoint] = [move(seq, seq + 1).checkpoint];
    await allowed(guard, { ...log, checkpoint, statements: [statement(seq, long)] });
    await guard.receipted(group, party, seq);
  }
  assert.ok((await readFile(join(folder, file))).length < 2_000_000);
  const [held] = await readGuard(folder);
  assert.deepEqual(held?.statements.at(-1), statement(39, long));
  assert.equal(held?.checkpoint?.size, 40);
  await allowed(guard, move(40, 41));
});

test('guard: erased contents are in no file, and the statements stay', async (t) => {
  const folder = await folderFor(t);
  const guard = await openGuard(folder);
  await allowed(guard, move(0, 3));
  await allowed(guard, move(3, 8));
  await guard.receipted(group, party, 2);
  // Receipted already, but still in the file.
  await guard.erase(group, party, [1, 5]);
  const kept = (await readFile(join(folder, file))).toString();
  assert.equal(kept.includes('content 1') || kept.includes('content 5'), false);
  const [held] = await readGuard(folder);
  assert.deepEqual(
    held?.statements.map(({ seq, content }) => [seq, content.kind]),
    [
      [2, 'held'],
      [3, 'none'],
      [4, 'held'],
      [5, 'gone'],
      [6, 'held'],
      [7, 'held'],
    ],
  );
  assert.equal(held?.checkpoint?.size, 8);
  await allowed(guard, move(8, 9));
  await guard.erase(group, party, [20]);
});

test('guard: the rest of an append that a crash cut off is dropped, wherever it was cut', async (t) => {
  const folder = await folderFor(t);
  const path = join(folder, file);
  const guard = await openGuard(folder);
  await allowed(guard, move(0, 3));
  const before = await readFile(path);
  await allowed(guard, move(3, 5));
  const after = await readFile(path);
  const torn: Buffer[] = [];
  for (let bytes = before.length; bytes < after.length; bytes += 1)
    torn.push(after.subarray(0, bytes));
  // A page that never reached the disk reads as zeros, though the page behind it did.
  torn.push(Buffer.concat([before, Buffer.alloc(100), after.subarray(before.length + 100)]));
  for (const left of torn) {
    await writeFile(path, left);
    assert.equal((await readGuard(folder))[0]?.checkpoint?.size, 3);
    const opened = await openGuard(folder);
    assert.deepEqual(opened.standing(group, party)?.to, 3, `cut at ${left.length}`);
    if (left.length % 50 !== 0) continue;
    await allowed(opened, move(3, 6));
    assert.equal((await readGuard(folder))[0]?.statements.length, 6);
  }
});

test('guard: a file damaged before its end lets nothing leave, and gives what can be read', async (t) => {
  const folder = await folderFor(t);
  const path = join(folder, file);
  const guard = await openGuard(folder);
  await allowed(guard, move(0, 3));
  const good = (await readFile(path)).length;
  await allowed(guard, move(3, 5));
  await allowed(guard, move(5, 6));
  const whole = await readFile(path);
  for (const at of [good + 3, good + 40, good + 200]) {
    const bad = Buffer.from(whole);
    bad[at] = (bad[at] ?? 0) ^ 1;
    await writeFile(path, bad);
    const opened = await openGuard(folder);
    assert.equal(opened.standing(group, party)?.damaged, true);
    await assert.rejects(opened.move(move(3, 6)), { name: 'StoreFault', code: 'corrupt' });
    await opened.receipted(group, party, 2);
    assert.deepEqual(await readFile(path), bad, 'the evidence is left as it is');
    assert.equal((await readGuard(folder))[0]?.statements.length, 3);
  }
  await writeFile(path, whole.subarray(10));
  assert.equal((await openGuard(folder)).standing(group, party)?.damaged, true);
  // Emptied: something stood here that was acknowledged.
  await writeFile(path, '');
  assert.equal((await openGuard(folder)).standing(group, party)?.damaged, true);
});

test('guard: a write that fails is a fault to try again, and then nothing is missing', async (t) => {
  const folder = await folderFor(t);
  const path = join(folder, file);
  const guard = await openGuard(folder);
  await allowed(guard, move(0, 3));
  await rename(path, `${path}.aside`);
  await mkdir(path);
  await assert.rejects(guard.move(move(3, 4)), { code: 'disk', retryable: true });
  assert.equal(guard.standing(group, party)?.to, 3);
  await rmdir(path);
  await rename(`${path}.aside`, path);
  await allowed(guard, move(3, 4));
  assert.deepEqual((await readGuard(folder))[0]?.statements, move(0, 4).statements);
});

test('guard: a crash between writing a file anew and putting it in its place loses nothing', async (t) => {
  const folder = await folderFor(t);
  const guard = await openGuard(folder);
  await allowed(guard, move(0, 3));
  await writeFile(join(folder, `${file}.new`), 'half of a fi');
  await writeFile(join(folder, 'README'), 'not ours');
  const again = await openGuard(folder);
  assert.equal(again.standing(group, party)?.to, 3);
  assert.deepEqual((await readdir(folder)).toSorted(), ['README', file]);
});
