/**
 * Words as they are searched. A text becomes its words in one plain form, separated by single spaces: lower case, Latin
 * without accents, full-width forms as usual ones, every Han or kana character a word of its own. What stands in the
 * tables is this form, so that index, scan and erasure agree to the character.
 *
 * A query finds a record when each of its pieces is found in some row of that record. A piece is found wherever its characters stand
 * together; one that begins with fewer than `partCharactersMin` letters or digits, only where a word begins; a single letter or digit, only as a word.
 */
import { searchCharactersMax } from '#verbs/desk.ts';

/** Shorter parts of a word would find nearly everything. */
export const partCharactersMin = 3;
/** Pieces of one query. */
export const queryPiecesMax = 8;

/** Han, kana and the iteration mark: written without spaces. Fixed ranges, since stored words outlive a Unicode version. */
const spaced =
  '\\u3005-\\u3007\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}';
const spacedCharacter = new RegExp(`[${spaced}]`, 'gu');
const beginsSpaced = new RegExp(`^[${spaced}]`, 'u');
const betweenWords = /[^\p{L}\p{N}\p{M}]+/gu;
const latinMarks = /[\u0300-\u036f]/g;
/** What most texts hold: nothing in it has another form. */
const simpleText = /^[ -~\u3400-\u4dbf\u4e00-\u9fff]*$/;
const simpleSpaced = /[\u3400-\u9fff]/g;
const betweenSimpleWords = /[^a-z0-9\u3400-\u9fff]+/g;

/** @returns words separated by single spaces; empty if the text has none. */
export function wordsOf(text: string): string {
  const cut = text.length > searchCharactersMax ? text.slice(0, searchCharactersMax) : text;
  const lower = cut.toLowerCase();
  if (simpleText.test(lower)) {
    return lower.replace(simpleSpaced, ' $& ').replace(betweenSimpleWords, ' ').trim();
  }
  return lower
    .normalize('NFKD')
    .toLowerCase()
    .replace(latinMarks, '')
    .normalize('NFC')
    .replace(spacedCharacter, ' $& ')
    .replace(betweenWords, ' ')
    .trim();
}

/** What is looked for: each piece in plain form. Empty when the text holds no word. */
export function piecesOf(query: string): readonly string[] {
  const pieces = new Set<string>();
  for (const piece of query.split(/\s+/u)) {
    const words = wordsOf(piece);
    if (words !== '') pieces.add(words);
    if (pieces.size === queryPiecesMax) break;
  }
  return [...pieces];
}

/** What must stand in a row, with a space at either end, for the piece to be found in it. At least three characters. */
export function needleOf(piece: string): string {
  const begin = mayBeginWithin(piece) ? '' : ' ';
  const last = piece.slice(piece.lastIndexOf(' ') + 1);
  const alone = [...piece].length === 1;
  return begin + piece + (alone || isSpaced(last) ? ' ' : '');
}

export const finds = (words: string, needle: string): boolean => ` ${words} `.includes(needle);

function mayBeginWithin(piece: string): boolean {
  const end = piece.indexOf(' ');
  const first = end < 0 ? piece : piece.slice(0, end);
  return !isSpaced(first) && [...first].length >= partCharactersMin;
}

const isSpaced = (word: string): boolean => beginsSpaced.test(word);
