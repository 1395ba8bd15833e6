/**
 * How fast a node takes up another's log: verify, append, fold, derive and index 100,000 notices of about 725 bytes (act and content; 793 in a
 * bundle), each with a record of its own, search caught up. Against `hypercore` replicating as many blocks of 500 bytes between two stores in the
 * same run (signed Merkle logs, no fold), and against the limit: the same leaf, side, view and search rows inserted into SQLite without verification
 * or fold. `ROUNDS=3` takes the median of three, by turns.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { GroupId } from '../src/kernel/id.ts';
import {
  addNode,
  advance,
  closeWorld,
  exchange,
  foundGroup,
  given,
  minute,
  newWorld,
  partyOf,
  type SimulatedNode,
} from '../test/simulation/world.ts';
import { median, report } from './figures.ts';
import { plainNotice } from './plain-notice.ts';

const statements = Number(process.env['STATEMENTS'] ?? 100_000);
const rounds = Number(process.env['ROUNDS'] ?? 1);
const xa = partyOf('xa');
const xc = partyOf('xc');

/** The bundles of a log of so many notices, each on a record of its own. */
async function bundlesOf(author: SimulatedNode, group: GroupId): Promise<readonly Uint8Array[]> {
  const waiting = 512;
  const startMs = performance.now();
  for (let said = 0; said < statements; said += waiting) {
    const all = Array.from({ length: Math.min(waiting, statements - said) }, () =>
      author.node.say(plainNotice(group, xc)),
    );
    for (const result of await Promise.all(all)) given(result);
  }
  report(
    'said by 512 writers at once (durable, folded)',
    statements / seconds(startMs),
    'statements/s',
  );
  const bundles: Uint8Array[] = [];
  let from = 0;
  for (;;) {
    const bundle = given(await author.node.bundle(group, xa, from));
    const count = Number(
      /"count":(\d+)/.exec(new TextDecoder().decode(bundle.subarray(0, 8_192)))?.[1],
    );
    if (count === 0) return bundles;
    bundles.push(bundle);
    from += count;
  }
}

const seconds = (startMs: number): number => (performance.now() - startMs) / 1_000;

async function acceptRate(): Promise<Readonly<{ rate: number; bytes: number }>> {
  const world = newWorld(7);
  const author = await addNode(world, xa);
  const receiver = await addNode(world, xc);
  const group = await foundGroup(world, [author, receiver]);
  await exchange(world, group);
  advance(world, minute);
  const bundles = await bundlesOf(author, group);
  const before = (await receiver.node.store.log(group, xa))?.size ?? 0;
  const startMs = performance.now();
  for (const bundle of bundles) {
    const accepted = await receiver.node.accept(bundle, 'peer');
    if (!accepted.ok) throw new Error(accepted.refusal.code);
  }
  const tookUpMs = performance.now();
  await receiver.node.store.indexText();
  const taken = ((await receiver.node.store.log(group, xa))?.size ?? 0) - before;
  const rate = taken / seconds(startMs);
  report('of which before the text index', taken / ((tookUpMs - startMs) / 1_000), 'statements/s');
  const bytes = bundles.reduce((sum, bundle) => sum + bundle.length, 0) / taken;
  await closeWorld(world);
  return { rate, bytes };
}

async function hypercoreRate(): Promise<number> {
  const { default: Hypercore } = await import('hypercore');
  const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
  const source = new Hypercore(join(folder, 'source'));
  await source.ready();
  const block = new Uint8Array(500).fill(7);
  for (let at = 0; at < statements; at += 1_000) {
    await source.append(Array.from({ length: 1_000 }, () => block));
  }
  const copy = new Hypercore(join(folder, 'copy'), source.key);
  await copy.ready();
  const startMs = performance.now();
  const stream = source.replicate(true, { keepAlive: false });
  stream.pipe(copy.replicate(false, { keepAlive: false })).pipe(stream);
  await copy.download({ start: 0, end: statements }).done();
  const rate = statements / seconds(startMs);
  await copy.close();
  await source.close();
  rmSync(folder, { recursive: true, force: true });
  return rate;
}

/** The rows that one statement leaves behind, without any of the work that makes them. */
function insertRate(): number {
  const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
  const database = new DatabaseSync(join(folder, 'rows.db'));
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    CREATE TABLE leaf (id INTEGER PRIMARY KEY, act BLOB, hash BLOB, salt BLOB, content BLOB);
    CREATE TABLE side (id INTEGER PRIMARY KEY, side TEXT);
    CREATE TABLE joint (id INTEGER PRIMARY KEY, status TEXT, updated INTEGER, joint TEXT);
    CREATE INDEX joint_updated ON joint (status, updated);
    CREATE TABLE search (id INTEGER PRIMARY KEY, text TEXT);`);
  const leaf = database.prepare('INSERT INTO leaf VALUES (?, ?, ?, ?, ?)');
  const side = database.prepare('INSERT INTO side VALUES (?, ?)');
  const joint = database.prepare('INSERT INTO joint VALUES (?, ?, ?, ?)');
  const search = database.prepare('INSERT INTO search VALUES (?, ?)');
  const bytes = {
    act: new Uint8Array(563),
    hash: new Uint8Array(32),
    content: new Uint8Array(162),
  };
  const sideText = 'x'.repeat(425);
  const jointText = 'x'.repeat(820);
  const words = 'x'.repeat(60);
  const startMs = performance.now();
  for (let id = 0; id < statements; id++) {
    if (id % 4_096 === 0) database.exec(id === 0 ? 'BEGIN' : 'COMMIT; BEGIN');
    leaf.run(id, bytes.act, bytes.hash, bytes.hash, bytes.content);
    side.run(id, sideText);
    joint.run(id, 'received', id, jointText);
    search.run(id, words);
  }
  database.exec('COMMIT');
  const rate = statements / seconds(startMs);
  database.close();
  rmSync(folder, { recursive: true, force: true });
  return rate;
}

const ours: number[] = [];
const theirs: number[] = [];
const limits: number[] = [];
for (let round = 0; round < rounds; round++) {
  const { rate, bytes } = await acceptRate();
  report('statement in a bundle', bytes, 'bytes');
  ours.push(rate);
  theirs.push(await hypercoreRate());
  limits.push(insertRate());
}
report('accepted, folded and searchable', median(ours), 'statements/s');
report('hypercore replicates', median(theirs), 'blocks/s');
report('bare inserts of the same rows', median(limits), 'statements/s');
report('ratio to hypercore', median(ours) / median(theirs), '×');
report('ratio to bare inserts', median(ours) / median(limits), '×');
