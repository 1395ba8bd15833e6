import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Status } from '#desks/notifications/view.ts';

/** Where a notification stands. `open`: somebody is to act; `said`: a position is on record; `past`: nothing runs any more. */
export type StatusTone = 'open' | 'said' | 'past';

/** In the order in which a notice goes through them, for filters. */
export const statuses = [
  'not-received',
  'received',
  'acknowledged',
  'question-open',
  'more-time-asked',
  'period-over-line-quiet',
  'no-reply-within-period',
  'objected',
  'not-objected',
  'dispatched',
  'not-shipped',
  'arrived',
  'returned',
  'withdrawn',
  'disputed',
  'without-effect',
] as const satisfies readonly Status[];

const words: Readonly<Record<Status, MessageDescriptor>> = {
  'not-received': msg`Not yet received`,
  received: msg`Received`,
  acknowledged: msg`Acknowledged`,
  'question-open': msg`Question open`,
  'more-time-asked': msg`More time asked`,
  'period-over-line-quiet': msg`Period over, line quiet`,
  'no-reply-within-period': msg`No reply within the period`,
  objected: msg`Objected`,
  'not-objected': msg`No objection`,
  dispatched: msg`Dispatched`,
  'not-shipped': msg`Not shipped`,
  arrived: msg`Arrived`,
  returned: msg`Quantities returned`,
  withdrawn: msg`Withdrawn`,
  disputed: msg`Checkpoints inconsistent`,
  'without-effect': msg`Without effect`,
};

/** One sentence that says what the word means, for the head of a notification. */
const sentences: Readonly<Record<Status, MessageDescriptor>> = {
  'not-received': msg`No receipt from the importing side is held here yet.`,
  received: msg`The importing side holds the notice. It has not answered.`,
  acknowledged: msg`The importing side has confirmed that it is looking at the notice.`,
  'question-open': msg`The importing side has asked something that has no answer yet.`,
  'more-time-asked': msg`The importing side has asked for more time.`,
  'period-over-line-quiet': msg`The period has ended, and no receipt from after its end is held yet: an answer may still be on its way.`,
  'no-reply-within-period': msg`The period ended without an answer, and a receipt from after its end proves it.`,
  objected: msg`The importing side has objected and said why.`,
  'not-objected': msg`The importing side has no objection.`,
  dispatched: msg`The exporting side has reported the dispatch.`,
  'not-shipped': msg`The exporting side has reported that the goods were not shipped.`,
  arrived: msg`The importing side has reported the arrival.`,
  returned: msg`The quantities that in fact left and arrived are on record.`,
  withdrawn: msg`The exporting side has withdrawn the notice.`,
  'without-effect': msg`The notice does not fit this table, so nothing follows from it.`,
  disputed: msg`Two checkpoints of one log do not agree, so what that log says is not counted until its recovery key names the branch.`,
};

const tones: Readonly<Record<Status, StatusTone>> = {
  'not-received': 'open',
  received: 'open',
  acknowledged: 'open',
  'question-open': 'open',
  'more-time-asked': 'open',
  'period-over-line-quiet': 'open',
  'no-reply-within-period': 'said',
  objected: 'said',
  'not-objected': 'said',
  dispatched: 'said',
  'not-shipped': 'past',
  arrived: 'said',
  returned: 'past',
  withdrawn: 'past',
  disputed: 'said',
  'without-effect': 'past',
};

function isStatus(text: string): text is Status {
  return text in words;
}

export const statusWord = (status: string): MessageDescriptor | undefined =>
  isStatus(status) ? words[status] : undefined;
export const statusSentence = (status: string): MessageDescriptor | undefined =>
  isStatus(status) ? sentences[status] : undefined;
export const statusTone = (status: string): StatusTone =>
  isStatus(status) ? tones[status] : 'past';
