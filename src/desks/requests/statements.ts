/** What can be said at the requests desk: facts of each type (docs/spec/requests.md). Contents are in `contents.ts`. */
import { z } from 'zod';
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { PartyId } from '#kernel/id.ts';
import { codes, phrase } from '#kernel/phrase.ts';
import type { ClockRule, Terms } from '#ledger/terms.ts';
import type { StatementType, Unfit } from '#verbs/desk.ts';
import { codeForm, dateForm, partyForm, recordForm, seqForm, slugForm } from '#verbs/forms.ts';
import { answerContent, remarkContent, requestContent } from './contents.ts';
import { type Kind, kinds, type Outcome } from './outcomes.ts';

export { type Kind, kinds, outcomesOf } from './outcomes.ts';

export const channels = ['administrative', 'police', 'legal-assistance'] as const;
export const uses = ['authority', 'third-party', 'court'] as const;

/** Of all kinds. */
export const outcomes = [
  ...['provided', 'nothing-held', 'given', 'not-possible', 'acted-on', 'in-use'],
  ...['nothing-found', 'not-followed-up', 'granted', 'done', 'used', 'sealed'],
  ...['corrected', 'noted', 'refused'],
] as const satisfies readonly Outcome[];

/** Those of the 1988 Convention, art. 7(15) and (17), and what is said in practice. */
export const refusalReasons = [
  'essential-interests',
  'domestic-law',
  'ongoing-investigation',
  'consent-of-another',
  'personal-data',
  'not-enough-told',
  'another-channel',
  'not-held',
  'other',
] as const;
export const usedIn = [
  'investigation',
  'prosecution',
  'court',
  'administrative-proceeding',
] as const;

export const statementsMax = 64;
const isAscending = (seqs: readonly number[]): boolean =>
  seqs.every((seq, index) => index === 0 || seq > (seqs[index - 1] ?? seq));

/** Of mutual legal assistance: the two central authorities, the treaty that it rests on, and the asker's number. */
const channelForm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['administrative', 'police']) }),
  z.strictObject({
    kind: z.literal('legal-assistance'),
    requestingAuthority: slugForm,
    requestedAuthority: slugForm,
    treaty: codeForm,
    reference: codeForm,
  }),
]);
const useForm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('authority'), authority: slugForm }),
  z.strictObject({ kind: z.literal('third-party'), party: partyForm }),
  z.strictObject({ kind: z.literal('court') }),
]);
export type Use = z.infer<typeof useForm>;

export const requestFacts = z
  .strictObject({
    to: partyForm,
    kind: z.enum(kinds),
    channel: channelForm,
    /** A clock rule of the terms. Without one, no period runs. */
    rule: slugForm.exactOptional(),
    /** By when the asker would like it; no clock. */
    wanted: dateForm.exactOptional(),
    urgent: z.literal(true).exactOptional(),
    /** The record of this group that it concerns, and the request that it follows up. */
    about: recordForm.exactOptional(),
    follows: recordForm.exactOptional(),
    /** Statements that it concerns, in the log of {@link authorOf}. */
    statements: z
      .array(seqForm)
      .min(1)
      .max(statementsMax)
      .refine(isAscending, phrase('ascending'))
      .exactOptional(),
    use: useForm.exactOptional(),
  })
  .refine(
    ({ kind, use }) => (kind === 'permission') === (use !== undefined),
    phrase('a use, with a request for permission and no other'),
  );
export type RequestFacts = z.infer<typeof requestFacts>;

/** Whose statements a request names: what its asker gave, or what the asked said. */
export const authorOf = (kind: Kind): 'asker' | 'asked' =>
  kind === 'feedback' || kind === 'return-or-destroy' ? 'asker' : 'asked';

