const milligramsOfKilogram = 1_000_000;

/**
 * A mass typed in kilograms, as whole milligrams; `undefined` if it is not one, or has more digits than milligrams hold.
 * Spaces and grouping commas are dropped: all three languages of the desk write the decimal point as a point.
 */
export function milligramsOf(typed: string): number | undefined {
  const plain = typed.trim().replace(/(?<=\d)[\s,'](?=\d{3}(?:\D|$))/g, '');
  const match = /^(\d{1,9})(?:\.(\d{1,6}))?$/.exec(plain);
  if (!match) return undefined;
  const [, whole = '0', fraction = ''] = match;
  return Number(whole) * milligramsOfKilogram + Number(fraction.padEnd(6, '0'));
}
