/** The life of a group as the doors see it: its terms through time, and what became of its keys and members (docs/spec/amendments.md). */
import type { AmendmentJoint } from '#desks/amendments/joint.ts';
import type { LifeKind } from '#desks/amendments/words/life-words.ts';
import type { GroupId, HashHex, PartyId, RecordId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Text } from '#kernel/language.ts';
import type { Terms } from '#ledger/terms.ts';

/** One event; `seq` is its place in the log of `party`, where a proof of it can be had. */
export type LifeEvent = Readonly<{
  kind: LifeKind;
  party: PartyId;
  seq: number;
  time: Instant;
  /** Of a suspension or its lifting. */
  areas?: readonly string[];
  record?: RecordId;
  /** Whose log had forked. */
  of?: PartyId;
  /** The terms that an amendment made. */
  terms?: HashHex;
  successor?: GroupId;
}>;

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
