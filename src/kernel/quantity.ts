/**
 * Masses as whole milligrams. What people write is taken exactly or not at all: a quantity that two governments compare must not
 * depend on how a machine rounds.
 */
import { phrase } from './phrase.ts';
import { ok, type Result, refuse } from './refusal.ts';

/** Milligrams in one unit. International units only: a pound is not one mass everywhere. */
const unitsMg = { t: 1_000_000_000n, kg: 1_000_000n, g: 1000n, mg: 1n } as const;
export type MassUnit = keyof typeof unitsMg;
const units: readonly MassUnit[] = ['t', 'kg', 'g', 'mg'];

/** About nine thousand million tonnes; the largest integer that the protocol can hold is above it. */
export const massMgMax = 9_007_199_254_740_991;
const massCharactersMax = 40;

const massPattern = /^(\d{1,18})(?:\.(\d{1,18}))?\s*(t|kg|g|mg)$/;

function isUnit(text: string | undefined): text is MassUnit {
  return units.some((unit) => unit === text);
}

export const massExpected = phrase('a mass such as 25.5 kg, 1200 g or 0.75 t');

/**
 * Milligrams of `25.5 kg`, `1200 g`, `0.75t`: digits, a point for the decimals, no separators for thousands, a unit. A comma is refused, since it
 * parts decimals in one country and thousands in the next. Refuses `request.malformed`; so is a mass that is no whole number of milligrams.
 */
export function parseMass(text: string): Result<number> {
  const malformed = refuse('request.malformed', {
    facts: { expected: massExpected, found: text.slice(0, massCharactersMax) },
  });
  if (text.length > massCharactersMax) return malformed;
  const [, whole = '', decimals = '', unit] = massPattern.exec(text.trim()) ?? [];
  if (!isUnit(unit)) return malformed;
  const scaled = BigInt(whole + decimals) * unitsMg[unit];
  const scale = 10n ** BigInt(decimals.length);
  const massMg = scaled / scale;
  return scaled % scale === 0n && massMg <= massMgMax ? ok(Number(massMg)) : malformed;
}

/** The largest unit in which the mass is at least 1. */
function unitFor(massMg: number): MassUnit {
  return units.find((unit) => massMg >= unitsMg[unit]) ?? 'mg';
}

/**
 * The exact mass with a point for the decimals and no other separators: `25.5 kg`. What {@link parseMass} reads. For a screen, format the number
 * in the reader's language instead. @param massMg a whole number, not below 0
 */
export function formatMass(massMg: number, unit: MassUnit = unitFor(massMg)): string {
  if (!Number.isSafeInteger(massMg) || massMg < 0) throw new RangeError('a mass in milligrams');
  const per = unitsMg[unit];
  const whole = BigInt(massMg) / per;
  const decimals = (BigInt(massMg) % per)
    .toString()
    .padStart(per.toString().length - 1, '0')
    .replace(/0+$/, '');
  return `${whole}${per === 1n || decimals === '' ? '' : `.${decimals}`} ${unit}`;
}

/** The mass times a fraction, to the nearest milligram. */
export function scaleMass(massMg: number, numerator: number, denominator: number): number {
  const doubled = (2n * BigInt(massMg) * BigInt(numerator)) / BigInt(denominator);
  return Number((doubled + 1n) / 2n);
}
