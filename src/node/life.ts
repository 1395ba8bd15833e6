/** The life of a group as the doors see it: its terms through time, and what became of its keys and members (docs/spec/amendments.md). */
import type { AmendmentJoint } from '#desks/amendments/joint.ts';
import type { LifeEvent } from '#desks/amendments/told.ts';
import type { GroupId, HashHex, RecordId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Text } from '#kernel/language.ts';
import type { Terms } from '#ledger/terms.ts';

export type TermsInTime = Readonly<{
  hash: HashHex;
  terms: Terms;
  /** The agreed version that made them; the founding terms have none. */
  version?: HashHex;
  at?: Instant;
}>;

export type GroupLife = Readonly<{
  group: GroupId;
  /** Of the terms' own record, which is there before anybody has said anything on it. */
  record: RecordId;
  joint: AmendmentJoint;
  /** From the founding terms to those in force. */
  versions: readonly TermsInTime[];
  /** In the order of their authors' clocks. */
  events: readonly LifeEvent[];
  predecessor?: GroupId;
  /** Groups at this node whose terms name this one as their predecessor. */
  successors: readonly Readonly<{ group: GroupId; title: Text; complete: boolean }>[];
}>;
