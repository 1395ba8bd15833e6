/**
 * The store port. One contract suite (`test/contract/store.ts`) runs over every adapter.
 *
 * Trusted: to keep what it acknowledged and to return it unchanged; not for authenticity, since every byte of a log can be
 * verified again from its checkpoint. If lost: restore a backup, let the guard complete it, pull the rest from peers.
 *
 * Atomicity: `commit` applies a whole `Commit` or nothing. Durability: when its promise resolves, the rows
 * survive a crash of the process and of the machine; of a commit whose promise never settled (the process died) all or nothing stands.
 * Order: commits are applied in the order of the calls. Reads see the last resolved commit. Concurrency: one writer; any number of readers.
 * Faults (disk, lock, connection) are thrown as `StoreFault` with `retryable`; nothing of the commit stands then. No method returns a
 * refusal. A commit that contradicts what is held (below) is a bug of its caller: `AssertionFailed`, and nothing of it stands.
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

export type ContentRow = Pick<
  LeafRow,
  'group' | 'party' | 'seq' | 'type' | 'content' | 'contentBytes'
>;
export type LeafMark = 'held' | 'erased' | 'erasure' | 'seal' | 'not-understood';
export type MarkedLeaf = Pick<LeafRow, 'seq' | 'actBytes' | 'type' | 'record' | 'content'>;

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

/**
 * What a person searches for; several rows of one record add up. One row a leaf: a later one replaces it, an empty text
 * removes it. Of a leaf whose content is erased, the text must come from its act alone.
 */
export type SearchRow = Readonly<{
  group: GroupId;
  record: RecordId;
  party: PartyId;
  seq: number;
  /** What goes beyond `searchCharactersMax` characters is not found. */
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
  /** Replace the whole row of their group. The rows of a group and of a log come before, or with, whatever else names them. */
  groups?: readonly GroupRow[];
  /**
   * Before all else: the leaves of one log from `size` on go, with their search rows and findings; of its group every receipt, side and joint
   * view goes, to be written again from the leaves, and what its author's erasures had deleted counts as a hole until `erased` says so again.
   */
  cut?: Readonly<{ group: GroupId; party: PartyId; size: number }>;
  /** Bundles of a branch that was given up (docs/spec/log.md, "Settling a fork"): kept for ever. */
  setAside?: readonly Readonly<{ group: GroupId; party: PartyId; bundle: Uint8Array }>[];
  /** Each continues its log without a gap, in the order of `seq`; none is held already. */
  leaves?: readonly LeafRow[];
  /** Contents that fill holes of leaves held already. What is no hole is left as it is: an erased content never comes back. */
  contents?: readonly Pick<LeafRow, 'group' | 'party' | 'seq' | 'salt' | 'contentBytes'>[];
  /**
   * Leaves whose salt and content are deleted, and their search rows and findings, which quote it, with them. Then they are in no
   * file of the store, as soon as nobody reads an older state (backups are copies). A leaf without content has nothing to erase.
   */
  erased?: readonly Pick<LeafRow, 'group' | 'party' | 'seq'>[];
  /** Leaves held already that a newer fold understands. */
  understood?: readonly Pick<LeafRow, 'group' | 'party' | 'seq'>[];
  /** Replace the whole row of their log. `size` must equal the leaves held; a log that grows brings its row. */
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
  /** Fork evidence, canonical JSON bytes; the same evidence is kept once. */
  forks?: readonly Readonly<{ group: GroupId; party: PartyId; evidence: Uint8Array }>[];
  /** Small named values of the node itself (peers' addresses, list digests, counters). `undefined` deletes. */
  settings?: Readonly<Record<string, JsonValue | undefined>>;
}>;

export type JointQuery = Readonly<{
  group?: GroupId;
  /** Only records of these groups; with `group`, of that one if it is among them. */
  groups?: readonly GroupId[];
  desk?: string;
  /**
   * Only records of these desks, in each of these groups; with `group` and `desk`, what both name. Of records whose joint view names an area, only
   * those in `areas`, if that is given.
   */
  within?: readonly Readonly<{
    group: GroupId;
    desks: readonly string[];
    areas?: readonly string[];
  }>[];
  statuses?: readonly string[];
  /** Only records on which this party owes something. */
  owedBy?: PartyId;
  /**
   * Words, at most eight; every one must be found on the record. Case, accents and width do not count. Han and kana are found by any
   * run of characters; other words by any part of three characters or more, two where a word begins, one as a word. Of more
   * than `countMax` records that match, those written last are given. A text without a word does not filter.
   */
  text?: string;
  /**
   * `updated`: latest first. `due`: by the earliest date at which `owedBy` (or else anybody) owes something, then what is owed without
   * a date, then (without `owedBy`) the others, latest first. Default: `due` with `owedBy`, else `updated`.
   */
  order?: 'updated' | 'due';
  /** Opaque cursor of the previous page of the same query; what is no cursor reads as none. */
  after?: string;
  /** At most `pageRowsMax` are given. */
  limit: number;
}>;

