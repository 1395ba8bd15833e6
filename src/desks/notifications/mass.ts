/**
 * Masses as whole milligrams, net or as base, compared exactly. Two governments may weigh the same goods as salt and as base; that
 * is a difference of units and never one of goods.
 */
import { scaleMass } from '#kernel/quantity.ts';

/** Net mass, mass as base, or both. */
export type Amount = Readonly<{ netMg?: number; baseMassMg?: number }>;

/** Base = net × numerator ⁄ denominator. */
export type Factor = Readonly<{ numerator: number; denominator: number }>;

export type Difference = Readonly<{
  kind:
    | 'none'
    /** The same goods in the other unit. */
    | 'unit'
    | 'within-tolerance'
    | 'less'
    | 'more'
    /** One side gave only net mass, the other only mass as base, and nobody gave the factor. */
    | 'not-comparable';
  /** How much more (or, negative, less) the second is, and in which unit. */
  byMg?: number;
  unit?: 'net' | 'base';
}>;

/** Mass as base to the nearest milligram. */
export const baseOf = (netMg: number, { numerator, denominator }: Factor): number =>
  scaleMass(netMg, numerator, denominator);

const asBase = ({ netMg, baseMassMg }: Amount, factor: Factor | undefined): number | undefined => {
  if (baseMassMg !== undefined) return baseMassMg;
  return netMg !== undefined && factor ? baseOf(netMg, factor) : undefined;
};

/** Several masses as one; in each unit in which all of them can be given. `undefined` if there are none. */
export function sum(amounts: readonly Amount[], factor: Factor | undefined): Amount | undefined {
  if (amounts.length === 0) return undefined;
  const total = (of: (amount: Amount) => number | undefined): number | undefined =>
    amounts
      .map(of)
      .reduce<number | undefined>(
        (all, one) => (all === undefined || one === undefined ? undefined : all + one),
        0,
      );
  const netMg = total((amount) => amount.netMg);
  const baseMassMg = total((amount) => asBase(amount, factor));
  return {
    ...(netMg !== undefined && { netMg }),
    ...(baseMassMg !== undefined && { baseMassMg }),
  };
}

function measured(
  first: number,
  second: number,
  unit: 'net' | 'base',
  tolerancePpm: number,
): Difference {
  const byMg = second - first;
  if (byMg === 0) return { kind: 'none' };
  const within = BigInt(Math.abs(byMg)) * 1_000_000n <= BigInt(tolerancePpm) * BigInt(first);
  return { kind: within ? 'within-tolerance' : byMg < 0 ? 'less' : 'more', byMg, unit };
}

export type Comparing = Readonly<{
  factor?: Factor;
  tolerancePpm?: number;
  /** Milligrams by which rounding alone can part sums in different units: one for each mass converted. */
  roundingMg?: number;
}>;

/** The second amount against the first. */
export function compare(first: Amount, second: Amount, how: Comparing = {}): Difference {
  const { factor, tolerancePpm = 0, roundingMg = 1 } = how;
  const alike = (a: number | undefined, b: number | undefined): boolean =>
    a !== undefined && b !== undefined && Math.abs(a - b) <= roundingMg;
  if (first.netMg !== undefined && second.netMg !== undefined) {
    if (first.netMg === second.netMg) return { kind: 'none' };
    // One of them may have written mass as base where the other wrote net mass.
    const firstBase = asBase({ netMg: first.netMg }, factor);
    const secondBase = asBase({ netMg: second.netMg }, factor);
    if (alike(firstBase, second.netMg) || alike(secondBase, first.netMg)) return { kind: 'unit' };
    if (alike(first.baseMassMg, second.baseMassMg)) return { kind: 'unit' };
    return measured(first.netMg, second.netMg, 'net', tolerancePpm);
  }
  const [a, b] = [asBase(first, factor), asBase(second, factor)];
  if (a === undefined || b === undefined) return { kind: 'not-comparable' };
  const sameUnit = (first.netMg === undefined) === (second.netMg === undefined);
  if (alike(a, b) && a !== b) return { kind: 'unit' };
  if (a === b) return { kind: sameUnit ? 'none' : 'unit' };
  return measured(a, b, 'base', tolerancePpm);
}

/** Whether a difference is one of goods. */
export const isDiscrepancy = ({ kind }: Difference): boolean => kind === 'less' || kind === 'more';
