import type { MainModule, Mol } from '@rdkit/rdkit';
import type { Chemistry, ChemistryReading } from '#controls/chemistry.ts';
import type { Molecule } from '#controls/molecule/molecule.ts';
import { checkRdkitJson, moleculeOfJson, moleculeToJson } from './rdkit-json.ts';

/**
 * RDKit (BSD-3, rdkit.org) as compiled to WebAssembly, behind the port of `src/controls`. A molecule of the toolkit
 * lives in memory that nobody collects: every one is deleted where it was made.
 */
export async function openRdkit(): Promise<Chemistry> {
  const { default: load } = await import('@rdkit/rdkit');
  if (!isLoader(load)) throw new TypeError('@rdkit/rdkit does not export its loader');
  const rdkit = await load({ print: () => {}, printErr: () => {} });
  const known = withMol(rdkit, 'CO', (mol) => checkRdkitJson(mol.get_json()));
  if (known !== true) throw new TypeError('@rdkit/rdkit writes another JSON than is read here');
  return rdkitChemistry(rdkit);
}

type Loader = (options: Readonly<Record<'print' | 'printErr', () => void>>) => Promise<MainModule>;

/** The package is a CommonJS module: its loader is what an import names `default`, which its types do not say. */
function isLoader(value: unknown): value is Loader {
  return typeof value === 'function';
}

function rdkitChemistry(rdkit: MainModule): Chemistry {
  const remarks = rdkit.set_log_capture('rdApp.error');
  return Object.freeze({
    version: `rdkit ${rdkit.version()}`,
    read: (notation: string): ChemistryReading => {
      remarks?.clear_buffer();
      const mol = molOf(rdkit, notation);
      if (mol === null) return { kind: 'unreadable', why: remarkOf(remarks?.get_buffer() ?? '') };
      try {
        return {
          kind: 'molecule',
          molecule: moleculeOfJson(mol.get_json()),
          canonical: mol.get_smiles(),
        };
      } finally {
        mol.delete();
      }
    },
    canonical: (molecule: Molecule) => withMol(rdkit, molecule, (mol) => mol.get_smiles()),
    inchiKey: (of: Molecule | string) =>
      withMol(rdkit, of, (mol) => {
        const inchi = mol.get_inchi();
        return inchi === '' ? undefined : rdkit.get_inchikey_for_inchi(inchi);
      }),
  });
}

function withMol<T>(
  rdkit: MainModule,
  of: Molecule | string,
  read: (mol: Mol) => T,
): T | undefined {
  const mol = molOf(rdkit, typeof of === 'string' ? of : moleculeToJson(of));
  if (mol === null) return undefined;
  try {
    return read(mol);
  } finally {
    mol.delete();
  }
}

function molOf(rdkit: MainModule, notation: string): Mol | null {
  try {
    return rdkit.get_mol(notation);
  } catch {
    // WebAssembly exceptions of the toolkit carry no text; a notation that raises one cannot be read.
    return null;
  }
}

/** "[18:17:51] SMILES Parse Error: unclosed ring for input: 'C1CC'" without the clock and without the input. */
function remarkOf(buffer: string): string {
  const line = buffer.split('\n').find((each) => each.trim() !== '') ?? '';
  return line
    .replace(/^\[[\d:]+\]\s*/, '')
    .replace(/ (?:for|while parsing|when parsing|in) input:?.*$/i, '')
    .slice(0, 200);
}
