/**
 * A concern: what one side is worried about, what the others answer, and whether the side that raised it takes it as met. Only that side says
 * so; "accommodated" in another's mouth is an offer (docs/spec/topics.md, "Concerns").
 */
import { z } from 'zod';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { openerOf, type PartyId, type RecordId } from '#kernel/id.ts';
import type { CivilDate } from '#kernel/instant.ts';
import { codes } from '#kernel/phrase.ts';
import type { Terms } from '#ledger/terms.ts';
import {
  type DeriveInput,
  type Desk,
  factsOf,
  type JointBase,
  type Owed,
  type SaidAct,
  type StatementType,
  type Unfit,
  type WithoutEffect,
} from '#verbs/desk.ts';
import { type KeptSide, keptWithout, type Said, withEntry } from '#verbs/entries.ts';
import {
  dateForm,
  nameForm,
  partyForm,
  recordForm,
  type SaidBy,
  saidByForm,
  textForm,
} from '#verbs/forms.ts';
import { heldOf } from '#verbs/held.ts';
import { searchable, wordsIn } from '#verbs/search-text.ts';
import type { Held } from '#verbs/text-joint.ts';
import { place } from './statements.ts';

export const responses = [
  'accommodated',
  'accommodated-in-part',
  'noted',
  'not-accommodated',
] as const;
export type Response = (typeof responses)[number];

export const concernFacts = z.strictObject({
  /** Absent: to all others at the table. */
  to: partyForm.exactOptional(),
  /** The record that it is about, and the statement. */
  about: recordForm.exactOptional(),
  statement: saidByForm.exactOptional(),
});
export type ConcernFacts = z.infer<typeof concernFacts>;
export const responseFacts = z.strictObject({
  response: z.enum(responses),
  /** The record by which it is met, and by when. */
  through: recordForm.exactOptional(),
  by: dateForm.exactOptional(),
});
/** `answer`: the answer that the side that raised the concern speaks to. */
export const verdictFacts = z.strictObject({ answer: saidByForm.exactOptional() });
const noFacts = z.strictObject({});
const content = z.strictObject({ subject: nameForm, text: textForm });
const remark = z.strictObject({ text: textForm });

function unfitConcern({ to }: JsonObject, terms: Terms, self: PartyId): Unfit | undefined {
  const others = terms.members.map(({ party }) => party).filter((party) => party !== self);
  if (to === undefined || others.some((party) => party === to)) return undefined;
  return { at: 'facts.to', expected: codes(others) };
}

export const concernTypes = {
  'concern.raised': {
    ...place,
    verb: 'request',
    facts: concernFacts,
    content,
    opens: true,
    unfit: unfitConcern,
  },
  'concern.answered': {
    ...place,
    verb: 'report',
    facts: responseFacts,
    content: remark,
    opens: false,
  },
  'concern.settled': {
    ...place,
    verb: 'report',
    facts: verdictFacts,
    content: remark,
    opens: false,
  },
  'concern.maintained': {
    ...place,
    verb: 'report',
    facts: verdictFacts,
    content: remark,
    opens: false,
  },
  'concern.withdrawn': { verb: 'request', facts: noFacts, content: remark, opens: false },
} as const satisfies Record<string, StatementType>;
export type ConcernType = keyof typeof concernTypes;

type Verdict = Said & { readonly verdict: 'settled' | 'maintained'; readonly answer?: SaidBy };
type ResponseEntry = Said & {
  readonly response: Response;
  readonly through?: RecordId;
  readonly by?: CivilDate;
};
export type ConcernSide = KeptSide & {
  readonly raised?: Said & { readonly facts: ConcernFacts };
  readonly verdicts?: readonly Verdict[];
  readonly withdrawn?: Said;
  readonly answers?: readonly ResponseEntry[];
};

/** In the order of their precedence. */
export const concernStatuses = [
  'disputed',
  'without-effect',
  'withdrawn',
  'accommodated',
  'answered',
  'maintained',
  'raised',
] as const;
export type ConcernStatus = (typeof concernStatuses)[number];

export type ConcernJoint = JointBase &
  Readonly<{
    desk: 'concerns';
    status: ConcernStatus;
    by: PartyId;
    /** Those of whom an answer is wanted. */
    to: readonly PartyId[];
    facts?: ConcernFacts;
    raised?: Held;
    /** The last answer of each, in the order of the terms. */
    answers: readonly (Held &
      Readonly<{ party: PartyId; response: Response; through?: RecordId; by?: CivilDate }>)[];
    /** All that the side that raised it said of the answers. */
    verdicts: readonly (Held & Readonly<{ verdict: Verdict['verdict']; answer?: SaidBy }>)[];
    withdrawn?: Held;
  }>;

