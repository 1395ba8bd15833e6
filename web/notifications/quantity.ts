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

/** A mass as base: net mass × numerator ⁄ denominator, rounded to the nearest milligram, in whole numbers all the way. */
export function baseMassMg(
  netMg: number,
  factor: Readonly<{ numerator: number; denominator: number }>,
): number {
  const numerator = BigInt(netMg) * BigInt(factor.numerator);
  const denominator = BigInt(factor.denominator);
  return Number((numerator + denominator / 2n) / denominator);
}
