import * as z from 'zod';
import { buildMolecule, type Molecule } from './molecule/molecule.ts';

/**
 * The published structures as graphs, written once by the toolkit (`scripts/control-structures.ts`), so that a name or
 * a number is judged by every class definition without one. A test writes them again and compares.
 */
const flag = z.union([z.literal(0), z.literal(1)]);
const index = z.int().min(0).max(1_000);
export const structureGraph = z.strictObject({
  id: z.string(),
  canonical: z.string(),
  /** Atomic number, hydrogens, charge, isotope, radicals, aromatic. */
  atoms: z.array(z.tuple([z.int().min(1).max(118), index, z.int(), index, index, flag])),
  /** From, to, order, aromatic. */
  bonds: z.array(z.tuple([index, index, z.int().min(0).max(6), flag])),
  rings: z.array(z.array(index)),
});
export const structureFile = z.strictObject({
  toolkit: z.string(),
  structures: z.array(structureGraph).max(100_000),
});
export type StructureGraph = Readonly<z.infer<typeof structureGraph>>;

export function moleculeOfGraph({ atoms, bonds, rings }: StructureGraph): Molecule {
  return buildMolecule(
    atoms.map(([z_, hydrogens, charge, isotope, radicals, aromatic]) => {
      return { z: z_, hydrogens, charge, isotope, radicals, aromatic: aromatic === 1 };
    }),
    bonds.map(([from, to, order, aromatic]) => ({ from, to, order, aromatic: aromatic === 1 })),
    rings,
  );
}

export function graphOfMolecule(
  id: string,
  canonical: string,
  { atoms, bonds, rings }: Molecule,
): StructureGraph {
  return {
    id,
    canonical,
    atoms: atoms.map(({ z: z_, hydrogens, charge, isotope, radicals, aromatic }) => {
      return [z_, hydrogens, charge, isotope, radicals, aromatic ? 1 : 0];
    }),
    bonds: bonds.map(({ from, to, order, aromatic }) => [from, to, order, aromatic ? 1 : 0]),
    rings: rings.map((ring) => [...ring]),
  };
}
