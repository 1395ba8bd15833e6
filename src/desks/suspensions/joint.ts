/** What a suspension comes to at this table: which areas stand still, since when for whom, and what was lifted (docs/spec/suspension.md). */
import { openerOf, type PartyId } from '#kernel/id.ts';
import { type Instant, laterOf } from '#kernel/instant.ts';
import type { DeriveInput, JointBase, WithoutEffect } from '#verbs/desk.ts';
import type { SuspensionSide } from './side.ts';

export const suspensionStatuses = [
  'announced',
  'in-force',
  'partly-lifted',
  'lifted',
  'without-effect',
  'disputed',
] as const;
export type SuspensionStatus = (typeof suspensionStatuses)[number];

/** One area: the act that lifted it, if its author has. */
export type SuspendedArea = Readonly<{ area: string; lifted?: number }>;
/** Another party's first receipts: since when clocks between the two stand still, and since when they go on in each area that was lifted. */
export type HeardBy = Readonly<{
  party: PartyId;
  from: Instant;
  lifted?: readonly Readonly<{ seq: number; at: Instant }>[];
}>;

export type SuspensionJoint = JointBase &
  Readonly<{
    desk: 'suspensions';
    status: SuspensionStatus;
    by: PartyId;
    declared?: Readonly<{ seq: number; time: Instant; from?: Instant }>;
    /** Those that it stops. */
    areas: readonly SuspendedArea[];
    /** Named, but kept running by the terms or unknown to them. */
    notStopped?: readonly string[];
    lifted: readonly Readonly<{ seq: number; time: Instant; areas: readonly string[] }>[];
    heardBy: readonly HeardBy[];
  }>;

const timeOf = ({ receiptTime, quotedTime }: { receiptTime: Instant; quotedTime: Instant }) =>
  laterOf(receiptTime, quotedTime);

function heardByOf(
  { receipts }: DeriveInput<SuspensionSide>,
  { by, others, side }: Readonly<{ by: PartyId; others: readonly PartyId[]; side: SuspensionSide }>,
): readonly HeardBy[] {
  const { declared, lifted = [] } = side;
  if (declared === undefined) return [];
  return others.flatMap((party): HeardBy[] => {
    const receipt = receipts.firstCovering(party, by, declared.seq);
    if (receipt === undefined) return [];
    const at = timeOf(receipt);
    const over = lifted.flatMap(({ seq }) => {
      const heard = receipts.firstCovering(party, by, seq);
      return heard ? [{ seq, at: timeOf(heard) }] : [];
    });
    return [
      {
        party,
        from: declared.from ? laterOf(at, declared.from) : at,
        ...(over.length > 0 && { lifted: over }),
      },
    ];
  });
}

function statusOf(
  areas: readonly SuspendedArea[],
  begins: Instant | undefined,
  now: Instant,
): SuspensionStatus {
  if (areas.length === 0) return 'without-effect';
  const standing = areas.filter(({ lifted }) => lifted === undefined).length;
  if (standing === 0) return 'lifted';
  if (begins !== undefined && begins > now) return 'announced';
  return standing < areas.length ? 'partly-lifted' : 'in-force';
}

/** What the group counts of it: nothing of a suspension behind the most that one party may declare, nor of an area that the terms keep running. */
export function derive(input: DeriveInput<SuspensionSide>): SuspensionJoint {
  const { record, sides, terms, forked, suspensions, now } = input;
  const by = openerOf(record);
  const side = sides.get(by) ?? {};
  const { declared, lifted = [] } = side;
  const others = terms.members.map(({ party }) => party).filter((party) => party !== by);
  const counts = suspensions.some((one) => one.by === by && one.seq === declared?.seq);
  const stopped = new Set(terms.areas.filter((area) => !terms.floor?.includes(area)));
  const named = declared?.areas ?? [];
  const areas = (counts ? named.filter((area) => stopped.has(area)) : []).map((area) => {
    const over = lifted.find((one) => one.areas.includes(area));
    return over ? { area, lifted: over.seq } : { area };
  });
  const notStopped = named.filter((area) => !stopped.has(area));
  const kept: WithoutEffect[] = [...sides].flatMap(([party, one]) =>
    (one.withoutEffect ?? []).map((entry) => ({ party, ...entry })),
  );
  const tooMany = declared !== undefined && !counts && notStopped.length < named.length;
  if (declared && !counts) {
    kept.push({ party: by, seq: declared.seq, why: tooMany ? 'too-many' : 'on-the-floor' });
  }
  const from = declared?.from;
  const status = statusOf(areas, from, now);
  return {
    record,
    desk: 'suspensions',
    status: forked.has(by) ? 'disputed' : status,
    parties: [by, ...others],
    by,
    ...(declared && {
      declared: { seq: declared.seq, time: declared.time, ...(from && { from }) },
    }),
    areas,
    ...(notStopped.length > 0 && { notStopped }),
    lifted: lifted.map(({ seq, time, areas: over }) => ({ seq, time, areas: over })),
    heardBy: heardByOf(input, { by, others, side }),
    owed: [],
    withoutEffect: kept,
    ...(status === 'announced' && from && { changesAt: from }),
  };
}
