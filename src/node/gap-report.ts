/** What happened in areas from a suspension to its lifting, as this node has it: what came, what ran out, and what this party may now do. */

import type { GapItem, GapReport } from '#desks/suspensions/told.ts';
import { areaOfDesk } from '#fold/registry.ts';
import { type DeclaredSuspension, thatCount } from '#fold/suspended.ts';
import type { RecordId } from '#kernel/id.ts';
import { type Instant, instantOfMs, laterOf } from '#kernel/instant.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { parseAct } from '#ledger/act.ts';
import type { Act } from '#ledger/statement.ts';
import type { Core } from './core.ts';
import { clockOf } from './dry-run.ts';
import { type GroupState, logOf } from './group-state.ts';
import { listedMax } from './line.ts';
import { recordsIn } from './records-in.ts';

const leavesAtOnce = 1_000;
const leafBytes = 1_048_576;

/** Of one area: when it stood still between this party and others, and between which places of this party's own log. */
type Span = Readonly<{ area: string; from: Instant; until?: Instant; first: number; last: number }>;
type List = Readonly<{ items: GapItem[]; counts: Record<GapItem['kind'], number> }>;

export async function gapReport(
  core: Core,
  state: GroupState,
  record: RecordId,
): Promise<Result<GapReport>> {
  const found = thatCount(state.suspensions, state).find((one) => one.record === record);
  if (found === undefined) return refuse('request.not-found', { at: 'record' });
  const spans = found.areas.map((area) => spanOf(state, found, area));
  const list: List = { items: [], counts: { came: 0, 'ran-out': 0, owed: 0, held: 0 } };
  await whatCame(core, state, spans, list);
  await whatStands(core, state, spans, list);
  for (const { held, area, draft, type, record: on } of await core.waiting.for(state.group)) {
    if (!held || area === undefined || !spans.some((span) => span.area === area)) continue;
    add(list, { kind: 'held', area, draft, type, ...(on !== undefined && { record: on }) });
  }
  return ok({
    ...{ record, by: found.by },
    areas: spans.map(({ area, from, until }) => ({ area, from, ...(until && { until }) })),
    ...{ listed: list.items, counts: list.counts },
  });
}

function add({ items, counts }: List, item: GapItem): void {
  counts[item.kind] += 1;
  if (counts[item.kind] <= listedMax) items.push(item);
}

/** A place in a party's log, as a place in the own one: itself, or the first receipt of it; not receipted yet, the end. */
function heardAt(state: GroupState, by: DeclaredSuspension['by'], seq: number, time: Instant) {
  if (by === state.self) return { seq, at: time };
  const receipt = state.receipts.firstCovering(state.self, by, seq);
  return receipt
    ? { seq: receipt.seq, at: receipt.receiptTime }
    : { seq: logOf(state, state.self).size, at: time };
}

function spanOf(state: GroupState, one: DeclaredSuspension, area: string): Span {
  const first = heardAt(state, one.by, one.seq, one.time);
  const over = one.lifted.find(({ areas }) => areas.includes(area));
  const last = over && heardAt(state, one.by, over.seq, over.time);
  return {
    area,
    from: one.from ? laterOf(first.at, one.from) : first.at,
    ...(last && { until: last.at }),
    first: first.seq,
    last: last?.seq ?? logOf(state, state.self).size,
  };
}

/** Others' statements in the areas which this party first receipted behind the suspension, up to its lifting. */
async function whatCame(
  { store }: Core,
  state: GroupState,
  spans: readonly Span[],
  list: List,
): Promise<void> {
  const { group, self, receipts, terms } = state;
  const [first, last] = [
    Math.min(...spans.map((span) => span.first)),
    Math.max(...spans.map((span) => span.last)),
  ];
  for (const { party } of terms.members) {
    if (party === self) continue;
    const { size } = logOf(state, party);
    const end = spans.some(({ until }) => until === undefined)
      ? size
      : receipts.coveredBefore(self, party, last + 1);
    for (let from = receipts.coveredBefore(self, party, first); from < end; ) {
      const leaves = await store.leaves(group, party, from, leavesAtOnce, leafBytes);
      for (const { seq, actBytes } of leaves) {
        const act = seq < end ? parseAct(actBytes) : undefined;
        if (!act?.ok) continue;
        const area = await areaOf(act.value);
        const span = spans.find((one) => one.area === area);
        if (span === undefined || !isWithin(seq, span)) continue;
        const { record, type, time } = act.value;
        const where = record === undefined ? {} : { record };
        add(list, { kind: 'came', area: span.area, ...where, party, seq, type, time });
      }
      from = (leaves.at(-1)?.seq ?? end) + 1;
    }

    function isWithin(seq: number, span: Span): boolean {
      const held = receipts.firstCovering(self, party, seq)?.seq;
      return held === undefined
        ? span.until === undefined
        : held >= span.first && held <= span.last;
    }
  }

  /** A withdrawal stands in no area; it concerns that of its record. */
  async function areaOf({ area, record }: Act): Promise<string | undefined> {
    if (area !== undefined || record === undefined) return area;
    const row = await store.joint(group, record);
    return row && (areaOfDesk(row.desk) ?? row.joint.area);
  }
}

/** Periods that ended meanwhile, and what this party owes in the areas now. */
async function whatStands(
  core: Core,
  state: GroupState,
  spans: readonly Span[],
  list: List,
): Promise<void> {
  const now = instantOfMs(core.environment.nowMs());
  const areas = new Set(spans.map(({ area }) => area));
  for await (const rows of recordsIn(core.store, state.group, areas)) {
    for (const { record, desk, joint } of rows) {
      const area = areaOfDesk(desk) ?? joint.area;
      const span = spans.find((one) => one.area === area);
      if (span === undefined) continue;
      const where = { area: span.area, record, desk, status: joint.status };
      const clock = clockOf(joint);
      const { deadline, statutory } = clock ?? {};
      const isOver = clock?.phase === 'silent' || clock?.phase === 'quiet';
      if (isOver && deadline && deadline >= span.from && deadline <= (span.until ?? now)) {
        add(list, { kind: 'ran-out', ...where, due: deadline, statutory: statutory === true });
      }
      for (const { party, what, due } of joint.owed) {
        if (party !== state.self) continue;
        add(list, { kind: 'owed', ...where, what, ...(due && { due }) });
      }
    }
  }
}
