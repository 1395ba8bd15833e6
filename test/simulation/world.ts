/** Whole nodes in one process: real SQLite, real keys and signatures; clock, network and randomness from one seed. */
import { mkdtempSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clockRules } from '#desks/notifications/regimes.ts';
import { assert } from '#kernel/assert.ts';
import type { GroupId, PartyId } from '#kernel/id.ts';
import type { Refusal, Result } from '#kernel/refusal.ts';
import type { Calendar, ClockRule } from '#ledger/terms.ts';
import { draftTerms } from '#node/draft-terms.ts';
import { type KeyRing, type NewKeys, openKeyRing } from '#node/key-ring.ts';
import { foundNationalLog } from '#node/national.ts';
import { installNativeCrypto } from '#node/native-crypto.ts';
import type { EntenteNode } from '#node/node.ts';
import { openNode } from '#node/open-node.ts';
import { openGuard, readGuard } from '#store/guard.ts';
import { openSqliteStore } from '#store/sqlite/open.ts';
import { Killed, type Life, mortalGuard, mortalKeys, mortalStore, newLife } from './mortal.ts';
import { type Prng, prng } from './prng.ts';

installNativeCrypto();

export type World = {
  readonly folder: string;
  readonly random: Prng;
  nowMs: number;
  readonly nodes: Map<PartyId, SimulatedNode>;
  /** By `<group>/<party>`: what each party has carried away. */
  readonly recoverySecrets: Map<string, Uint8Array>;
};

export type SimulatedNode = {
  readonly party: PartyId;
  readonly folder: string;
  keys: KeyRing;
  /** Milliseconds by which this node's clock runs ahead. */
  readonly clock: { skewMs: number };
  node: EntenteNode;
  /** Of the process that runs now. */
  life: Life;
};

type Opened = Pick<SimulatedNode, 'keys' | 'node' | 'life'>;

export function newWorld(seed: number, startMs = Date.UTC(2026, 10, 2, 8)): World {
  const folder = mkdtempSync(join(tmpdir(), 'entente-world-'));
  return {
    folder,
    random: prng(seed),
    nowMs: startMs,
    nodes: new Map(),
    recoverySecrets: new Map(),
  };
}

export async function addNode(world: World, party: PartyId): Promise<SimulatedNode> {
  const folder = join(world.folder, party);
  await mkdir(join(folder, 'guard'), { recursive: true });
  const clock = { skewMs: 0 };
  const simulated = { party, folder, clock, ...(await open(world, { party, folder, clock })) };
  world.nodes.set(party, simulated);
  return simulated;
}

