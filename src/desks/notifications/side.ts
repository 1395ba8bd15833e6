/**
 * One party's part of a notice: what it said, in the order of its log, without any other party's word. Plain JSON. The same
 * reduction serves the exporter, who opened the record, and whoever was addressed; which of the two spoke is read off the record.
 */
import { openerOf } from '#kernel/id.ts';
import type { CivilDate } from '#kernel/instant.ts';
import { factsOf, type SaidAct } from '#verbs/desk.ts';
import { type KeptSide, keptWithout, type Said, withEntry } from '#verbs/entries.ts';
import {
  acknowledgedFacts,
  answeredFacts,
  arrivedFacts,
  askedFacts,
  concernFacts,
  dispatchedFacts,
  moreTimeAskedFacts,
  moreTimeGivenFacts,
  type NoticeFacts,
  noticeFacts,
  notObjectedFacts,
  notShippedFacts,
  objectedFacts,
  objectionLiftedFacts,
  returnedFacts,
} from './statements.ts';

/** A notice is large: so many of its versions are kept. */
export const noticesMax = 32;

export type NoticeEntry = Said & { readonly facts: NoticeFacts };
export type ReplyEntry = Said & {
  readonly kind: 'not-objected' | 'objected' | 'objection-lifted';
  readonly notice: number;
  readonly reason?: string;
};
export type MovementEntry = Said & {
  readonly on: CivilDate;
  readonly dispatch?: number;
  readonly lines?: readonly number[];
  readonly partial?: true;
};

export type AnswerEntry = Said & { readonly question: number };

export type NotificationSide = KeptSide & {
  /** The exporter's: the notice and its amendments. */
  readonly notices?: readonly NoticeEntry[];
  readonly withdrawn?: Said;
  readonly answers?: readonly AnswerEntry[];
  readonly extensions?: readonly (Said & { readonly until: CivilDate })[];
  readonly dispatches?: readonly MovementEntry[];
  readonly notShipped?: readonly (Said & { readonly reason: string; readonly dispatch?: number })[];
  /** The addressee's. */
  readonly acknowledged?: Said & { readonly notice: number };
  readonly questions?: readonly (Said & { readonly question: string; readonly notice: number })[];
  readonly moreTime?: readonly (Said & { readonly until: CivilDate; readonly notice: number })[];
  readonly replies?: readonly ReplyEntry[];
  readonly concerns?: readonly (Said & { readonly concern: string; readonly notice: number })[];
  readonly arrivals?: readonly MovementEntry[];
  /** Either's. */
  readonly returns?: readonly MovementEntry[];
};

function reduceNotice(side: NotificationSide, act: SaidAct, said: Said): NotificationSide {
  const facts = factsOf(act, noticeFacts);
  const known = side.notices?.[0]?.facts;
  const opens = act.type === 'notification.notified';
  if (opens && known) return keptWithout(side, act.seq, 'opened-already');
  if (!opens && !known) return keptWithout(side, act.seq, 'nothing-notified');
  if (side.withdrawn) return keptWithout(side, act.seq, 'withdrawn-already');
  if (known && (known.importer !== facts.importer || known.role !== facts.role)) {
    return keptWithout(side, act.seq, 'another-addressee');
  }
  return withEntry(side, 'notices', { ...said, facts }, noticesMax);
}

function reduceEither(side: NotificationSide, act: SaidAct, said: Said): NotificationSide {
  if (act.type !== 'notification.returned') return keptWithout(side, act.seq, 'not-entitled');
  return withEntry(side, 'returns', { ...said, ...factsOf(act, returnedFacts) });
}

function reduceExporter(side: NotificationSide, act: SaidAct, said: Said): NotificationSide {
  switch (act.type) {
    case 'notification.notified':
    case 'notification.amended':
      return reduceNotice(side, act, said);
    case 'notification.withdrawn':
      if (!side.notices) return keptWithout(side, act.seq, 'nothing-notified');
      if (side.withdrawn) return keptWithout(side, act.seq, 'withdrawn-already');
      return { ...side, withdrawn: said };
    case 'notification.answered':
      return withEntry(side, 'answers', { ...said, ...factsOf(act, answeredFacts) });
    case 'notification.more-time-given':
      return withEntry(side, 'extensions', { ...said, ...factsOf(act, moreTimeGivenFacts) });
    case 'notification.dispatched':
      return withEntry(side, 'dispatches', { ...said, ...factsOf(act, dispatchedFacts) });
    case 'notification.not-shipped':
      return withEntry(side, 'notShipped', { ...said, ...factsOf(act, notShippedFacts) });
    default:
      return reduceEither(side, act, said);
  }
}

function reduceAddressee(side: NotificationSide, act: SaidAct, said: Said): NotificationSide {
  switch (act.type) {
    case 'notification.acknowledged':
      return { ...side, acknowledged: { ...said, ...factsOf(act, acknowledgedFacts) } };
    case 'notification.asked':
      return withEntry(side, 'questions', { ...said, ...factsOf(act, askedFacts) });
    case 'notification.more-time-asked':
      return withEntry(side, 'moreTime', { ...said, ...factsOf(act, moreTimeAskedFacts) });
    case 'notification.not-objected':
      return withEntry(side, 'replies', {
        ...said,
        kind: 'not-objected',
        ...factsOf(act, notObjectedFacts),
      });
    case 'notification.objected':
      return withEntry(side, 'replies', {
        ...said,
        kind: 'objected',
        ...factsOf(act, objectedFacts),
      });
    case 'notification.objection-lifted':
      return withEntry(side, 'replies', {
        ...said,
        kind: 'objection-lifted',
        ...factsOf(act, objectionLiftedFacts),
      });
    case 'notification.concern-raised':
      return withEntry(side, 'concerns', { ...said, ...factsOf(act, concernFacts) });
    case 'notification.arrived':
      return withEntry(side, 'arrivals', { ...said, ...factsOf(act, arrivedFacts) });
    default:
      return reduceEither(side, act, said);
  }
}

/** Applies one act to the side of its author. What he was not entitled to say stands without effect, and changes nothing else. */
export function reduce(side: NotificationSide | undefined, act: SaidAct): NotificationSide {
  const said: Said = { seq: act.seq, time: act.time };
  return act.party === openerOf(act.record)
    ? reduceExporter(side ?? {}, act, said)
    : reduceAddressee(side ?? {}, act, said);
}
