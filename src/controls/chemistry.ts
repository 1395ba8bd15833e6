import type { Molecule } from './molecule/molecule.ts';

/**
 * What this folder asks of a chemistry toolkit: to read a notation and to write two names of a structure. Calls are
 * synchronous; whoever has many structures puts the whole engine on a worker.
 */
export type Chemistry = Readonly<{
  /** Name and version of the toolkit; canonical strings of two versions are never compared. */
  version: string;
  /** Reads SMILES or a mol block, at most `notationMax` characters; the caller has checked that it is not empty. */
  read(notation: string): ChemistryReading;
  /** Equal for equal structures, and for this version only. */
  canonical(molecule: Molecule): string | undefined;
  /**
   * The standard InChIKey (IUPAC), or nothing where InChI cannot express the structure. Of a notation with everything
   * that it says; of a graph without the geometry of its double bonds.
   */
  inchiKey(of: Molecule | string): string | undefined;
}>;

export type ChemistryReading =
  | Readonly<{ kind: 'molecule'; molecule: Molecule; canonical: string }>
  /** `why` is the toolkit's own remark, in English, for the record. */
  | Readonly<{ kind: 'unreadable'; why: string }>;

/** Longest notation that is read; a published small molecule needs a few hundred characters. */
export const notationMax = 10_000;
/** Most atoms of a structure that is judged; the definitions are about molecules of some 25 to 60. */
export const atomsMax = 400;
