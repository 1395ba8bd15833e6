/** What the API answers to administrators: erasing, retention, keys, decisions. As contract.ts. */
import type { PartyId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { DueContent, Erasable, ErasureHold, RetentionDue } from '#node/erasure.ts';

/**
 * POST /api/v1/groups/<group>/erasures/check {seqs} → ErasableView[]: what erasing them would do; nothing is changed.
 * POST /api/v1/groups/<group>/erasures {seqs, endClocks} → 201: the act. 409 `erasure.on-hold`, `erasure.ends-clock`
 * POST /api/v1/groups/<group>/erasure-holds {seq, reason, lift} → 201: the decision in the national log
 */
export type ErasableView = Erasable &
  Readonly<{ receipts: readonly Readonly<{ by: PartyId; at: Instant }>[] }>;

/** GET /api/v1/log/<group>/<party>/erasures?from=<seq>: acts by which that party erased contents of its own. */
export type ErasureView = Readonly<{
  party: PartyId;
  acts: readonly Readonly<{ seq: number; time: Instant; seqs: readonly number[] }>[];
  /** Where the next page begins; absent if there is none. */
  next?: number;
}>;

/**
 * GET /api/v1/groups/<group>/retention?within=<days> → RetentionView: own contents that are due by then
 * POST /api/v1/groups/<group>/retention {start, reason} → 201: the decision in the national log
 * POST /api/v1/groups/<group>/retention/erase {} → 201 {said}: erases what is due now
 * POST /api/v1/groups/<group>/unheard {reason} → 201: an administrator lets a restored log without a guard go on
 */
export type RetentionView = Omit<RetentionDue, 'contents'> &
  Readonly<{
    contents: readonly (DueContent & Readonly<{ erasable: boolean }>)[];
    holds: readonly ErasureHold[];
  }>;
