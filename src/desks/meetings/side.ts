/** One party's part of a meeting, in the order of its log. Plain JSON. */

import type { z } from 'zod';
import { openerOf } from '#kernel/id.ts';
import { factsOf, type SaidAct } from '#verbs/desk.ts';
import { type KeptSide, keptWithout, type Said, withEntry } from '#verbs/entries.ts';
import {
  agendaFacts,
  delegationFacts,
  documentFacts,
  documentTakenBackFacts,
  heldFacts,
  type InvitationFacts,
  invitationFacts,
  readoutFacts,
  replyFacts,
} from './statements.ts';

/** Invitations and readouts are large: so many versions of each are kept. */
export const versionsMax = 32;

export type DocumentEntry = Said & z.infer<typeof documentFacts> & { readonly takenBack?: number };

export type MeetingSide = KeptSide & {
  /** The inviter's: the invitation and its changes. */
  readonly invitations?: readonly (Said & { readonly facts: InvitationFacts })[];
  readonly withdrawn?: Said;
  /** Any other's: its last reply. */
  readonly reply?: Said & z.infer<typeof replyFacts>;
  /** Anybody's: the last of each. */
  readonly delegation?: Said & z.infer<typeof delegationFacts>;
  readonly agenda?: Said & z.infer<typeof agendaFacts>;
  readonly held?: Said & z.infer<typeof heldFacts>;
  readonly documents?: readonly DocumentEntry[];
  /** All of them; the last is the side's own. */
  readonly readouts?: readonly (Said & z.infer<typeof readoutFacts>)[];
};

function reduceInviter(side: MeetingSide, act: SaidAct, said: Said): MeetingSide | undefined {
  const { seq } = act;
  switch (act.type) {
    case 'meeting.called':
    case 'meeting.changed': {
      const opens = act.type === 'meeting.called';
      if (opens === (side.invitations !== undefined)) {
        return keptWithout(side, seq, opens ? 'opened-already' : 'nothing-called');
      }
      if (side.withdrawn) return keptWithout(side, seq, 'withdrawn-already');
      const entry = { ...said, facts: factsOf(act, invitationFacts) };
      return withEntry(side, 'invitations', entry, versionsMax);
    }
    case 'meeting.withdrawn':
      if (!side.invitations) return keptWithout(side, seq, 'nothing-called');
      if (side.withdrawn) return keptWithout(side, seq, 'withdrawn-already');
      return { ...side, withdrawn: said };
    case 'meeting.answered':
      return keptWithout(side, seq, 'not-entitled');
    default:
      return undefined;
  }
}

function reduceInvited(side: MeetingSide, act: SaidAct, said: Said): MeetingSide | undefined {
  switch (act.type) {
    case 'meeting.called':
    case 'meeting.changed':
    case 'meeting.withdrawn':
      return keptWithout(side, act.seq, 'not-entitled');
    case 'meeting.answered':
      return { ...side, reply: { ...said, ...factsOf(act, replyFacts) } };
    default:
      return undefined;
  }
}

function listDocument(side: MeetingSide, act: SaidAct, said: Said): MeetingSide {
  const facts = factsOf(act, documentFacts);
  const known = side.documents?.some(
    ({ document, takenBack }) => document === facts.document && takenBack === undefined,
  );
  if (known) return keptWithout(side, act.seq, 'listed-already');
  return withEntry(side, 'documents', { ...said, ...facts });
}

function takeBack(side: MeetingSide, act: SaidAct): MeetingSide {
  const { document } = factsOf(act, documentTakenBackFacts);
  const documents = side.documents ?? [];
  const found = documents.find(
    (entry) => entry.document === document && entry.takenBack === undefined,
  );
  if (found === undefined) return keptWithout(side, act.seq, 'unknown-document');
  return {
    ...side,
    documents: documents.map((entry) =>
      entry === found ? { ...entry, takenBack: act.seq } : entry,
    ),
  };
}

export function reduce(given: MeetingSide | undefined, act: SaidAct): MeetingSide {
  const side = given ?? {};
  const said: Said = { seq: act.seq, time: act.time };
  const own =
    act.party === openerOf(act.record)
      ? reduceInviter(side, act, said)
      : reduceInvited(side, act, said);
  if (own !== undefined) return own;
  switch (act.type) {
    case 'meeting.delegation-named':
      return { ...side, delegation: { ...said, ...factsOf(act, delegationFacts) } };
    case 'meeting.agenda-proposed':
      return { ...side, agenda: { ...said, ...factsOf(act, agendaFacts) } };
    case 'meeting.document-listed':
      return listDocument(side, act, said);
    case 'meeting.document-taken-back':
      return takeBack(side, act);
    case 'meeting.held':
      return { ...side, held: { ...said, ...factsOf(act, heldFacts) } };
    default:
      return withEntry(side, 'readouts', { ...said, ...factsOf(act, readoutFacts) }, versionsMax);
  }
}
