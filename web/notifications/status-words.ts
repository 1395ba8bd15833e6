import type { MessageDescriptor } from '@lingui/core';
import type { Status } from '#desks/notifications/view.ts';
import * as status from '#desks/notifications/words/status-words.ts';
import { bringWords } from '../strings/words.ts';

const messagesOf = bringWords(status);

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

const words: Readonly<Record<Status, MessageDescriptor>> = messagesOf('statusWords');
const sentences: Readonly<Record<Status, MessageDescriptor>> = messagesOf('statusSentences');

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
