/** What a meeting comes to: derived from what each side says of it (docs/spec/meetings.md, "What is read"). No clock runs. */
import { type HashHex, openerOf, type PartyId, type RecordId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import type { DeriveInput, JointBase, Owed, WithoutEffect } from '#verbs/desk.ts';
import { heldOf } from '#verbs/held.ts';
import type { Held } from '#verbs/text-joint.ts';
import { type ItemView, itemsOf } from './readouts.ts';
import type { MeetingSide } from './side.ts';
import type { InvitationFacts, replies, roles } from './statements.ts';

/** In the order of their precedence. */
export const statuses = [
  'disputed',
  'without-effect',
  'readouts-side-by-side',
  'held',
  'withdrawn',
  'declined',
  'other-time-proposed',
  'accepted',
  'called',
] as const;
export type Status = (typeof statuses)[number];

type Reply = (typeof replies)[number];
type Role = (typeof roles)[number];

export type MeetingJoint = JointBase &
  Readonly<{
    desk: 'meetings';
    status: Status;
    inviter: PartyId;
    /** `seq` of the invitation in force, its facts, and all its versions. */
    version?: number;
    facts?: InvitationFacts;
    invitations: readonly Held[];
    withdrawn?: Held;
    /** The last reply of each; `stands` if it answers the invitation in force. */
    replies: readonly (Held &
      Readonly<{ party: PartyId; reply: Reply; proposes?: Instant; stands: boolean }>)[];
    delegations: readonly (Held &
      Readonly<{
        party: PartyId;
        members: readonly Readonly<{ authority: string; role: Role; count: number }>[];
      }>)[];
    /** The items of the inviter's agenda, then what only others list; by whom each is listed. */
    agenda: Readonly<{
      items: readonly Readonly<{
        key: string;
        by: readonly PartyId[];
        minutes?: number;
        record?: RecordId;
      }>[];
      /** All sides list the same items in the same order. */
      agreed: boolean;
      proposals: readonly (Held & Readonly<{ party: PartyId }>)[];
    }>;
    documents: readonly (Held &
      Readonly<{ party: PartyId; document: HashHex; item?: string; takenBack?: number }>)[];
    held: readonly (Held & Readonly<{ party: PartyId; starts: Instant; minutes: number }>)[];
    /** The last readout of each side, and how many it had given before. */
    readouts: readonly (Held & Readonly<{ party: PartyId; before: number; erased?: true }>)[];
    items: readonly ItemView[];
  }>;

type Table = Readonly<{ input: DeriveInput<MeetingSide>; parties: readonly PartyId[] }>;

/** What each side said last of one kind, in the order of the terms. */
function each<Entry, View>(
  { input, parties }: Table,
  entryOf: (side: MeetingSide) => Entry | undefined,
  view: (party: PartyId, entry: Entry) => View,
): readonly View[] {
  return parties.flatMap((party) => {
    const side = input.sides.get(party);
    const entry = side && entryOf(side);
    return entry === undefined ? [] : [view(party, entry)];
  });
}

function agendaOf(table: Table, inviter: PartyId): MeetingJoint['agenda'] {
  const { input, parties } = table;
  const order = [inviter, ...parties.filter((party) => party !== inviter)];
  const lists = each(
    { input, parties: order },
    ({ agenda }) => agenda,
    (party, agenda) => ({
      party,
      agenda,
    }),
  );
  const keys = [...new Set(lists.flatMap(({ agenda }) => agenda.items.map(({ key }) => key)))];
  const items = keys.map((key) => {
    const listed = lists.flatMap(({ party, agenda }) => {
      const item = agenda.items.find((one) => one.key === key);
      return item ? [{ party, item }] : [];
    });
    const { minutes, record } = listed[0]?.item ?? {};
    return {
      key,
      by: listed.map(({ party }) => party),
      ...(minutes !== undefined && { minutes }),
      ...(record && { record }),
    };
  });
  const texts = lists.map(({ agenda }) => agenda.items.map(({ key }) => key).join(' '));
  return {
    items,
    agreed: lists.length === parties.length && new Set(texts).size === 1,
    proposals: lists.map(({ party, agenda }) => ({ ...heldOf(input, party, agenda), party })),
  };
}

function readoutsOf(table: Table): Pick<MeetingJoint, 'readouts' | 'items'> {
  const { input } = table;
  const last = each(
    table,
    ({ readouts }) => readouts?.at(-1),
    (party, entry) => ({
      party,
      entry,
    }),
  );
  return {
    readouts: last.map(({ party, entry }) => ({
      ...heldOf(input, party, entry),
      party,
      before: (input.sides.get(party)?.readouts?.length ?? 1) - 1,
      ...(input.erasedBy(party, entry.seq) !== undefined && { erased: true as const }),
    })),
    items: itemsOf(last.map(({ party, entry }) => ({ party, items: entry.items }))),
  };
}

type Parts = Pick<MeetingJoint, 'facts' | 'withdrawn' | 'replies' | 'held' | 'readouts'>;

function statusOf({ input, parties }: Table, inviter: PartyId, parts: Parts): Status {
  const { facts, withdrawn, replies, held, readouts } = parts;
  if (parties.some((party) => input.forked.has(party))) return 'disputed';
  if (facts === undefined || parties.length < 2) return 'without-effect';
  if (readouts.length > 1) return 'readouts-side-by-side';
  if (held.length > 0 || readouts.length > 0) return 'held';
  if (withdrawn) return 'withdrawn';
  const standing = replies.filter(({ stands }) => stands);
  if (standing.some(({ reply }) => reply === 'declined')) return 'declined';
  if (standing.some(({ proposes }) => proposes !== undefined)) return 'other-time-proposed';
  const others = parties.filter((party) => party !== inviter).length;
  const accepted = standing.filter(({ reply }) => reply === 'accepted').length;
  return accepted === others ? 'accepted' : 'called';
}

function owedOf({ parties }: Table, inviter: PartyId, status: Status, parts: Parts): Owed[] {
  const { facts, replies, readouts } = parts;
  if (status === 'held' || status === 'readouts-side-by-side') {
    const given = new Set(readouts.map(({ party }) => party));
    return parties
      .filter((party) => !given.has(party))
      .map((party) => ({ party, what: 'give-readout' }));
  }
  if (facts === undefined || ['disputed', 'without-effect', 'withdrawn'].includes(status))
    return [];
  const standing = replies.filter(({ stands }) => stands);
  const due = facts.starts;
  const owed: Owed[] = parties
    .filter((party) => party !== inviter && !standing.some((reply) => reply.party === party))
    .map((party) => ({ party, what: 'answer-invitation', due }));
  const asks = status === 'declined' || status === 'other-time-proposed';
  return asks ? [...owed, { party: inviter, what: 'decide-time', due }] : owed;
}

/** Replies to invitations that the inviter never sent. */
function toNothing({ input }: Table, inviter: PartyId): WithoutEffect[] {
  const known = new Set((input.sides.get(inviter)?.invitations ?? []).map(({ seq }) => seq));
  return [...input.sides].flatMap(([party, { reply }]) =>
    reply === undefined || known.has(reply.invitation)
      ? []
      : [{ party, seq: reply.seq, why: 'unknown-invitation' }],
  );
}

export function derive(input: DeriveInput<MeetingSide>): MeetingJoint {
  const inviter = openerOf(input.record);
  const parties = input.terms.members.map(({ party }) => party);
  const table: Table = { input, parties };
  const { invitations = [], withdrawn } = input.sides.get(inviter) ?? {};
  const current = invitations.at(-1);
  const parts = {
    ...(current && { version: current.seq, facts: current.facts }),
    invitations: invitations.map((entry) => heldOf(input, inviter, entry)),
    ...(withdrawn && { withdrawn: heldOf(input, inviter, withdrawn) }),
    replies: each(
      table,
      ({ reply }) => reply,
      (party, entry) => ({
        ...heldOf(input, party, entry),
        party,
        reply: entry.reply,
        ...(entry.proposes && { proposes: entry.proposes }),
        stands: entry.invitation === current?.seq,
      }),
    ),
    delegations: each(
      table,
      ({ delegation }) => delegation,
      (party, entry) => ({
        ...heldOf(input, party, entry),
        party,
        members: entry.members,
      }),
    ),
    agenda: agendaOf(table, inviter),
    documents: parties.flatMap((party) =>
      (input.sides.get(party)?.documents ?? []).map(({ document, item, takenBack, ...said }) => ({
        ...heldOf(input, party, said),
        party,
        document,
        ...(item !== undefined && { item }),
        ...(takenBack !== undefined && { takenBack }),
      })),
    ),
    held: each(
      table,
      ({ held }) => held,
      (party, entry) => ({
        ...heldOf(input, party, entry),
        party,
        starts: entry.starts,
        minutes: entry.minutes,
      }),
    ),
    ...readoutsOf(table),
  };
  const status = statusOf(table, inviter, parts);
  const kept = [...input.sides].flatMap(([party, { withoutEffect }]) =>
    (withoutEffect ?? []).map((entry) => ({ party, ...entry })),
  );
  return {
    record: input.record,
    desk: 'meetings',
    status,
    parties: [inviter, ...parties.filter((party) => party !== inviter)],
    inviter,
    ...parts,
    owed: owedOf(table, inviter, status, parts),
    withoutEffect: [...kept, ...toNothing(table, inviter)],
  };
}
