import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { sha256Hex } from '#kernel/digest.ts';
import type { ListFile } from './list-file.ts';
import { readOfacCsv } from './ofac-csv.ts';

const file = (name: string, text: string): ListFile => ({
  name,
  bytes: new TextEncoder().encode(text),
});
const row = (...cells: string[]): string => `${cells.join(',')}\r\n`;
const none = '-0- ';
const primaryRow = (number: string, name: string, type = none, remarks = none): string =>
  row(number, `"${name}"`, type, 'TEST', none, none, none, none, none, none, none, `"${remarks}"`);
const end = '\u001a';

test('ofac csv: the three files become entries with names, addresses and identifiers', () => {
  const remarks =
    "DOB 01 Jan 1970; Passport XA770143 (Nowhere) issued 01 Jan 2001; Email Address a@b.example; alt. Phone Number 0099 12 34 56; Digital Currency Address - XBT 3B7S6zrg; Linked To: SOMEBODY; a.k.a. 'THE 'BOSS''.";
  const result = readOfacCsv(
    [
      file('SDN.CSV', primaryRow('1', 'QUILLON, Marta', '"individual"', remarks) + end),
      file('ADD.CSV', row('1', '10', '"1 Road"', '"Town"', '"Nowhere"', none) + end),
      file('ALT.CSV', row('1', '11', '"aka"', '"КИЛЬОН, Марта"', none) + end),
    ],
    { publishedOn: '2026-11-20' },
  );
  assert.ok(result.ok);
  const { list, notes } = result.value;
  assert.deepEqual(notes, []);
  assert.equal(list.publishedOn, '2026-11-20');
  assert.deepEqual(list.entries, [
    {
      id: '1',
      kind: 'person',
      names: [
        { text: 'QUILLON, Marta', quality: 'primary', script: 'Latn' },
        { text: "THE 'BOSS'", quality: 'low', script: 'Latn' },
        { text: 'КИЛЬОН, Марта', quality: 'alias', script: 'Cyrl' },
      ],
      identifiers: [
        { type: 'passport', value: 'XA770143', country: 'Nowhere' },
        { type: 'email', value: 'a@b.example' },
        { type: 'phone', value: '0099 12 34 56' },
        { type: 'wallet', value: '3B7S6zrg' },
      ],
      programmes: ['TEST'],
      born: ['DOB 01 Jan 1970'],
      addresses: ['1 Road, Town, Nowhere'],
      remarks,
    },
  ]);
});

test('ofac csv: programmes between brackets are taken apart, comments go on after the remarks', () => {
  const primary = row(
    '7',
    'AURELIA',
    'vessel',
    'ONE] [TWO',
    none,
    'XA99',
    none,
    none,
    none,
    none,
    none,
    '"MMSI 572469210."',
  );
  const result = readOfacCsv([
    file('sdn.csv', primary),
    file('sdn_comments.csv', row('7', '"Vessel Registration Identification IMO 9074729."')),
  ]);
  assert.ok(result.ok);
  const [entry] = result.value.list.entries;
  assert.deepEqual(entry?.programmes, ['ONE', 'TWO']);
  assert.deepEqual(
    entry?.identifiers.map(({ type, value }) => [type, value]),
    [
      ['other', 'XA99'],
      ['mmsi', '572469210'],
      ['imo', '9074729'],
    ],
  );
  assert.deepEqual(
    result.value.notes.map(({ code, count }) => [code, count]),
    [
      ['addresses-missing', 1],
      ['aliases-missing', 1],
      ['no-end-mark', 2],
    ],
  );
});

test('ofac csv: a header row and Windows-1252 bytes are read', () => {
  const header = row(
    'ent_num',
    'SDN_Name',
    'SDN_Type',
    'Program',
    'Title',
    'a',
    'b',
    'c',
    'd',
    'e',
    'f',
    'Remarks',
  );
  const bytes = Uint8Array.from(header + primaryRow('1', 'CORAZÓN SA'), (letter) =>
    letter.charCodeAt(0),
  );
  const result = readOfacCsv([{ name: 'sdn.csv', bytes }]);
  assert.ok(result.ok);
  assert.equal(result.value.list.entries[0]?.names[0]?.text, 'CORAZÓN SA');
  assert.ok(result.value.notes.some(({ code }) => code === 'decoded-as-windows-1252'));
});

test('ofac csv: an alias of an entry that is not there is kept as a listed name, and told', () => {
  const result = readOfacCsv([
    file('sdn.csv', primaryRow('1', 'ONE')),
    file('alt.csv', row('2', '5', 'aka', 'TWO', none)),
    file('add.csv', row('3', '6', 'Road', none, none, none)),
  ]);
  assert.ok(result.ok);
  assert.equal(result.value.list.entries[1]?.kind, 'unknown');
  const codes = result.value.notes.map(({ code }) => code);
  assert.ok(codes.includes('alias-without-primary') && codes.includes('address-without-primary'));
});

