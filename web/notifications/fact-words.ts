import type { MessageDescriptor } from '@lingui/core';
import { messagesOf } from './vocabulary.ts';

/** Another government may use a code that this version does not know. */
type Words = Readonly<Record<string, MessageDescriptor>>;

export const standingWords: Words = messagesOf('standingWords');
export const silenceWords: Words = messagesOf('silenceWords');
export const owedWords: Words = messagesOf('owedWords');
export const becauseWords: Words = messagesOf('becauseWords');
export const sourceWords: Words = messagesOf('sourceWords');
export const withoutEffectWords: Words = messagesOf('withoutEffectWords');
/** What an amended notice does to its clock. */
export const clockEffectWords = messagesOf('clockEffectWords');
/** Where a clock stands. */
export const phaseWords: Words = messagesOf('phaseWords');
/** Names of fields and parts. */
export const labels = messagesOf('labelWords');
/** Short sentences that stand in more than one place. */
export const sentences = messagesOf('sentenceWords');
