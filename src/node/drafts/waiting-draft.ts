import type { GroupId, HashHex, RecordId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';

/** An own draft that is not said yet. */
export type WaitingDraft = Readonly<{
  draft: RecordId;
  /** The version that counts: its digest, its place, who wrote it. */
  digest: HashHex;
  seq: number;
  officer: string;
  writtenAt: Instant;
  group: GroupId;
  type: string;
  /** Where it would stand; none for what stands in no area. */
  area?: string;
  /** The record that it is about; none if it opens one. */
  record?: RecordId;
  held: boolean;
}>;

export type WaitingDrafts = Readonly<{
  /** Of one table, in the order of the national log; what was told before the call is in it. */
  for: (group: GroupId) => Promise<readonly WaitingDraft[]>;
}>;
