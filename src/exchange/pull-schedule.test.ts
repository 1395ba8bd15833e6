import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GroupId, PartyId } from '#kernel/id.ts';
import { ok } from '#kernel/refusal.ts';
import type { EntenteNode } from '#node/node.ts';
import { type ExchangeScene, exchangeScene } from '../../test/scene/exchange-nodes.ts';
import { xa, xb, xc } from '../../test/scene/logs.ts';
import { startNudging } from './nudger.ts';
import { addPeer } from './peers.ts';
import { type PullSchedule, pace, schedulePulls, type Timers } from './pull-schedule.ts';
import { type Transport, TransportFault } from './transport.ts';

/** Timers that go off when the scene's clock is moved past them, in their order. */
function handTimers(clock: { nowMs: number }) {
  const schedules: PullSchedule[] = [];
  /** Until nothing runs that the timers have started. */
  const quiet = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn += 1) {
      for (let rest = 0; rest < 5; rest += 1) await new Promise((go) => setImmediate(go));
      for (const schedule of schedules) await schedule.idle();
    }
  };
  const set = new Set<{ atMs: number; job: () => void }>();
  const timers: Timers = {
    after: (ms, job) => {
      const timer = { atMs: clock.nowMs + ms, job };
      set.add(timer);
      return () => set.delete(timer);
    },
  };
  const next = () => [...set].sort((a, b) => a.atMs - b.atMs)[0];
  const pass = async (ms: number): Promise<void> => {
    const end = clock.nowMs + ms;
    for (let timer = next(); timer && timer.atMs <= end; timer = next()) {
      set.delete(timer);
      clock.nowMs = Math.max(clock.nowMs, timer.atMs);
      timer.job();
      await quiet();
    }
    clock.nowMs = end;
    await quiet();
  };
  const pull = (...[node, transport, options]: HandPulls): PullSchedule => {
    const onFault = options?.onFault ?? noFault;
    const schedule = schedulePulls(node, transport, { timers, onFault });
    schedules.push(schedule);
    return schedule;
  };
  return { timers, pass, quiet, pull, waiting: () => set.size };
}

type HandPulls = [
  node: EntenteNode,
  transport: Transport,
  options?: Readonly<{ onFault: (fault: unknown) => void }>,
];

const noFault = (error: unknown): void => {
  throw error;
};

/** Nodes that ask each other in memory, and a list of who asked whom for which log. */
function memoryLine(scene: ExchangeScene) {
  const down = new Set<PartyId>();
  const asked: { by: PartyId; peer: PartyId; party: PartyId; atMs: number }[] = [];
  const nudged: { by: PartyId; peer: PartyId; atMs: number }[] = [];
  const schedules = new Map<PartyId, PullSchedule>();
  const of = (by: PartyId): Transport => ({
    fetchBundle: async (route, ask) => {
      asked.push({ by, peer: route.peer, party: ask.party, atMs: scene.clock.nowMs });
      if (down.has(route.peer)) throw new TransportFault('unreachable', 'down');
      return scene.nodeOf(route.peer).bundle(ask.group, ask.party, ask.from);
    },
    nudge: async (route, group) => {
      nudged.push({ by, peer: route.peer, atMs: scene.clock.nowMs });
      if (down.has(route.peer)) throw new TransportFault('unreachable', 'down');
      schedules.get(route.peer)?.pullSoon(group, by);
      return ok(undefined);
    },
  });
  return { of, down, asked, nudged, schedules };
}

async function introduce(scene: ExchangeScene, parties: readonly PartyId[]): Promise<void> {
  for (const one of parties) {
    for (const other of parties) {
      if (one !== other) await addPeer(scene.nodeOf(one), other, { address: 'http://127.0.0.1:1' });
    }
  }
}

async function sizes(scene: ExchangeScene, group: GroupId, of: PartyId, at: readonly PartyId[]) {
  const rows = await Promise.all(at.map((party) => scene.nodeOf(party).store.log(group, of)));
  return rows.map((row) => row?.size ?? 0);
}

test('pull schedule: every log is pulled at once and then at the pace, with jitter', async (context) => {
  const scene = await exchangeScene(context, [xa, xb, xc]);
  const group = await scene.found([xa, xb, xc]);
  await introduce(scene, [xa, xb, xc]);
  const line = memoryLine(scene);
  const hand = handTimers(scene.clock);
  const schedule = hand.pull(scene.nodeOf(xa), line.of(xa));
  await hand.quiet();
  assert.deepEqual(
    schedule.puller.status().map(({ state }) => state),
    ['ok', 'ok'],
  );
  assert.deepEqual(await sizes(scene, group, xb, [xa]), [1]);
  const startMs = scene.clock.nowMs;
  line.asked.length = 0;
  await hand.pass(pace.everyMs * 1.25 + 1);
  const first = new Map(line.asked.map(({ party, atMs }) => [party, atMs - startMs]));
  assert.equal(first.size, 2);
  for (const ms of first.values())
    assert.ok(ms >= pace.everyMs * 0.75 && ms <= pace.everyMs * 1.25);
  assert.notEqual(first.get(xb), first.get(xc), 'they do not march in step');
  await schedule.stop();
  assert.equal(hand.waiting(), 0);
  line.asked.length = 0;
  await hand.pass(3_600_000);
  assert.deepEqual(line.asked, []);
});

