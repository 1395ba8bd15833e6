/**
 * What one party has said on one record, as the store keeps it: the sides of the desks whose types it used, and what it said
 * without effect. Statements of others may arrive before the opener's first, which alone sets the desk; so nothing here depends on it.
 */
import type { JsonValue } from '#kernel/canonical-json.ts';
import { type GroupId, openerOf, type PartyId, type RecordId } from '#kernel/id.ts';
import { earlierOf, type Instant, laterOf } from '#kernel/instant.ts';
import type { Act } from '#ledger/statement.ts';
import type { Understanding } from './registry.ts';

/** Statements listed as without effect, and erasures remembered, per party and record. The log holds them all. */
export const keptMax = 64;
export const erasuresMax = 1_024;

type Kept = { readonly seq: number; readonly why: string };
type DeskSide = { readonly seqs: readonly number[]; readonly side: JsonValue };

export type RecordSide = {
  /** Earliest and latest of the author's own times. */
  readonly first: Instant;
  readonly last: Instant;
  /** Where the author's first statement on it stands in his log. */
  readonly from?: number;
  /** The opener's only: the desk that his first statement set; empty if that statement cannot open a record. */
  readonly opens?: string;
  /** The area of the author's first statement of a type that stands in any; his others on the record must stand there too. */
  readonly area?: string;
  /** By the name of the desk; `seqs` are the first statements in it. */
  readonly desks?: { readonly [desk: string]: DeskSide };
  readonly kept?: readonly Kept[];
  /** Statements of this record whose content is erased, each with the act that erased it. */
  readonly erased?: readonly (readonly [seq: number, by: number])[];
};

/** A party's side of a record, as the store keeps it. */
export type FoldedSide = Readonly<{
  group: GroupId;
  record: RecordId;
  /** The desk of the party's first understood statement; empty if none is. For people who look into a store. */
  desk: string;
  party: PartyId;
  side: JsonValue;
}>;

function opening(act: Act, found: Understanding): string | undefined {
  if (act.record === undefined || act.party !== openerOf(act.record)) return undefined;
  return found.kind === 'desk' && found.type.opens ? found.desk.name : '';
}

function keep(side: RecordSide, seq: number, why: string): RecordSide {
  const kept = side.kept ?? [];
  return kept.length >= keptMax ? side : { ...side, kept: [...kept, { seq, why }] };
}

/** Applies one act on this record, understood or not, to the side of its author. */
export function reduceRecord(
  before: RecordSide | undefined,
  act: Act,
  found: Understanding,
): RecordSide {
  const opens = before ? before.opens : opening(act, found);
  const area = before?.area ?? (found.kind === 'desk' && found.type.anyArea ? act.area : undefined);
  const side: RecordSide = {
    ...before,
    ...(area !== undefined && { area }),
    from: before?.from ?? act.seq,
    first: before ? earlierOf(before.first, act.time) : act.time,
    last: before ? laterOf(before.last, act.time) : act.time,
    ...(opens !== undefined && { opens }),
  };
  if (found.kind === 'group') return keep(side, act.seq, 'has-a-record');
  if (found.kind !== 'desk') return keep(side, act.seq, found.why);
  if (found.type.anyArea && act.area !== area) return keep(side, act.seq, 'wrong-area');
  const { name } = found.desk;
  const known = side.desks?.[name];
  const seqs = known?.seqs ?? [];
  const next: DeskSide = {
    seqs: seqs.length >= keptMax ? seqs : [...seqs, act.seq],
    side: found.desk.reduce(known?.side, found.act),
  };
  return { ...side, desks: { ...side.desks, [name]: next } };
}

/** Notes that act `by` of the same author erased the content of statement `seq`. The first erasure counts. */
export function eraseInRecord(side: RecordSide, seq: number, by: number): RecordSide {
  const erased = side.erased ?? [];
  if (erased.length >= erasuresMax || erased.some(([known]) => known === seq)) return side;
  return { ...side, erased: [...erased, [seq, by]] };
}
