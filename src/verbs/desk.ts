import type { z } from 'zod';
import type { JsonObject, JsonValue } from '#kernel/canonical-json.ts';
import type { GroupId, PartyId, RecordId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { Phrase } from '#kernel/phrase.ts';
import type { Act } from '#ledger/statement.ts';
import type { Terms } from '#ledger/terms.ts';
import type { Suspension } from './ask.ts';
import type { ErasedBy } from './effective-time.ts';
import type { Receipts } from './receipts.ts';

/** The path of a fact or of the content, and what belongs there. */
export type Unfit = Readonly<{ at: string; expected: Phrase }>;

/** What one type of statement may hold. */
export type StatementType = Readonly<{
  /** The area it must stand in; absent for the types that belong to no area. */
  area?: string;
  /** It stands in any one area of the terms: on a record, in that of its opener's first statement. */
  anyArea?: true;
  facts: z.ZodType<JsonObject>;
  /** Absent: this type has no content. */
  content?: z.ZodType<JsonObject>;
  /** The primitive it is: say, ask or agree. */
  verb: 'report' | 'request' | 'agreed-text' | 'none';
  /** True if it may open a record. */
  opens: boolean;
  /** What of well-formed facts would keep the statement from having effect, said by `self` in a group of these terms. Drafts alone ask. */
  unfit?: (
    facts: JsonObject,
    terms: Terms,
    self: PartyId,
    content: JsonObject | undefined,
  ) => Unfit | undefined;
  /** Written by the node when its officers act, never handed in as a draft. */
  by?: 'node';
}>;

/** Something that one party still has to do about a record, for *Today*. */
export type Owed = Readonly<{ party: PartyId; what: string; due?: Instant; statutory?: boolean }>;

/** A statement that was kept but changes nothing. `why` is of a closed set of the fold and the desk. */
export type WithoutEffect = Readonly<{ party: PartyId; seq: number; why: string }>;

/** What every joint view has, whatever its desk; the desk adds its own members. JSON all through. */
export type JointBase = Readonly<{
  record: RecordId;
  desk: string;
  /** Where the record stands, if its desk's records stand in several areas. Set by the fold. */
  area?: string;
  /** One word for lists, from the desk's closed set. */
  status: string;
  /** Parties this record concerns, opener first. */
  parties: readonly PartyId[];
  owed: readonly Owed[];
  withoutEffect: readonly WithoutEffect[];
  /** The next instant at which time alone changes this view. */
  changesAt?: Instant;
  /** A deadline that no receipt settles yet: the first receipt whose both times lie after it changes this view. */
  settlesAfter?: Instant;
}>;

export type DeriveInput<Side> = Readonly<{
  group: GroupId;
  record: RecordId;
  sides: ReadonlyMap<PartyId, Side>;
  terms: Terms;
  receipts: Receipts;
  erasedBy: ErasedBy;
  /** Suspensions of the record's area that count, by party and place; of a record of no area, all of the group's. */
  suspensions: readonly Suspension[];
  /** Parties whose logs have forked: what they touch is disputed. */
  forked: ReadonlySet<PartyId>;
  now: Instant;
}>;

declare const understood: unique symbol;
/**
 * An act that a desk may reduce: on a record, in its area, of a type of that desk, with facts that fit the type. The act only,
 * never the content (docs/spec/statement.md). Only `understand` (src/fold/registry.ts) makes it.
 */
export type SaidAct = Act & { readonly record: RecordId; readonly [understood]: true };

/** The facts of an understood act, typed by the schema of its type; they are not parsed a second time. */
export function factsOf<Facts extends JsonObject>(act: SaidAct, _schema: z.ZodType<Facts>): Facts {
  return act.facts as Facts;
}

/**
 * A desk: a composition of the three verbs. Pure. `reduce` sees the statements of one party on one record in log order and
 * never another party's; `derive` combines the sides. Both must give equal results for equal arguments. A side is plain JSON:
 * it is stored as such.
 */
export interface Desk<Side extends JsonValue = JsonValue, Joint extends JointBase = JointBase> {
  readonly name: string;
  readonly types: Readonly<Record<string, StatementType>>;
  reduce(side: Side | undefined, act: SaidAct): Side;
  derive(input: DeriveInput<Side>): Joint;
  /** At most `searchCharactersMax` characters of what a person would look for, from one statement. */
  searchText(act: SaidAct, content: JsonObject | undefined): string;
}

export const searchCharactersMax = 200;
