import type { JsonValue } from '#kernel/canonical-json.ts';
import { fromHex, toHex } from '#kernel/digest.ts';
import type { GroupId, PartyId } from '#kernel/id.ts';
import type { SignedCheckpoint } from '#ledger/checkpoint.ts';
import type { HeldLog } from '#ledger/held-log.ts';
import { initialKeys, type KeyHistory, keyInForce } from '#ledger/keys.ts';
import type { NamedTree } from '#ledger/settlement.ts';
import type { Member } from '#ledger/terms.ts';
import type { NodeReader } from '#ledger/tree.ts';
import type { HeldCheckpoint, LogRow } from '#store/store.ts';
import { storedLog } from './stored-log.ts';

/** What a member's latest effective `node.described` put in force. */
export type Described = Readonly<{
  httpKey?: string;
  httpKeyBefore?: string;
  ageRecipient?: string;
  tlsPins?: readonly string[];
}>;

/** Where one log stands at this node: the store's row, read into the forms that the ledger judges by. */
export type LogState = Readonly<{
  group: GroupId;
  party: PartyId;
  size: number;
  peaks: readonly Uint8Array[];
  checkpoint?: HeldCheckpoint;
  /** Checkpoints beyond the held leaves (src/ledger/held-log.ts). */
  pending: readonly SignedCheckpoint[];
  keys: KeyHistory;
  /** Places of all acts of type `key.rotated`, effective or not: bundles are cut there. */
  keyActs: readonly number[];
  described: Described;
  firstHole?: number;
  forkedAt?: number;
  /** The tree that the recovery key named when this log had forked, once that is honoured. */
  settled?: NamedTree;
  /** True if the leaves that this party has not receipted yet hold anything but receipts. */
  unreceipted: boolean;
}>;

export function emptyLog(group: GroupId, member: Member): LogState {
  const { party } = member;
  const keys = initialKeys(member);
  return {
    group,
    party,
    size: 0,
    peaks: [],
    pending: [],
    keys,
    keyActs: [],
    described: {},
    unreceipted: false,
  };
}

/** The store keeps what it need not sort by as one JSON value. */
export function rowOf(log: LogState): LogRow {
  const { group, party, size, peaks, checkpoint, firstHole, forkedAt, keys } = log;
  const inForce = keyInForce(keys, size);
  const described: JsonValue = {
    keys,
    keyActs: log.keyActs,
    pending: log.pending.map((one) => ({ ...one, root: toHex(one.root) })),
    node: log.described,
    unreceipted: log.unreceipted,
    ...(log.settled === undefined ? {} : { settled: { ...log.settled } }),
  };
  return {
    group,
    party,
    size,
    peaks,
    logKey: inForce.key,
    logKeySince: inForce.since,
    described,
    ...(checkpoint === undefined ? {} : { checkpoint }),
    ...(firstHole === undefined ? {} : { firstHole }),
    ...(forkedAt === undefined ? {} : { forkedAt }),
  };
}

export function logOfRow(row: LogRow): LogState {
  const { group, party, size, peaks, checkpoint, firstHole, forkedAt } = row;
  const stored = storedLog.parse(row.described);
  return {
    ...{ group, party, size, peaks, keys: stored.keys, keyActs: stored.keyActs },
    pending: stored.pending.map((one) => ({ ...one, root: fromHex(one.root) })),
    described: stored.node,
    unreceipted: stored.unreceipted,
    ...(stored.settled === undefined ? {} : { settled: stored.settled }),
    ...(checkpoint === undefined ? {} : { checkpoint }),
    ...(firstHole === undefined ? {} : { firstHole }),
    ...(forkedAt === undefined ? {} : { forkedAt }),
  };
}

/** As much of it as judging a bundle takes. */
export function heldLogOf(log: LogState, read: NodeReader): HeldLog {
  return {
    range: { size: log.size, peaks: log.peaks },
    keys: log.keys,
    read,
    pending: log.pending,
    ...(log.checkpoint === undefined ? {} : { checkpoint: log.checkpoint }),
  };
}
