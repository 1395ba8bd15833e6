import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { substanceLookup } from '#controls/lookup.ts';
import { parseSubstances } from '#controls/substances.ts';
import { type Finding, findingCodes, strengths } from './finding.ts';
import type { ScreeningList } from './list.ts';
import { buildListIndex } from './list-index.ts';
import {
  fieldCharactersMax,
  type Goods,
  goodsMax,
  type Party,
  type ScreeningRecord,
} from './record.ts';
import { screen } from './screen.ts';

const file = new URL('../../data/controls/substances.json', import.meta.url);
const parsed = parseSubstances(JSON.parse(readFileSync(file, 'utf8')));
assert.ok(parsed.ok);
const substances = substanceLookup(parsed.value);

/** Nobody in it exists. */
const list: ScreeningList = {
  id: 'invented',
  title: 'An invented list',
  publisher: 'Nobody',
  digest: '00'.repeat(32),
  entries: [
    {
      id: 'p1',
      kind: 'person',
      names: [
        { text: 'QUILLON, Marta Inés', quality: 'primary' },
        { text: 'LA PALOMA', quality: 'low' },
      ],
      identifiers: [
        { type: 'passport', value: 'XA 770143', country: 'Nowhere' },
        { type: 'wallet', value: '0x00000000000000000000000000000000000000AA' },
      ],
      programmes: ['TEST'],
    },
    {
      id: 'o1',
      kind: 'organisation',
      names: [
        { text: 'ZUVENTA FINE CHEMICALS CO., LTD.', quality: 'primary' },
        { text: '组文塔精细化工有限公司', quality: 'alias' },
      ],
      identifiers: [{ type: 'uscc', value: '91000000MA0XXXXX00', country: 'Nowhere' }],
      programmes: ['TEST', 'TEST2'],
    },
    {
      id: 'v1',
      kind: 'vessel',
      names: [{ text: 'AURELIA STAR', quality: 'primary' }],
      identifiers: [{ type: 'imo', value: '9074729' }],
      programmes: ['TEST'],
    },
  ],
};
const lists = buildListIndex([list]);

const party = (parts: Partial<Party> & { named?: string }): Party => ({
  role: 'consignee',
  kind: 'unknown',
  names: parts.named === undefined ? [] : [{ path: '/consignee/name', text: parts.named }],
  identifiers: [],
  ...parts,
});
const goods = (parts: { name?: string; cas?: string; hs?: string }): Goods => {
  const field = (key: 'name' | 'cas' | 'hs') =>
    parts[key] === undefined ? [] : [{ path: `/goods/0/${key}`, text: parts[key] }];
  return { names: field('name'), cas: field('cas'), hs: field('hs') };
};
const empty: ScreeningRecord = { goods: [], parties: [], texts: [] };
const run = (record: Partial<ScreeningRecord>): readonly Finding[] =>
  screen({ ...empty, ...record }, lists, substances);
const codes = (record: Partial<ScreeningRecord>): string[] => run(record).map(({ code }) => code);

test('screening: a record without anything known has no findings', () => {
  const record = {
    parties: [party({ named: 'Ordinary Trading House' })],
    goods: [goods({ name: 'Ceramic tiles', hs: '6907.21' })],
    texts: [{ path: '/remarks', text: 'Deliver before noon, tel. +000 123-45-6.' }],
  };
  assert.deepEqual(run(record), []);
});

