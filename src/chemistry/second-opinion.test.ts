// A second toolkit reads the same notations: where two that share no code agree on the graph, every definition gives
// the same outcome over either. Published structures only: as they are, written anew, as salts, without stereochemistry.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Molecule as OclMolecule } from 'openchemlib';
import { judgeByAll } from '#controls/control-index.ts';
import { formulaOf } from '#controls/molecule/formula.ts';
import { type Atom, buildMolecule, type Molecule } from '#controls/molecule/molecule.ts';
import { separate } from '#controls/molecule/parent.ts';
import { openControlIndex } from './control-files.ts';
import { openRdkit } from './rdkit.ts';

const index = openControlIndex();
const rdkit = await openRdkit();
const published = index.data.substances.substances.flatMap(({ id, structure }) =>
  structure === undefined ? [] : [{ id, smiles: structure.smiles }],
);

/** OpenChemLib (BSD-3), read into the same graph. */
function readByOcl(smiles: string): Molecule {
  const ocl = OclMolecule.fromSmiles(smiles, { noCoordinates: true });
  const atoms = Array.from({ length: ocl.getAllAtoms() }, (_, at): Atom => {
    return {
      z: ocl.getAtomicNo(at),
      hydrogens: ocl.getImplicitHydrogens(at),
      charge: ocl.getAtomCharge(at),
      isotope: ocl.getAtomMass(at),
      radicals: 0,
      aromatic: ocl.isAromaticAtom(at),
    };
  });
  const bonds = Array.from({ length: ocl.getAllBonds() }, (_, at) => ({
    from: ocl.getBondAtom(0, at),
    to: ocl.getBondAtom(1, at),
    order: ocl.getBondOrder(at),
    aromatic: ocl.isAromaticBond(at),
  }));
  const rings = ocl.getRingSet();
  const found = Array.from({ length: rings.getSize() }, (_, at) => [...rings.getRingAtoms(at)]);
  return buildMolecule(atoms, bonds, found);
}

function readByRdkit(smiles: string): Molecule {
  const reading = rdkit.read(smiles);
  assert.ok(reading.kind === 'molecule', smiles);
  return reading.molecule;
}

/** What every definition says of each organic piece, in words that two numberings of the atoms share. */
const outcomes = (molecule: Molecule): readonly string[] =>
  separate(molecule)
    .parts.flatMap((part) =>
      judgeByAll(index.data.rules, part).map(({ version, outcome }) => {
        const met = outcome.answer === 'outside' ? [] : outcome.met;
        const clauses = met.map(({ clause, position, group, atoms }) => {
          return `${clause} ${position} ${group} ${atoms.length}`;
        });
        const because = outcome.answer === 'class' ? '' : outcome.because;
        return [version.id, outcome.answer, because, ...clauses.toSorted()].join(' | ');
      }),
    )
    .toSorted();

const forms: readonly (readonly [string, (smiles: string) => string])[] = [
  ['as published', (smiles) => smiles],
  ['as a hydrochloride', (smiles) => `${smiles}.Cl`],
  ['without stereochemistry', (smiles) => smiles.replaceAll(/[@/\\]/g, '').replaceAll('[CH]', 'C')],
  [
    'written anew by the other toolkit',
    (smiles) => OclMolecule.fromSmiles(smiles, { noCoordinates: true }).toIsomericSmiles(),
  ],
];

for (const [form, write] of forms) {
  test(`second opinion: two toolkits give every definition the same molecule (${form})`, () => {
    let judged = 0;
    for (const { id, smiles } of published) {
      const notation = write(smiles);
      const [one, other] = [readByRdkit(notation), readByOcl(notation)];
      assert.equal(formulaOf(other), formulaOf(one), `${id}: ${notation}`);
      assert.deepEqual(outcomes(other), outcomes(one), `${id}: ${notation}`);
      if (outcomes(one).length > 0) judged += 1;
    }
    assert.ok(judged > 40, 'most are judged by some definition');
  });
}

test('second opinion: a structure written anew is the same substance', () => {
  for (const { id, smiles } of published) {
    const anew = OclMolecule.fromSmiles(smiles, { noCoordinates: true }).toIsomericSmiles();
    const reading = rdkit.read(anew);
    assert.ok(reading.kind === 'molecule', anew);
    assert.equal(rdkit.inchiKey(anew)?.slice(0, 14), rdkit.inchiKey(smiles)?.slice(0, 14), id);
  }
});
