/**
 * A node as the doors see it: exchange, API and CLI use this and nothing behind it. `src/node/open-node.ts` makes one.
 */
import type { DeclaredSuspension } from '#fold/suspended.ts';
import type { TermsVersion } from '#fold/terms-in-force.ts';
import type { JsonValue } from '#kernel/canonical-json.ts';
import type { GroupId, HashHex, PartyId, RecordId } from '#kernel/id.ts';
import type { Result } from '#kernel/refusal.ts';
import type { RefusalCode } from '#kernel/refusal-codes.ts';
import type { ForkStanding, NamedTree } from '#ledger/settlement.ts';
import type { Terms } from '#ledger/terms.ts';
import type { Store } from '#store/store.ts';
import type { Draft, Said } from './draft.ts';
import type { Batches } from './drafts/batches.ts';
import type { Drafts } from './drafts/drafts.ts';
import type {
  Erasable,
  ErasureHold,
  ErasureOptions,
  HoldDecision,
  RetentionDue,
} from './erasure.ts';
import type { GroupLife } from './life.ts';
import type { Line } from './line.ts';

export type { Draft, Said } from './draft.ts';

/** Clock and randomness of a node, passed in so that a simulation owns them. */
export type Environment = Readonly<{
  /** Milliseconds since 1970, UTC. */
  nowMs: () => number;
  random: (bytes: number) => Uint8Array;
}>;

/** Keys of this party in one group, as the key file holds them: 32-byte Ed25519 secrets and an age identity. */
export type GroupKeys = Readonly<{
  logSecret: Uint8Array;
  httpSecret: Uint8Array;
  ageIdentity: string;
}>;

/** What this party signs requests with and opens carried files with; both are replaced together. */
export type ExchangeSecrets = Pick<GroupKeys, 'httpSecret' | 'ageIdentity'>;
/** With the secrets that some member may not know to be replaced yet, the newest first. */
export type HeldKeys = GroupKeys & Readonly<{ older: readonly ExchangeSecrets[] }>;
/** Public parts of new keys, as a log describes them. */
export type ExchangeKeys = Readonly<{ httpKey: string; ageRecipient: string }>;
export type RecoveredKeys = ExchangeKeys & Readonly<{ logKey: string }>;

export type FoundedGroup = Readonly<{
  group: GroupId;
  /** As they stand now. */
  terms: Terms;
  /** As the group was founded: these are what `termsBytes` holds and whose hash is the group. */
  founding: Terms;
  /** What has amended them, in the order in which it came into force. */
  versions: readonly TermsVersion[];
  termsBytes: Uint8Array;
  self: PartyId;
  complete: boolean;
  /** What members have declared suspended, lifted or not. */
  suspensions: readonly DeclaredSuspension[];
}>;

/** How to reach and recognise a member now: from the terms, replaced by its latest `node.described`. */
export type MemberKeys = Readonly<{
  httpKey: string;
  /** The one that the latest `node.described` replaced; still accepted (docs/spec/log.md). */
  httpKeyBefore?: string;
  ageRecipient: string;
  tlsPins: readonly string[];
}>;

export type Source = 'own' | 'peer' | 'file';

/** What one accepted bundle brought. `held` is the log's size at this node afterwards. */
export type Accepted = Readonly<{
  group: GroupId;
  party: PartyId;
  held: number;
  added: number;
  filled: number;
  /** True if anything but receipts was added. */
  more: boolean;
  /** Size of the checkpoint: what the giver could still give. */
  checkpointSize: number;
  /** The giver holds less than we do. */
  behind: boolean;
}>;

/** How long the audit trail was, and its head then. */
export type Seal = Readonly<{ entries: number; head: HashHex }>;

/** A log that has forked, and how far its settlement has come. */
export type KnownFork = Readonly<{
  party: PartyId;
  standing: ForkStanding;
  evidence: readonly Uint8Array[];
  certificates: readonly Uint8Array[];
  /** Members that have not said yet that they know. */
  missing: readonly PartyId[];
}>;

/** `pulling`: the named branch is not the one that is held, and is asked for; then the call is made again. */
export type OwnSettlement = Readonly<{ certificate: Uint8Array; state: 'settled' | 'pulling' }>;