test('screening: an exact name says which entry of which edition, and where it stands', () => {
  const [finding, ...more] = run({
    parties: [party({ named: 'Zuventa Fine Chemicals Company Limited' })],
  });
  assert.deepEqual(more, []);
  assert.deepEqual(finding, {
    code: 'party.name',
    strength: 'exact-name',
    where: { part: 'party', path: '/consignee/name', role: 'consignee' },
    what: { text: 'Zuventa Fine Chemicals Company Limited', start: 0, end: 38 },
    why: {
      kind: 'list',
      listId: 'invented',
      listTitle: 'An invented list',
      listPublisher: 'Nobody',
      listDigest: '00'.repeat(32),
      entryId: 'o1',
      entryKind: 'organisation',
      entryName: 'ZUVENTA FINE CHEMICALS CO., LTD.',
      programmes: ['TEST', 'TEST2'],
      matched: { by: 'name', name: 'ZUVENTA FINE CHEMICALS CO., LTD.', quality: 'primary' },
    },
  });
});

test('screening: names in either script are met, and weaker likenesses are called so', () => {
  const codeOf = (named: string, kind: Party['kind'] = 'unknown') =>
    codes({ parties: [party({ named, kind })] });
  assert.deepEqual(codeOf('组文塔精细化工有限责任公司'), ['party.name']);
  assert.deepEqual(codeOf('组文塔精细化工有限公司 (Zuventa Fine Chemicals Co Ltd)'), [
    'party.name',
  ]);
  assert.deepEqual(codeOf('Zuventa Fine Chemicals'), ['party.name-without-form']);
  assert.deepEqual(codeOf('Marta Ines QUILLÓN', 'person'), ['party.name']);
  assert.deepEqual(codeOf('Ines Quillon Marta', 'person'), ['party.name-reordered']);
  assert.deepEqual(codeOf('Zuventa'), []);
});

test('screening: a ship is not a person of the same name', () => {
  assert.deepEqual(codes({ parties: [party({ named: 'La Paloma', kind: 'vessel' })] }), []);
  assert.deepEqual(codes({ parties: [party({ named: 'La Paloma', kind: 'person' })] }), [
    'party.name',
  ]);
  assert.deepEqual(codes({ parties: [party({ named: 'Aurelia Star', kind: 'vessel' })] }), [
    'party.name',
  ]);
});

test('screening: numbers and addresses are met however they are written', () => {
  const identifiers = [
    { path: '/a', type: 'registration', text: '91000000-MA0XXXXX-00' },
    { path: '/b', type: 'passport', text: 'xa770143' },
    { path: '/c', type: 'imo', text: 'IMO 9074729' },
    { path: '/d', type: 'wallet', text: '0X00000000000000000000000000000000000000aa' },
    { path: '/e', type: 'phone', text: '770143' },
  ] as const;
  const findings = run({ parties: [party({ identifiers })] });
  assert.deepEqual(
    findings.map(({ code, where }) => [code, where.path]),
    ['/a', '/b', '/c', '/d'].map((path) => ['party.identifier', path]),
  );
});

test('screening: goods are met by number and by name in three languages', () => {
  assert.deepEqual(codes({ goods: [goods({ cas: '23056‑29‑3' })] }), ['goods.cas']);
  for (const name of ['4-anilinopiperidine HCl', '4-苯胺基哌啶', '4-anilinopiperidina']) {
    assert.deepEqual(codes({ goods: [goods({ name })] }), ['goods.substance'], name);
  }
  const [finding] = run({ goods: [goods({ name: 'Resin hardener with piperidine in it' })] });
  assert.equal(finding?.code, 'goods.substance-mention');
  assert.deepEqual(finding?.what, { text: 'piperidine', start: 20, end: 30 });
});

test('screening: number, name and code of one good that fit say nothing more', () => {
  const fitting = goods({ name: '4-Anilinopiperidine (4-AP)', cas: '23056-29-3', hs: '2933.39' });
  assert.deepEqual(codes({ goods: [fitting] }), ['goods.cas', 'goods.substance']);
});

