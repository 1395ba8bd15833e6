import * as z from 'zod';
import { type Atom, buildMolecule, type Molecule } from '#controls/molecule/molecule.ts';

/** The JSON of RDKit (`rdkitjson`, after CommonChem): values equal to the defaults are left out. */
const rdkitJson = z.object({
  defaults: z.object({
    atom: z.object({
      z: z.number(),
      impHs: z.number(),
      chg: z.number(),
      nRad: z.number(),
      isotope: z.number(),
    }),
    bond: z.object({ bo: z.number() }),
  }),
  molecules: z.array(
    z.object({
      atoms: z.array(
        z.object({
          z: z.number().optional(),
          impHs: z.number().optional(),
          chg: z.number().optional(),
          nRad: z.number().optional(),
          isotope: z.number().optional(),
          stereo: z.string().optional(),
        }),
      ),
      bonds: z
        .array(z.object({ atoms: z.array(z.number()).length(2), bo: z.number().optional() }))
        .optional(),
      extensions: z
        .array(
          z.object({
            name: z.string(),
            aromaticAtoms: z.array(z.number()).optional(),
            aromaticBonds: z.array(z.number()).optional(),
            atomRings: z.array(z.array(z.number())).optional(),
          }),
        )
        .optional(),
    }),
  ),
});
type RdkitJson = z.infer<typeof rdkitJson>;

/** The form is checked once, where the toolkit is opened; here every molecule is taken at its word. */
export function checkRdkitJson(json: string): boolean {
  return rdkitJson.safeParse(JSON.parse(json)).success;
}

export function moleculeOfJson(json: string): Molecule {
  const { defaults, molecules } = JSON.parse(json) as RdkitJson;
  const first = molecules[0];
  if (first === undefined) throw new TypeError('no molecule in the JSON of the toolkit');
  const extension = first.extensions?.find(({ name }) => name === 'rdkitRepresentation');
  const aromaticAtoms = new Set(extension?.aromaticAtoms);
  const aromaticBonds = new Set(extension?.aromaticBonds);
  const atoms = first.atoms.map(
    (atom, index): Atom => ({
      z: atom.z ?? defaults.atom.z,
      hydrogens: atom.impHs ?? defaults.atom.impHs,
      charge: atom.chg ?? defaults.atom.chg,
      isotope: atom.isotope ?? defaults.atom.isotope,
      radicals: atom.nRad ?? defaults.atom.nRad,
      aromatic: aromaticAtoms.has(index),
      ...(atom.stereo === undefined ? {} : { stereo: atom.stereo }),
    }),
  );
  const bonds = (first.bonds ?? []).map(({ atoms: [from = 0, to = 0], bo }, index) => ({
    from,
    to,
    order: bo ?? defaults.bond.bo,
    aromatic: aromaticBonds.has(index),
  }));
  return buildMolecule(atoms, bonds, extension?.atomRings ?? []);
}

/** Written without the extension: the toolkit finds rings and aromaticity again, and reads
 * no geometry of double bonds from this form. */
export function moleculeToJson({ atoms, bonds }: Molecule): string {
  return JSON.stringify({
    rdkitjson: { version: 12 },
    defaults: {
      atom: { z: 6, impHs: 0, chg: 0, nRad: 0, isotope: 0, stereo: 'unspecified' },
      bond: { bo: 1, stereo: 'unspecified' },
    },
    molecules: [
      {
        atoms: atoms.map(({ z: number, hydrogens, charge, radicals, isotope, stereo }) => ({
          z: number,
          impHs: hydrogens,
          chg: charge,
          nRad: radicals,
          isotope,
          ...(stereo === undefined ? {} : { stereo }),
        })),
        bonds: bonds.map(({ from, to, order }) => ({ atoms: [from, to], bo: order })),
      },
    ],
  });
}
