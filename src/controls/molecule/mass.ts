import type { Molecule } from './molecule.ts';

/**
 * Standard atomic weights in millidaltons, abridged to five digits (IUPAC, CIAAW 2021), for the elements that
 * definitions with a mass limit can meet.
 */
const weightMda: ReadonlyMap<number, number> = new Map([
  [1, 1_008],
  [5, 10_810],
  [6, 12_011],
  [7, 14_007],
  [8, 15_999],
  [9, 18_998],
  [14, 28_085],
  [15, 30_974],
  [16, 32_060],
  [17, 35_450],
  [34, 78_971],
  [35, 79_904],
  [53, 126_900],
]);

/** Mass in millidaltons with natural isotopes, or nothing for an element outside the table. */
export function massMda({ atoms }: Molecule): number | undefined {
  let sum = 0;
  for (const { z, hydrogens } of atoms) {
    const weight = weightMda.get(z);
    if (weight === undefined) return undefined;
    sum += weight + hydrogens * 1_008;
  }
  return sum;
}
