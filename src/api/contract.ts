/**
 * What the node's own API answers, as types shared by the server, the CLI's `--json` and the web. All JSON; bytes are
 * base64 or hex as in docs/spec. Paths stand beside each type. Errors are RFC 9457 (`Problem`).
 */
import type { Reconciliation } from '#desks/notifications/reconcile.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { GroupId, HashHex, PartyId, RecordId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Language, Text, Words } from '#kernel/language.ts';
import type { RefusalCode } from '#kernel/refusal-codes.ts';
import type { ClockRule } from '#ledger/terms.ts';
import type { JointBase } from '#verbs/desk.ts';
import type { ForkState } from './contract-forks.ts';

/** GET /api/v1/health → 200, or 503 with the same form while the node does not append. */
export type HealthView = Readonly<{
  status: 'ok' | 'recovering' | 'stopped';
  party: PartyId;
  /** Of the node's process: tells it from another node of the same party. */
  pid: number;
  version: string;
  now: Instant;
  /** Why nothing is appended any more; reads go on. */
  stopped?: RefusalCode;
  /** Groups in which this node signs nothing until these members have told what they hold. */
  recovering: readonly Readonly<{ group: GroupId; waitingFor: readonly PartyId[] }>[];
  /** At its quota the node signs nothing more. */
  guard: Readonly<{ bytes: number; bytesMax: number }>;
  /** What waits in each working group. */
  groups: readonly GroupHealth[];
  /** Logs that have forked and are not settled. */
  forked: readonly ForkState[];
  /** When `entente backup` last made one of this node; absent: never. */
  lastBackupAt?: Instant;
}>;

/** The same to whoever is not signed in: the node works, or does not. */
export type StrangersHealthView = Pick<HealthView, 'status' | 'party' | 'pid' | 'now'> &
  Readonly<{ recovering: readonly never[] }>;

export type GroupHealth = Readonly<{
  group: GroupId;
  /** Contents that are missing without excuse: receipts stop before the first one of each log. */
  holes: readonly Readonly<{ party: PartyId; seq: number }>[];
  /** Receipts that cover more than is held here, or wait behind one that does. */
  receiptsWaiting: number;
  lines: readonly Readonly<{ party: PartyId; line: NonNullable<LogView['line']> }>[];
  /** Own contents whose retention ends within 14 days, counted up to 1,000, and whether a schedule erases them. */
  contentsDue: number;
  retentionScheduled: boolean;
}>;

/** application/problem+json. `text` says what to do next, in each language. */
export type Problem = Readonly<{
  type: string;
  title: string;
  status: number;
  code: RefusalCode;
  text: Readonly<Record<Language, string>>;
  at?: string;
  facts?: Readonly<Record<string, string | number | boolean>>;
  /** In each language, those facts that are words and not values; `facts` has their English or their code, which stays as it is. */
  factWords?: Readonly<Record<string, Words>>;
}>;

export type MemberView = Readonly<{ party: PartyId; names: Text; self: boolean }>;
export type GroupView = Readonly<{
  group: GroupId;
  title: Text;
  kind: 'working-group' | 'national';
  members: readonly MemberView[];
  complete: boolean;
  areas: readonly string[];
  /** Of the terms, and those of them whose text is authentic. */
  languages: readonly Language[];
  authentic: readonly Language[];
  clocks: readonly ClockRule[];
  /** 12 words in each language, to compare by voice. */
  fingerprint: Readonly<Record<Language, string>>;
}>;

/** GET /api/v1/node */
export type NodeView = Readonly<{
  party: PartyId;
  names: Text;
  version: string;
  now: Instant;
  /** Speaks for no government: a fictitious party, unless `retelling`. */
  demonstration: boolean;
  /** With `demonstration`: the public record of governments, retold; none of them said it here. */
  retelling: boolean;
  groups: readonly GroupView[];
}>;

/** GET /api/v1/setup: what an administrator needs to found a group or to join one. */
export type SetupView = Readonly<{
  party: PartyId;
  /** SHA-256 of the key of the server at which peers pull, to tell them by voice or on paper. */
  pin?: string;
  /** Clock rules that terms can take up. */
  clocks: readonly ClockRule[];
}>;

/** POST /api/v1/terms {title, cards, clocks, calendars?} → new terms of reference, which nobody has taken up yet. */
export type TermsView = Readonly<{ terms: string }>;

/** How many there are: counting stops at a thousand, and then says so. */
export type Counted = Readonly<{ total: number; totalIsLeast?: true }>;

/** GET /api/v1/notifications?group=&status=a,b&text=&owed=1&order=due|updated&after=&limit= */
export type NotificationList = Counted &
  Readonly<{ now: Instant; items: readonly NotificationRow[]; next?: string }>;

/** What a notice is about, for lists. */
export type NoticeAbout = Readonly<{
  /** The exporter's own reference number, if the content is held. */
  reference?: string;
  /** First goods line: name by language and CAS. */
  goods: Readonly<{ names: Text; cas?: string; massMg?: number; lines: number }>;
}>;

export type NotificationRow = NoticeAbout &
  Readonly<{
    group: GroupId;
    record: RecordId;
    exporter: PartyId;
    importer: PartyId;
    role: 'import' | 'transit';
    status: string;
    basis: string;
    due?: Instant;
    openedAt: Instant;
    updatedAt: Instant;
    findings: number;
    joint: JointBase;
  }>;

