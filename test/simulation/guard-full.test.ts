import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { exportCarried } from '#exchange/carried-export.ts';
import { openNode } from '#node/open-node.ts';
import { openGuard, readGuard } from '#store/guard.ts';
import { openSqliteStore } from '#store/sqlite/open.ts';
import { notice } from './notices.ts';
import {
  addNode,
  advance,
  closeWorld,
  exchange,
  foundGroup,
  given,
  newWorld,
  partyOf,
  pull,
  type SimulatedNode,
  type World,
} from './world.ts';

const xa = partyOf('xa');
const xc = partyOf('xc');
const smallGuardBytes = 20_000;

async function withSmallGuard(world: World, simulated: SimulatedNode): Promise<void> {
  await simulated.node.close();
  const { party, folder, keys } = simulated;
  const path = join(folder, 'guard');
  simulated.node = await openNode({
    ...{ party, keys },
    store: openSqliteStore(join(folder, 'entente.db')),
    guard: await openGuard(path, { guardBytesMax: smallGuardBytes }),
    guarded: await readGuard(path),
    environment: { nowMs: () => world.nowMs, random: (bytes) => world.random.bytes(bytes) },
    screen: () => [],
    holder: `${party}-simulated`,
  });
}

/** Notices that nobody receipts, until the exporter's guard is full. */
async function fill(world: World) {
  const exporter = await addNode(world, xa);
  const importer = await addNode(world, xc);
  const group = await foundGroup(world, [exporter, importer]);
  await exchange(world, group);
  await withSmallGuard(world, exporter);
  const held = (await importer.node.store.log(group, xa))?.size ?? 0;
  for (let notices = 0; notices < 100; notices += 1) {
    advance(world, 2_000);
    given(await exporter.node.say(notice(group, xc)));
    const bundle = await exporter.node.bundle(group, xa, Number.MAX_SAFE_INTEGER);
    if (bundle.ok) continue;
    assert.equal(bundle.refusal.code, 'node.guard-full');
    const size = (await exporter.node.store.log(group, xa))?.size ?? 0;
    return { exporter, importer, group, held, size };
  }
  throw new RangeError('the guard never filled');
}

test('node: a full guard signs nothing more, gives what it signed, and signs again when that is receipted', async () => {
  const world = newWorld(1);
  const { exporter, importer, group, held, size } = await fill(world);
  assert.equal((await pull(importer, exporter, group, xa))?.code, 'node.guard-full');
  const reached = (await importer.node.store.log(group, xa))?.size ?? 0;
  assert.ok(reached > held && reached < size, `${reached} of ${size}`);

  await importer.node.receiptDue();
  advance(world, 2_000);
  assert.equal(await pull(exporter, importer, group, xc), undefined);
  assert.equal(await pull(importer, exporter, group, xa), undefined);
  assert.equal((await importer.node.store.log(group, xa))?.size, size);
  await closeWorld(world);
});

test('node: what was signed before the guard was full still goes into a carried file', async () => {
  const world = newWorld(2);
  const { exporter, held, size } = await fill(world);
  const [log] = given(await exportCarried(exporter.node, { to: xc })).logs;
  assert.ok(log && log.to > held && log.to < size, `${log?.to} of ${size}`);
  await closeWorld(world);
});
