import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { messagesOf } from './vocabulary.ts';

type Words = Readonly<Record<string, MessageDescriptor>>;

const saidWords: Words = {
  ...messagesOf('saidWords'),
  // It belongs to the ledger, not to the desk, and stands among what was said.
  'content.erased': msg`Erased a content`,
  // Of a desk that has no page yet, and needs clearances all the same.
  'invocation.made': msg`Made an invocation`,
  'invocation.ended': msg`Ended an invocation`,
};
const actionWords: Words = messagesOf('actionWords');
const meaningWords: Words = messagesOf('meaningWords');

/** What a kind of statement says, as a headline in a history. */
export const statementWord = (type: string): MessageDescriptor | undefined => saidWords[type];
/** The same as something to do, on a button. */
export const actionWord = (type: string): MessageDescriptor | undefined => actionWords[type];
/** What it means to say it, shown where it is about to be signed. */
export const meaningWord = (type: string): MessageDescriptor | undefined => meaningWords[type];