test('ofac csv: one fault refuses the file, with its line, field and what was expected', () => {
  const good = primaryRow('1', 'ONE');
  const faults: readonly (readonly [string, readonly ListFile[], string])[] = [
    ['a missing column', [file('sdn.csv', good + row('2', 'TWO', none))], 'sdn.csv:2 row'],
    ['no number', [file('sdn.csv', good + primaryRow('two', 'TWO'))], 'sdn.csv:2 number'],
    ['a number twice', [file('sdn.csv', good + good)], 'sdn.csv:2 number'],
    [
      'an unknown type',
      [file('sdn.csv', good + primaryRow('2', 'TWO', 'ghost'))],
      'sdn.csv:2 type',
    ],
    ['no name', [file('sdn.csv', primaryRow('1', none))], 'sdn.csv:1 name'],
    ['cut inside a quoted field', [file('sdn.csv', `${good}2,"TW`)], 'sdn.csv:2 row'],
    ['something after the end mark', [file('sdn.csv', `${good}${end}2,3`)], 'sdn.csv:2 row'],
    ['not a table', [file('sdn.csv', '<html></html>')], 'sdn.csv:1 row'],
    ['empty', [file('sdn.csv', '')], 'sdn.csv:1 row'],
    ['two of one kind', [file('a.csv', good), file('b.csv', good)], 'b.csv:1 row'],
    ['no primary names', [file('alt.csv', row('1', '2', 'aka', 'X', none))], 'alt.csv'],
    [
      'an alias of an unknown kind',
      [file('sdn.csv', good), file('alt.csv', row('1', '2', 'xka', 'X', none))],
      'alt.csv:1 type',
    ],
  ];
  for (const [what, files, at] of faults) {
    const result = readOfacCsv(files);
    assert.ok(!result.ok, what);
    assert.deepEqual([result.refusal.code, result.refusal.at], ['list.malformed', at], what);
    const { expected } = result.refusal.facts ?? {};
    assert.ok(expected, what);
  }
});

test('ofac csv: whatever the bytes, there is a list or a refusal', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      assert.equal(typeof readOfacCsv([{ name: 'x', bytes }]).ok, 'boolean');
    }),
  );
  const cells = fc.array(fc.constantFrom('1', '2', 'aka', 'ONE', '-0- ', '"', ',', '\n', end, ''));
  fc.assert(
    fc.property(cells, (parts) => {
      assert.equal(typeof readOfacCsv([file('x', parts.join(','))]).ok, 'boolean');
    }),
  );
});

const lists = new URL('../../../shared/reference/data/lists/', import.meta.url);
const skip = existsSync(lists) ? false : 'needs ../shared/reference/data/lists, which is not here';
const real = (name: string): ListFile => ({
  name,
  bytes: new Uint8Array(readFileSync(new URL(name, lists))),
});

test('ofac csv: the published files are read whole', { skip }, () => {
  const files = ['ofac-sdn-primary-2023-01.csv', 'ofac-add-2025-12.csv', 'ofac-alt-2026-03.csv'];
  const result = readOfacCsv(files.map(real));
  assert.ok(result.ok);
  const { entries } = result.value.list;
  const kinds = Object.groupBy(entries, ({ kind }) => kind);
  assert.deepEqual(
    [entries.length, kinds.person?.length, kinds.vessel?.length, kinds.aircraft?.length],
    [14_966, 5_890, 685, 293],
  );
  assert.deepEqual(result.value.notes, [
    { code: 'alias-without-primary', count: 3_523 },
    { code: 'address-without-primary', count: 4_639 },
  ]);
  const cuban = entries.find(({ id }) => id === '36');
  assert.deepEqual(
    cuban?.names.map(({ text, quality }) => [text, quality]),
    [
      ['AEROCARIBBEAN AIRLINES', 'primary'],
      ['AERO-CARIBBEAN', 'alias'],
    ],
  );
  const identifiers = entries.flatMap((entry) => entry.identifiers);
  assert.equal(identifiers.filter(({ type }) => type === 'wallet').length, 209);
  assert.ok(identifiers.length > 10_000);
});

test('ofac csv: a file of one day alone is read, and what is missing is told', { skip }, () => {
  const one = real('ofac-eo14059-2023-10.csv');
  const result = readOfacCsv([one]);
  assert.ok(result.ok);
  assert.equal(result.value.list.digest, sha256Hex(one.bytes));
  assert.equal(result.value.list.entries.length, 28);
  const codes = result.value.list.entries.flatMap(({ identifiers }) =>
    identifiers.filter(({ type }) => type === 'uscc').map(({ value }) => value),
  );
  assert.ok(codes.length >= 10 && codes.every((code) => /^[0-9A-Z]{18}$/.test(code)));
  assert.deepEqual(
    result.value.notes.map(({ code }) => code),
    ['addresses-missing', 'aliases-missing', 'no-end-mark'],
  );
});