test('screening: what does not fit together is said with what was expected', () => {
  const [, , mismatch] = run({ goods: [goods({ name: 'Acetone', cas: '23056-29-3' })] });
  assert.equal(mismatch?.code, 'goods.cas-name-mismatch');
  assert.deepEqual(mismatch?.why, {
    kind: 'declaration',
    declared: '23056-29-3',
    expected: ['67-64-1'],
    substanceIds: ['4-ap', 'acetone'],
  });
  assert.deepEqual(codes({ goods: [goods({ name: 'Acetone', cas: '7732-18-5' })] }), [
    'goods.substance',
    'goods.cas-unknown-for-name',
  ]);
  assert.deepEqual(codes({ goods: [goods({ name: '4-piperidone', hs: '3824.99' })] }), [
    'goods.substance',
    'goods.hs-differs',
  ]);
});

test('screening: a wrong check digit is a finding, with the number it may have been', () => {
  const [finding] = run({ goods: [goods({ cas: '79088-07-3' })] });
  assert.equal(finding?.code, 'goods.cas-check-digit');
  assert.ok(finding?.why.kind === 'declaration' && finding.why.expected.includes('79099-07-3'));
  assert.deepEqual(codes({ texts: [{ path: '/t', text: 'Is CAS No. 79088-07-3 wrong?' }] }), [
    'goods.cas-check-digit',
  ]);
  assert.deepEqual(codes({ texts: [{ path: '/t', text: 'dated 2024-11-3' }] }), []);
  assert.deepEqual(codes({ goods: [goods({ cas: 'not assigned' })] }), []);
  assert.deepEqual(codes({ goods: [goods({ cas: '12345678901' })] }), ['goods.cas-unreadable']);
});

test('screening: a shared sub-heading alone is the weakest finding, and names the whole family', () => {
  const [finding, ...more] = run({
    goods: [goods({ name: 'Pharmaceutical intermediate', hs: '29333990' })],
  });
  assert.deepEqual(more, []);
  assert.equal(finding?.strength, 'hs-family');
  assert.ok(finding?.why.kind === 'substance' && finding.why.substanceIds.length > 3);
});

test('screening: beyond a bound the rest is screened and the bound is told', () => {
  const many = Array.from({ length: goodsMax + 1 }, () => goods({ name: 'Ceramic tiles' }));
  const last = run({ goods: many }).at(-1);
  assert.deepEqual(last?.why, {
    kind: 'bound',
    bound: 'goods',
    max: goodsMax,
    found: goodsMax + 1,
  });
  const long = { path: '/t', text: `${' '.repeat(fieldCharactersMax)}toluene` };
  assert.deepEqual(codes({ texts: [long] }), ['screening.bound-reached']);
});

test('screening: equal input gives equal findings, each of a known code with a span that holds', () => {
  const text = fc.oneof(
    fc.constantFrom(
      '4-AP',
      '23056-29-3',
      'toluene; 丙酮',
      'QUILLON, Marta Inés',
      '2933.39',
      'a; b (c d)',
    ),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  const field = fc.record({ path: fc.constant('/x'), text });
  const fields = fc.array(field, { maxLength: 3 });
  const record = fc.record({
    goods: fc.array(fc.record({ names: fields, cas: fields, hs: fields }), { maxLength: 2 }),
    parties: fc.array(
      fc.record({
        role: fc.constant('consignor'),
        kind: fc.constantFrom('person', 'organisation', 'vessel', 'aircraft', 'unknown'),
        names: fields,
        identifiers: fc.array(
          fc.record({
            path: fc.constant('/y'),
            text,
            type: fc.constantFrom('passport', 'wallet', 'email', 'phone', 'website', 'other'),
          }),
          { maxLength: 2 },
        ),
      }),
      { maxLength: 2 },
    ),
    texts: fields,
  });
  fc.assert(
    fc.property(record, (input) => {
      const findings = screen(input, lists, substances);
      assert.deepEqual(screen(input, lists, substances), findings);
      for (const { code, strength, what } of findings) {
        assert.ok(findingCodes.includes(code) && strengths.includes(strength));
        assert.equal(what.text.length, what.end - what.start);
      }
    }),
  );
});
