import type { Molecule } from './molecule.ts';

const symbols: Readonly<Record<number, string>> = {
  1: 'H',
  3: 'Li',
  5: 'B',
  6: 'C',
  7: 'N',
  8: 'O',
  9: 'F',
  11: 'Na',
  12: 'Mg',
  14: 'Si',
  15: 'P',
  16: 'S',
  17: 'Cl',
  19: 'K',
  20: 'Ca',
  25: 'Mn',
  34: 'Se',
  35: 'Br',
  53: 'I',
};

/** Molecular formula in Hill order: carbon, hydrogen, then the rest by symbol. Charges are not written. */
export function formulaOf({ atoms }: Molecule): string {
  const counts = new Map<string, number>();
  const add = (symbol: string, count: number) =>
    counts.set(symbol, (counts.get(symbol) ?? 0) + count);
  for (const { z, hydrogens } of atoms) {
    add(symbols[z] ?? `(${z})`, 1);
    if (hydrogens > 0) add('H', hydrogens);
  }
  const carbons = counts.has('C');
  const order = (symbol: string): string => {
    if (carbons && symbol === 'C') return '0';
    return carbons && symbol === 'H' ? '1' : `2${symbol}`;
  };
  return [...counts]
    .toSorted(([a], [b]) => (order(a) < order(b) ? -1 : 1))
    .map(([symbol, count]) => (count === 1 ? symbol : `${symbol}${count}`))
    .join('');
}
