import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { clockRules } from '#desks/notifications/regimes.ts';
import { addPeer } from '#exchange/peers.ts';
import { createPuller } from '#exchange/puller.ts';
import { type Transport, TransportFault } from '#exchange/transport.ts';
import type { PartyId } from '#kernel/id.ts';
import { makeDataFolder } from '#node/data-folder.ts';
import { draftTerms } from '#node/draft-terms.ts';
import type { NewKeys } from '#node/key-ring.ts';
import { foundNationalLog } from '#node/national.ts';
import { openFolderNode } from '../folder-node.ts';
import { valueOr } from '../problem-error.ts';
import { addDemoOfficers } from './demo-officers.ts';
import { requestClock } from './desks/request-steps.ts';
import { calendarsOf, type DemoGroup, demoGroups, demoParties } from './parties.ts';
import { nodeOf, replay, type Seeding, tableOf } from './replay.ts';
import { scenario } from './scenario.ts';
import { dayMs } from './step.ts';

/** The demonstration begins so long before its first start. */
const historyDays = 60;

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
      clocks: [...clockRules.filter(({ statutory }) => !statutory), requestClock],
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
