import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { addPeer } from '#exchange/peers.ts';
import { createPuller } from '#exchange/puller.ts';
import { type Transport, TransportFault } from '#exchange/transport.ts';
import type { PartyId } from '#kernel/id.ts';
import type { Text } from '#kernel/language.ts';
import type { Calendar, ClockRule } from '#ledger/terms.ts';
import { makeDataFolder } from '#node/data-folder.ts';
import { draftTerms } from '#node/draft-terms.ts';
import type { NewKeys } from '#node/key-ring.ts';
import { foundNationalLog } from '#node/national.ts';
import { openFolderNode } from '../folder-node.ts';
import { valueOr } from '../problem-error.ts';
import { addDemoOfficers } from './demo-officers.ts';
import { nodeOf, type Seeding, tableOf } from './replay.ts';

export type Making = Readonly<{
  parties: readonly Readonly<{ party: PartyId; names: Text }>[];
  /** The parties are governments, of which the public record is retold. */
  retelling?: true;
  /** Where the clock of all nodes begins to walk. */
  startMs: number;
  /** What is founded and said between them. */
  play: (seeding: Seeding) => Promise<void>;
}>;

/**
 * Makes nodes in `folder`, with what they say to each other: the same code, keys, signatures and receipts as between real nodes, over a line in
 * memory and a clock that walks. Nothing is visible in `folder` before all of it is there.
 */
export async function makeNodes(folder: string, making: Making): Promise<void> {
  const { parties, retelling, startMs, play } = making;
  const beside = join(folder, 'seeding');
  rmSync(beside, { recursive: true, force: true });
  mkdirSync(beside, { recursive: true, mode: 0o700 });
  const clock = { nowMs: startMs };
  const seeding: Seeding = { clock, nodes: new Map(), pullers: new Map(), groups: new Map() };
  try {
    for (const { party, names } of parties) {
      const path = join(beside, party);
      const content = { party, names, demonstration: true, ...(retelling ? { retelling } : {}) };
      const made = valueOr(makeDataFolder(path, content));
      const opened = valueOr(await openFolderNode(made, () => clock.nowMs));
      seeding.nodes.set(party, opened);
      seeding.pullers.set(party, createPuller(opened.node, lineInMemory(seeding)));
      valueOr(await foundNationalLog(opened.node, opened.keys, names, randomBytes));
      await addDemoOfficers(opened.accounts);
      // So that commands can be tried; a government's own table would hardly let its console speak.
      const table = { console: true, rules: [] };
      valueOr(await opened.node.drafts.setTable(table, { officer: 'console' }));
    }
    await play(seeding);
  } finally {
    for (const { close } of seeding.nodes.values()) await close();
  }
  for (const { party } of parties) {
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

export type NewTable = Readonly<{
  title: Text;
  members: readonly PartyId[];
  calendars: readonly Calendar[];
  clocks: readonly ClockRule[];
  retentionDays?: number;
}>;

/** Founds a group as its members would: keys of each, one text of terms, and each one's own acceptance. */
export async function found(seeding: Seeding, { members, ...table }: NewTable): Promise<void> {
  const made: NewKeys[] = [];
  for (const party of members) {
    const { keys, folder } = nodeOf(seeding, party);
    // The recovery keys are dropped: nothing of a demonstration is worth recovering.
    made.push(await keys.make(party, folder.names));
  }
  const terms = valueOr(
    draftTerms({
      ...table,
      kind: 'working-group',
      members: made.map(({ member }) => member),
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
