/** What a topic comes to: whose words the question is in, each side's position, and how the others stand to it (docs/spec/topics.md). */
import { type HashHex, openerOf, type PartyId } from '#kernel/id.ts';
import type { DeriveInput, JointBase, Owed, WithoutEffect } from '#verbs/desk.ts';
import { isHiddenFrom } from '#verbs/effective-time.ts';
import type { SaidBy } from '#verbs/forms.ts';
import { heldOf } from '#verbs/held.ts';
import { deriveText, type Held, owingAnswers, type TextView } from '#verbs/text-joint.ts';
import type { PositionEntry, Relation, TopicSide } from './side.ts';

/** In the order of their precedence. */
export const statuses = [
  'disputed',
  'contested',
  'agreed',
  'side-by-side',
  'one-side',
  'nobody-spoke',
] as const;
export type Status = (typeof statuses)[number];

/** How one position stands: all others share it, somebody contests it, or neither. */
export type Standing = 'agreed' | 'contested' | 'one-side';

export type RelationView = Held & Readonly<{ party: PartyId; relation: Relation | 'countered' }>;

export type PositionView = Held &
  Readonly<{
    party: PartyId;
    /** The one that its side holds now; the others are what it held before. */
    current: boolean;
    question?: HashHex;
    counters?: SaidBy;
    withdrawn?: Held;
    /** Its author has erased the content. */
    erased?: true;
    standing: Standing;
    relations: readonly RelationView[];
  }>;

export type TopicJoint = JointBase &
  Readonly<{
    desk: 'topics';
    status: Status;
    /** The wordings of the question. One that all took up is agreed; any other is the words of those who tabled it. */
    question: TextView;
    /** `all`, or the sides whose words the latest wording is. */
    wordedBy: 'all' | readonly PartyId[];
    positions: readonly PositionView[];
  }>;

type Table = Readonly<{ input: DeriveInput<TopicSide>; parties: readonly PartyId[] }>;

const currentOf = (side: TopicSide | undefined): PositionEntry | undefined => {
  const last = side?.positions?.at(-1);
  return last?.withdrawn ? undefined : last;
};

const isOf = ({ party, seq }: SaidBy, author: PartyId, entry: PositionEntry): boolean =>
  party === author && seq === entry.seq;

/** A side that contests by its own position has said so; its own word on the other's comes first. */
function relationOf(
  { input }: Table,
  party: PartyId,
  author: PartyId,
  entry: PositionEntry,
): RelationView | undefined {
  const { sides, erasedBy, receipts } = input;
  if (isHiddenFrom(party, author, entry.seq, erasedBy, receipts)) return undefined;
  const side = sides.get(party);
  const said = side?.relations?.find(({ of }) => isOf(of, author, entry));
  if (said) return { ...heldOf(input, party, said), party, relation: said.relation };
  const own = currentOf(side);
  if (own?.counters === undefined || !isOf(own.counters, author, entry)) return undefined;
  return { ...heldOf(input, party, own), party, relation: 'countered' };
}

function standingOf(others: number, relations: readonly RelationView[]): Standing {
  const said = relations.map(({ relation }) => relation);
  if (said.some((one) => one === 'contested' || one === 'countered')) return 'contested';
  const shared = said.filter((one) => one === 'shared').length;
  return others > 0 && shared === others ? 'agreed' : 'one-side';
}

function positionsOf(table: Table, author: PartyId): readonly PositionView[] {
  const { input, parties } = table;
  const side = input.sides.get(author);
  const current = currentOf(side);
  const others = parties.filter((party) => party !== author);
  return (side?.positions ?? []).map((entry): PositionView => {
    const { question, counters, withdrawn, seq } = entry;
    const relations = others.flatMap((party) => relationOf(table, party, author, entry) ?? []);
    return {
      ...heldOf(input, author, entry),
      party: author,
      current: entry === current,
      ...(question && { question }),
      ...(counters && { counters }),
      ...(withdrawn && { withdrawn: heldOf(input, author, withdrawn) }),
      ...(input.erasedBy(author, seq) !== undefined && { erased: true as const }),
      standing: standingOf(others.length, relations),
      relations,
    };
  });
}

function statusOf({ input, parties }: Table, positions: readonly PositionView[]): Status {
  if (parties.some((party) => input.forked.has(party))) return 'disputed';
  const current = positions.filter((position) => position.current);
  if (current.some(({ standing }) => standing === 'contested')) return 'contested';
  if (current.some(({ standing }) => standing === 'agreed')) return 'agreed';
  if (current.length === 0) return 'nobody-spoke';
  return current.length === 1 ? 'one-side' : 'side-by-side';
}

/** What was said of a position that its author never stated. */
function ofNothing({ input }: Table): WithoutEffect[] {
  const isKnown = ({ party, seq }: SaidBy): boolean =>
    input.sides.get(party)?.positions?.some((entry) => entry.seq === seq) === true;
  return [...input.sides].flatMap(([party, { relations }]) =>
    (relations ?? [])
      .filter(({ of }) => !isKnown(of))
      .map(({ seq }) => ({ party, seq, why: 'unknown-position' })),
  );
}

/** The words that stand for the question: those that all took up, else the latest that is still offered. */
function wordedBy({ inForce, versions }: TextView): 'all' | readonly PartyId[] {
  if (inForce !== undefined) return 'all';
  const latest = versions.findLast(({ tabled }) => tabled.some(({ offered }) => offered));
  const by = latest?.tabled.filter(({ offered }) => offered).map(({ party }) => party) ?? [];
  return [...new Set(by)];
}

export function derive(input: DeriveInput<TopicSide>): TopicJoint {
  const opener = openerOf(input.record);
  const parties = input.terms.members.map(({ party }) => party);
  const table: Table = { input, parties };
  const question = deriveText(input);
  const positions = parties.flatMap((party) => positionsOf(table, party));
  const kept = [...input.sides].flatMap(([party, { withoutEffect }]) =>
    (withoutEffect ?? []).map((entry) => ({ party, ...entry })),
  );
  const owed = owingAnswers(question).map((party): Owed => ({ party, what: 'answer-wording' }));
  return {
    record: input.record,
    desk: 'topics',
    status: statusOf(table, positions),
    parties: [opener, ...parties.filter((party) => party !== opener)],
    question,
    wordedBy: wordedBy(question),
    positions,
    owed,
    withoutEffect: [...kept, ...ofNothing(table)],
  };
}
