/**
 * The invocation register: who asked, through the Secretary-General, to be notified of which substances and since when, as INCB
 * keeps it in annex VI of its report on precursors (1988 Convention, art. 12(10)(a)). One record an invocation, opened by the party
 * that invokes; its own statement at this table, to be compared with what INCB publishes.
 */
import { z } from 'zod';
import { openerOf, type PartyId, type RecordId } from '#kernel/id.ts';
import type { CivilDate, Instant } from '#kernel/instant.ts';
import {
  type DeriveInput,
  type Desk,
  factsOf,
  type JointBase,
  type SaidAct,
  type StatementType,
} from '#verbs/desk.ts';
import { dateForm, lineForm, textForm } from '#verbs/forms.ts';
import { area, substanceForm, substancesMax } from './statements.ts';

/** Where the invocation can be read. */
export const invocationSources = [
  'incb-annex-vi',
  'secretary-general-note',
  'note-verbale',
] as const;

export const invocationFacts = z.strictObject({
  table: z.enum(['I', 'II']),
  /** All substances of the table, or those named. */
  substances: z.union([z.literal('all'), z.array(substanceForm).min(1).max(substancesMax)]),
  since: dateForm,
  source: z.enum(invocationSources),
  through: z.literal('secretary-general'),
});
export const invocationEndedFacts = z.strictObject({ on: dateForm });
const invocationContent = z.strictObject({
  reference: lineForm.exactOptional(),
  url: lineForm.exactOptional(),
  note: textForm.exactOptional(),
});

const types = {
  'invocation.made': {
    area,
    facts: invocationFacts,
    content: invocationContent,
    verb: 'report',
    opens: true,
  },
  'invocation.ended': {
    area,
    facts: invocationEndedFacts,
    content: invocationContent,
    verb: 'report',
    opens: false,
  },
} as const satisfies Record<string, StatementType>;

export type InvocationFacts = z.infer<typeof invocationFacts>;
export type InvocationSide = {
  readonly made?: { readonly seq: number; readonly time: Instant; readonly facts: InvocationFacts };
  readonly ended?: { readonly seq: number; readonly time: Instant; readonly on: CivilDate };
  readonly withoutEffect?: readonly { readonly seq: number; readonly why: string }[];
};

export type InvocationJoint = JointBase &
  Readonly<{
    desk: 'invocations';
    status: 'disputed' | 'in-force' | 'ended' | 'without-effect';
    by: PartyId;
    facts?: InvocationFacts;
    made?: Readonly<{ seq: number; time: Instant }>;
    ended?: Readonly<{ seq: number; time: Instant; on: CivilDate }>;
  }>;

const keptMax = 64;

function kept(side: InvocationSide, seq: number, why: string): InvocationSide {
  const list = side.withoutEffect ?? [];
  return list.length >= keptMax ? side : { ...side, withoutEffect: [...list, { seq, why }] };
}

function reduce(given: InvocationSide | undefined, act: SaidAct): InvocationSide {
  const side = given ?? {};
  const { seq, time } = act;
  if (act.party !== openerOf(act.record)) return kept(side, seq, 'not-entitled');
  if (act.type === 'invocation.made') {
    if (side.made) return kept(side, seq, 'opened-already');
    return { ...side, made: { seq, time, facts: factsOf(act, invocationFacts) } };
  }
  if (!side.made || side.ended)
    return kept(side, seq, side.made ? 'ended-already' : 'nothing-invoked');
  return { ...side, ended: { seq, time, ...factsOf(act, invocationEndedFacts) } };
}

function derive({ record, sides, terms, forked }: DeriveInput<InvocationSide>): InvocationJoint {
  const by = openerOf(record);
  const { made, ended } = sides.get(by) ?? {};
  const status = forked.has(by)
    ? 'disputed'
    : made === undefined
      ? 'without-effect'
      : ended === undefined
        ? 'in-force'
        : 'ended';
  return {
    record,
    desk: 'invocations',
    status,
    parties: [by, ...terms.members.map(({ party }) => party).filter((party) => party !== by)],
    owed: [],
    withoutEffect: [...sides].flatMap(([party, side]) =>
      (side.withoutEffect ?? []).map((entry) => ({ party, ...entry })),
    ),
    by,
    ...(made && { facts: made.facts, made: { seq: made.seq, time: made.time } }),
    ...(ended && { ended }),
  };
}

export const invocations: Desk<InvocationSide, InvocationJoint> = {
  name: 'invocations',
  types,
  reduce,
  derive,
  searchText(act) {
    if (act.type !== 'invocation.made') return '';
    const { substances, table } = factsOf(act, invocationFacts);
    const names =
      substances === 'all' ? [] : substances.map((code) => code.slice(code.indexOf(':') + 1));
    return [`Table ${table}`, ...names].join(' ');
  },
};

/** One line of the register, as annex VI has it. */
export type RegisterLine = Readonly<{
  record: RecordId;
  party: PartyId;
  table: 'I' | 'II';
  substances: 'all' | readonly string[];
  since: CivilDate;
  until?: CivilDate;
  source: InvocationFacts['source'];
}>;

/** The register of a group, by party and then by date. */
export function register(joints: readonly InvocationJoint[]): readonly RegisterLine[] {
  const lines: RegisterLine[] = [];
  for (const { record, by, facts, ended } of joints) {
    if (!facts) continue;
    const { table, substances, since, source } = facts;
    const until = ended && { until: ended.on };
    lines.push({ record, party: by, table, substances, since, source, ...until });
  }
  const keyOf = ({ party, since, record }: RegisterLine): string => `${party} ${since} ${record}`;
  return lines.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** The lines under which a notice to `party` of these substances, to leave on `on`, is owed. */
export function invokedFor(
  lines: readonly RegisterLine[],
  notice: Readonly<{ party: PartyId; substances: readonly string[]; on: CivilDate }>,
): readonly RegisterLine[] {
  return lines.filter(
    ({ party, substances, since, until }) =>
      party === notice.party &&
      since <= notice.on &&
      (until === undefined || notice.on < until) &&
      (substances === 'all' || notice.substances.some((code) => substances.includes(code))),
  );
}
