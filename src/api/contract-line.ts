/** What the API answers of suspension and the line. As contract.ts. */
import type { LineWord } from '#desks/suspensions/statements.ts';
import type { AreaState, DryRun, GapReport } from '#desks/suspensions/told.ts';
import type { GroupId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';

export type { AreaState, DryRun, GapItem, GapReport, Stopped } from '#desks/suspensions/told.ts';

/** GET /api/v1/line/<group>: the areas that this officer may read. */
export type LineView = Readonly<{
  group: GroupId;
  now: Instant;
  areas: readonly AreaState[];
  words: readonly LineWord[];
}>;
/** GET /api/v1/line/<group>/dry-run?areas=<area>,<area>: what declaring it now would do; nothing is changed. */
export type DryRunView = DryRun & Readonly<{ group: GroupId; now: Instant }>;
/** GET /api/v1/line/<group>/gap/<record of the suspension> */
export type GapView = GapReport & Readonly<{ group: GroupId; now: Instant }>;
