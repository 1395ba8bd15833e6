import { digitOf, isDash, isUnseen } from './characters.ts';

/**
 * CAS Registry Numbers: two to seven digits, two digits, one check digit. The check digit is the sum of the other
 * digits, each times its place counted from the right, modulo 10 (CAS, "Check Digit Verification of CAS Registry
 * Numbers", cas.org). A valid check digit does not prove that a number belongs to a name.
 */
declare const brand: unique symbol;
/** `NN…N-NN-N` in ASCII, with its check digit verified. Only `parseCas` and `findCas` make it. */
export type Cas = string & { readonly [brand]: 'Cas' };

export type CasReading =
  | Readonly<{ kind: 'valid'; cas: Cas }>
  /** It has the form of a CAS number, but the last digit is wrong. */
  | Readonly<{ kind: 'check-digit'; written: string; expected: number }>
  | Readonly<{ kind: 'no-cas' }>;

/** A CAS-like string inside a text. Offsets are UTF-16 units of the text as given. */
export type CasMention = Readonly<{
  start: number;
  end: number;
  text: string;
  reading: Exclude<CasReading, { kind: 'no-cas' }>;
  /** Written with other separators than dashes, or digit by digit; such a mention always has a valid check digit. */
  loose: boolean;
}>;

/** More than the longest field that is screened (20,000 characters) can hold: none is hidden behind others. */
export const casMentionsMax = 4_096;

const strictForm = /^([1-9]\d{1,6})-(\d{2})-(\d)$/;
/** In canonical characters: `0-9`, `-`, space, `.`, `/`, `a` for any letter, `|` for the rest. */
const strictMention = /(?<![0-9])(?<![0-9]-)([1-9]\d{1,6}) ?- ?(\d{2}) ?- ?(\d)(?![0-9])(?!-\d)/g;
const looseMention = /(?<![0-9])(?<![0-9]-)[1-9](?:[ .\-/_]{0,2}\d){4,9}(?![0-9])(?!-\d)/g;

/** @param body the digits before the check digit. */
export function casCheckDigit(body: string): number {
  let sum = 0;
  for (let place = 1; place <= body.length; place += 1) {
    sum += place * (body.charCodeAt(body.length - place) - 48);
  }
  return sum % 10;
}

/** Reads a field that should hold one CAS number and nothing else. */
export function parseCas(text: string): CasReading {
  const { plain } = canonical(text);
  const written = plain.replaceAll(' ', '').replaceAll(/[._/]/g, '-');
  if (strictForm.test(written)) return read(written);
  if (/^[1-9]\d{4,9}$/.test(written)) return read(dashed(written));
  return { kind: 'no-cas' };
}

/** Finds CAS-like strings: full-width or other digits, odd dashes, spaces and invisible marks between the digits. */
export function findCas(text: string): readonly CasMention[] {
  if (!mayHoldNumber(text)) return [];
  const { plain, starts, ends } = canonical(text);
  const found: CasMention[] = [];
  const add = (from: number, length: number, written: string, loose: boolean): void => {
    const start = starts[from] ?? 0;
    const end = ends[from + length - 1] ?? text.length;
    const reading = read(written);
    if (reading.kind === 'no-cas' || (loose && reading.kind !== 'valid')) return;
    if (found.some((other) => start < other.end && other.start < end)) return;
    found.push({ start, end, text: text.slice(start, end), reading, loose });
  };
  for (const match of plain.matchAll(strictMention)) {
    if (found.length >= casMentionsMax) break;
    add(match.index, match[0].length, `${match[1]}-${match[2]}-${match[3]}`, false);
  }
  for (const match of plain.matchAll(looseMention)) {
    if (found.length >= casMentionsMax) break;
    const digits = match[0].replaceAll(/\D/g, '');
    // Digits without any separator are a phone or an invoice number as often as a CAS number.
    if (digits.length !== match[0].length) add(match.index, match[0].length, dashed(digits), true);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A quick no for plain text without five digits near each other; other text is always looked at. */
function mayHoldNumber(text: string): boolean {
  return /[^\x20-\x7e]/.test(text) ? /\p{Nd}/u.test(text) : /(?:\d[ .\-/_]{0,6}){5}/.test(text);
}

function dashed(digits: string): string {
  return `${digits.slice(0, -3)}-${digits.slice(-3, -1)}-${digits.slice(-1)}`;
}

function read(written: string): CasReading {
  const match = strictForm.exec(written);
  if (!match) return { kind: 'no-cas' };
  const expected = casCheckDigit(`${match[1]}${match[2]}`);
  return Number(match[3]) === expected
    ? { kind: 'valid', cas: written as Cas }
    : { kind: 'check-digit', written, expected };
}

const plainAscii: readonly string[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[0-9\-./_]/.test(character)) return character;
  if (/\s/.test(character)) return ' ';
  return /[A-Za-z]/.test(character) ? 'a' : '|';
});

/** The text with one plain character for each character that can be seen, and where each came from. */
function canonical(text: string): { plain: string; starts: number[]; ends: number[] } {
  let plain = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  for (const character of text) {
    const start = offset;
    offset += character.length;
    if (isUnseen(character)) continue;
    plain += plainOf(character);
    starts.push(start);
    ends.push(offset);
  }
  return { plain, starts, ends };
}

function plainOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 128) return plainAscii[code] ?? '|';
  const digit = digitOf(character);
  if (digit >= 0) return String(digit);
  if (isDash(character)) return '-';
  if (/^\s$/u.test(character)) return ' ';
  if (/^[.\u3002\uff0e\u00b7\u2022\u30fb]$/u.test(character)) return '.';
  if (character === '/' || character === '_') return character;
  return /^\p{L}$/u.test(character) ? 'a' : '|';
}
