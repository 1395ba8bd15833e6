import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { clockRules } from '#desks/notifications/regimes.ts';
import { addPeer } from '#exchange/peers.ts';
import { createPuller, type Puller } from '#exchange/puller.ts';
import { type Transport, TransportFault } from '#exchange/transport.ts';
import { assert } from '#kernel/assert.ts';
import type { GroupId, PartyId, RecordId } from '#kernel/id.ts';
import { makeDataFolder } from '#node/data-folder.ts';
import { draftTerms } from '#node/draft-terms.ts';
import type { NewKeys } from '#node/key-ring.ts';
import { foundNationalLog } from '#node/national.ts';
import type { Said } from '#node/node.ts';
import { type FolderNode, openFolderNode } from '../folder-node.ts';
import { valueOr } from '../problem-error.ts';
import { addDemoOfficers } from './demo-officers.ts';
import { calendarsOf, type DemoGroup, demoGroups, demoParties } from './parties.ts';
import { scenario } from './scenario.ts';
import { dayMs, type Step, type StepRefs } from './step.ts';

/** The demonstration begins so long before its first start. */
const historyDays = 60;
const hourMs = 3_600_000;
/** When the first officer of a day says something. */
const morning = 8;
const secondMs = 1_000;

type Seeding = {
  /** The one clock of all nodes, which walks up to the present. */
  readonly clock: { nowMs: number };
  readonly nodes: Map<PartyId, FolderNode>;
  readonly pullers: Map<PartyId, Puller>;
  /** By members. */
  readonly groups: Map<string, GroupId>;
};

const tableOf = (members: readonly PartyId[]): string => [...members].sort().join(' ');

/**
 * Makes the nodes of the demonstration in `folder`, with what they said to each other in two months: the same code, keys, signatures and
 * receipts as between real nodes, over a line in memory and a clock that walks. Nothing is visible in `folder` before all of it is there.
 */
export async function seed(folder: string, portOf: (party: PartyId) => number, nowMs: number) {
  const beside = join(folder, 'seeding');
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true, mode: 0o700 });
  const clock = { nowMs: nowMs - historyDays * dayMs };
  const seeding: Seeding = { clock, nodes: new Map(), pullers: new Map(), groups: new Map() };
  try {
    for (const { party, names } of demoParties) {
      const path = join(beside, party);
      const made = valueOr(makeDataFolder(path, { party, names, demonstration: true }));
      const opened = valueOr(await openFolderNode(made, () => clock.nowMs));
      seeding.nodes.set(party, opened);
      seeding.pullers.set(party, createPuller(opened.node, lineInMemory(seeding)));
      valueOr(await foundNationalLog(opened.node, opened.keys, names, randomBytes));
      await addDemoOfficers(opened.accounts);
      // So that the commands of the README can be tried; a government's own table would hardly let its console speak.
      const table = { console: true, rules: [] };
      valueOr(await opened.node.drafts.setTable(table, { officer: 'console' }));
    }
    for (const group of demoGroups) await found(seeding, group);
    await addPeers(seeding, portOf);
    await replay(seeding, scenario(nowMs), nowMs);
  } finally {
    for (const { close } of seeding.nodes.values()) await close();
  }
  for (const { party } of demoParties) {
    rmSync(join(folder, party), { recursive: true, force: true });
    renameSync(join(beside, party), join(folder, party));
  }
  rmSync(beside, { recursive: true, force: true });
}

function lineInMemory({ nodes }: Seeding): Transport {
  return {
    fetchBundle: ({ peer }, { group, party, from }) => {
      const there = nodes.get(peer);
      if (!there) throw new TransportFault('unreachable', `${peer} is not there yet`);
      return there.node.bundle(group, party, from);
    },
    nudge: async () => ({ ok: true, value: undefined }),
  };
}

function nodeOf({ nodes }: Seeding, party: PartyId): FolderNode {
  const opened = nodes.get(party);
  assert(opened, `${party} takes part in the demonstration`);
  return opened;
}

