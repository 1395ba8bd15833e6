import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ListFile } from './list-file.ts';
import { readUnXml } from './un-xml.ts';

const file = (text: string): ListFile => ({
  name: 'consolidated.xml',
  bytes: new TextEncoder().encode(text),
});
const list = (individuals: string, entities = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST dateGenerated="2026-11-20T00:00:09.554Z">
<INDIVIDUALS>${individuals}</INDIVIDUALS><ENTITIES>${entities}</ENTITIES></CONSOLIDATED_LIST>`;
const required = '<UN_LIST_TYPE>Test</UN_LIST_TYPE><REFERENCE_NUMBER>TEi.001</REFERENCE_NUMBER>';
const person = (fields: string, start = required): string =>
  `<INDIVIDUAL>${start}${fields}</INDIVIDUAL>`;

test('un xml: an individual becomes an entry with names, documents and what tells him apart', () => {
  const result = readUnXml([
    file(
      list(
        person(`<FIRST_NAME>MARTA</FIRST_NAME><SECOND_NAME> QUILLON
        </SECOND_NAME><NAME_ORIGINAL_SCRIPT>مارتا</NAME_ORIGINAL_SCRIPT>
        <COMMENTS1>Owner of a tanker. IMO number: 5571322. e-mail: a.b@c.example</COMMENTS1>
        <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>La Paloma</ALIAS_NAME></INDIVIDUAL_ALIAS>
        <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
        <INDIVIDUAL_ADDRESS><CITY>Town</CITY><COUNTRY>Nowhere</COUNTRY></INDIVIDUAL_ADDRESS>
        <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1970</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
        <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT>
        <NUMBER>XA diplomatic passport no. D00000898</NUMBER><ISSUING_COUNTRY>Nowhere</ISSUING_COUNTRY></INDIVIDUAL_DOCUMENT>`),
      ),
    ),
  ]);
  assert.ok(result.ok);
  assert.deepEqual(result.value.notes, []);
  assert.equal(result.value.list.publishedOn, '2026-11-20');
  assert.deepEqual(result.value.list.entries, [
    {
      id: 'TEi.001',
      kind: 'person',
      names: [
        { text: 'MARTA QUILLON', quality: 'primary', script: 'Latn' },
        { text: 'مارتا', quality: 'primary', script: 'Arab' },
        { text: 'La Paloma', quality: 'low', script: 'Latn' },
      ],
      identifiers: [
        { type: 'passport', value: 'D00000898', country: 'Nowhere' },
        { type: 'imo', value: '5571322' },
        { type: 'email', value: 'a.b@c.example' },
      ],
      programmes: ['Test'],
      born: ['1970'],
      addresses: ['Town, Nowhere'],
      remarks: 'Owner of a tanker. IMO number: 5571322. e-mail: a.b@c.example',
    },
  ]);
});

test('un xml: a field that the schema did not have is told, and the list is read', () => {
  const result = readUnXml([
    file(list(person('<FIRST_NAME>A B</FIRST_NAME><NEW_FIELD>x</NEW_FIELD>'))),
  ]);
  assert.ok(result.ok);
  assert.deepEqual(result.value.notes, [
    { code: 'unknown-element', count: 1, detail: 'NEW_FIELD' },
  ]);
});

test('un xml: one fault refuses the file, with its line, element and what was expected', () => {
  const named = '<FIRST_NAME>A</FIRST_NAME>';
  const whole = list(person(named));
  const faults: readonly (readonly [string, string, RegExp])[] = [
    ['cut short', whole.slice(0, -30), /xml$/],
    ['not xml', 'SDN,1,2', /xml$/],
    ['empty', '', /xml$/],
    ['another root', '<LIST/>', /:1 LIST$/],
    ['another section', list('').replaceAll('ENTITIES', 'SHIPS'), /SHIPS$/],
    ['an entity among individuals', list('<ENTITY/>'), /ENTITY$/],
    ['no reference', list(person(named, '<UN_LIST_TYPE>T</UN_LIST_TYPE>')), /:3 REFERENCE_NUMBER$/],
    ['no name', list(person('')), /FIRST_NAME$/],
    ['a reference twice', list(person(named) + person(named)), /REFERENCE_NUMBER$/],
    [
      'an alias of an unknown quality',
      list(person(`${named}<INDIVIDUAL_ALIAS><QUALITY>Odd</QUALITY></INDIVIDUAL_ALIAS>`)),
      /QUALITY$/,
    ],
    ['no date', whole.replace(/dateGenerated="[^"]*"/, ''), /dateGenerated$/],
    ['a document type', `<!DOCTYPE a [<!ENTITY b "c">]>${list('')}`, /xml$/],
    ['an unknown entity', list(person('<FIRST_NAME>&b;</FIRST_NAME>')), /xml$/],
    ['too deep', list(person('<A><B><C><D><E><F/></E></D></C></B></A>')), /F$/],
  ];
  for (const [what, text, at] of faults) {
    const result = readUnXml([file(text)]);
    assert.ok(!result.ok, what);
    assert.equal(result.refusal.code, 'list.malformed', what);
    assert.match(result.refusal.at ?? '', at, what);
  }
  const latin = Uint8Array.from(list(person('<FIRST_NAME>É</FIRST_NAME>')), (c) => c.charCodeAt(0));
  assert.ok(!readUnXml([{ name: 'x', bytes: latin }]).ok, 'not UTF-8');
  assert.ok(!readUnXml([]).ok, 'no file');
});

test('un xml: whatever the text, there is a list or a refusal', () => {
  const pieces = fc.constantFrom(
    '<',
    '>',
    '/',
    'INDIVIDUAL',
    ' ',
    '&amp;',
    '&x;',
    '<![CDATA[',
    ']]>',
    '"',
    '\0',
    'é',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), fc.nat(), (parts, place) => {
      const whole = list(person('<FIRST_NAME>A</FIRST_NAME>'));
      const at = place % whole.length;
      const text = whole.slice(0, at) + parts.join('') + whole.slice(at);
      assert.equal(typeof readUnXml([file(text)]).ok, 'boolean');
    }),
  );
});

const published = new URL(
  '../../../shared/reference/data/lists/un-consolidated-2026-02.xml',
  import.meta.url,
);
const skip = existsSync(published)
  ? false
  : 'needs ../shared/reference/data/lists, which is not here';

test('un xml: the published list is read whole', { skip }, () => {
  const bytes = new Uint8Array(readFileSync(published));
  const result = readUnXml([{ name: 'un.xml', bytes }]);
  assert.ok(result.ok);
  const { entries, publishedOn } = result.value.list;
  assert.deepEqual(result.value.notes, []);
  assert.equal(publishedOn, '2026-02-27');
  const people = entries.filter(({ kind }) => kind === 'person');
  assert.deepEqual([entries.length, people.length], [1_003, 730]);
  const m23 = entries.find(({ id }) => id === 'CDe.006');
  assert.deepEqual(
    m23?.names.map(({ text }) => text),
    ['M23', 'Mouvement du 23 mars'],
  );
  assert.deepEqual(m23?.identifiers, [{ type: 'email', value: 'mouvementdu23mars1@gmail.com' }]);
  const passports = entries.flatMap((entry) =>
    entry.identifiers.filter(({ type }) => type === 'passport'),
  );
  assert.ok(passports.length > 300);
});
