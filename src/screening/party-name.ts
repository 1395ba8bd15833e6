import { splitLegalForm } from './legal-forms.ts';
import type { SubjectKind } from './record.ts';

/**
 * The forms under which a name of a person, firm or vessel is looked up. `exact` is the name up to writing; the other
 * two are weaker and are reported as such. Folding is the same for lists and records, so equality is all that is asked.
 */
export type NameKeys = Readonly<{
  exact: readonly string[];
  /** Without its legal form; absent where too little would be left to mean anything. */
  withoutForm: string | undefined;
  /** Its words in alphabetical order; absent for a single word. */
  reordered: string | undefined;
}>;

const unseen = /\p{Cf}/gu;
/** Accents of Latin, Greek and Cyrillic; Arabic and Hebrew points. Vowel signs of other scripts are letters. */
const accents = /[\u0300-\u036f\u064b-\u065f\u0670\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5]/gu;
const apostrophes = /['`´‘’‚‛′ʹʺʻʼʽʾʿ\u0640]/gu;
const dottedInitials = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu;
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ə: 'a',
};
const letterWithoutDecomposition = /[ßæœøđðþłıħə]/gu;
const plainAscii = /^[\x20-\x7e]*$/;

/** A name as words: lower-case letters and digits, no accents, no punctuation; Han characters never apart. */
export function nameWords(text: string): readonly string[] {
  const folded = foldCase(text)
    .replaceAll(apostrophes, '')
    .replaceAll(dottedInitials, (initials) => `${initials.replaceAll('.', '')} `)
    .replaceAll('&', ' and ')
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
  if (folded === '') return [];
  return plainAscii.test(folded)
    ? folded.split(' ')
    : folded.replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '').split(' ');
}

function foldCase(text: string): string {
  if (plainAscii.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .replaceAll(unseen, '')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(accents, '')
    .replaceAll(letterWithoutDecomposition, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFKC');
}

/** What must be left of a firm's name for it to mean anything without its form. */
const withoutFormWordsMin = 2;
const withoutFormHanMin = 4;

/**
 * The keys of every name that one field holds. Publishers put several names into one field ("A; B", "a) A b) B"), and
 * records put a second script into brackets.
 */
export function nameKeys(text: string, kind: SubjectKind): readonly NameKeys[] {
  return namesIn(text).map((name) => keysOf(name, kind));
}

/** More names than this in one field are not looked at apart. */
const namesPerFieldMax = 32;

/** The field as it stands; its parts between semicolons or enumerated; each without brackets, and what they hold. */
export function namesIn(text: string): readonly string[] {
  if (!/[;(（[]|\b[a-z]\)/.test(text)) return [text];
  const names = new Set([text]);
  for (const part of text.split(/[;；]|(?:^|\s)[a-z]\)\s/)) {
    names.add(part.replaceAll(/[([（][^)\]）]*[)\]）]?/gu, ' ').trim());
    for (const [, held = ''] of part.matchAll(/[([（]([^)\]）]*)[)\]）]?/gu)) {
      if (mayBeName(held)) names.add(held.trim());
    }
  }
  return [...names].filter((name) => name !== '').slice(0, namesPerFieldMax);
}

/** A bracket holds another name when it has two words or another script; one Latin word is an acronym or a note. */
function mayBeName(held: string): boolean {
  if (/\p{Nd}/u.test(held)) return false;
  return /\S\s+\S/u.test(held.trim()) || /[^\p{Script=Latin}\p{P}\s]/u.test(held);
}

function keysOf(text: string, kind: SubjectKind): NameKeys {
  const words = nameWords(text);
  if (words.length === 0) return { exact: [], withoutForm: undefined, reordered: undefined };
  const exact = new Set([words.join(' ')]);
  const givenFirst = kind === 'person' || kind === 'unknown' ? givenNamesFirst(text) : undefined;
  if (givenFirst !== undefined) exact.add(givenFirst);
  if (kind === 'vessel') exact.add(withoutShipPrefix(words).join(' '));
  if (kind !== 'organisation' && kind !== 'unknown') {
    return { exact: [...exact], withoutForm: undefined, reordered: sorted(words) };
  }
  const { base, form } = splitLegalForm(words);
  const formed = form === undefined ? words : [...base, form];
  exact.add(formed.join(' '));
  return { exact: [...exact], withoutForm: standsAlone(base), reordered: sorted(formed) };
}

const shipPrefixes = new Set(['mv', 'mt', 'ms', 'ss', 'fv', 'm v', 'm t', 'm s', 's s', 'f v']);

/** "M/V AURELIA STAR" is a way of writing that "AURELIA STAR" is a ship. */
function withoutShipPrefix(words: readonly string[]): readonly string[] {
  for (const count of [2, 1]) {
    const isPrefix = shipPrefixes.has(words.slice(0, count).join(' '));
    if (isPrefix && words.length > count) return words.slice(count);
  }
  return words;
}

/** Publishers print persons as "SURNAME, Given names"; that is a way of writing, not another order. */
function givenNamesFirst(text: string): string | undefined {
  const parts = text.split(',');
  if (parts.length !== 2) return undefined;
  const [surname, given] = parts.map((part) => nameWords(part).join(' '));
  return surname && given ? `${given} ${surname}` : undefined;
}

function sorted(words: readonly string[]): string | undefined {
  return words.length < 2 ? undefined : [...words].sort().join(' ');
}

function standsAlone(base: readonly string[]): string | undefined {
  const joined = base.join(' ');
  const han = joined.match(/\p{Script=Han}/gu)?.length ?? 0;
  return base.length >= withoutFormWordsMin || han >= withoutFormHanMin ? joined : undefined;
}
