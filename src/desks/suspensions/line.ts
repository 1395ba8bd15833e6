/** How a party regards the line, in its own word: one record a statement, so that earlier words stand beside later ones. */
import { openerOf, type PartyId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { type DeriveInput, type Desk, factsOf, type JointBase } from '#verbs/desk.ts';
import { type LineWord, lineTypes, regardedFacts } from './statements.ts';

export type LineSide = {
  readonly regarded?: {
    readonly seq: number;
    readonly time: Instant;
    readonly areas: readonly string[];
    readonly word: LineWord;
  };
  readonly withoutEffect?: readonly { readonly seq: number; readonly why: string }[];
};

export type LineJoint = JointBase &
  Readonly<{
    desk: 'line';
    status: LineWord | 'without-effect' | 'disputed';
    by: PartyId;
    regarded?: NonNullable<LineSide['regarded']>;
  }>;

const keptMax = 64;

function derive({ record, sides, terms, forked }: DeriveInput<LineSide>): LineJoint {
  const by = openerOf(record);
  const { regarded } = sides.get(by) ?? {};
  return {
    record,
    desk: 'line',
    status: forked.has(by) ? 'disputed' : (regarded?.word ?? 'without-effect'),
    parties: [by, ...terms.members.map(({ party }) => party).filter((party) => party !== by)],
    by,
    ...(regarded && { regarded }),
    owed: [],
    withoutEffect: [...sides].flatMap(([party, side]) =>
      (side.withoutEffect ?? []).map((entry) => ({ party, ...entry })),
    ),
  };
}

export const line: Desk<LineSide, LineJoint> = {
  name: 'line',
  types: lineTypes,
  reduce(given, act) {
    const side = given ?? {};
    const { seq, time } = act;
    const isOpener = act.party === openerOf(act.record);
    if (isOpener && !side.regarded) {
      return { ...side, regarded: { seq, time, ...factsOf(act, regardedFacts) } };
    }
    const kept = side.withoutEffect ?? [];
    const why = isOpener ? 'opened-already' : 'not-entitled';
    return kept.length >= keptMax ? side : { ...side, withoutEffect: [...kept, { seq, why }] };
  },
  derive,
  searchText: (act) => factsOf(act, regardedFacts).areas.join(' '),
};
