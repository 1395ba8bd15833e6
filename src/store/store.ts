/**
 * The store port. One contract suite (`test/contract/store.ts`) runs over every adapter.
 *
 * Trusted: to keep what it acknowledged and to return it unchanged; not for authenticity, since every byte of a log can be
 * verified again from its checkpoint. If lost: restore a backup, let the guard complete it, pull the rest from peers.
 *
 * Atomicity: `commit` applies a whole `Commit` or nothing. Durability: when its promise resolves, the rows
 * survive a crash of the process and of the machine. Order: commits are applied in the order of the calls. Reads see the last
 * resolved commit. Concurrency: one writer; any number of readers.
 * Faults (disk, lock, connection) are thrown as `StoreFault` with `retryable`; no method returns a refusal.
 */
import type { JsonValue } from '#kernel/canonical-json.ts';
import type { GroupId, PartyId, RecordId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { JointBase } from '#verbs/desk.ts';
import type { Receipt } from '#verbs/receipts.ts';

/** A group that this node belongs to. `termsBytes` are the founding text, verbatim. */
export type GroupRow = Readonly<{
  group: GroupId;
  self: PartyId;
  termsBytes: Uint8Array;
  /** True once the leaf 0 of every member is held: from then on the group folds. */
  complete: boolean;
}>;

/** Where one log stands at this node. */
export type LogRow = Readonly<{
  group: GroupId;
  party: PartyId;
  size: number;
  /** Roots of the perfect subtrees that make up the tree, left to right, 32 bytes each (the compact range). */
  peaks: readonly Uint8Array[];
  /** The latest checkpoint held, and the proof from `size` to it (empty when it ends at `size`). */
  checkpoint?: HeldCheckpoint;
  /** Lowest `seq` whose content is missing without excuse; receipts stop before it. */
  firstHole?: number;
  /** Set when fork evidence is held: the last consistent size. */
  forkedAt?: number;
  /** The key in force, base64, with the index of the act that set it (-1: the terms). */
  logKey: string;
  logKeySince: number;
  /** Effective description (`node.described`), if any. */
  described?: JsonValue;
}>;

export type HeldCheckpoint = Readonly<{
  note: string;
  size: number;
  root: Uint8Array;
  /** Author's cosignature time, POSIX seconds. */
  seconds: number;
  /** The size that `proof` starts from, and the consistency proof from it to `size`. */
  from: number;
  proof: readonly Uint8Array[];
}>;

export type LeafRow = Readonly<{
  group: GroupId;
  party: PartyId;
  seq: number;
  actBytes: Uint8Array;
  leafHash: Uint8Array;
  salt?: Uint8Array;
  contentBytes?: Uint8Array;
  /** 'none' | 'held' | 'hole' | 'erased' */
  content: 'none' | 'held' | 'hole' | 'erased';
  type: string;
  record?: RecordId;
  /** False if the type or its facts are not understood by the fold version that wrote the row. */
  understood: boolean;
}>;

export type SideRow = Readonly<{
  group: GroupId;
  record: RecordId;
  desk: string;
  party: PartyId;
  side: JsonValue;
}>;

/** A derived joint view with what lists sort and filter by. */
export type JointRow = Readonly<{
  group: GroupId;
  record: RecordId;
  desk: string;
  joint: JointBase;
  /** First statement's time on the record, and the latest one's. */
  openedAt: Instant;
  updatedAt: Instant;
}>;

/** What a person searches for; several rows of one record add up. */
export type SearchRow = Readonly<{
  group: GroupId;
  record: RecordId;
  party: PartyId;
  seq: number;
  text: string;
}>;

export type FindingRow = Readonly<{
  group: GroupId;
  record: RecordId;
  party: PartyId;
  seq: number;
  finding: JsonValue;
}>;

/** All that one acceptance changes. Applied as one transaction, in the order of the members. */
export type Commit = Readonly<{
  /** Fencing token of the writer's lease; a stale one is a `StoreFault` with code 'lease-lost'. */
  token: number;
  groups?: readonly GroupRow[];
  leaves?: readonly LeafRow[];
  /** Contents that fill holes of leaves held already. */
  contents?: readonly Pick<LeafRow, 'group' | 'party' | 'seq' | 'salt' | 'contentBytes'>[];
  /** Leaves whose salt and content are deleted, and their search rows and findings, which quote it, with them. */
  erased?: readonly Pick<LeafRow, 'group' | 'party' | 'seq'>[];
  /** Replace the whole row of their log. `size` must equal the leaves held. */
  logs?: readonly LogRow[];
  /** Checkpoints to keep for ever: those that end just before a key act, and those in evidence. */
  keptCheckpoints?: readonly Readonly<{
    group: GroupId;
    party: PartyId;
    checkpoint: HeldCheckpoint;
  }>[];
  receipts?: readonly Readonly<{ group: GroupId; receipt: Receipt }>[];
  sides?: readonly SideRow[];
  joints?: readonly JointRow[];
  search?: readonly SearchRow[];
  /** Leaves that were screened again: their earlier findings go before `findings` are added. */
  rescreened?: readonly Pick<LeafRow, 'group' | 'party' | 'seq'>[];
  findings?: readonly FindingRow[];
  /** Fork evidence, canonical JSON bytes. */
  forks?: readonly Readonly<{ group: GroupId; party: PartyId; evidence: Uint8Array }>[];
  /** Small named values of the node itself (peers' addresses, list digests, counters). `undefined` deletes. */
  settings?: Readonly<Record<string, JsonValue | undefined>>;
}>;

export type JointQuery = Readonly<{
  group?: GroupId;
  desk?: string;
  statuses?: readonly string[];
  /** Only records on which this party owes something; sorted by its due date, none last. */
  owedBy?: PartyId;
  /** Words; every one must be found (Latin words also by a part, Han by any run of characters). */
  text?: string;
  order?: 'updated' | 'due';
  /** Opaque cursor of the previous page. */
  after?: string;
  limit: number;
}>;

export type JointPage = Readonly<{
  rows: readonly JointRow[];
  next?: string;
  /** Rows that match in all, counted up to `countMax`. */
  total: number;
}>;

export const countMax = 10_000;
export const pageRowsMax = 500;

export interface Store {
  /** Takes or renews the single writer's lease; resolves with its fencing token, or throws 'lease-held'. */
  lease(holder: string, seconds: number, nowMs: number): Promise<number>;
  release(token: number): Promise<void>;
  commit(commit: Commit): Promise<void>;

  groups(): Promise<readonly GroupRow[]>;
  logs(group?: GroupId): Promise<readonly LogRow[]>;
  log(group: GroupId, party: PartyId): Promise<LogRow | undefined>;
  /** Leaves from `from` on: at most `count`, stopping before `bytesMax` bytes of acts and contents are passed (at least one). */
  leaves(
    group: GroupId,
    party: PartyId,
    from: number,
    count: number,
    bytesMax: number,
  ): Promise<readonly LeafRow[]>;
  /** Hash of the perfect subtree of 2^level leaves that begins at index·2^level; it must lie within the log's size. */
  node(group: GroupId, party: PartyId, level: number, index: number): Promise<Uint8Array>;
  keptCheckpoints(group: GroupId, party: PartyId): Promise<readonly HeldCheckpoint[]>;
  /** All receipts of a group in the order of (by, seq). */
  receipts(group: GroupId): Promise<readonly Receipt[]>;
  /** Distinct records of a log's leaves with from ≤ seq < to. */
  recordsBetween(
    group: GroupId,
    party: PartyId,
    from: number,
    to: number,
  ): Promise<readonly RecordId[]>;
  /** Every leaf that names the record, by party and seq. */
  leavesOf(group: GroupId, record: RecordId): Promise<readonly LeafRow[]>;
  sides(group: GroupId, records: readonly RecordId[]): Promise<readonly SideRow[]>;
  joint(group: GroupId, record: RecordId): Promise<JointRow | undefined>;
  joints(query: JointQuery): Promise<JointPage>;
  /** Joint rows whose `changesAt` is not after `now`, oldest first. */
  jointsChangingBy(now: Instant, limit: number): Promise<readonly JointRow[]>;
  /** Records whose `settlesAfter` lies before an instant. */
  recordsSettlingBefore(group: GroupId, instant: Instant): Promise<readonly RecordId[]>;
  findings(group: GroupId, record: RecordId): Promise<readonly FindingRow[]>;
  forks(): Promise<readonly Readonly<{ group: GroupId; party: PartyId; evidence: Uint8Array }>[]>;
  settings(prefix: string): Promise<Readonly<Record<string, JsonValue>>>;
  /** Brings the text index up to the last commit; searches are complete even before (they scan the tail). */
  indexText(): Promise<void>;
  /** A consistent copy of the whole store in one file, while writing goes on. */
  backup(path: string): Promise<void>;
  close(): Promise<void>;
}

export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  readonly code: 'lease-held' | 'lease-lost' | 'disk' | 'busy' | 'corrupt' | 'unknown-version';
  readonly retryable: boolean;
  constructor(
    code: StoreFault['code'],
    message: string,
    options: { retryable: boolean; cause?: unknown },
  ) {
    super(message, { cause: options.cause });
    this.code = code;
    this.retryable = options.retryable;
  }
}