async function open(
  world: World,
  { party, folder, clock }: Pick<SimulatedNode, 'party' | 'folder' | 'clock'>,
  life = newLife(),
): Promise<Opened> {
  const random = (bytes: number): Uint8Array => world.random.bytes(bytes);
  const ring = openKeyRing(join(folder, 'keys.json'), random);
  assert(ring.ok, 'a key file is whole, or not there');
  const keys = mortalKeys(ring.value, life);
  const guardFolder = join(folder, 'guard');
  const guarded = await readGuard(guardFolder);
  const guard = mortalGuard(await openGuard(guardFolder), life);
  const store = openSqliteStore(join(folder, 'entente.db'));
  try {
    const node = await openNode({
      ...{ party, guard, guarded, keys },
      store: mortalStore(store, life),
      environment: { nowMs: () => world.nowMs + clock.skewMs, random },
      screen: () => [],
      // A lease of a dead process must not keep the next one waiting in a world whose clock stands still.
      holder: `${party}-simulated`,
    });
    return { keys, node, life };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Another process opens the folder. */
export async function reopen(
  world: World,
  simulated: SimulatedNode,
  life = newLife(),
): Promise<void> {
  Object.assign(simulated, await open(world, simulated, life));
}

/**
 * What happens while the process has only so many durable steps left, and then, if that was not enough, another process.
 * Returns true if it died.
 */
export async function dieDuring(
  world: World,
  simulated: SimulatedNode,
  stepsLeft: number,
  happening: () => Promise<unknown>,
): Promise<boolean> {
  simulated.life.stepsLeft = stepsLeft;
  try {
    await happening();
    simulated.life.stepsLeft = Number.POSITIVE_INFINITY;
    return false;
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    await simulated.node.close();
    await reopen(world, simulated);
    return true;
  }
}

/** Closes and opens again, as a process that stopped and started. */
export async function restart(world: World, simulated: SimulatedNode): Promise<void> {
  await simulated.node.close();
  await reopen(world, simulated);
}

/** The process dies: nothing is flushed that was not flushed before, and another one opens the folder. */
export async function crash(world: World, simulated: SimulatedNode): Promise<void> {
  const copy = `${simulated.folder}-crashed`;
  // What is on disk at this instant is what a killed process leaves: the copy is taken while the node is open.
  await cp(simulated.folder, copy, { recursive: true });
  await simulated.node.close();
  await rm(simulated.folder, { recursive: true });
  await rename(copy, simulated.folder);
  await reopen(world, simulated);
}

/** A consistent copy of the database, as `entente backup` writes it. */
export async function backUp(simulated: SimulatedNode, name = 'backup.db'): Promise<string> {
  const path = join(simulated.folder, name);
  await rm(path, { force: true });
  await simulated.node.store.backup(path);
  return path;
}

/** Puts a copy in the database's place. Without its guard, the node has to ask its peers. */
export async function restoreBackup(
  world: World,
  simulated: SimulatedNode,
  path: string,
  { keepGuard = true }: Readonly<{ keepGuard?: boolean }> = {},
): Promise<void> {
  await simulated.node.close();
  const database = join(simulated.folder, 'entente.db');
  for (const suffix of ['', '-wal', '-shm']) await rm(`${database}${suffix}`, { force: true });
  await cp(path, database);
  if (!keepGuard) await rm(join(simulated.folder, 'guard'), { recursive: true });
  await mkdir(join(simulated.folder, 'guard'), { recursive: true });
  await reopen(world, simulated);
}

/** The log that one node keeps to itself. */
export async function foundNational(world: World, simulated: SimulatedNode): Promise<GroupId> {
  const { node, keys, party } = simulated;
  const random = (bytes: number): Uint8Array => world.random.bytes(bytes);
  return given(await foundNationalLog(node, keys, { en: party }, random));
}

export type Founding = Readonly<{
  clocks?: readonly ClockRule[];
  calendars?: readonly Calendar[];
  floor?: readonly string[];
}>;

/** Founds a group of these nodes: each writes its own leaf 0; nobody holds the others' yet. */
export async function foundGroup(
  world: World,
  members: readonly SimulatedNode[],
  { clocks = clockRules, calendars = [], floor }: Founding = {},
): Promise<GroupId> {
  const made: NewKeys[] = [];
  for (const { keys, party } of members) made.push(await keys.make(party, { en: party }));
  const terms = draftTerms({
    kind: 'working-group',
    title: { en: members.map(({ party }) => party).join(' and ') },
    members: made.map(({ member }) => member),
    clocks,
    calendars,
    ...(floor && { floor }),
    nonce: world.random.bytes(32),
  });
  let group: GroupId | undefined;
  for (const [index, { node }] of members.entries()) {
    const { keys, recoverySecret } = made[index] as NewKeys;
    group = given(await node.found(given(terms), keys));
    world.recoverySecrets.set(`${group}/${node.party}`, recoverySecret);
  }
  assert(group !== undefined, 'a group has members');
  return group;
}

/** One pull of one log, to its end. Returns the refusal that ended it, if one did. */
export async function pull(
  to: SimulatedNode,
  from: SimulatedNode,
  group: GroupId,
  of: PartyId,
): Promise<Refusal | undefined> {
  for (;;) {
    const held = await to.node.pullFrom(group, of);
    const bundle = await from.node.bundle(group, of, held);
    if (!bundle.ok) return bundle.refusal;
    const accepted = await to.node.accept(new Uint8Array(bundle.value), 'peer');
    if (!accepted.ok) return accepted.refusal;
    if (accepted.value.added === 0 && accepted.value.filled === 0) return undefined;
  }
}

/** A restored node asks a member what it holds of its own log. */
export async function recover(
  to: SimulatedNode,
  from: SimulatedNode,
  group: GroupId,
): Promise<void> {
  if (!to.node.recovering(group).includes(from.party)) return;
  const refusal = await pull(to, from, group, to.party);
  if (refusal === undefined) await to.node.heard(group, from.party);
}

/** Everybody pulls everybody's own log and receipts it, `rounds` times. */
export async function exchange(world: World, group: GroupId, rounds = 2): Promise<void> {
  const members = [...world.nodes.values()].filter(({ node }) => node.group(group));
  for (let round = 0; round < rounds; round++) {
    // A node signs at most one checkpoint a second.
    advance(world, 2_000);
    for (const to of members) {
      for (const from of members) if (to !== from) await recover(to, from, group);
      for (const from of members) if (to !== from) await pull(to, from, group, from.party);
      await to.node.receiptDue();
    }
  }
}

export function advance(world: World, ms: number): void {
  world.nowMs += ms;
}

export async function closeWorld(world: World): Promise<void> {
  for (const { node } of world.nodes.values()) await node.close();
  await rm(world.folder, { recursive: true, force: true });
}

export function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

export const partyOf = (text: string): PartyId => text as PartyId;
export const minute = 60_000;
export const day = 1_440 * minute;

/**
 * A second node with the same keys and a copy of the folder as it is now: what a dishonest party, or a careless operator, sets up to
 * sign two histories. It is not part of the world's exchange.
 */
export async function twinOf(world: World, simulated: SimulatedNode): Promise<SimulatedNode> {
  const folder = `${simulated.folder}-twin`;
  await cp(simulated.folder, folder, { recursive: true });
  await rm(join(folder, 'entente.db'));
  for (const suffix of ['-wal', '-shm'])
    await rm(join(folder, `entente.db${suffix}`), { force: true });
  await simulated.node.store.backup(join(folder, 'entente.db'));
  const clock = { skewMs: 0 };
  const { party } = simulated;
  return { party, folder, clock, ...(await open(world, { party, folder, clock })) };
}
