/**
 * The suspensions of a group, by its logs' acts alone (docs/spec/suspension.md): whose, of which areas, and what its author lifted again. What they do to a
 * clock follows from receipts, to an acceptance from their place in their author's log.
 */

import type { AmendmentSide } from '#desks/amendments/side.ts';
import type { SuspensionSide } from '#desks/suspensions/side.ts';
import { openerOf, type PartyId, type RecordId } from '#kernel/id.ts';
import type { CivilDate, Instant } from '#kernel/instant.ts';
import { termsRecord } from '#ledger/amended-terms.ts';
import type { Act } from '#ledger/statement.ts';
import type { Terms } from '#ledger/terms.ts';
import type { Suspension } from '#verbs/ask.ts';
import type { Receipts } from '#verbs/receipts.ts';
import type { Span } from './reach.ts';
import type { FoldedSide, RecordSide } from './record-side.ts';
import { areaOfDesk } from './registry.ts';
import { type InForce, termsAt } from './terms-in-force.ts';

/** Of one party's log in one group, the first so many count: a log that suspends and lifts for ever must not slow everybody's fold. */
export const suspensionsMax = 128;

export type DeclaredSuspension = Readonly<{
  by: PartyId;
  record: RecordId;
  seq: number;
  time: Instant;
  /** {@link everyArea} of a party that has left. */
  areas: readonly string[];
  from?: Instant;
  /** Of a party that has left: the last day on which it speaks on the floor. */
  until?: CivilDate;
  lifted: readonly Readonly<{ seq: number; time: Instant; areas: readonly string[] }>[];
}>;

const desk = 'suspensions';
const termsDesk = 'amendments';
/** Leaving suspends, for good, all that the terms do not keep running (docs/spec/amendments.md, "Leaving"). No area is called so. */
export const everyArea = '*';

/** What a side of a record suspends: its opener's, or that of a party that leaves. */
function declaredIn(
  { group, record, party, side }: FoldedSide,
  terms: Pick<Terms, 'members'>,
): DeclaredSuspension | undefined {
  const { opens, desks } = side as RecordSide;
  const { left } = (desks?.[termsDesk]?.side ?? {}) as AmendmentSide;
  if (left && record === termsRecord(group, terms)) {
    const { seq, time, until } = left;
    const said = { by: party, record, seq, time, ...(until && { until }) };
    return { ...said, areas: [everyArea], lifted: [] };
  }
  if (opens !== desk || party !== openerOf(record)) return undefined;
  const { declared, lifted = [] } = (desks?.[desk]?.side ?? {}) as SuspensionSide;
  return declared && { by: party, record, ...declared, lifted };
}

const inOrder = (a: DeclaredSuspension, b: DeclaredSuspension): number =>
  a.by === b.by ? a.seq - b.seq : a.by < b.by ? -1 : 1;

/** With what sides that changed say; the same list if they say nothing of a suspension. */
export function suspensionsAfter(
  known: readonly DeclaredSuspension[],
  sides: readonly FoldedSide[],
  terms: Pick<Terms, 'members'>,
): readonly DeclaredSuspension[] {
  const changed = sides.flatMap((side) => declaredIn(side, terms) ?? []);
  if (changed.length === 0) return known;
  const isChanged = ({ record, by }: DeclaredSuspension): boolean =>
    changed.some((one) => one.record === record && one.by === by);
  return [...known.filter((one) => !isChanged(one)), ...changed].sort(inOrder);
}

/** Those that count: the first of each party, without what the terms keep running. */
export function thatCount(
  all: readonly DeclaredSuspension[],
  inForce: InForce,
): readonly DeclaredSuspension[] {
  const perParty = new Map<PartyId, number>();
  return [...all].sort(inOrder).flatMap((one) => {
    const { areas, floor = [] } = termsAt(inForce, one.by, one.seq);
    const isStopped = (area: string): boolean => areas.includes(area) && !floor.includes(area);
    const isLeaving = one.areas.includes(everyArea);
    const before = perParty.get(one.by) ?? 0;
    if (!isLeaving) perParty.set(one.by, before + 1);
    const stopped = (isLeaving ? areas : one.areas).filter(isStopped);
    const counts = isLeaving || before < suspensionsMax;
    return counts && stopped.length > 0 ? { ...one, areas: stopped } : [];
  });
}

type ByArea = Map<string, readonly Suspension[]>;
const byArea = new WeakMap<readonly DeclaredSuspension[], ByArea>();
const ofAll = '';

