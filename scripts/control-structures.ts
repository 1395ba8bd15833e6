// Writes data/controls/structures.json from the notations in data/controls/substances.json: run it after a structure
// or the version of the toolkit has changed (`sh bin/run scripts/control-structures.ts`).

import { readFileSync, writeFileSync } from 'node:fs';
import { openRdkit } from '#chemistry/rdkit.ts';
import { graphOfMolecule } from '#controls/structures.ts';
import { parseSubstances } from '#controls/substances.ts';

const folder = new URL('../data/controls/', import.meta.url);
const parsed = parseSubstances(
  JSON.parse(readFileSync(new URL('substances.json', folder), 'utf8')),
);
if (!parsed.ok) throw new Error(`substances.json: ${parsed.refusal.at ?? parsed.refusal.code}`);

const chemistry = await openRdkit();
const rows: string[] = [];
for (const { id, structure } of parsed.value.substances) {
  if (structure === undefined) continue;
  const reading = chemistry.read(structure.smiles);
  if (reading.kind !== 'molecule') throw new Error(`${id}: ${reading.why}`);
  const key = chemistry.inchiKey(structure.smiles);
  if (key !== structure.inchiKey) throw new Error(`${id}: ${key} is not ${structure.inchiKey}`);
  rows.push(JSON.stringify(graphOfMolecule(id, reading.canonical, reading.molecule)));
}
const text = `{\n"toolkit": ${JSON.stringify(chemistry.version)},\n"structures": [\n${rows.join(',\n')}\n]\n}\n`;
writeFileSync(new URL('structures.json', folder), text);
