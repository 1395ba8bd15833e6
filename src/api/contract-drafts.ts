/** What the API answers about drafts and their clearances (docs/spec/releases.md); see contract.ts. */
import type { ClearanceTable, Need } from '#desks/releases/clearances.ts';
import type { DraftStatus } from '#desks/releases/joint.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { GroupId, HashHex, RecordId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Text, Words } from '#kernel/language.ts';
import type { DraftText } from '#ledger/draft-digest.ts';
import type { NoticeAbout, Problem, StatementView } from './contract.ts';

export type DraftActor = Readonly<{
  /** `o-…`, or `console`. */
  officer: string;
  authority?: string;
  /** As the node knew the officer then, if that content is held; in a list, as it knows him now. */
  name?: Text;
  /** The one who asks. */
  self: boolean;
}>;

export type DraftRow = Readonly<{
  draft: RecordId;
  digest: HashHex;
  status: DraftStatus;
  group: GroupId;
  type: string;
  /** The record it would be said on. */
  record?: RecordId;
  /** In a list: the notice that it answers or would give. */
  about?: NoticeAbout;
  author: DraftActor;
  writtenAt: Instant;
  revisions: number;
  /** Clearances still missing: officers by role and authority. */
  missing: readonly Need[];
  /** Whether the one who asks could give one of them. */
  mayClear: boolean;
  /** Of one that all have cleared and that is not said: the role in which the one who asks may say it, by the route that clears. */
  releasesAs?: Need['role'];
  /** Whether the one who asks writes drafts in its group and area: revises, returns, and discards his own. */
  mayWrite: boolean;
}>;

/** GET /api/v1/drafts?status=open,returned,held&after=&limit=, or with `begins=`, the beginning of an id, in place of `after`: a list without `next` */
export type DraftList = Readonly<{ items: readonly DraftRow[]; next?: string; total: number }>;

/** GET /api/v1/drafts/<draft> */
export type DraftView = DraftRow &
  Readonly<{
    /** Exactly what the table will read, and its canonical text, over which the digest is. */
    text: DraftText;
    canonical: string;
    note?: string;
    /** What this party said last of this kind on this record: what the draft is compared with. */
    before?: StatementView;
    /** Why the table would refuse it now. */
    refusedNow?: Pick<Problem, 'code' | 'text' | 'at' | 'facts' | 'factWords'>;
    history: readonly DraftStep[];
    /** Where it stands since it was released. */
    said?: Readonly<{ group: GroupId; seq: number; record?: RecordId }>;
  }>;

export type DraftStep = Readonly<{
  seq: number;
  at: Instant;
  what: 'written' | 'revised' | 'cleared' | 'returned' | 'discarded' | 'held' | 'released';
  by?: DraftActor;
  role?: string;
  proof?: string;
  reason?: string;
  text?: Text;
  digest: HashHex;
}>;

/**
 * POST /api/v1/drafts {draft: SayRequest, note?, as?} → DraftView, 201. `as`: a record id of this party, drawn at random by whoever asks, under which the
 *   same draft is written once however often it is sent
 * POST /api/v1/drafts/<draft>/revise {digest, draft, note?} → DraftView
 * POST /api/v1/drafts/<draft>/clear/options {digest, role} → what `navigator.credentials.get` takes; its challenge stands for this clearance
 * POST /api/v1/drafts/<draft>/clear {digest, role, assertion?, note?} → ClearedView
 * POST /api/v1/drafts/<draft>/return {digest, reason, text?} → DraftView
 * POST /api/v1/drafts/<draft>/discard {digest} → DraftView
 */
export type ClearedView = Readonly<{ missing: number; draft: DraftView }>;

/** What a type of statement needs before it leaves, as a table of clearances leads to it. */
export type TypeNeeds = Readonly<{
  type: string;
  /** What it says, and the name of its desk. */
  words: Words;
  desk: Words;
  area?: string;
  /** It may stand in any area of the terms, and is told once for each: `area` is one of them. Without `area`, this node has no group yet. */
  anyArea?: true;
  needs: readonly Need[];
}>;

/** GET, PUT /api/v1/clearances {console, rules, was?}. 409 `request.outdated` if `was` is no longer in force. */
export type ClearancesView = ClearanceTable &
  Readonly<{
    usual: readonly Need[];
    types: readonly TypeNeeds[];
    /** By which statement of the national log it came into force; absent while what is usual holds. */
    set?: Readonly<{ officer: string; seq: number; at: Instant; name?: Text }>;
  }>;

/** POST /api/v1/clearances/check {console, rules}: what the table would lead to; nothing is changed. */
export type ClearancesCheck = Readonly<{
  types: readonly (Omit<TypeNeeds, 'needs'> &
    Readonly<{
      /** `can`: active officers who could give it now, the author of a draft among them. */
      needs: readonly (Need & Readonly<{ can: number }>)[];
      before: readonly Need[];
    }>)[];
  /** For each rule: no type ever comes to it, because one above takes them all. */
  unreached: readonly boolean[];
}>;

/** Content of a step, as it is read from the national log. */
export type StepContent = Readonly<{ name?: Text; text?: Text; note?: string; draft?: JsonObject }>;