export interface EntenteNode {
  readonly party: PartyId;
  readonly environment: Environment;
  /** For reading only: every write goes through the methods below. */
  readonly store: Store;
  groups(): readonly FoundedGroup[];
  group(id: GroupId): FoundedGroup | undefined;
  memberKeys(group: GroupId, party: PartyId): MemberKeys | undefined;
  ownKeys(group: GroupId): HeldKeys;
  /** Takes up a group whose terms name this party: writes leaf 0. Refuses `group.exists`, `terms.*`. */
  found(termsBytes: Uint8Array, keys: GroupKeys): Promise<Result<GroupId>>;
  /** What `say` would refuse, without saying it. */
  check(draft: Draft): Promise<Result<undefined>>;
  /** One durable act. Resolves when it is committed; it is said once a checkpoint that covers it leaves. */
  say(draft: Draft): Promise<Result<Said>>;
  /** What officers draft, clear and return before it is said. */
  readonly drafts: Drafts;
  /** Held drafts that an officer releases at once, after an area was suspended. */
  readonly batches: Batches;
  /** Where each area stands, what suspending would stop, and what happened meanwhile. */
  readonly line: Line;
  /** The terms of a working group through time, and what became of its keys and members. Refuses `group.unknown`, `group.not-founded`. */
  life(group: GroupId): Promise<Result<GroupLife>>;
  /** Commits the national log to the audit trail as it stands. Refuses `group.not-founded` where there is no national log. */
  seal(seal: Seal): Promise<Result<undefined>>;
  /** What the national log says the audit trail was, oldest first. */
  seals(): Promise<readonly Seal[]>;
  /** How many lines the newest of them counts. */
  sealedEntries(): Promise<number>;
  /** The one door for what others wrote (docs/spec/bundle.md). Nothing of a refused bundle is kept. */
  accept(bundle: Uint8Array, source: Source): Promise<Result<Accepted>>;
  /**
   * One bundle of a log that this node holds, from `from` on; for the own log with a checkpoint signed now, after the
   * guard has moved. Refuses `group.unknown`, `party.not-a-member`, `group.not-founded`, `node.behind-its-guard`, `node.guard-full`.
   */
  bundle(group: GroupId, party: PartyId, from: number): Promise<Result<Uint8Array>>;
  /**
   * Writes the receipts that are due: for logs that brought more than receipts since the last one, and for own requests whose
   * deadline has passed unsettled. Returns how many were written.
   */
  receiptDue(): Promise<number>;
  /**
   * Members that have not yet told what they hold of this party's own log in this group, which is a restored backup's or has no guard
   * (docs/spec/log.md, "The guard"); empty for a log that may be signed.
   */
  recovering(group: GroupId): readonly PartyId[];
  /** This member's copy of our own log has been pulled to its end. */
  heard(group: GroupId, member: PartyId): Promise<void>;
  /**
   * An administrator's decision, on record in the national log, that a restored log without a guard goes on although members have not told what
   * they hold. Refuses `recovery.not-waiting`, `recovery.signed-more`, `node.behind-its-guard`.
   */
  signUnheard(group: GroupId, reason: string): Promise<Result<Said>>;
  /** Says in each of its groups how to reach and recognise this node from here on (`node.described`). Nothing if nothing changed. */
  describe(
    described: Readonly<{ tlsPins?: readonly string[]; addresses?: readonly string[] }>,
  ): Promise<void>;
  /**
   * Replaces this party's log key in one group; resolves with the new public key. With the recovery secret also when the old key is lost or stolen.
   * Refuses `group.unknown`, `group.not-founded`, `key.malformed`, `node.behind-its-guard`.
   */
  rotateLogKey(group: GroupId, recoverySecret?: Uint8Array): Promise<Result<string>>;
  /** Where the next bundle of a log has to begin: at its end, unless a branch that a certificate names is on its way. */
  pullFrom(group: GroupId, party: PartyId): Promise<number>;
  /** True while this node asks for the branch of a forked log that its author's recovery key has named. */
  seeksBranch(group: GroupId, party: PartyId): Promise<boolean>;
  /** What is known of the forks of a group's logs, one entry for each log that has forked. */
  forks(group: GroupId): Promise<readonly KnownFork[]>;
  /**
   * Names the branch of this party's own forked log with its recovery key (src/node/settle-own.ts). Refuses `group.unknown`, `key.malformed`,
   * `log.not-forked`, `log.fork-unknown-to-members`, `log.needs-successor`, `node.behind-its-guard`.
   */
  settleOwnFork(
    group: GroupId,
    recoverySecret: Uint8Array,
    tree?: NamedTree,
  ): Promise<Result<OwnSettlement>>;
  /** Takes a branch certificate that came as a file. Refuses `certificate.*`, `group.unknown`, `party.not-a-member`, `log.not-forked`. */
  takeCertificate(group: GroupId, certificate: Uint8Array): Promise<Result<undefined>>;
  /**
   * Replaces the HTTP key and the age recipient of one working group; the old secrets are destroyed when every member has receipted that. `stolen`:
   * the old HTTP key is not accepted beside the new one either. Refuses `group.unknown`, `group.not-founded`, `key.malformed`, `node.behind-its-guard`.
   */
  renewExchangeKeys(
    group: GroupId,
    how: Readonly<{ stolen: boolean }>,
  ): Promise<Result<ExchangeKeys>>;
  /** Meets a key file that is lost or stolen, in one group, by the recovery key: every key of it is replaced. */
  recoverKeys(group: GroupId, recoverySecret: Uint8Array): Promise<Result<RecoveredKeys>>;
  /** True if every member of every working group has receipted a description of this node's server that holds the pin. */
  isPinKnown(pin: string): Promise<boolean>;
  /** Destroys replaced secrets that nobody needs any more. */
  retireKeys(): Promise<void>;
  /**
   * Erases contents of this party's own statements, here and by an act that binds every holder (docs/spec/statement.md, "Erasure"). When it resolves
   * they are in no file of this node but its backups. Refuses `group.unknown`, `group.not-founded`, `node.behind-its-guard`, `log.forked`,
   * `draft.malformed` for what has no content, or terms, `erasure.on-hold` and, if clocks are to be spared, `erasure.ends-clock`.
   */
  erase(group: GroupId, seqs: readonly number[], options?: ErasureOptions): Promise<Result<Said>>;
  /** What erasing these places of the own log would do; nothing is changed. */
  erasable(group: GroupId, seqs: readonly number[]): Promise<Result<readonly Erasable[]>>;
  /** Places or lifts a legal hold, on record in the national log. */
  decideHold(group: GroupId, hold: HoldDecision): Promise<Result<Said>>;
  holds(group: GroupId): Promise<readonly ErasureHold[]>;
  /** Own contents that the terms' retention asks to erase by this instant. */
  retentionDue(group: GroupId, byMs: number): Promise<Result<RetentionDue>>;
  /** Erases what is due now, but for what is on hold or open. */
  eraseDue(group: GroupId): Promise<Result<readonly Said[]>>;
  /** Starts or stops the schedule by which the rounds erase what is due, on record in the national log. */
  decideRetention(
    group: GroupId,
    decision: Readonly<{ start: boolean; reason: string }>,
  ): Promise<Result<Said>>;
  /** One turn of the schedules that were started. Returns how many acts were said. */
  followRetention(): Promise<number>;
  /** How full the guard is: at its quota nothing is signed any more. */
  guardUsage(): Readonly<{ bytes: number; bytesMax: number }>;
  /** Receipts of a group that cover more than is held here, or wait behind one that does. */
  receiptsWaiting(group: GroupId): number;
  /** Why nothing is appended any more, if so; reads go on. */
  stopped(): RefusalCode | undefined;
  /**
   * Screens the open records again unless they were screened with this edition of the lists: at the start, and whenever the lists
   * have changed. Returns how many. `signal` ends it early; the next call does it again.
   */
  rescreen(edition: string, signal?: AbortSignal): Promise<number>;
  /** Re-derives the joint views that time alone has changed. Returns how many. */
  passTime(): Promise<number>;
  /** Keeps small values of this node itself (peers' addresses, counters) durably; `undefined` deletes one. Read with `store.settings`. */
  keepSettings(settings: Readonly<Record<string, JsonValue | undefined>>): Promise<void>;
  /** Called after every commit, with what changed. Returns a function that unsubscribes. */
  onChange(listener: (change: Change) => void): () => void;
  close(): Promise<void>;
}

export type Change = Readonly<{
  group: GroupId;
  party: PartyId;
  size: number;
  records: readonly RecordId[];
}>;
