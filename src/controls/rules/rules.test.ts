import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { openRdkit } from '#chemistry/rdkit.ts';
import { parseSubstances } from '../substances.ts';
import { judges } from './judges.ts';

/** Published molecules in and out of every version of every definition (`data/controls/rule-cases.json`). */
type RuleCase = Readonly<{
  version: string;
  substance?: string;
  name?: string;
  smiles?: string;
  answer: 'class' | 'possible' | 'outside';
  clauses?: string;
}>;

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../data/controls/${name}`, import.meta.url), 'utf8'));
const substances = parseSubstances(read('substances.json'));
assert.ok(substances.ok);
const notations = new Map(
  substances.value.substances.map(({ id, structure }) => [id, structure?.smiles] as const),
);
const cases = read('rule-cases.json') as readonly RuleCase[];
const toolkit = await openRdkit();

/** "C+A/B" of a case: C, and A or B. */
function clausesMeet(expected: string, found: ReadonlySet<string>): boolean {
  const wanted = expected.split('+').map((each) => each.split('/'));
  return (
    wanted.every((choices) => choices.some((clause) => found.has(clause))) &&
    [...found].every((clause) => wanted.some((choices) => choices.includes(clause)))
  );
}

for (const version of Object.keys(judges).toSorted()) {
  test(`class definitions: ${version} takes in what it should and leaves out what it should`, () => {
    const own = cases.filter((each) => each.version === version);
    const answers = new Set(own.map(({ answer }) => answer));
    assert.ok(answers.has('outside') && answers.size > 1, 'molecules in and out');
    for (const { substance, name, smiles, answer, clauses } of own) {
      const notation = smiles ?? notations.get(substance ?? '');
      assert.ok(notation, substance);
      const reading = toolkit.read(notation);
      assert.ok(reading.kind === 'molecule', notation);
      const outcome = judges[version]?.(reading.molecule);
      assert.equal(outcome?.answer, answer, `${name ?? substance}: ${JSON.stringify(outcome)}`);
      if (clauses === undefined || outcome?.answer !== 'class') continue;
      const found = new Set(outcome.met.map(({ clause }) => clause));
      assert.ok(clausesMeet(clauses, found), `${name ?? substance}: ${[...found]} for ${clauses}`);
    }
  });
}

test('class definitions: every clause that is met names a position and atoms of the structure', () => {
  for (const { version, substance, smiles } of cases) {
    const notation = smiles ?? notations.get(substance ?? '');
    const reading = notation === undefined ? undefined : toolkit.read(notation);
    if (reading?.kind !== 'molecule') continue;
    const outcome = judges[version]?.(reading.molecule);
    if (outcome === undefined || outcome.answer === 'outside') continue;
    for (const { atoms, clause, position } of outcome.met) {
      assert.notEqual(clause, '');
      assert.notEqual(position, '');
      for (const atom of atoms) assert.ok(atom >= 0 && atom < reading.molecule.atoms.length);
    }
  }
});