test('pull schedule: a peer out of reach is asked less and less often, and the others as before', async (context) => {
  const scene = await exchangeScene(context, [xa, xb, xc]);
  await scene.found([xa, xb, xc]);
  await introduce(scene, [xa, xb, xc]);
  const line = memoryLine(scene);
  line.down.add(xb);
  const hand = handTimers(scene.clock);
  const schedule = hand.pull(scene.nodeOf(xa), line.of(xa));
  await hand.quiet();
  for (let minute = 0; minute < 120; minute += 1) await hand.pass(60_000);
  const tries = line.asked.filter(({ peer, party }) => peer === xb && party === xb);
  const gaps = tries.slice(1).map(({ atMs }, index) => atMs - (tries[index]?.atMs ?? 0));
  assert.ok((gaps[0] ?? 0) <= pace.everyMs * 2.5 && (gaps[2] ?? 0) > (gaps[0] ?? 0));
  assert.ok(gaps.every((gap) => gap <= pace.backoffMsMax * 1.25 + 1));
  assert.ok(tries.length < 20, `${tries.length} tries in two hours`);
  const others = line.asked.filter(({ peer, party }) => peer === xc && party === xc);
  assert.ok(others.length > 180, `${others.length} pulls of the other`);
  line.down.delete(xb);
  schedule.pullSoon();
  await hand.pass(2_000);
  assert.deepEqual(
    schedule.puller.status().map(({ state }) => state),
    ['ok', 'ok'],
  );
  await schedule.stop();
});

test('pull schedule: a statement nudges the others, who have it within two seconds', async (context) => {
  const scene = await exchangeScene(context, [xa, xb, xc]);
  const group = await scene.found([xa, xb, xc]);
  await introduce(scene, [xa, xb, xc]);
  const line = memoryLine(scene);
  const hand = handTimers(scene.clock);
  const nudging = [xa, xb, xc].map((party) => {
    const node = scene.nodeOf(party);
    const options = { timers: hand.timers, onFault: noFault };
    line.schedules.set(party, hand.pull(node, line.of(party)));
    return startNudging(node, line.of(party), options);
  });
  await hand.quiet();
  await hand.pass(10_000);
  assert.deepEqual(
    await sizes(scene, group, xa, [xb, xc]),
    await sizes(scene, group, xa, [xa, xa]),
  );
  line.nudged.length = 0;
  for (let count = 0; count < 5; count += 1) await scene.say(xa, group);
  await hand.pass(2_100);
  assert.deepEqual(
    await sizes(scene, group, xa, [xb, xc]),
    await sizes(scene, group, xa, [xa, xa]),
  );
  await hand.pass(5_000);
  const receipts = await scene.nodeOf(xa).store.receipts(group);
  for (const by of [xb, xc]) {
    const newest = receipts.findLast((receipt) => receipt.by === by && receipt.of === xa);
    const [size = 0] = await sizes(scene, group, xa, [xa]);
    assert.ok(newest && newest.size >= size - 2, 'and their receipts came back');
  }
  const ofOne = line.nudged.filter(({ by, peer }) => by === xa && peer === xb);
  for (const [index, { atMs }] of ofOne.entries()) {
    const before = ofOne[index - 1];
    if (before) assert.ok(atMs - before.atMs >= 1_000, 'at most one nudge a second');
  }
  for (const { stop } of nudging) stop();
  for (const schedule of line.schedules.values()) await schedule.stop();
});

test('pull schedule: nudges in a burst are acted upon once a second', async (context) => {
  const scene = await exchangeScene(context, [xa, xb]);
  const group = await scene.found([xa, xb]);
  await introduce(scene, [xa, xb]);
  const line = memoryLine(scene);
  const hand = handTimers(scene.clock);
  const schedule = hand.pull(scene.nodeOf(xa), line.of(xa));
  await hand.quiet();
  await hand.pass(5_000);
  line.asked.length = 0;
  for (let tenth = 0; tenth < 50; tenth += 1) {
    schedule.pullSoon(group, xb);
    await hand.pass(100);
  }
  const turns = new Set(line.asked.map(({ atMs }) => atMs));
  assert.ok(turns.size >= 4 && turns.size <= 6, `${turns.size} turns in five seconds`);
  await schedule.stop();
});

test('pull schedule: a clock set back by a day does not stop it', async (context) => {
  const scene = await exchangeScene(context, [xa, xb]);
  await scene.found([xa, xb]);
  await introduce(scene, [xa, xb]);
  const line = memoryLine(scene);
  const hand = handTimers(scene.clock);
  const schedule = hand.pull(scene.nodeOf(xa), line.of(xa));
  await hand.quiet();
  line.asked.length = 0;
  scene.clock.nowMs -= 86_400_000;
  schedule.pullSoon();
  await hand.quiet();
  assert.ok(line.asked.length > 0);
  await schedule.stop();
});

test('pull schedule: a fault of our own is told, shown, and does not end the pulling', async (context) => {
  const scene = await exchangeScene(context, [xa, xb]);
  await scene.found([xa, xb]);
  await introduce(scene, [xa, xb]);
  const line = memoryLine(scene);
  const hand = handTimers(scene.clock);
  const faults: unknown[] = [];
  const broken = new Error('the disk');
  let breaks = true;
  const transport: Transport = {
    ...line.of(xa),
    fetchBundle: async (route, ask) => {
      if (breaks) throw broken;
      return line.of(xa).fetchBundle(route, ask);
    },
  };
  const schedule = hand.pull(scene.nodeOf(xa), transport, {
    onFault: (fault) => faults.push(fault),
  });
  await hand.quiet();
  assert.deepEqual(faults, [broken]);
  const [failed] = schedule.puller.status();
  assert.deepEqual([failed?.state, failed?.code], ['refused', 'fault']);
  breaks = false;
  await hand.pass(pace.everyMs * 2.5 + 1);
  assert.equal(schedule.puller.status()[0]?.state, 'ok');
  await schedule.stop();
});
