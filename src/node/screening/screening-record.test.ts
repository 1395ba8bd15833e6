import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { movementContent, noticeContent, remarkContent } from '#desks/notifications/contents.ts';
import { types } from '#desks/notifications/statements.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '#kernel/canonical-json.ts';
import type { Field, ScreeningRecord } from '#screening/record.ts';
import { screeningRecordOf } from './screening-record.ts';

const facts: JsonObject = { substances: ['cas:79099-07-3'], hs: ['293339'] };
const content: JsonObject = {
  reference: 'T-1',
  exporter: {
    names: { en: 'Harbour Fine Chemicals' },
    identifiers: [
      { type: 'uscc', value: '91000000MA0XXXXX00' },
      { type: 'rfc', value: 'XAXX010101000' },
      { type: 'horoscope', value: 'leo' },
    ],
    phone: '+000 12 34 56',
    email: 'a@b.example',
  },
  importer: { names: { en: 'Delta Laboratories', zh: '三角洲实验室' } },
  consignee: { names: { es: 'Bodega Delta' } },
  notifyParty: { names: { en: 'Delta Forwarding' } },
  broker: { names: { en: 'Brokers Ltd' } },
  lines: [
    {
      line: 1,
      nameOnLabel: '1-boc-4-piperidone',
      nameInLaw: { zh: '1-叔丁氧羰基-4-哌啶酮' },
      cas: '79099-07-3',
      hs: '2933399090',
      form: 'base',
      netMg: 1,
    },
  ],
  endUse: { en: 'Synthesis of a medicine', es: 'Un medicamento' },
  vessel: 'M/V Aurelia Star, IMO 9074729',
  carrier: 'Blue Line',
  note: { en: 'Second of two.' },
};
const notified = 'notification.notified';

function record(type: string, of: JsonObject, held: JsonObject | undefined): ScreeningRecord {
  const found = screeningRecordOf(type, of, held);
  assert.ok(found !== undefined);
  return found;
}

test('screening record: every firm of a notice is a party under its role in the trade', () => {
  assert.ok(noticeContent.safeParse(content).success);
  const { parties } = record(notified, facts, content);
  assert.deepEqual(
    parties.map(({ role, kind, names }) => [role, kind, ...names.map(({ path }) => path)]),
    [
      ['exporter', 'unknown', '/content/exporter/names/en'],
      ['importer', 'unknown', '/content/importer/names/en', '/content/importer/names/zh'],
      ['consignee', 'unknown', '/content/consignee/names/es'],
      ['notify-party', 'unknown', '/content/notifyParty/names/en'],
      ['broker', 'unknown', '/content/broker/names/en'],
      ['carrier', 'unknown', '/content/carrier'],
      ['vessel', 'vessel', '/content/vessel'],
    ],
  );
});

test('screening record: numbers and addresses are named as screening names them', () => {
  const { parties } = record(notified, facts, content);
  assert.deepEqual(
    parties[0]?.identifiers.map(({ type, path }) => [type, path]),
    [
      ['uscc', '/content/exporter/identifiers/0/value'],
      ['tax-id', '/content/exporter/identifiers/1/value'],
      ['other', '/content/exporter/identifiers/2/value'],
      ['phone', '/content/exporter/phone'],
      ['email', '/content/exporter/email'],
    ],
  );
  assert.deepEqual(
    parties.at(-1)?.identifiers.map(({ type }) => type),
    ['imo', 'aircraft-registration'],
  );
});

test('screening record: what the lines say of the goods is not screened twice', () => {
  const { goods } = record(notified, facts, content);
  assert.deepEqual(goods, [
    {
      names: [
        { path: '/content/lines/0/nameOnLabel', text: '1-boc-4-piperidone' },
        { path: '/content/lines/0/nameInLaw/zh', text: '1-叔丁氧羰基-4-哌啶酮' },
      ],
      cas: [{ path: '/content/lines/0/cas', text: '79099-07-3' }],
      hs: [{ path: '/content/lines/0/hs', text: '2933399090' }],
    },
  ]);
});

test('screening record: the facts speak of the one line, or for themselves (no content, several lines)', () => {
  const cas = { path: '/facts/substances/0', text: 'cas:79099-07-3' };
  const hs = { path: '/facts/hs/0', text: '293339' };
  assert.deepEqual(record(notified, facts, undefined).goods, [{ names: [], cas: [cas], hs: [hs] }]);
  const bare = { lines: [{ line: 1, nameOnLabel: 'Resin', form: 'base', netMg: 1 }] };
  assert.deepEqual(record(notified, facts, bare).goods, [
    { names: [{ path: '/content/lines/0/nameOnLabel', text: 'Resin' }], cas: [cas], hs: [hs] },
  ]);
  const two = { lines: [...bare.lines, { line: 2, nameOnLabel: 'Acetic anhydride' }] };
  const named = { ...facts, substances: ['cas:79099-07-3', 'name:acetic-anhydride'] };
  assert.deepEqual(record(notified, named, two).goods.slice(2), [
    { names: [], cas: [cas], hs: [] },
    { names: [], cas: [], hs: [hs] },
  ]);
});

test('screening record: other statements bring their texts, and movements who carried the goods', () => {
  const movement = {
    quantities: [{ line: 1, netMg: 1 }],
    vessel: 'Aurelia',
    document: 'B/L 7',
    note: { es: 'x' },
  };
  assert.ok(movementContent.safeParse(movement).success);
  const arrived = record('notification.arrived', { on: '2026-12-01' }, movement);
  assert.deepEqual(
    arrived.parties.map(({ role }) => role),
    ['vessel'],
  );
  assert.deepEqual(
    arrived.texts.map(({ path }) => path),
    ['/content/document', '/content/note/es'],
  );
  const objected = record('notification.objected', { notice: 1 }, { text: { zh: '去甲芬太尼' } });
  assert.deepEqual(objected.texts, [{ path: '/content/text/zh', text: '去甲芬太尼' }]);
  assert.equal(screeningRecordOf('receipt', {}, { text: { en: 'x' } }), undefined);
  assert.equal(screeningRecordOf('toString', {}, undefined), undefined);
});