async function found(seeding: Seeding, { title, members }: DemoGroup): Promise<void> {
  const made: NewKeys[] = [];
  for (const party of members) {
    const { keys, folder } = nodeOf(seeding, party);
    // The recovery keys are dropped: nothing of a demonstration is worth recovering.
    made.push(await keys.make(party, folder.names));
  }
  const terms = valueOr(
    draftTerms({
      ...{ kind: 'working-group', title, calendars: calendarsOf(members) },
      members: made.map(({ member }) => member),
      clocks: clockRules.filter(({ statutory }) => !statutory),
      nonce: randomBytes(32),
    }),
  );
  for (const { member, keys } of made) {
    const group = valueOr(await nodeOf(seeding, member.party).node.found(terms, keys));
    seeding.groups.set(tableOf(members), group);
  }
}

export async function addPeers(
  { nodes }: Pick<Seeding, 'nodes'>,
  portOf: (party: PartyId) => number,
): Promise<void> {
  for (const { node } of nodes.values()) {
    for (const party of nodes.keys()) {
      if (party === node.party) continue;
      valueOr(await addPeer(node, party, { address: `http://127.0.0.1:${portOf(party)}` }));
    }
  }
}

async function replay(seeding: Seeding, steps: readonly Step[], nowMs: number): Promise<void> {
  const said = new Map<string, SaidOnRecord>();
  for (const { members } of demoGroups) await exchange(seeding, members);
  for (const [index, step] of steps.entries()) {
    // A day's statements come an hour after each other, so that no two logs share a minute by accident.
    const sameDay = steps.slice(0, index).filter((other) => other.daysAgo === step.daysAgo).length;
    const midnight = Math.floor((nowMs - step.daysAgo * dayMs) / dayMs) * dayMs;
    const at = midnight + (morning + sameDay) * hourMs;
    seeding.clock.nowMs = Math.max(seeding.clock.nowMs, at);
    await say(seeding, step, said);
    if (step.daysAgo >= cutDaysAgo(step.table)) await exchange(seeding, step.table);
  }
  seeding.clock.nowMs = nowMs - hourMs;
  for (const { members } of demoGroups) {
    if (cutDaysAgo(members) === 0) await exchange(seeding, members);
  }
  seeding.clock.nowMs = Math.max(seeding.clock.nowMs, nowMs);
  for (const { node } of seeding.nodes.values()) {
    await node.passTime();
    await node.store.indexText();
  }
}

/** Since when the line between them is cut; 0 if it is not. */
function cutDaysAgo(members: readonly PartyId[]): number {
  const table = tableOf(members);
  return demoGroups.find((group) => tableOf(group.members) === table)?.cutDaysAgo ?? 0;
}

type SaidOnRecord = Readonly<{ record: RecordId; refs: StepRefs }>;

async function say(seeding: Seeding, step: Step, known: Map<string, SaidOnRecord>): Promise<void> {
  const { by, table, key, type, facts, content } = step;
  const group = seeding.groups.get(tableOf(table));
  assert(group, 'every step is said at a table that was founded');
  const name = `${table[0]} ${key}`;
  const before = known.get(name);
  const refs = before?.refs ?? { notice: -1, question: -1, dispatch: -1 };
  const said: Said = valueOr(
    await nodeOf(seeding, by).node.say({
      ...{ group, type, facts: facts(refs) },
      ...(before === undefined ? {} : { record: before.record }),
      ...(content === undefined ? {} : { content }),
    }),
  );
  assert(said.record, 'a notice has a record');
  const named = { 'notification.notified': 'notice', 'notification.asked': 'question' }[type];
  const place = type === 'notification.dispatched' ? 'dispatch' : named;
  const after = place === undefined ? refs : { ...refs, [place]: said.seq };
  known.set(name, { record: said.record, refs: after });
}

/** Each pulls from each and receipts it, twice, so that both hold the other's receipts. A node signs at most once a second. */
async function exchange({ clock, groups, pullers }: Seeding, members: readonly PartyId[]) {
  const group = groups.get(tableOf(members));
  assert(group, 'the table was founded');
  for (let round = 0; round < 2; round++) {
    clock.nowMs += 60 * secondMs;
    for (const party of members) await pullers.get(party)?.pullGroup(group);
  }
}
