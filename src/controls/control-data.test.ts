import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readControlFiles } from '#chemistry/control-files.ts';
import { openRdkit } from '#chemistry/rdkit.ts';
import { type ControlFiles, parseControlData } from './control-data.ts';
import { formulaOf } from './molecule/formula.ts';
import { graphOfMolecule } from './structures.ts';

const files = readControlFiles();
const parsed = parseControlData(files);
assert.ok(parsed.ok, JSON.stringify(parsed));
const data = parsed.value;
const toolkit = await openRdkit();

/** Of an inorganic acid the usual order is not Hill's. */
const elements = (formula: string) => formula.match(/[A-Z][a-z]?\d*/g)?.toSorted();

test('control data: every substance has an answer or an honest blank for each of eight jurisdictions', () => {
  for (const { id } of data.substances.substances) {
    const own = data.listings.filter(({ substance }) => substance === id);
    const places = new Set(own.map(({ jurisdiction }) => jurisdiction));
    // A class that China names by its definition has no listing of its own there.
    assert.ok(places.size === 8 || (places.size === 7 && !places.has('CN')), id);
  }
});

test('control data: a listing without a source is marked as remembered, and none is listed without a provision', () => {
  for (const row of data.listings) {
    const at = `${row.substance} ${row.jurisdiction}`;
    assert.ok(row.source !== undefined || row.mark === 'remembered', at);
    if (row.status === 'listed')
      assert.ok(row.list !== undefined && row.provision !== undefined, at);
  }
});

test('control data: formula, key and graph of every structure are what the toolkit makes of its notation', () => {
  assert.equal(data.toolkit, toolkit.version);
  const keys = new Set<string>();
  for (const { id, structure } of data.substances.substances) {
    if (structure === undefined) continue;
    const reading = toolkit.read(structure.smiles);
    assert.ok(reading.kind === 'molecule', id);
    assert.deepEqual(elements(formulaOf(reading.molecule)), elements(structure.formula), id);
    assert.equal(toolkit.inchiKey(structure.smiles), structure.inchiKey, id);
    assert.ok(!keys.has(structure.inchiKey), `${id}: key used twice`);
    keys.add(structure.inchiKey);
    const graph = data.structures.find((each) => each.id === id);
    assert.deepEqual(graph, graphOfMolecule(id, reading.canonical, reading.molecule), id);
  }
});

test('control data: every source of a row can be looked up', () => {
  for (const [key, { url }] of data.sources) {
    assert.match(url, /^(https?:\/\/|github-index:)\S/, key);
  }
});

test('control data: one wrong row refuses all files and says in which and where', () => {
  const broken = (name: keyof ControlFiles, change: (copy: never) => void): string => {
    const copy = structuredClone(files);
    change(copy[name] as never);
    const result = parseControlData(copy);
    if (result.ok) return 'read';
    return `${result.refusal.facts?.['file']} ${result.refusal.at}`;
  };
  type Rows = {
    listings: Record<string, unknown>[];
    rules: { versions: Record<string, unknown>[] }[];
  };
  assert.equal(
    broken('listings', ({ listings }: Rows) =>
      Object.assign(listings[0] ?? {}, { substance: 'x' }),
    ),
    'listings.json listings.0.substance',
  );
  assert.equal(
    broken('listings', ({ listings }: Rows) =>
      Object.assign(listings[0] ?? {}, { from: '2020-01-02', until: '2020-01-02' }),
    ),
    'listings.json listings.0.until',
  );
  assert.equal(
    broken('listings', ({ listings }: Rows) =>
      Object.assign(listings[0] ?? {}, { source: 'nowhere' }),
    ),
    'sources.json listings.json fentanyl UN-1961 nowhere',
  );
  assert.equal(
    broken('rules', ({ rules }: Rows) =>
      Object.assign(rules[0]?.versions[0] ?? {}, { id: 'no-code' }),
    ),
    'rules.json no-code',
  );
});
