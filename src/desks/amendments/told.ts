/** What is told at home of what became of a group. Nothing of it stands in a log. */
import type { GroupId, HashHex, PartyId, RecordId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { LifeKind } from './words/life-words.ts';

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