function reduceRaiser(side: ConcernSide, act: SaidAct, said: Said): ConcernSide {
  const { seq } = act;
  if (act.type === 'concern.raised') {
    if (side.raised) return keptWithout(side, seq, 'opened-already');
    return { ...side, raised: { ...said, facts: factsOf(act, concernFacts) } };
  }
  if (act.type === 'concern.answered') return keptWithout(side, seq, 'not-entitled');
  if (!side.raised) return keptWithout(side, seq, 'nothing-raised');
  if (side.withdrawn) return keptWithout(side, seq, 'withdrawn-already');
  if (act.type === 'concern.withdrawn') return { ...side, withdrawn: said };
  const verdict = act.type === 'concern.settled' ? 'settled' : 'maintained';
  return withEntry(side, 'verdicts', { ...said, verdict, ...factsOf(act, verdictFacts) });
}

function reduce(given: ConcernSide | undefined, act: SaidAct): ConcernSide {
  const side = given ?? {};
  const said: Said = { seq: act.seq, time: act.time };
  if (act.party === openerOf(act.record)) return reduceRaiser(side, act, said);
  if (act.type !== 'concern.answered') return keptWithout(side, act.seq, 'not-entitled');
  return withEntry(side, 'answers', { ...said, ...factsOf(act, responseFacts) });
}

type View = Pick<ConcernJoint, 'by' | 'to' | 'raised' | 'answers' | 'verdicts' | 'withdrawn'>;

function statusOf(input: DeriveInput<ConcernSide>, view: View): ConcernStatus {
  const { by, to, raised, answers, verdicts, withdrawn } = view;
  if ([by, ...to].some((party) => input.forked.has(party))) return 'disputed';
  if (raised === undefined || to.length === 0) return 'without-effect';
  if (withdrawn) return 'withdrawn';
  const last = verdicts.at(-1);
  if (last?.verdict === 'settled') return 'accommodated';
  // An answer that the side did not hold when it spoke is still to be spoken to.
  const isNew = ({ party, seq }: { readonly party: PartyId; readonly seq: number }): boolean =>
    last === undefined || input.receipts.coveredBefore(by, party, last.seq) <= seq;
  if (answers.some(isNew)) return 'answered';
  return last ? 'maintained' : 'raised';
}

function owedOf({ status, by, to, answers }: View & { readonly status: ConcernStatus }): Owed[] {
  if (status !== 'raised' && status !== 'answered') return [];
  const answered = new Set(answers.map(({ party }) => party));
  return [
    ...to
      .filter((party) => !answered.has(party))
      .map((party): Owed => ({ party, what: 'answer-concern' })),
    ...(status === 'answered' ? [{ party: by, what: 'say-whether-met' }] : []),
  ];
}

function derive(input: DeriveInput<ConcernSide>): ConcernJoint {
  const by = openerOf(input.record);
  const side = input.sides.get(by) ?? {};
  const facts = side.raised?.facts;
  const others = input.terms.members.map(({ party }) => party).filter((party) => party !== by);
  const to = others.filter((party) => facts?.to === undefined || facts.to === party);
  const view: View = {
    by,
    to,
    ...(side.raised && { raised: heldOf(input, by, side.raised) }),
    answers: to.flatMap((party) => {
      const last = input.sides.get(party)?.answers?.at(-1);
      if (last === undefined) return [];
      const { seq: _, time: __, ...said } = last;
      return [{ ...heldOf(input, party, last), party, ...said }];
    }),
    verdicts: (side.verdicts ?? []).map((entry) => ({
      ...heldOf(input, by, entry),
      verdict: entry.verdict,
      ...(entry.answer && { answer: entry.answer }),
    })),
    ...(side.withdrawn && { withdrawn: heldOf(input, by, side.withdrawn) }),
  };
  const status = statusOf(input, view);
  const kept = [...input.sides].flatMap(([party, { withoutEffect }]): WithoutEffect[] =>
    (withoutEffect ?? []).map((entry) => ({ party, ...entry })),
  );
  const unasked = others
    .filter((party) => !to.includes(party))
    .flatMap((party) =>
      (input.sides.get(party)?.answers ?? []).map(
        ({ seq }): WithoutEffect => ({ party, seq, why: 'not-entitled' }),
      ),
    );
  return {
    record: input.record,
    desk: 'concerns',
    status,
    parties: [by, ...others],
    ...(facts && { facts }),
    ...view,
    owed: owedOf({ ...view, status }),
    withoutEffect: [...kept, ...unasked],
  };
}

export const concerns: Desk<ConcernSide, ConcernJoint> = {
  name: 'concerns',
  types: concernTypes,
  reduce,
  derive,
  searchText: (act, given) =>
    act.type === 'concern.raised' ? searchable(wordsIn(given?.['subject'])) : '',
};

export function mayOnConcern(joint: ConcernJoint, party: PartyId): readonly ConcernType[] {
  const { status, by, to } = joint;
  if (status === 'disputed' || status === 'without-effect' || status === 'withdrawn') return [];
  if (party !== by) return to.includes(party) ? ['concern.answered'] : [];
  return ['concern.settled', 'concern.maintained', 'concern.withdrawn'];
}
