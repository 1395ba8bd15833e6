import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noticeContent } from '#desks/notifications/contents.ts';
import { noticeFacts } from '#desks/notifications/statements.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { noticeColumns, noticeRowsMax, readNoticeCsv } from './notice-rows.ts';

const cells: Readonly<Record<string, string>> = {
  reference: 'A-1',
  importer: 'xc',
  basis: 'art12-10-a',
  exporter_name: 'Firm A',
  importer_name: 'Firm C, Ltd',
  name_on_label: 'Norfentanyl',
  form: 'base',
  net_mass: '500 g',
  dispatch_from: '2027-01-24',
  port_export: 'ISREY',
  port_import: 'MUPLU',
  mode: 'air',
  cas: '1609-66-1',
};

function csv(...rows: readonly Readonly<Record<string, string>>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const line = (values: readonly string[]): string =>
    values.map((value) => `"${value.replaceAll('"', '""')}"`).join(',');
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
    .map(line)
    .join('\r\n');
}

function refusal(text: string): Refusal {
  const read = readNoticeCsv(text, 'n.csv');
  assert.ok(!read.ok, 'it is refused');
  return read.refusal;
}

test('notices from a table have the form that the desk asks for (every column)', () => {
  const every = Object.fromEntries(noticeColumns.optional.map((column) => [column, 'x']));
  const full = {
    ...every,
    ...cells,
    rule: 'agreed-may-proceed',
    hs: '2933.39 00',
    gross_mass: '0.6 kg',
    base_mass: '499 g',
    strength_ppm: '990000',
    dispatch_to: '2027-01-30',
    ports_transit: 'MTMAR; SGSIN',
    permit_export: 'E/1',
    permit_import: 'I-2',
    tolerance_ppm: '5000',
  };
  const read = readNoticeCsv(csv(full), 'n.csv');
  assert.ok(read.ok);
  const [notice] = read.value;
  assert.ok(notice);
  assert.deepEqual(noticeFacts.safeParse(notice.facts).error, undefined);
  assert.deepEqual(noticeContent.safeParse(notice.content).error, undefined);
  assert.deepEqual(notice.facts['hs'], ['29333900']);
});

test('rows of one reference are one notice, and each substance is named once', () => {
  const read = readNoticeCsv(
    csv(cells, { ...cells, net_mass: '1 kg' }, { ...cells, reference: 'A-2' }),
    'n.csv',
  );
  assert.ok(read.ok);
  assert.equal(read.value.length, 2);
  const [first] = read.value;
  assert.deepEqual(first?.facts['substances'], ['cas:1609-66-1']);
  assert.equal(Array.isArray(first?.content?.['lines']) && first.content['lines'].length, 2);
});

test('a table may be written with semicolons or tabs, as spreadsheets do (with a BOM)', () => {
  const row = { ...cells, importer_name: 'Firm C' };
  const read = readNoticeCsv(csv(row), 'n.csv');
  for (const mark of [';', '\t']) {
    const text = `\ufeff${csv(row).replaceAll(',', mark)}`;
    assert.deepEqual(readNoticeCsv(text, 'n.csv'), read);
  }
  assert.ok(read.ok);
});

test('a substance without a CAS number is named by one word of Latin letters, or refused', () => {
  const { cas: _, ...bare } = cells;
  const read = readNoticeCsv(csv({ ...bare, name_on_label: ' N-Phenyl (97 %) ' }), 'n.csv');
  assert.ok(read.ok);
  assert.deepEqual(read.value[0]?.facts['substances'], ['name:n-phenyl-97']);
  assert.equal(refusal(csv({ ...bare, name_on_label: '哌啶' })).at, 'n.csv:2: cas');
});

test('what is wrong in a table is refused with file, line and column', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['', 'n.csv'],
    ['reference\n', 'n.csv'],
    ['"unclosed', 'n.csv:1'],
    [csv({ ...cells, weight: '1' }), 'n.csv:1: weight'],
    [csv({ reference: 'A-1' }), 'n.csv:1: importer'],
    [csv(cells, { ...cells, mode: '' }), 'n.csv:3: mode'],
    [csv({ ...cells, net_mass: '500' }), 'n.csv:2: net_mass'],
    [csv(cells, { ...cells, strength_ppm: 'half' }), 'n.csv:3: strength_ppm'],
    [csv({ ...cells, tolerance_ppm: '1.5' }), 'n.csv:2: tolerance_ppm'],
  ];
  for (const [text, at] of cases) assert.equal(refusal(text).at, at, text.slice(0, 40));
});

test('a table of more rows than one file may hold is refused', () => {
  const rows = Array.from({ length: noticeRowsMax + 1 }, () => 'a').join('\n');
  assert.equal(refusal(`reference\n${rows}\n`).code, 'request.too-large');
});
