import { isInstant, msOf } from '#kernel/instant.ts';
import { visibleText } from '#kernel/visible-text.ts';
import { formatDate, formatInstant } from '../ui/format.ts';
import type { DeskReader } from './desk-words.ts';

/** A code of a fact as a person reads it: its word, a day, a CAS number; one that nobody knows stays as it is written. */
export function codeText(words: DeskReader, desk: string, code: string, locale: string): string {
  const word = words.known(desk, 'codes', code);
  if (word !== undefined) return word;
  if (/^\d{4}-\d{2}-\d{2}$/.test(code)) return formatDate(code, locale);
  if (isInstant(code)) return formatInstant(msOf(code), locale, 'UTC');
  if (code.startsWith('cas:')) return `CAS ${code.slice(4)}`;
  return visibleText(code.startsWith('name:') ? code.slice(5) : code);
}
