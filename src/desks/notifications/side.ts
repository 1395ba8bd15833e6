/**
 * One party's part of a notice: what it said, in the order of its log, without any other party's word. Plain JSON. The same
 * reduction serves the exporter, who opened the record, and whoever was addressed; which of the two spoke is read off the record.
 */
import { openerOf } from '#kernel/id.ts';
import type { CivilDate, Instant } from '#kernel/instant.ts';
import { factsOf, type SaidAct } from '#verbs/desk.ts';
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

/** Entries kept of each kind, per party and record; what comes after is kept in the log without effect (`too-many`). */
export const entriesMax = 128;
/** A notice is large: so many of its versions are kept. */
export const noticesMax = 32;

export type Said = { readonly seq: number; readonly time: Instant };
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

export type NotificationSide = {
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
  readonly withoutEffect?: readonly { readonly seq: number; readonly why: string }[];
};

function withoutEffect(side: NotificationSide, seq: number, why: string): NotificationSide {
  const kept = side.withoutEffect ?? [];
  return kept.length >= entriesMax ? side : { ...side, withoutEffect: [...kept, { seq, why }] };
}

type List =
  | 'notices'
  | 'answers'
  | 'extensions'
  | 'dispatches'
  | 'notShipped'
  | 'questions'
  | 'moreTime'
  | 'replies'
  | 'concerns'
  | 'arrivals'
  | 'returns';
type EntryOf<Name extends List> = NonNullable<NotificationSide[Name]>[number];

function add<Name extends List>(
  side: NotificationSide,
  name: Name,
  entry: EntryOf<Name>,
  max = entriesMax,
): NotificationSide {
  const list = side[name] ?? [];
  if (list.length >= max) return withoutEffect(side, entry.seq, 'too-many');
  return { ...side, [name]: [...list, entry] };
}

function reduceNotice(side: NotificationSide, act: SaidAct, said: Said): NotificationSide {
  const facts = factsOf(act, noticeFacts);
  const known = side.notices?.[0]?.facts;
  const opens = act.type === 'notification.notified';
  if (opens && known) return withoutEffect(side, act.seq, 'opened-already');
  if (!opens && !known) return withoutEffect(side, act.seq, 'nothing-notified');
  if (side.withdrawn) return withoutEffect(side, act.seq, 'withdrawn-already');
  if (known && (known.importer !== facts.importer || known.role !== facts.role)) {
    return withoutEffect(side, act.seq, 'another-addressee');
  }
  return add(side, 'notices', { ...said, facts }, noticesMax);
}

function reduceEither(side: NotificationSide, act: SaidAct, said: Said): NotificationSide {
  if (act.type !== 'notification.returned') return withoutEffect(side, act.seq, 'not-entitled');
  return add(side, 'returns', { ...said, ...factsOf(act, returnedFacts) });
}

function reduceExporter(side: NotificationSide, act: SaidAct, said: Said): NotificationSide {
  switch (act.type) {
    case 'notification.notified':
    case 'notification.amended':
      return reduceNotice(side, act, said);
    case 'notification.withdrawn':
      if (!side.notices) return withoutEffect(side, act.seq, 'nothing-notified');
      if (side.withdrawn) return withoutEffect(side, act.seq, 'withdrawn-already');
      return { ...side, withdrawn: said };
    case 'notification.answered':
      return add(side, 'answers', { ...said, ...factsOf(act, answeredFacts) });
    case 'notification.more-time-given':
      return add(side, 'extensions', { ...said, ...factsOf(act, moreTimeGivenFacts) });
    case 'notification.dispatched':
      return add(side, 'dispatches', { ...said, ...factsOf(act, dispatchedFacts) });
    case 'notification.not-shipped':
      return add(side, 'notShipped', { ...said, ...factsOf(act, notShippedFacts) });
    default:
      return reduceEither(side, act, said);
  }
}

function reduceAddressee(side: NotificationSide, act: SaidAct, said: Said): NotificationSide {
  switch (act.type) {
    case 'notification.acknowledged':
      return { ...side, acknowledged: { ...said, ...factsOf(act, acknowledgedFacts) } };
    case 'notification.asked':
      return add(side, 'questions', { ...said, ...factsOf(act, askedFacts) });
    case 'notification.more-time-asked':
      return add(side, 'moreTime', { ...said, ...factsOf(act, moreTimeAskedFacts) });
    case 'notification.not-objected':
      return add(side, 'replies', {
        ...said,
        kind: 'not-objected',
        ...factsOf(act, notObjectedFacts),
      });
    case 'notification.objected':
      return add(side, 'replies', { ...said, kind: 'objected', ...factsOf(act, objectedFacts) });
    case 'notification.objection-lifted':
      return add(side, 'replies', {
        ...said,
        kind: 'objection-lifted',
        ...factsOf(act, objectionLiftedFacts),
      });
    case 'notification.concern-raised':
      return add(side, 'concerns', { ...said, ...factsOf(act, concernFacts) });
    case 'notification.arrived':
      return add(side, 'arrivals', { ...said, ...factsOf(act, arrivedFacts) });
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
