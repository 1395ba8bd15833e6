/** What a node holds of the plan of one group, as a paper of it is drawn from. */
import type { PlanJoint } from '#desks/plan/joint.ts';
import type { PlanMatter } from '#desks/plan/statements.ts';
import type { GroupId, HashHex, PartyId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Text } from '#kernel/language.ts';
import type { Terms } from '#ledger/terms.ts';
import type { Wording } from '#ledger/wording.ts';
import type { VersionView } from '#verbs/text-joint.ts';

export type PlanHeld = Readonly<{
  group: GroupId;
  terms: Terms;
  self: PartyId;
  asOf: Instant;
  /** By due date. */
  items: readonly ItemHeld[];
  logs: readonly LogHeld[];
}>;

export type ItemHeld = Readonly<{
  area: string;
  joint: PlanJoint;
  /** The version that counts: the agreed one, or else the one that has come furthest. */
  version?: VersionView<PlanMatter>;
  wording?: Wording;
  /** What a party wrote in a report, by the number of its statement. */
  saidIn: (party: PartyId, seq: number) => Text | undefined;
  leafHash: (party: PartyId, seq: number) => HashHex | undefined;
}>;

/** One party's log: the checkpoint that this node holds, with its signature lines as they stand in it. */
export type LogHeld = Readonly<{
  party: PartyId;
  keyHash: HashHex;
  checkpoint?: Readonly<{ size: number; root: HashHex; signatures: readonly string[] }>;
}>;
