/** What suspending would do, told by the fold itself: every record of the areas is derived as it stands, and as if the suspension were said and received now. */
import type { DryRun, Stopped } from '#desks/suspensions/told.ts';
import { deriveRecord, type FoldContext, type FoldedSide } from '#fold/derive-record.ts';
import { areaOfDesk } from '#fold/registry.ts';
import { type DeclaredSuspension, standingIn } from '#fold/suspended.ts';
import { termsNow } from '#fold/terms-in-force.ts';
import { isJsonObject, type JsonValue } from '#kernel/canonical-json.ts';
import type { PartyId, RecordId } from '#kernel/id.ts';
import { type Instant, isInstant } from '#kernel/instant.ts';
import type { JointBase } from '#verbs/desk.ts';
import type { Receipts } from '#verbs/receipts.ts';
import type { Core } from './core.ts';
import { foldContext, type GroupState, logOf } from './group-state.ts';
import { listedMax } from './line.ts';
import { recordsIn } from './records-in.ts';

export async function dryRun(
  core: Core,
  state: GroupState,
  areas: readonly string[],
): Promise<DryRun> {
  const outcomes = areas.map((area) => ({ area, outcome: outcomeOf(state, area) }));
  const stops = new Set(
    outcomes.flatMap(({ area, outcome }) => (outcome === 'stops' ? [area] : [])),
  );
  const counts = { pauses: 0, 'runs-on': 0, acceptance: 0 };
  const listed: Stopped[] = [];
  const now = foldContext(state, core.environment.nowMs());
  const then = suspendedContext(now, state, [...stops]);
  for await (const rows of recordsIn(core.store, state.group, stops)) {
    const records = rows.map(({ record }) => record);
    const sides = await core.store.sides(state.group, records);
    const byRecord = Map.groupBy(sides, ({ record }) => record);
    for (const record of records) {
      for (const one of effects(record, byRecord.get(record) ?? [], { now, then, state })) {
        counts[one.what] += 1;
        if (counts[one.what] <= listedMax) listed.push(one);
      }
    }
  }
  const drafts = (await core.waiting.for(state.group)).filter(
    ({ area }) => area !== undefined && stops.has(area),
  ).length;
  return { areas: outcomes, listed, counts, drafts };
}

function outcomeOf(state: GroupState, area: string): DryRun['areas'][number]['outcome'] {
  const { suspensions, self } = state;
  const terms = termsNow(state);
  if (!terms.areas.includes(area)) return 'not-in-terms';
  if (terms.floor?.includes(area)) return 'floor';
  const own = standingIn(suspensions, area, state).some(({ by }) => by === self);
  return own ? 'stopped-already' : 'stops';
}

/** As if this party had declared it, and every other had receipted that. */
function suspendedContext(
  context: FoldContext,
  state: GroupState,
  areas: readonly string[],
): FoldContext {
  const { self } = state;
  const { size } = logOf(state, self);
  const record = `${self}-${'0'.repeat(32)}` as RecordId;
  const one: DeclaredSuspension = {
    ...{ by: self, record, seq: size, time: context.now },
    ...{ areas, lifted: [] },
  };
  const { receipts, now } = context;
  const heard: Receipts = {
    firstCovering: (by, of, seq) =>
      of === self && seq >= size
        ? {
            by,
            seq: Number.MAX_SAFE_INTEGER,
            of,
            size: size + 1,
            receiptTime: now,
            quotedTime: now,
          }
        : receipts.firstCovering(by, of, seq),
    latestBefore: (by, seq) => receipts.latestBefore(by, seq),
    firstSettling: (...asked) => receipts.firstSettling(...asked),
    coveredBefore: (by, of, seq) => receipts.coveredBefore(by, of, seq),
  };
  return { ...context, receipts: heard, suspensions: [...context.suspensions, one] };
}

type Compared = Readonly<{ now: FoldContext; then: FoldContext; state: GroupState }>;

function effects(
  record: RecordId,
  rows: readonly FoldedSide[],
  { now, then, state }: Compared,
): readonly Stopped[] {
  const before = deriveRecord(now, record, rows)?.joint;
  const after = deriveRecord(then, record, rows)?.joint;
  if (before === undefined || after === undefined) return [];
  const { desk, status } = before;
  const area = areaOfDesk(desk) ?? before.area ?? '';
  const one = { record, desk, area, status };
  const found: Stopped[] = [];
  const clock = clockOf(before);
  if (clock?.phase === 'running') {
    const isHeld = clockOf(after)?.phase === 'suspended';
    if (isHeld || clock.statutory) {
      found.push({
        ...{ ...one, what: isHeld ? 'pauses' : 'runs-on' },
        ...(clock.deadline && { deadline: clock.deadline }),
        ...(clock.source && { source: clock.source }),
      });
    }
  }
  const kept = new Set(takenUp(after, state.self));
  if (takenUp(before, state.self).some((version) => !kept.has(version))) {
    found.push({ ...one, what: 'acceptance' });
  }
  return found;
}

type Clock = Readonly<{ phase: string; statutory: boolean; deadline?: Instant; source?: string }>;

/** The clock of a joint view, whatever its desk: they all name it so. */
export function clockOf(joint: JointBase): Clock | undefined {
  const { clock } = joint as JointBase & { readonly clock?: JsonValue };
  if (!isJsonObject(clock ?? null)) return undefined;
  const { phase, statutory, deadline, source } = clock as Readonly<Record<string, JsonValue>>;
  if (typeof phase !== 'string') return undefined;
  return {
    phase,
    statutory: statutory === true,
    ...(typeof deadline === 'string' && isInstant(deadline) && { deadline }),
    ...(typeof source === 'string' && { source }),
  };
}

/** Versions of texts anywhere in a joint view that a party's acceptance stands for: every desk that agrees shows them so. */
function takenUp(value: JsonValue | JointBase, party: PartyId): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one: JsonValue) => takenUp(one, party));
  if (!isJsonObject(value as JsonValue)) return [];
  const members = value as Readonly<Record<string, JsonValue>>;
  const { version, takenUpBy } = members;
  const own =
    typeof version === 'string' && Array.isArray(takenUpBy) && takenUpBy.includes(party)
      ? [version]
      : [];
  return [...own, ...Object.values(members).flatMap((one) => takenUp(one, party))];
}
