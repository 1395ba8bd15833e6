import type { MessageDescriptor } from '@lingui/core';
import * as facts from '#desks/notifications/words/fact-words.ts';
import { bringWords } from '../strings/words.ts';

/** Another government may use a code that this version does not know. */
type Words = Readonly<Record<string, MessageDescriptor>>;

// What a notice or an answer states in codes; Today shows none of them, and does not wait for them.
const messagesOf = bringWords(facts);

export const basisWords: Words = messagesOf('basisWords');
export const reasonWords: Words = messagesOf('reasonWords');
export const notShippedWords: Words = messagesOf('notShippedWords');
export const concernWords: Words = messagesOf('concernWords');
export const questionWords: Words = messagesOf('questionWords');
export const modeWords: Words = messagesOf('modeWords');
export const formWords: Words = messagesOf('formWords');
export const containerWords: Words = messagesOf('containerWords');
export const identifierWords: Words = messagesOf('identifierWords');
export const roleWords: Words = messagesOf('roleWords');
