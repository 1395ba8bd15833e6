/**
 * Drafts and their clearances (docs/spec/releases.md): everything here stands in the national log, and the last clearance says the statement at its
 * table. Who may do what at this node is the door's to ask; that an author never clears his own words is asked here.
 */
import type { ClearanceTable } from '#desks/releases/clearances.ts';
import type { proofKinds, returnReasons, roles } from '#desks/releases/statements.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { HashHex, RecordId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Text } from '#kernel/language.ts';
import type { Result } from '#kernel/refusal.ts';
import type { Draft, Said } from '../draft.ts';

/** The officer who acts, as his node knows him. */
export type Signer = Readonly<{ officer: string; authority?: string; name?: Text }>;
/** Which draft, and the digest of the version that the officer has seen. */
export type SeenDraft = Readonly<{ record: RecordId; digest: HashHex }>;

export type Clearing = SeenDraft &
  Readonly<{
    role: (typeof roles)[number];
    proof: (typeof proofKinds)[number];
    /** What the authenticator signed, and the place of the version for which it did. */
    evidence?: JsonObject & Readonly<{ version: number }>;
    note?: string;
  }>;

/** The facts of `draft.cleared`: what a passkey signs is what will stand. */
export const clearanceFacts = (
  { officer, authority }: Signer,
  { role, digest, proof }: Pick<Clearing, 'role' | 'digest' | 'proof'>,
): JsonObject => ({
  ...{ officer, role, digest, proof },
  ...(authority === undefined ? {} : { authority }),
});

export type WriteOptions = Readonly<{ note?: string | undefined; as?: RecordId | undefined }>;
export type Drafted = Readonly<{ record: RecordId; digest: HashHex }>;
/** The statement by which a table of clearances came into force. */
export type TableSet = Readonly<{ officer: string; seq: number; at: Instant }>;
/** `said` once the last clearance was given, or `held` where the area is suspended; else how many are missing. */
export type Cleared = Readonly<{ missing: number; said?: Said; held?: true }>;

export interface Drafts {
  /**
   * With `as`, which its writer drew at random, the same draft is written once however often it is sent: where it stands already nothing is written. Refuses
   * what `check` refuses, `group.not-founded` where the party has no national log, and `draft.exists` where another draft stands under that id.
   */
  write(draft: Draft, by: Signer, given?: WriteOptions): Promise<Result<Drafted>>;
  /** A new version: every clearance is given anew. Refuses `draft.changed`, `draft.closed`, and what `check` refuses. */
  revise(seen: SeenDraft, draft: Draft, by: Signer, note?: string): Promise<Result<Drafted>>;
  /**
   * One officer's clearance; with the last one the statement is said, or waits where its area is suspended. What waited is released by the same call once the
   * area is open. Refuses, in this order: `request.not-found`, `draft.closed`, `draft.changed`,
   * `clearance.own-draft`, `clearance.given`, `clearance.proof-not-taken`, `clearance.not-needed`, and what `check` refuses of a draft that would now be said.
   */
  clear(clearing: Clearing, by: Signer): Promise<Result<Cleared>>;
  giveBack(
    seen: SeenDraft,
    by: Signer,
    why: Readonly<{ reason: (typeof returnReasons)[number]; text?: Text }>,
  ): Promise<Result<undefined>>;
  discard(seen: SeenDraft, by: Signer): Promise<Result<undefined>>;
  /** The table of clearances in force. */
  table(): Promise<ClearanceTable>;
  /** Who set it last, and when; undefined while what is usual holds. */
  tableSet(): Promise<TableSet | undefined>;
  /** Refuses `draft.malformed`, and `request.outdated` if what is in force is not what it `was` for whoever asks. */
  setTable(table: ClearanceTable, by: Signer, was?: ClearanceTable): Promise<Result<undefined>>;
}
