import { amendmentsDesk } from '#desks/amendments/desk.ts';
import type { JsonValue } from '#kernel/canonical-json.ts';
import { type GroupId, openerOf, type PartyId, type RecordId } from '#kernel/id.ts';
import { earlierOf, type Instant, laterOf } from '#kernel/instant.ts';
import { termsRecord } from '#ledger/amended-terms.ts';
import type { Terms } from '#ledger/terms.ts';
import type { JointBase, WithoutEffect } from '#verbs/desk.ts';
import type { Receipts } from '#verbs/receipts.ts';
import type { FoldedSide, RecordSide } from './record-side.ts';
import { areaOfDesk, deskNamed } from './registry.ts';
import { type DeclaredSuspension, suspensionsIn } from './suspended.ts';
import { type TermsVersion, termsAt } from './terms-in-force.ts';

export type { FoldedSide } from './record-side.ts';

/** A joint view with the times that lists sort by. */
export type FoldedJoint = Readonly<{
  group: GroupId;
  record: RecordId;
  desk: string;
  joint: JointBase;
  openedAt: Instant;
  updatedAt: Instant;
}>;

/** All that a group's joint views depend on beside the sides. */
export type FoldContext = Readonly<{
  group: GroupId;
  /** Those that founded the group. */
  terms: Terms;
  /** What has amended them. */
  versions: readonly TermsVersion[];
  receipts: Receipts;
  /** Parties whose logs have forked. */
  forked: ReadonlySet<PartyId>;
  /** All that parties have declared in this group. */
  suspensions: readonly DeclaredSuspension[];
  now: Instant;
}>;

type Sides = ReadonlyMap<PartyId, RecordSide>;

const byPlace = (a: WithoutEffect, b: WithoutEffect): number =>
  a.party === b.party ? a.seq - b.seq : a.party < b.party ? -1 : 1;

/** What the fold itself kept without effect: what no desk understood, and what was said in the types of other desks or in another area. */
function keptIn(
  sides: Sides,
  desk: string,
  why: string,
  standsThere: (side: RecordSide) => boolean = () => true,
): WithoutEffect[] {
  const found: WithoutEffect[] = [];
  for (const [party, side] of sides) {
    for (const entry of side.kept ?? []) found.push({ party, seq: entry.seq, why: entry.why });
    for (const name in side.desks) {
      if (name === desk && standsThere(side)) continue;
      const reason = name === desk ? 'wrong-area' : why;
      for (const seq of side.desks[name]?.seqs ?? []) found.push({ party, seq, why: reason });
    }
  }
  return found;
}

/** A record whose opener's first statement is not held, or opens nothing that this version understands. */
function unopened(context: FoldContext, record: RecordId, sides: Sides): JointBase {
  const opener = openerOf(record);
  const isHeld = sides.get(opener)?.opens !== undefined;
  const others = context.terms.members.map(({ party }) => party);
  return {
    record,
    desk: '',
    status: isHeld ? 'not-understood' : 'not-opened',
    parties: [opener, ...others.filter((party) => party !== opener)],
    owed: [],
    withoutEffect: keptIn(sides, '', isHeld ? 'record-not-understood' : 'record-not-opened').sort(
      byPlace,
    ),
  };
}

/** Parties in the order of the terms, so that a view never shows in which order logs arrived. */
function inOrder({ terms }: FoldContext, sides: Sides): Sides {
  const ordered = new Map<PartyId, RecordSide>();
  for (const { party } of terms.members) {
    const side = sides.get(party);
    if (side) ordered.set(party, side);
  }
  return ordered;
}

/** The desk of a record: what its opener's first statement set; that of the terms' own record nobody sets. */
function deskOf({ group, terms }: FoldContext, record: RecordId, opener: RecordSide | undefined) {
  if (record === termsRecord(group, terms)) return deskNamed(amendmentsDesk);
  const desk = deskNamed(opener?.opens ?? '');
  return desk?.name === amendmentsDesk ? undefined : desk;
}

function jointOf(context: FoldContext, record: RecordId, sides: Sides): JointBase {
  const opener = openerOf(record);
  const opened = sides.get(opener);
  const desk = deskOf(context, record, opened);
  if (desk === undefined) return unopened(context, record, sides);
  const isOfTerms = desk.name === amendmentsDesk;
  const terms = isOfTerms ? context.terms : termsAt(context, opener, opened?.from ?? 0);
  const stands = areaOfDesk(desk.name) ?? opened?.area;
  // An area that those terms lack: an amendment may have added it later, or taken it out before.
  if (stands !== undefined && !terms.areas.includes(stands)) {
    return unopened(context, record, sides);
  }
  const area = areaOfDesk(desk.name) === undefined ? opened?.area : undefined;
  const standsThere = (side: RecordSide): boolean =>
    area === undefined || side.area === undefined || side.area === area;
  const deskSides = new Map<PartyId, JsonValue>();
  for (const [party, side] of sides) {
    const own = side.desks?.[desk.name];
    if (own && standsThere(side)) deskSides.set(party, own.side);
  }
  const derived = desk.derive({
    ...context,
    ...{ terms, record, sides: deskSides },
    erasedBy: (party, seq) => sides.get(party)?.erased?.find(([known]) => known === seq)?.[1],
    suspensions: suspensionsIn(context.suspensions, areaOfDesk(desk.name) ?? area, context),
  });
  const joint = area === undefined ? derived : { ...derived, area };
  const kept = keptIn(sides, desk.name, 'another-desk', standsThere);
  if (kept.length + joint.withoutEffect.length === 0) return joint;
  return { ...joint, withoutEffect: [...joint.withoutEffect, ...kept].sort(byPlace) };
}

/** The view of the terms' own record before anybody has said anything of them. */
export const silentTerms = (context: FoldContext, record: RecordId): JointBase =>
  jointOf(context, record, new Map());

/**
 * The joint view of one record from all its sides. For what the statements of a batch change, `foldStatements` calls it; for
 * what receipts and the passing of time change, the node does.
 */
export function deriveRecord(
  context: FoldContext,
  record: RecordId,
  rows: readonly FoldedSide[],
): FoldedJoint | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  const sides = new Map(rows.map(({ party, side }) => [party, side as RecordSide]));
  const joint = jointOf(context, record, inOrder(context, sides));
  const times = [...sides.values()];
  return {
    group: context.group,
    record,
    desk: joint.desk,
    joint,
    openedAt: times.map((side) => side.first).reduce(earlierOf),
    updatedAt: times.map((side) => side.last).reduce(laterOf),
  };
}
