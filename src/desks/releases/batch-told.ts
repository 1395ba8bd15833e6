/** What a party's own officers are told of a release of many drafts. */
import type { GroupId, HashHex, PartyId, RecordId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { BatchStatus } from './batches.ts';

/** Why a held draft of the selection is not in the batch: its area is still closed, the officer wrote it, or the table asks another officer or proof of him. */
export const leftOut = ['area-suspended', 'own-draft', 'not-needed', 'too-many'] as const;
export type LeftOut = (typeof leftOut)[number];

export type BatchProgress = Readonly<{
  batch: RecordId;
  group: GroupId;
  digest: HashHex;
  officer: string;
  chosenAt: Instant;
  /** `interrupted`: a fault stopped this process's work on it; the next round, or the next start, goes on. */
  status: BatchStatus | 'interrupted';
  drafts: number;
  /** Decided about: said, or left as they are. */
  done: number;
  released: number;
  left: number;
  /** Since this process took it up. */
  perSecond?: number;
  remainingSeconds?: number;
  /** Places at the table, the last one exclusive; others’ statements may stand between. */
  from?: number;
  to?: number;
  /** How far each other member has receipted this party's log. */
  receipted: readonly Readonly<{ party: PartyId; size: number }>[];
}>;
