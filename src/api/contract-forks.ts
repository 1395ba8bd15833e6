/** What the API answers of forked logs (docs/spec/log.md, "Forks"). As contract.ts. */
import type { GroupId, HashHex, PartyId } from '#kernel/id.ts';
import type { Language, Text } from '#kernel/language.ts';
import type { ForkStanding } from '#ledger/settlement.ts';

/** One log that has forked; `next` says what to do, in each language. */
export type ForkState = Readonly<{
  group: GroupId;
  party: PartyId;
  standing: ForkStanding;
  next: Readonly<Record<Language, string>>;
}>;

/**
 * GET /api/v1/forks → ForkList
 * GET /api/v1/forks/<group>/<party>/evidence?n=<place in the list> → the evidence file. 404 `log.not-forked`
 * POST /api/v1/forks/<group>/certificate (the file of another party) → 201 {taken}
 * POST /api/v1/forks/<group>/settle {recovery, tree?} → 201 {certificate, state}: this party's own log
 */
export type ForkList = Readonly<{ forks: readonly ForkView[] }>;

export type ForkView = ForkState &
  Readonly<{
    title: Text;
    /** Members that have not said yet that they know. */
    missing: readonly PartyId[];
    /** `size`: the histories differ within the first so many statements. */
    evidence: readonly Readonly<{ digest: HashHex; size: number }>[];
    certificates: readonly string[];
  }>;

export type SettledView = Readonly<{ certificate: string; state: 'settled' | 'pulling' }>;
