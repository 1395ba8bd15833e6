import type { Molecule } from './molecule.ts';

const rounds = 8;

/**
 * A number that is equal for molecules whose heavy atoms are joined in the same way, whatever their bond orders,
 * hydrogens, charges and stereochemistry. Two structures with the same InChIKey skeleton have the same number, so a
 * number that no published structure has makes the key, which is slow to reckon, unnecessary. Refinement of colours
 * (Morgan, J. Chem. Doc. 1965, 5, 107); a number shared by chance costs time, never an answer.
 */
export function connectivityOf({ atoms, neighbours }: Molecule): number {
  let colours = atoms.map(({ z }, index) => mix(z, neighbours[index]?.length ?? 0));
  for (let round = 0; round < rounds; round += 1) {
    const before = colours;
    colours = before.map((colour, index) => {
      let around = 0;
      for (const { atom } of neighbours[index] ?? [])
        around = (around + mix(before[atom] ?? 0, 7)) | 0;
      return mix(colour, around);
    });
  }
  let sum = atoms.length;
  for (const colour of colours) sum = (sum + mix(colour, 13)) | 0;
  return sum;
}

/** One step of a 32-bit hash (the finaliser of MurmurHash3, public domain). */
function mix(one: number, other: number): number {
  let hash = Math.imul(one ^ Math.imul(other, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
