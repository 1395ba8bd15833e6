import { digitOf, isDash, isUnseen } from './characters.ts';

/**
 * The folded form of a chemical name, and where each of its characters stood.
 *
 * Names of one substance differ in hyphens, spaces, brackets, commas, width, case, Greek letters and invisible marks
 * ("4-AP", "4‑anilinopiperidine", "4-苯胺基哌啶", "α-" and "alpha-"). Folding keeps letters and digits and drops the rest, but
 * remembers as a *gap* what was dropped, because inside running text a gap decides where a name may begin and end.
 */
export type Folded = Readonly<{
  /** Lower-case letters and digits only. */
  key: string;
  /** For each UTF-16 unit of the key: where its character starts and ends in the text. */
  starts: readonly number[];
  ends: readonly number[];
  /** For each unit of the key, and one past its end: the bits of what stood before it. */
  gaps: readonly number[];
}>;

/** A hyphen, prime, dot or comma that belongs to the name: nothing may begin or end there. */
export const gapJoint = 1;
export const gapOpen = 2;
export const gapClose = 4;
export const gapSpace = 8;
/** Punctuation that no name contains. */
export const gapHard = 16;

const greek: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ω: 'omega',
};
const letterOrDigit = /^[\p{L}\p{N}]$/u;
const jointMark = /^[.'`´‘’‚‛′″‴ʹʺʻʼʽ·•・‧\u2219]$/u;
const openMark = /^\p{Ps}$/u;
const closeMark = /^\p{Pe}$/u;

/** The form in which two spellings of one substance name are equal. Folding it again changes nothing. */
export function normaliseSubstanceName(text: string): string {
  return foldText(text).key;
}

export function foldText(text: string): Folded {
  let key = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const gaps: number[] = [];
  let gap = 0;
  let offset = 0;
  for (const character of text) {
    const start = offset;
    offset += character.length;
    if (isUnseen(character)) continue;
    const letters = lettersOf(character);
    if (letters === '') {
      gap |= gapOf(character, text, start);
      continue;
    }
    for (let unit = 0; unit < letters.length; unit += 1) {
      starts.push(start);
      ends.push(offset);
      gaps.push(gap);
      gap = 0;
    }
    key += letters;
  }
  gaps.push(gap);
  return { key, starts, ends, gaps };
}

const plainLetters: readonly string[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Za-z0-9]/.test(character) ? character.toLowerCase() : '';
});

function lettersOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 128) return plainLetters[code] ?? '';
  const digit = digitOf(character);
  if (digit >= 0) return String(digit);
  if (jointMark.test(character) || isDash(character)) return '';
  let letters = '';
  const plain = character.normalize('NFKD').toLowerCase().normalize('NFKD');
  for (const part of plain) {
    const value = digitOf(part);
    if (value >= 0) letters += String(value);
    else if (letterOrDigit.test(part) && !jointMark.test(part) && !isDash(part)) {
      letters += greek[part] ?? part;
    }
  }
  return letters;
}

function gapOf(character: string, text: string, at: number): number {
  if (/^\p{M}$/u.test(character)) return 0;
  if (/^\s$/u.test(character)) return gapSpace;
  if (isDash(character) || jointMark.test(character)) return gapJoint;
  if (character === ',') return betweenWords(text, at) ? gapHard : gapJoint;
  if (openMark.test(character)) return gapOpen;
  if (closeMark.test(character)) return gapClose;
  return gapHard;
}

/** "acetone,toluene" names two things; "N,N-" and "1,2-" are locants. */
function betweenWords(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  return /^\p{L}{2}$/u.test(before) && /^\p{L}$/u.test(text.slice(at + 1, at + 2));
}
