/**
 * Whether bytes have the canonical form, told from the bytes alone: nothing is parsed, and nothing written again to compare. Every act and
 * every content passes here, so it takes one pass over the bytes (docs/spec/README.md, "Canonical JSON").
 */
/** The outermost object or array is at depth 1. */
export const nestingMax = 16;

/** `open`: a member's name is other than plain ASCII, and the order of members is not judged here. */
export type CanonicalForm = 'canonical' | 'open' | 'other';

/** What a scan notes on its way. */
type Scan = {
  readonly bytes: Uint8Array;
  /** False once a byte lies beyond ASCII: whether such bytes are UTF-8 is not judged here. */
  isAscii: boolean;
  /** False if the last string holds an escape, or bytes beyond ASCII. */
  isPlain: boolean;
  isOpen: boolean;
};

/** Ends of what is scanned are offsets; this one stands for bytes in another form. */
const none = -1;

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const colon = 0x3a;
const zero = 0x30;
const minus = 0x2d;

const codesOf = (text: string): readonly number[] =>
  Array.from(text, (letter) => letter.charCodeAt(0));
const isShortEscape = new Set(codesOf('"\\bfnrt'));
/** Controls with a short escape of their own: \b, \t, \n, \f, \r. */
const hasShortEscape = new Set([8, 9, 10, 12, 13]);
const words = new Map(['true', 'false', 'null'].map((word) => [word.charCodeAt(0), codesOf(word)]));
const protoName = codesOf('__proto__');

/** @param at the backslash. @returns the last byte of the escape. */
function escapeEnd(bytes: Uint8Array, at: number): number {
  const letter = bytes[at + 1];
  if (letter === undefined) return none;
  if (isShortEscape.has(letter)) return at + 1;
  // Only controls without a short escape are written as \u00…, in lower case.
  if (letter !== 0x75 || bytes[at + 2] !== zero || bytes[at + 3] !== zero) return none;
  const high = (bytes[at + 4] ?? 0) - zero;
  const low = hexValue(bytes[at + 5] ?? 0);
  if ((high !== 0 && high !== 1) || low < 0) return none;
  return hasShortEscape.has(high * 16 + low) ? none : at + 5;
}

function hexValue(code: number): number {
  if (code >= zero && code <= 0x39) return code - zero;
  return code >= 0x61 && code <= 0x66 ? code - 0x61 + 10 : -1;
}

/** @param at behind the opening quote. @returns behind the closing one. */
function stringEnd(scan: Scan, at: number): number {
  const { bytes } = scan;
  scan.isPlain = true;
  for (let index = at; index < bytes.length; index++) {
    const code = bytes[index] as number;
    if (code === quote) return index + 1;
    if (code < 0x20) return none;
    if (code === backslash) {
      scan.isPlain = false;
      index = escapeEnd(bytes, index);
      if (index === none) return none;
    } else if (code >= 0x80) {
      scan.isPlain = false;
      scan.isAscii = false;
    }
  }
  return none;
}

/** Integers of at most 2^53 − 1 either way, without a plus, a leading zero, a fraction or an exponent. */
function integerEnd({ bytes }: Scan, at: number): number {
  const start = bytes[at] === minus ? at + 1 : at;
  let index = start;
  let value = 0;
  for (; index < bytes.length; index++) {
    const digit = (bytes[index] as number) - zero;
    if (digit < 0 || digit > 9) break;
    value = value * 10 + digit;
    if (value > Number.MAX_SAFE_INTEGER) return none;
  }
  if (index === start) return none;
  const isBareZero = index === start + 1 && start === at;
  return bytes[start] === zero && !isBareZero ? none : index;
}

function wordEnd({ bytes }: Scan, at: number): number {
  const word = words.get(bytes[at] ?? 0);
  if (word === undefined) return none;
  for (let index = 0; index < word.length; index++) {
    if (bytes[at + index] !== word[index]) return none;
  }
  return at + word.length;
}

function isProto(bytes: Uint8Array, from: number, to: number): boolean {
  return to - from === protoName.length && protoName.every((code, i) => bytes[from + i] === code);
}

/** Of names in plain ASCII: their bytes order as their UTF-16 code units do. */
function comesBefore(bytes: Uint8Array, a: number, aEnd: number, b: number, bEnd: number): boolean {
  const length = Math.min(aEnd - a, bEnd - b);
  for (let index = 0; index < length; index++) {
    const difference = (bytes[a + index] as number) - (bytes[b + index] as number);
    if (difference !== 0) return difference < 0;
  }
  return aEnd - a < bEnd - b;
}

/** @param at behind the opening brace. */
function objectEnd(scan: Scan, at: number, depth: number): number {
  const { bytes } = scan;
  if (bytes[at] === 0x7d) return at + 1;
  let before = none;
  let beforeEnd = none;
  for (let index = at; ; index++) {
    if (bytes[index] !== quote) return none;
    const name = index + 1;
    const end = stringEnd(scan, name);
    if (end === none || bytes[end] !== colon) return none;
    const nameEnd = end - 1;
    if (!scan.isPlain) scan.isOpen = true;
    else if (isProto(bytes, name, nameEnd)) return none;
    const follows = before === none || comesBefore(bytes, before, beforeEnd, name, nameEnd);
    if (!follows && !scan.isOpen) return none;
    before = name;
    beforeEnd = nameEnd;
    index = valueEnd(scan, end + 1, depth + 1);
    if (index === none) return none;
    if (bytes[index] === 0x7d) return index + 1;
    if (bytes[index] !== comma) return none;
  }
}

/** @param at behind the opening bracket. */
function arrayEnd(scan: Scan, at: number, depth: number): number {
  const { bytes } = scan;
  if (bytes[at] === 0x5d) return at + 1;
  for (let index = at; ; index++) {
    index = valueEnd(scan, index, depth + 1);
    if (index === none) return none;
    if (bytes[index] === 0x5d) return index + 1;
    if (bytes[index] !== comma) return none;
  }
}

function valueEnd(scan: Scan, at: number, depth: number): number {
  const code = scan.bytes[at];
  if (code === quote) return stringEnd(scan, at + 1);
  if (code === 0x7b) return depth > nestingMax ? none : objectEnd(scan, at + 1, depth);
  if (code === 0x5b) return depth > nestingMax ? none : arrayEnd(scan, at + 1, depth);
  return code === minus || (code !== undefined && code >= zero && code <= 0x39)
    ? integerEnd(scan, at)
    : wordEnd(scan, at);
}

/** The form of these bytes, if they are UTF-8; `isAscii` says that they are. */
export function canonicalFormOf(
  bytes: Uint8Array,
): Readonly<{ form: CanonicalForm; isAscii: boolean }> {
  const scan: Scan = { bytes, isAscii: true, isPlain: true, isOpen: false };
  const whole = valueEnd(scan, 0, 1) === bytes.length;
  return { form: !whole ? 'other' : scan.isOpen ? 'open' : 'canonical', isAscii: scan.isAscii };
}
