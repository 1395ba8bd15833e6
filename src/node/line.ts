/** Suspension as the doors see it: where each area stands, what suspending would stop, and what happened meanwhile (docs/spec/suspension.md). */
import type { AreaState, DryRun, GapReport } from '#desks/suspensions/told.ts';
import type { GroupId, RecordId } from '#kernel/id.ts';
import type { Result } from '#kernel/refusal.ts';

/** Items of one kind that are listed; the counts are of all. */
export const listedMax = 500;

export interface Line {
  /** Refuses `group.unknown`, `group.not-founded`. */
  areas(group: GroupId): Promise<Result<readonly AreaState[]>>;
  /** What declaring a suspension of these areas now would do at this node; nothing is changed. Refuses the same. */
  dryRun(group: GroupId, areas: readonly string[]): Promise<Result<DryRun>>;
  /** From a suspension to its lifting, or to now in what still stands. Refuses the same, and `request.not-found`. */
  gap(group: GroupId, record: RecordId): Promise<Result<GapReport>>;
}
