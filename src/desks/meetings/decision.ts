/** A decision of a meeting: an agreed text that says which meeting took it, and which records of the plan carry it out. */
import { z } from 'zod';
import { openerOf, type PartyId, type RecordId } from '#kernel/id.ts';
import { phrase } from '#kernel/phrase.ts';
import { titleIn } from '#verbs/content-text.ts';
import {
  type DeriveInput,
  type Desk,
  factsOf,
  type JointBase,
  type Owed,
  type StatementType,
} from '#verbs/desk.ts';
import { keptWithout } from '#verbs/entries.ts';
import { recordForm, slugForm } from '#verbs/forms.ts';
import { searchable, wordsIn } from '#verbs/search-text.ts';
import { textTypes } from '#verbs/text-forms.ts';
import { deriveText, owingAnswers, type TextView } from '#verbs/text-joint.ts';
import { mayTakeBack, mayTakeUp } from '#verbs/text-may.ts';
import { reduceText, type TextSide } from '#verbs/text-side.ts';
import { place } from './statements.ts';

export const plansMax = 16;

export const decisionMatter = z.strictObject({
  meeting: recordForm,
  /** The item of its agenda. */
  item: slugForm.exactOptional(),
  /** The records of the plan that it makes, changes or ends. */
  plans: z
    .array(recordForm)
    .min(1)
    .max(plansMax)
    .refine((records) => new Set(records).size === records.length, phrase('each once'))
    .exactOptional(),
});
export type DecisionMatter = z.infer<typeof decisionMatter>;

const { tabled, accepted, withdrawn, 'stance-taken': stance } = textTypes(place, decisionMatter);
export const decisionTypes = {
  'decision.tabled': tabled,
  'decision.accepted': accepted,
  'decision.withdrawn': withdrawn,
  'decision.stance-taken': stance,
} as const satisfies Record<string, StatementType>;
export type DecisionType = keyof typeof decisionTypes;

export type DecisionSide = TextSide<DecisionMatter>;

/** In the order of their precedence. */
export const decisionStatuses = [
  'disputed',
  'agreed',
  'taken-up-by-all',
  'taken-up',
  'tabled',
  'taken-back',
] as const;
export type DecisionStatus = (typeof decisionStatuses)[number];

export type DecisionJoint = JointBase &
  Readonly<{
    desk: 'decisions';
    status: DecisionStatus;
    text: TextView<DecisionMatter>;
    /** Of the version in force or, without one, of the last that is still offered. */
    meeting?: RecordId;
    item?: string;
    plans?: readonly RecordId[];
  }>;

function statusOf({ versions, inForce }: TextView): DecisionStatus {
  const states = new Set(versions.map(({ state }) => state));
  if (states.has('disputed')) return 'disputed';
  if (inForce !== undefined) return 'agreed';
  if (states.has('taken-up-by-all')) return 'taken-up-by-all';
  if (states.has('taken-up')) return 'taken-up';
  return versions.some(({ tabled: by }) => by.some(({ offered }) => offered))
    ? 'tabled'
    : 'taken-back';
}

/** The version of which a list speaks. */
export const shownOf = ({ versions, inForce }: TextView<DecisionMatter>) =>
  versions.find(({ version }) => version === inForce) ??
  versions.findLast(({ tabled: by }) => by.some(({ offered }) => offered));

function derive(input: DeriveInput<DecisionSide>): DecisionJoint {
  const opener = openerOf(input.record);
  const others = input.terms.members.map(({ party }) => party).filter((party) => party !== opener);
  const text = deriveText(input);
  const kept = [...input.sides].flatMap(([party, { withoutEffect }]) =>
    (withoutEffect ?? []).map((entry) => ({ party, ...entry })),
  );
  return {
    record: input.record,
    desk: 'decisions',
    status: statusOf(text),
    parties: [opener, ...others],
    text,
    ...shownOf(text)?.text?.matter,
    owed: owingAnswers(text).map((party): Owed => ({ party, what: 'answer-decision' })),
    withoutEffect: kept,
  };
}

export const decisions: Desk<DecisionSide, DecisionJoint> = {
  name: 'decisions',
  types: decisionTypes,
  reduce: (side, act) =>
    reduceText(side ?? {}, act) ?? keptWithout(side ?? {}, act.seq, 'not-entitled'),
  derive,
  searchText(act, content) {
    if (act.type !== 'decision.tabled') return '';
    const { matter } = factsOf(act, decisionTypes['decision.tabled'].facts).text;
    return searchable([
      // Whoever looks for a meeting finds what it decided.
      ...(matter ? [matter.meeting] : []),
      ...wordsIn(content && titleIn(content)),
    ]);
  },
};

export function mayOnDecision(joint: DecisionJoint, party: PartyId): readonly DecisionType[] {
  const { status, parties, text } = joint;
  if (status === 'disputed' || !parties.includes(party)) return [];
  const takes = text.versions.some((view) => mayTakeUp(view, party));
  const backs = text.versions.some((view) => mayTakeBack(view, party));
  return [
    ...(takes ? (['decision.accepted', 'decision.stance-taken'] as const) : []),
    'decision.tabled',
    ...(backs ? (['decision.withdrawn'] as const) : []),
  ];
}
