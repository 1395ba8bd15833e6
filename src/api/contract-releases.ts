/** What the API answers about held drafts that are released at once (docs/spec/releases.md, "Batches"); see contract.ts. */

import type { BatchProgress, LeftOut } from '#desks/releases/batch-told.ts';
import type { GroupId, HashHex, RecordId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { DraftText } from '#ledger/draft-digest.ts';

export type { BatchProgress, LeftOut } from '#desks/releases/batch-told.ts';

/** One held draft, exactly as the table will read it. */
export type ChosenDraft = Readonly<{
  draft: RecordId;
  digest: HashHex;
  area: string;
  type: string;
  record?: RecordId;
  writtenAt: Instant;
  text: DraftText;
}>;

/**
 * GET /api/v1/releases/<group>?areas=&desks=&drafts=&role=&proof=&after=&limit=: what this officer would release of the selection, in the order in which it will be said;
 * nothing is changed. `after` is how many come before the page.
 */
export type ReleaseView = Readonly<{
  group: GroupId;
  now: Instant;
  /** Of the whole batch: what a passkey signs, and what the release has to name. */
  digest: HashHex;
  drafts: number;
  kinds: readonly Readonly<{ area: string; desk: string; type: string; drafts: number }>[];
  leftOut: Readonly<Partial<Record<LeftOut, number>>>;
  /** What the terms let one day carry of one log: a batch beyond it takes the others more days. */
  quotas: Readonly<{ statementsPerDay: number; bytesPerDay: number }>;
  items: readonly ChosenDraft[];
  /** The next page’s `after`. */
  next?: number;
}>;

/** POST /api/v1/releases/<group> {as, digest, role, areas?, desks?, drafts?, assertion?, note?}; `/options` gives what a passkey signs. */
export type ReleaseRequest = Readonly<{
  /** A record id of this party, drawn at random: sent again, it is the same batch. */
  as: string;
  digest: string;
  role: string;
  areas?: readonly string[];
  desks?: readonly string[];
  drafts?: readonly string[];
  note?: string;
}>;

/** GET /api/v1/releases/<group>/batches: under way and past, latest first. */
export type BatchList = Readonly<{ group: GroupId; items: readonly BatchProgress[] }>;
