import type { MessageDescriptor } from '@lingui/core';
import type { DraftStep } from '#api/contract-drafts.ts';
import { draftVocabulary } from '#desks/releases/words/vocabulary.ts';
import { bringWords } from '../strings/words.ts';

const messagesOf = bringWords(draftVocabulary);

type Words = Readonly<Record<string, MessageDescriptor>>;

export const draftStatusWords: Words = messagesOf('draftStatusWords');
export const roleWords: Words = messagesOf('officerRoleWords');
export const returnReasonWords: Words = messagesOf('returnReasonWords');
export const stepWords: Readonly<Record<DraftStep['what'], MessageDescriptor>> =
  messagesOf('draftStepWords');
export const proofWords: Words = messagesOf('proofWords');
/** What a table of clearances asks of whoever clears. */
export const neededProofWords: Words = messagesOf('neededProofWords');