/** What narrows down records that are named by the beginning of their ids. */
export type BeginningQuery = Pick<
  JointQuery,
  'group' | 'groups' | 'desk' | 'within' | 'statuses' | 'limit'
>;

/** A row of a list, with how many findings this node made of its record. */
export type ListedJoint = JointRow & Readonly<{ findings: number }>;

export type JointPage = Readonly<{
  rows: readonly ListedJoint[];
  next?: string;
  /** Rows that match in all, counted up to `countMax`. */
  total: number;
}>;

export const countMax = 1_000;
export const pageRowsMax = 500;

export interface Store {
  /**
   * Takes or renews the single writer's lease; resolves with its fencing token, or throws 'lease-held'. `holder` names one process for its
   * lifetime: renewing keeps the token, another holder gets a greater one. A lease that ran out still commits until somebody takes it.
   */
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
  /** Contents of single leaves, at most `pageRowsMax`, in the order of their places; leaves that are not held are left out. */
  contentsAt(
    places: readonly Pick<LeafRow, 'group' | 'party' | 'seq'>[],
  ): Promise<readonly ContentRow[]>;
  /** Hash of the perfect subtree of 2^level leaves that begins at index·2^level; it must lie within the log. */
  node(group: GroupId, party: PartyId, level: number, index: number): Promise<Uint8Array>;
  keptCheckpoints(group: GroupId, party: PartyId): Promise<readonly HeldCheckpoint[]>;
  /** All receipts of a group in the order of (by, seq). */
  receipts(group: GroupId): Promise<readonly Receipt[]>;
  /** Distinct records of a log's leaves with from ≤ seq < to, in no particular order. */
  recordsBetween(
    group: GroupId,
    party: PartyId,
    from: number,
    to: number,
  ): Promise<readonly RecordId[]>;
  /** Every leaf that names the record, by party and seq. */
  leavesOf(group: GroupId, record: RecordId): Promise<readonly LeafRow[]>;
  /**
   * Leaves of one log from `from` on that bear a mark, at most `pageRowsMax` of them, without salt and content: `held` has its content,
   * `erased` lost it by its author's act, `erasure` is of type `content.erased`, `seal` of type `audit.sealed`, `not-understood` is of a type or with facts that the fold does not know.
   */
  markedLeaves(
    group: GroupId,
    party: PartyId,
    mark: LeafMark,
    from: number,
  ): Promise<readonly MarkedLeaf[]>;
  /** In the order of `records`, then by party. */
  sides(group: GroupId, records: readonly RecordId[]): Promise<readonly SideRow[]>;
  joint(group: GroupId, record: RecordId): Promise<JointRow | undefined>;
  /** The joint views of these records, at most `pageRowsMax`, in their order; records of which nothing is derived are left out. */
  jointsAt(places: readonly Pick<JointRow, 'group' | 'record'>[]): Promise<readonly JointRow[]>;
  joints(query: JointQuery): Promise<JointPage>;
  /**
   * Records whose id begins so, at most `limit` of them, by id; which, if there are more, is not said. `start` is a party, a hyphen and at least one digit of
   * an id; anything else begins none. The cost depends on how many ids begin so and on the newest ones, not on all that are held.
   */
  jointsBeginning(start: string, query: BeginningQuery): Promise<readonly ListedJoint[]>;
  /** Joint rows whose `changesAt` is not after `now`, oldest first. */
  jointsChangingBy(now: Instant, limit: number): Promise<readonly JointRow[]>;
  /** Records whose `settlesAfter` lies before an instant, earliest first. */
  recordsSettlingBefore(group: GroupId, instant: Instant): Promise<readonly RecordId[]>;
  findings(group: GroupId, record: RecordId): Promise<readonly FindingRow[]>;
  forks(): Promise<readonly Readonly<{ group: GroupId; party: PartyId; evidence: Uint8Array }>[]>;
  setAside(group: GroupId, party: PartyId): Promise<readonly Uint8Array[]>;
  settings(prefix: string): Promise<Readonly<Record<string, JsonValue>>>;
  /**
   * Brings the text index up to the last commit, in batches between which others are served. Searches are complete even
   * before (they scan the tail); the longer the tail, the slower.
   */
  indexText(): Promise<void>;
  /**
   * A consistent copy of the whole store in one file, while writing goes on: the state after some commit, without a lease. Durable when
   * the promise resolves; until then nothing new stands at `path`. To restore is to put it in the place of a store that is gone.
   */
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
