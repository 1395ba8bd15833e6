import type { Chemistry } from './chemistry.ts';

/** Neutral acids, bases and solvents that a salt or solvate is drawn with, by canonical string. */
export type CounterIons = ReadonlyMap<string, string>;

/** Names as in nomenclature; none is itself a listed substance. */
const notations: Readonly<Record<string, string>> = {
  acetate: 'CC(=O)O',
  benzoate: 'OC(=O)c1ccccc1',
  besylate: 'OS(=O)(=O)c1ccccc1',
  citrate: 'OC(=O)CC(O)(CC(=O)O)C(=O)O',
  ethanol: 'CCO',
  formate: 'OC=O',
  fumarate: 'OC(=O)/C=C/C(=O)O',
  lactate: 'CC(O)C(=O)O',
  maleate: 'OC(=O)/C=C\\C(=O)O',
  malate: 'OC(=O)CC(O)C(=O)O',
  malonate: 'OC(=O)CC(=O)O',
  mesylate: 'CS(=O)(=O)O',
  methanol: 'CO',
  oxalate: 'OC(=O)C(=O)O',
  succinate: 'OC(=O)CCC(=O)O',
  tartrate: 'OC(=O)C(O)C(O)C(=O)O',
  tosylate: 'Cc1ccc(cc1)S(=O)(=O)O',
  trifluoroacetate: 'OC(=O)C(F)(F)F',
};

/** Pieces without carbon, by formula. */
export const inorganicNames: Readonly<Record<string, string>> = {
  BrH: 'hydrobromide',
  ClH: 'hydrochloride',
  FH: 'hydrofluoride',
  HI: 'hydroiodide',
  HNO3: 'nitrate',
  H2O: 'water',
  H2O4S: 'sulfate',
  H3N: 'ammonium',
  H3O4P: 'phosphate',
  K: 'potassium',
  Na: 'sodium',
};

/** Stereochemistry of an acid changes nothing here, so each is known with and without it. */
export function readCounterIons(toolkit: Chemistry): CounterIons {
  const ions = new Map<string, string>();
  for (const [name, notation] of Object.entries(notations)) {
    const reading = toolkit.read(notation);
    if (reading.kind !== 'molecule') throw new TypeError(`${name} cannot be read`);
    ions.set(reading.canonical, name);
    const plain = toolkit.canonical(reading.molecule);
    if (plain !== undefined) ions.set(plain, name);
  }
  return ions;
}