test('screening record: who leaves the form of a content does not leave screening', () => {
  const odd = {
    exporter: {
      names: { en: 'Zuventa', 'xx/~y': 'Zoventa' },
      identifiers: { a: { value: '12345678' } },
    },
    lines: { first: { nameOnLabel: { en: 'toluene' }, cas: 7 } },
    vessel: ['x'],
    more: 1,
  };
  assert.ok(!noticeContent.safeParse(odd).success);
  const { parties, goods } = record(notified, {}, odd);
  assert.deepEqual(parties[0]?.names[1], {
    path: '/content/exporter/names/xx~1~0y',
    text: 'Zoventa',
  });
  assert.deepEqual(
    parties[0]?.identifiers.map(({ text }) => text),
    ['12345678'],
  );
  assert.deepEqual(goods[0]?.names, [
    { path: '/content/lines/first/nameOnLabel/en', text: 'toluene' },
  ]);
});

/** RFC 6901. */
function resolve(root: JsonValue, path: string): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (const token of path.split('/').slice(1)) {
    const name = token.replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(value)) value = value[Number(name)];
    else value = isJsonObject(value) ? value[name] : undefined;
  }
  return value;
}

const fieldsOfRecord = ({ goods, parties, texts }: ScreeningRecord): readonly Field[] => [
  ...goods.flatMap(({ names, cas, hs }) => [...names, ...cas, ...hs]),
  ...parties.flatMap(({ names, identifiers }) => [...names, ...identifiers]),
  ...texts,
];

function resolves(of: JsonObject, held: JsonObject | undefined, type: string): number {
  const fields = fieldsOfRecord(record(type, of, held));
  const root = { facts: of, ...(held === undefined ? {} : { content: held }) };
  for (const { path, text } of fields) assert.equal(resolve(root, path), text);
  return fields.length;
}

const line = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 40 })
  .filter((text) => text.isWellFormed());
const maybe = { requiredKeys: [] as [] };
const byLanguage = fc
  .record({ en: line, es: line, zh: line }, maybe)
  .filter((text) => Object.keys(text).length > 0);
const tradeParty = fc.record(
  {
    names: byLanguage,
    address: byLanguage,
    country: fc.constantFrom('xa', 'xb'),
    identifiers: fc.array(
      fc.record({ type: fc.constantFrom('uscc', 'rfc', 'constructor'), value: line }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    phone: line,
    email: line,
  },
  { requiredKeys: ['names'] },
);
const goodsLine = fc.record(
  {
    line: fc.constant(1),
    nameOnLabel: line,
    nameInLaw: byLanguage,
    cas: fc.constantFrom('79099-07-3', '108-24-7'),
    hs: fc.constantFrom('293339', '29333990'),
    form: fc.constantFrom('base', 'salt'),
    netMg: fc.nat(),
  },
  { requiredKeys: ['line', 'nameOnLabel', 'form', 'netMg'] },
);
const noticeArbitrary = fc
  .record(
    {
      reference: line,
      exporter: tradeParty,
      importer: tradeParty,
      consignee: tradeParty,
      notifyParty: tradeParty,
      broker: tradeParty,
      lines: fc.array(goodsLine, { minLength: 1, maxLength: 4 }),
      endUse: byLanguage,
      vessel: line,
      carrier: line,
      note: byLanguage,
    },
    { requiredKeys: ['exporter', 'importer', 'lines'] },
  )
  .map((one) => ({ ...one, lines: one.lines.map((goods, at) => ({ ...goods, line: at + 1 })) }));
const factsArbitrary = fc.record(
  {
    substances: fc.array(fc.constantFrom('cas:79099-07-3', 'name:acetone', 'cas:108-24-7'), {
      maxLength: 3,
    }),
    hs: fc.array(fc.constantFrom('293339', '2915'), { maxLength: 3 }),
  },
  maybe,
);

test('screening record: of every valid notice, each field stands where its path says', () => {
  fc.assert(
    fc.property(factsArbitrary, noticeArbitrary, (of, one) => {
      const held = plain(one);
      assert.ok(noticeContent.safeParse(held).success);
      assert.ok(resolves(plain(of), held, notified) >= 3);
    }),
  );
  fc.assert(
    fc.property(fc.record({ text: byLanguage }), (one) => {
      const held = plain(one);
      assert.ok(remarkContent.safeParse(held).success);
      assert.ok(resolves({}, held, 'notification.asked') > 0);
    }),
  );
});

test('screening record: no JSON makes it throw, whatever the type', () => {
  const any = fc.dictionary(
    fc.constantFrom(
      'exporter',
      'names',
      'lines',
      'text',
      'vessel',
      'substances',
      'note',
      'hs',
      '__proto__',
      'a/b',
    ),
    fc.jsonValue({ maxDepth: 3 }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(types)), any, fc.option(any), (type, of, held) => {
      resolves(plain(of), held === null ? undefined : plain(held), type);
    }),
  );
});

/** Own members only, as parsed from bytes. */
function plain(value: object): JsonObject {
  const parsed: JsonValue = JSON.parse(JSON.stringify(value));
  assert.ok(isJsonObject(parsed));
  return parsed;
}
