import * as derived from '#desks/notifications/words/derived-words.ts';
import { labelWords } from '#desks/notifications/words/label-words.ts';
import { sentenceWords } from '#desks/notifications/words/sentence-words.ts';
import * as statements from '#desks/notifications/words/statement-words.ts';
import { bringWords } from '../strings/words.ts';

/** One list of the words that nearly every page of notifications says, to be said by `i18n._`. */
export const messagesOf = bringWords({ ...statements, ...derived, labelWords, sentenceWords });