/** GET /api/v1/notifications/<group>/<record> */
export type NotificationView = NotificationRow &
  Readonly<{
    now: Instant;
    rule?: ClockRule;
    /** One per party of the group, in the fixed order of the terms. */
    sides: readonly SideView[];
    /** What this node's own screening found; nobody else sees it. */
    findingList: readonly FindingView[];
    /** Statement types that this party may make now. */
    may: readonly string[];
    /** Notified, dispatched, arrived and returned quantities by line, compared; absent while there is nothing to compare. */
    reconciliation?: Reconciliation;
  }>;

/** `party` and `seq` name the statement that was screened; `text` says the finding in words. */
export type FindingView = Readonly<{
  party: PartyId;
  seq: number;
  finding: JsonObject;
  text: Readonly<Record<Language, string>>;
}>;

export type SideView = Readonly<{
  party: PartyId;
  statements: readonly StatementView[];
  /** Statements beyond the bound of one view; the log holds them. */
  omitted?: number;
}>;

export type StatementView = Readonly<{
  party: PartyId;
  seq: number;
  time: Instant;
  type: string;
  record?: RecordId;
  authority?: string;
  facts: JsonObject;
  content?: JsonObject;
  contentState: 'none' | 'held' | 'hole' | 'erased';
  leafHash: HashHex;
  /** Why it changes nothing, if it does not. */
  withoutEffect?: string;
  /** Who has receipted it, and when. */
  receipts: readonly Readonly<{ by: PartyId; at: Instant }>[];
  /** False: committed here, but not yet covered by a checkpoint that left this node. */
  said: boolean;
  /** Whose suspensions of its area it was said in. It has its effect all the same. */
  saidWhileSuspended?: readonly PartyId[];
}>;

/**
 * POST /api/v1/statements → 201 StatementView. The body of every statement that this party makes:
 * `record` absent opens one. 422 with `draft.*` refusals names the field in `at`.
 * POST /api/v1/statements/check {drafts: SayRequest[]} → {checked}: what would be refused, without saying anything.
 */
export type SayRequest = Readonly<{
  group: GroupId;
  record?: RecordId;
  type: string;
  /** Of a statement that opens a record which may stand in any; else it is known. */
  area?: string;
  authority?: string;
  facts: JsonObject;
  content?: JsonObject;
  /** CAS numbers of a notice whose check digit fails and that the label has so: without them it is refused. Never a part of what is said. */
  casAsLabelled?: readonly string[];
}>;

/** GET /api/v1/log → every log of every group as this node holds it. */
export type LogOverview = Readonly<{ now: Instant; groups: readonly GroupLogs[] }>;
export type GroupLogs = Readonly<{ group: GroupId; title: Text; logs: readonly LogView[] }>;
export type LogView = Readonly<{
  party: PartyId;
  /** Statements held here. */
  size: number;
  checkpoint?: Readonly<{ note: string; size: number; root: string; at: Instant }>;
  /** Who holds it up to where, by their own receipts. */
  holders: readonly Readonly<{ by: PartyId; size: number; at: Instant }>[];
  firstHole?: number;
  forkedAt?: number;
  /** Contents that their author erased, counted up to 500; absent: none. Listed at /api/v1/log/<group>/<party>/erasures */
  erased?: number;
  /** Statements of a kind that this version does not know, counted up to 500: kept, and without effect; absent: none. */
  notUnderstood?: number;
  /** How the last pull from this party went; absent for our own log. */
  line?: Readonly<{
    address?: string;
    state: 'never' | 'ok' | 'unreachable' | 'refused' | 'paused';
    lastTriedAt?: Instant;
    lastOkAt?: Instant;
    code?: string;
    /** With `exchange.clock-skew`: by how much the party says that our clock is ahead of its own. */
    clockAheadSeconds?: number;
  }>;
}>;

/**
 * GET /api/v1/log/<group>/terms → the terms' bytes, verbatim (application/json)
 * GET /api/v1/log/<group>/<party>/bundle?from=<n> → one bundle as in docs/spec/bundle.md, so that a browser verifies for itself
 * GET /api/v1/log/<group>/<party>/proof?seq=<n> → ProofView
 * GET /api/v1/peers → PeerView[]; POST /api/v1/peers/<party>/pull pulls now → PeerView[] of that party
 * GET /api/v1/live → server-sent events: `change` {group, party, size, records} after each commit, comments between
 */
export type ProofView = Readonly<{
  checkpoint: string;
  seq: number;
  actText: string;
  leafHash: HashHex;
  proof: readonly HashHex[];
}>;

export type PeerView = Readonly<{
  party: PartyId;
  /** Tried in this order. */
  addresses: readonly string[];
  pins: readonly string[];
  lines: readonly Readonly<{ group: GroupId; line: NonNullable<LogView['line']> }>[];
}>;

/** GET /api/v1/lists → {lists, formats}; POST imports one. */
export type ListView = Readonly<{
  id: string;
  format: string;
  version: string;
  digest: string;
  entries: number;
  addedAt: Instant;
}>;

/** POST /api/v1/carried → what became of a carried file. */
export type CarriedReport = Readonly<{
  from: PartyId;
  made: Instant;
  /** Why the file could not be read to its end; what came before counts. */
  problem?: Problem;
  logs: readonly Readonly<{
    group: GroupId;
    party: PartyId;
    held: number;
    added: number;
    missing?: Readonly<{ from: number; to: number }>;
    firstHole?: number;
    problem?: Problem;
  }>[];
  /** Bundles of groups that this node does not have. */
  refused: readonly Readonly<{ group: GroupId; party: PartyId; problem: Problem }>[];
}>;