/** `request`: `seq`, in the asker's log, of the version that is answered. */
const toRequest = { request: seqForm };
export const acknowledgedFacts = z.strictObject({ ...toRequest });
export const clarificationAskedFacts = z.strictObject({ ...toRequest, question: slugForm });
export const moreTimeAskedFacts = z.strictObject({ ...toRequest, until: dateForm });
export const answeredFacts = z
  .strictObject({
    ...toRequest,
    outcome: z.enum(outcomes),
    /** More of the answer follows: the clock runs on. */
    partial: z.literal(true).exactOptional(),
    reason: z.enum(refusalReasons).exactOptional(),
    usedIn: z.enum(usedIn).exactOptional(),
    /** There are conditions; their text is content. */
    conditions: z.literal(true).exactOptional(),
    /** Of a permission or a legal hold: its last day. */
    until: dateForm.exactOptional(),
    /** The record of this group where the answer stands. */
    record: recordForm.exactOptional(),
  })
  .refine(
    ({ outcome, reason }) => (outcome === 'refused') === (reason !== undefined),
    phrase('a reason, with a refusal and no other answer'),
  )
  .refine(
    ({ outcome, usedIn: where }) => (outcome === 'used') === (where !== undefined),
    phrase('in what it was used, with that answer and no other'),
  )
  .refine(
    ({ outcome, conditions, until }) =>
      (conditions === undefined || outcome === 'granted') &&
      (until === undefined || outcome === 'granted' || outcome === 'sealed'),
    phrase('conditions and a last day, of a permission or a legal hold alone'),
  );
export type AnsweredFacts = z.infer<typeof answeredFacts>;

/** `question`: `seq` in the log of the party that asked it. */
export const clarifiedFacts = z.strictObject({ question: seqForm });
export const moreTimeGivenFacts = z.strictObject({ until: dateForm });
export const withdrawnFacts = z.strictObject({});

/** The rule that a request may invoke: of the terms, for its kind or for requests of any kind. */
export function ruleFor(
  { clocks }: Pick<Terms, 'clocks'>,
  { rule, kind }: Pick<RequestFacts, 'rule' | 'kind'>,
): ClockRule | undefined {
  return clocks?.find(
    ({ id, bases }) => id === rule && (bases.includes(kind) || bases.includes('requests')),
  );
}

function unfitRequest(facts: JsonObject, terms: Terms, self: PartyId): Unfit | undefined {
  const others = terms.members.map(({ party }) => party).filter((party) => party !== self);
  const { to, rule, kind } = facts;
  if (!others.some((party) => party === to)) return { at: 'facts.to', expected: codes(others) };
  if (rule === undefined) return undefined;
  const fitting = (terms.clocks ?? []).filter(({ bases }) =>
    bases.some((basis) => basis === kind || basis === 'requests'),
  );
  if (fitting.some(({ id }) => id === rule)) return undefined;
  return {
    at: 'facts.rule',
    expected:
      fitting.length > 0
        ? codes(fitting.map(({ id }) => id))
        : phrase('none: these terms have no clocks'),
  };
}

/** A request stands in the area that it concerns. */
const place = { anyArea: true } as const;

export const types = {
  'request.made': {
    ...place,
    verb: 'request',
    facts: requestFacts,
    content: requestContent,
    opens: true,
    unfit: unfitRequest,
  },
  'request.amended': {
    ...place,
    verb: 'request',
    facts: requestFacts,
    content: requestContent,
    opens: false,
    unfit: unfitRequest,
  },
  'request.clarified': {
    ...place,
    verb: 'report',
    facts: clarifiedFacts,
    content: remarkContent,
    opens: false,
  },
  'request.more-time-given': {
    ...place,
    verb: 'request',
    facts: moreTimeGivenFacts,
    content: remarkContent,
    opens: false,
  },
  // Withdrawal belongs to no area, so that no suspension stops it (docs/spec/statement.md).
  'request.withdrawn': {
    verb: 'request',
    facts: withdrawnFacts,
    content: remarkContent,
    opens: false,
  },
  'request.acknowledged': {
    ...place,
    verb: 'report',
    facts: acknowledgedFacts,
    content: remarkContent,
    opens: false,
  },
  'request.clarification-asked': {
    ...place,
    verb: 'request',
    facts: clarificationAskedFacts,
    content: remarkContent,
    opens: false,
  },
  'request.more-time-asked': {
    ...place,
    verb: 'request',
    facts: moreTimeAskedFacts,
    content: remarkContent,
    opens: false,
  },
  'request.answered': {
    ...place,
    verb: 'report',
    facts: answeredFacts,
    content: answerContent,
    opens: false,
  },
} as const satisfies Record<string, StatementType>;

export type RequestType = keyof typeof types;
