/**
 * How fast one party says things that are durable when they are acknowledged: one officer after the other, and 64 at once. The limit of the one
 * is the disk: after every act one bare `fdatasync`, so that both meet the same disk and processor. Three are measured, since they differ: of what
 * the act's commit writes, over a file that has its size, as SQLite writes its log from the second round on; of the statement alone, over
 * such a file; and of the statement at the end of a file that grows, which waits for the file system's journal and so for what others on the machine write. That of
 * the 64 is how fast the same statements are taken up in bundles.
 */
import {
  closeSync,
  fdatasyncSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
} from '../test/simulation/world.ts';
import { report } from './figures.ts';
import { plainNotice } from './plain-notice.ts';

const turns = Number(process.env['TURNS'] ?? 20);
const pairsPerTurn = 100;
const writers = 64;
const eachPerTurn = 32;
const statementBytes = 725;
/** A page of SQLite's log with what stands before it. */
const frameBytes = 24 + 4_096;
/** As large as SQLite lets its log become before it begins anew. */
const logBytes = 4_096 * frameBytes;

const xa = partyOf('xa');
const xc = partyOf('xc');
const world = newWorld(11);
const author = await addNode(world, xa);
const receiver = await addNode(world, xc);
const group = await foundGroup(world, [author, receiver]);
await exchange(world, group);
advance(world, minute);

const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));

async function say(times: number): Promise<void> {
  for (let i = 0; i < times; i++) given(await author.node.say(plainNotice(group, xc)));
}

/** What one act's commit adds to the log, while that still grows. */
async function bytesOfAct(): Promise<number> {
  const acts = 100;
  const size = () => statSync(join(author.folder, 'entente.db-wal')).size;
  const before = size();
  await say(acts);
  return Math.round((size() - before) / acts / frameBytes) * frameBytes;
}

type Bare = Readonly<{ name: string; sync: () => void; close: () => void }>;

/** @param sized whether the file has its size before, and is written over from its beginning again and again */
function bare(name: string, bytes: number, sized: boolean): Bare {
  const file = openSync(join(folder, name), 'w');
  const piece = Buffer.alloc(bytes, 1);
  if (sized) writeSync(file, Buffer.alloc(logBytes));
  fdatasyncSync(file);
  let at = 0;
  return {
    name,
    sync: () => {
      if (sized && at + bytes > logBytes) at = 0;
      writeSync(file, piece, 0, bytes, at);
      at += bytes;
      fdatasyncSync(file);
    },
    close: () => closeSync(file),
  };
}

const sayTogether = () => Promise.all(Array.from({ length: writers }, () => say(eachPerTurn)));

/** What was said since the last time, taken up by the other node: the bundles are made before the clock starts. */
async function takeUp(): Promise<number> {
  const bundles: Uint8Array[] = [];
  let from = (await receiver.node.store.log(group, xa))?.size ?? 0;
  const to = (await author.node.store.log(group, xa))?.size ?? 0;
  const count = to - from;
  while (from < to) {
    const bundle = new Uint8Array(given(await author.node.bundle(group, xa, from)));
    const header = new TextDecoder().decode(bundle.subarray(0, 8_192));
    from += Number(/"count":(\d+)/.exec(header)?.[1]);
    bundles.push(bundle);
  }
  await clock('bulk', count, async () => {
    for (const bundle of bundles) given(await receiver.node.accept(bundle, 'peer'));
  });
  return count;
}

const spent = new Map<string, { count: number; ms: number }>();
async function clock(name: string, count: number, job: () => unknown): Promise<void> {
  const start = performance.now();
  await job();
  const ms = performance.now() - start;
  const before = spent.get(name) ?? { count: 0, ms: 0 };
  spent.set(name, { count: before.count + count, ms: before.ms + ms });
}
const rate = (name: string): number => {
  const { count, ms } = spent.get(name) ?? { count: 0, ms: 1 };
  return (count / ms) * 1_000;
};

const actBytes = await bytesOfAct();
const bares = [
  bare(`what an act writes (${actBytes} bytes)`, actBytes, true),
  bare(`${statementBytes} bytes`, statementBytes, true),
  bare(`${statementBytes} bytes, the file growing`, statementBytes, false),
];
await sayTogether();
await say(pairsPerTurn);
await takeUp();
spent.clear();
// By turns, so that whatever else the machine does meets all of them.
for (let turn = 0; turn < turns; turn++) {
  for (const { name, sync } of bares) {
    for (let pair = 0; pair < pairsPerTurn; pair++) {
      await clock(`one beside ${name}`, 1, () => say(1));
      await clock(name, 1, sync);
    }
  }
  await clock('many', writers * eachPerTurn, sayTogether);
  advance(world, minute);
  await takeUp();
}
for (const { close } of bares) close();
rmSync(folder, { recursive: true, force: true });
await closeWorld(world);

const ones = bares.map(({ name }) => rate(`one beside ${name}`));
const one = ones.length / ones.reduce((sum, each) => sum + 1 / each, 0);
report('one writer, each act durable', one, 'acts/s');
report(`${writers} writers at once`, rate('many'), 'acts/s');
report('the same statements accepted in bundles', rate('bulk'), 'statements/s');
report(`${writers} writers to one`, rate('many') / one, '×');
report(`${writers} writers to bulk`, rate('many') / rate('bulk'), '×');
for (const { name } of bares) {
  report(`fdatasync of ${name}`, rate(name), 'syncs/s');
  report('  one writer to it', rate(`one beside ${name}`) / rate(name), '×');
}
