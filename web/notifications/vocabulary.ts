import { vocabulary } from '#desks/notifications/words/vocabulary.ts';
import { bringWords } from '../strings/words.ts';

/** One list of the words of notifications, to be said by `i18n._`. */
export const messagesOf = bringWords(vocabulary);