/** As a desk of this area sees them; without an area, all. Asked of every record that is derived, so it is remembered. */
export function suspensionsIn(
  all: readonly DeclaredSuspension[],
  area: string | undefined,
  inForce: InForce,
): readonly Suspension[] {
  if (all.length === 0) return [];
  const known: ByArea = byArea.get(all) ?? new Map();
  byArea.set(all, known);
  // A group's versions only grow in number.
  const key = `${inForce.versions?.length ?? 0} ${area ?? ofAll}`;
  const found = known.get(key);
  if (found) return found;
  const made = thatCount(all, inForce)
    .filter(({ areas }) => area === undefined || areas.includes(area))
    .map(({ by, seq, from, lifted }): Suspension => {
      const over = lifted.find(({ areas }) => area !== undefined && areas.includes(area))?.seq;
      return {
        by,
        seq,
        ...(from !== undefined && { from }),
        ...(over !== undefined && { lifted: over }),
      };
    });
  known.set(key, made);
  return made;
}

/** The suspensions of an area that their authors have not lifted. */
export function standingIn(
  all: readonly DeclaredSuspension[],
  area: string,
  inForce: InForce,
): readonly DeclaredSuspension[] {
  return thatCount(all, inForce).filter(
    ({ areas, lifted }) =>
      areas.includes(area) && !lifted.some((over) => over.areas.includes(area)),
  );
}

/** A place in a log at which something is said of the line. */
export type LinePlace = Readonly<{ party: PartyId; seq: number; areas: readonly string[] }>;

/** Every place at which one of these was declared or lifted, with the areas that it speaks of. */
export function linePlaces(all: readonly DeclaredSuspension[]): readonly LinePlace[] {
  return all.flatMap(({ by: party, seq, areas, lifted }) => [
    { party, seq, areas },
    ...lifted.map((over) => ({ party, seq: over.seq, areas: over.areas })),
  ]);
}

/** Areas whose records a change of the list may change. */
export function areasChanged(
  before: readonly DeclaredSuspension[],
  after: readonly DeclaredSuspension[],
): ReadonlySet<string> {
  if (before === after) return new Set();
  const keyOf = ({ party, seq, areas }: LinePlace): string => `${party} ${seq} ${areas.join(' ')}`;
  const places = new Map(linePlaces(before).map((place) => [keyOf(place), place]));
  const changed: LinePlace[] = [];
  for (const place of linePlaces(after)) {
    if (!places.delete(keyOf(place))) changed.push(place);
  }
  return new Set([...changed, ...places.values()].flatMap(({ areas }) => areas));
}

/** Areas of which something that was said of the line lies in what a receipt reaches (src/fold/reach.ts): every record in them is derived anew. */
export function areasReached(
  all: readonly DeclaredSuspension[],
  spans: readonly Span[],
): ReadonlySet<string> {
  const reached = linePlaces(all).filter(({ party, seq }) =>
    spans.some((span) => span.party === party && span.from <= seq && seq < span.to),
  );
  return new Set(reached.flatMap(({ areas }) => areas));
}

/** Whether a record stands in one of these areas: its view may differ when suspensions there do. */
export function standsIn(
  areas: ReadonlySet<string>,
  record: RecordId,
  rows: readonly FoldedSide[],
): boolean {
  const opener = rows.find(({ party }) => party === openerOf(record));
  const { opens = '', area } = (opener?.side ?? {}) as Partial<RecordSide>;
  const own = areaOfDesk(opens) ?? area;
  return own !== undefined && (areas.has(own) || areas.has(everyArea));
}

/**
 * Whose suspensions of its area an act was said in: its author's own that stood at its place in his log, and others' of which that log held a receipt then.
 * The act has its effect all the same (docs/spec/suspension.md); this is how it is shown.
 */
export function saidWhileSuspended(
  all: readonly DeclaredSuspension[],
  { party, seq, area, time }: Readonly<{ area?: string } & Pick<Act, 'party' | 'seq' | 'time'>>,
  { receipts, ...inForce }: Readonly<{ receipts: Receipts }> & InForce,
): readonly PartyId[] {
  if (area === undefined || all.length === 0) return [];
  const isKnown = (by: PartyId, place: number): boolean =>
    by === party ? place < seq : place < receipts.coveredBefore(party, by, seq);
  const found = thatCount(all, inForce).filter(
    ({ by, seq: declared, areas, from, lifted }) =>
      areas.includes(area) &&
      isKnown(by, declared) &&
      (from === undefined || from <= time) &&
      !lifted.some((over) => over.areas.includes(area) && isKnown(by, over.seq)),
  );
  return [...new Set(found.map(({ by }) => by))];
}
