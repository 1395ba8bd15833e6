/**
 * How fast one party says things that are durable when they are acknowledged: one officer after the other, and 64 at once. The limit of the one
 * is the disk: `fdatasync` of the same bytes, by turns in the same run; that of the 64 is how fast the same statements are taken up in bundles.
 */
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
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
const singlesPerTurn = 200;
const writers = 64;
const eachPerTurn = 32;
const statementBytes = 725;

const xa = partyOf('xa');
const xc = partyOf('xc');
const world = newWorld(11);
const author = await addNode(world, xa);
const receiver = await addNode(world, xc);
const group = await foundGroup(world, [author, receiver]);
await exchange(world, group);
advance(world, minute);

const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
const file = openSync(join(folder, 'sync'), 'w');
const bytes = Buffer.alloc(statementBytes, 1);

async function say(times: number): Promise<void> {
  for (let i = 0; i < times; i++) given(await author.node.say(plainNotice(group, xc)));
}

function sync(): void {
  for (let i = 0; i < singlesPerTurn; i++) {
    writeSync(file, bytes);
    fdatasyncSync(file);
  }
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

await sayTogether();
await say(singlesPerTurn);
await takeUp();
spent.clear();
// By turns, so that whatever else the machine does meets all of them.
for (let turn = 0; turn < turns; turn++) {
  await clock('one', singlesPerTurn, () => say(singlesPerTurn));
  await clock('sync', singlesPerTurn, sync);
  await clock('many', writers * eachPerTurn, sayTogether);
  advance(world, minute);
  await takeUp();
}
closeSync(file);
rmSync(folder, { recursive: true, force: true });
await closeWorld(world);

report('one writer, each act durable', rate('one'), 'acts/s');
report(`fdatasync of ${statementBytes} bytes`, rate('sync'), 'syncs/s');
report(`${writers} writers at once`, rate('many'), 'acts/s');
report('the same statements accepted in bundles', rate('bulk'), 'statements/s');
report('one writer to fdatasync', rate('one') / rate('sync'), '×');
report(`${writers} writers to one`, rate('many') / rate('one'), '×');
report(`${writers} writers to bulk`, rate('many') / rate('bulk'), '×');
