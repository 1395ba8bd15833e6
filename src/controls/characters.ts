/**
 * Characters as people type them: digits of any width or script, dashes of every kind, marks that cannot be seen.
 * Both the CAS reader and the name folder look at text through these, so that they agree on offsets.
 */

/** Seen by nobody: zero-width spaces and joiners, soft hyphens, bidirectional controls, byte-order marks. */
const unseen = /^(?:\p{Cf}|\u034f|\u17b4|\u17b5|[\u115f\u1160\u3164\uffa0])$/u;
/** Dash punctuation, the minus sign, the modifier minus, the hyphen bullet, and the katakana long-vowel mark. */
const dash = /^[\p{Pd}\u2212\u02d7\u2043\u30fc\uff70]$/u;
const decimal = /^\p{Nd}$/u;

/** Nothing in ASCII is of either kind but the hyphen; most text is ASCII, and the patterns are slow. */
const isAscii = (character: string): boolean => character.charCodeAt(0) < 128;

export const isUnseen = (character: string): boolean =>
  !isAscii(character) && unseen.test(character);
export const isDash = (character: string): boolean =>
  isAscii(character) ? character === '-' : dash.test(character);

/** The value of a decimal digit in any script or width, or -1. */
export function digitOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 128) return code >= 48 && code <= 57 ? code - 48 : -1;
  const plain = character.normalize('NFKC');
  if (plain.length === 1 && plain >= '0' && plain <= '9') return plain.charCodeAt(0) - 48;
  if (!decimal.test(character)) return -1;
  // Decimal digits stand in runs of ten that begin with zero (Unicode 4.6), so the run's start gives the value.
  let zero = code;
  while (zero > 0 && decimal.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (code - zero) % 10;
}
