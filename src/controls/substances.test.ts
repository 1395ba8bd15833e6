import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { hsDigits, hsSubheading, parseHsHeadings } from './hs.ts';
import { parsePorts, unlocode } from './ports.ts';
import { buildSubstanceIndex } from './substance-index.ts';
import { parseSubstances } from './substances.ts';

const read = (name: string): string =>
  readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8');
const rows = (name: string): unknown[] => parse(read(name), { columns: true });
const json: unknown = JSON.parse(read('controls/substances.json'));
const parsed = parseSubstances(json);
assert.ok(parsed.ok);
const file = parsed.value;

test('substances: the shipped file is read, and every number has a check digit that holds', () => {
  assert.equal(file.substances.length, 84);
  assert.equal(file.substances.flatMap(({ cas }) => cas).length, 96);
});

test('substances: one wrong row refuses the whole file and says where', () => {
  const broken = (change: (copy: typeof file) => void): string => {
    const copy: typeof file = structuredClone(file);
    change(copy);
    const result = parseSubstances(copy);
    assert.equal(result.ok, false);
    if (result.ok) return '';
    assert.equal(result.refusal.code, 'list.malformed');
    return result.refusal.at ?? '';
  };
  const setFirst = (key: string, value: unknown) => (copy: typeof file) => {
    const [first] = copy.substances;
    assert.ok(first);
    Object.assign(first, { [key]: value });
  };
  const cas = { form: 'base', source: 'gh_red', mark: 'read' };
  assert.equal(broken(setFirst('cas', [{ rn: '1609-66-5', ...cas }])), 'substances.0.cas');
  assert.equal(
    broken(setFirst('cas', [{ rn: '1609-66-1', ...cas, mark: 'certain' }])),
    'substances.0.cas.0.mark',
  );
  assert.equal(broken(setFirst('kind', 'recipe')), 'substances.0.kind');
  assert.equal(broken(setFirst('id', 'alfentanil')), 'substances.1.id');
  assert.equal(parseSubstances(null).ok, false);
  assert.equal(parseSubstances({ substances: 'none' }).ok, false);
});

test('substances: each is found by its number, its name and its sub-heading', () => {
  const index = buildSubstanceIndex(file);
  assert.equal(index.byCas.size, 96);
  assert.deepEqual(
    index.byName.get('4anilinopiperidine')?.map(({ substance }) => substance.id),
    ['4-ap'],
  );
  const shared = index.byHs.get('293339')?.map(({ id }) => id) ?? [];
  assert.ok(
    shared.length >= 4 && shared.includes('norfentanyl'),
    'one sub-heading, many substances',
  );
});

test('hs: declared codes are read with dots, spaces and full-width digits', () => {
  assert.equal(hsDigits('2933.39-9073'), '2933399073');
  assert.equal(hsSubheading('２９３３．３９'), '293339');
  assert.equal(hsSubheading('2933'), undefined);
  assert.equal(hsSubheading('chemicals'), undefined);
});

test('hs: every sub-heading of the control list is in the headings', () => {
  const headings = new Set(parseHsHeadings(rows('hs.csv')).map(({ hs }) => hs));
  for (const { hs } of file.substances) {
    for (const { code } of hs) assert.ok(headings.has(code.slice(0, 6)), code);
  }
});

test('ports: the shipped places are read and found by their code', () => {
  const ports = parsePorts(rows('ports.csv'));
  assert.equal(ports.size, 363);
  assert.equal(ports.get('MTMAR')?.name, 'Marsaxlokk');
  assert.equal(unlocode('mt-mar'), 'MTMAR');
  assert.equal(unlocode('Marsaxlokk'), undefined);
});
