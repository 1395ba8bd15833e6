import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { findSubstanceNames } from './name-mentions.ts';
import { buildSubstanceIndex, nearCas } from './substance-index.ts';
import { parseSubstances } from './substances.ts';

const parsed = parseSubstances(
  JSON.parse(readFileSync(new URL('../../data/controls/substances.json', import.meta.url), 'utf8')),
);
assert.ok(parsed.ok);
const index = buildSubstanceIndex(parsed.value);
const idsIn = (text: string): string[] =>
  findSubstanceNames(index, text).flatMap(({ named }) =>
    named.map(({ substance }) => substance.id),
  );
const wholeIn = (text: string): boolean[] =>
  findSubstanceNames(index, text).map(({ whole }) => whole);

test('names: a declared name is met in each language, width and spelling', () => {
  for (const name of [
    '4-Anilinopiperidine',
    '4‑ANILINOPIPERIDINE',
    '4-苯胺基哌啶',
    '４－苯胺基哌啶',
    '4-AP',
  ]) {
    assert.deepEqual([idsIn(name), wholeIn(name)], [['4-ap'], [true]], name);
  }
  assert.deepEqual(idsIn('Ácido fenilacético'), ['phenylacetic-acid']);
  assert.deepEqual(idsIn('3,4-亚甲基二氧苯基-2-丙酮'), ['3-4-mdp-2-p']);
});

test('names: salts, grades and amounts leave a name whole', () => {
  for (const [text, id] of [
    ['4-Anilinopiperidine dihydrochloride, 98 %', '4-ap'],
    ['4-AP-2HCl', '4-ap'],
    ['盐酸伪麻黄碱', 'pseudoephedrine'],
    ['伪麻黄素盐酸盐 99% 25kg', 'pseudoephedrine'],
    ['Clorhidrato de seudoefedrina', 'pseudoephedrine'],
    ['丙酮（工业级）', 'acetone'],
    ['Acetone, technical grade, 200 kg drums', 'acetone'],
    ['98%浓硫酸溶液', 'sulphuric-acid'],
  ] as const) {
    assert.deepEqual([idsIn(text), wholeIn(text)], [[id], [true]], text);
  }
});

test('names: a name with its abbreviation is one substance said twice', () => {
  assert.deepEqual(idsIn('4-anilinopiperidine(4-AP)'), ['4-ap', '4-ap']);
  assert.deepEqual(wholeIn('N-phenethyl-4-piperidone (NPP)'), [true, true]);
});

test('names: a name inside another chemical is not taken for it', () => {
  for (const text of [
    '3-ethyl-4-piperidone',
    'acetone-d6',
    '二甲苯',
    '甲苯二异氰酸酯',
    '硫酸钠',
    '盐酸二甲双胍',
    '4-氯苯丙酮',
    '(2-phenylethyl)piperidine',
    'methylpiperidine',
  ]) {
    assert.deepEqual(idsIn(text), [], text);
  }
});

test('names: the longest name wins', () => {
  assert.deepEqual(idsIn('1-boc-4-AP'), ['1-boc-4-ap']);
  assert.deepEqual(idsIn('去甲芬太尼'), ['norfentanyl']);
  assert.deepEqual(idsIn('Methyl ethyl ketone'), ['methyl-ethyl-ketone']);
});

test('names: within a longer text a name is a mention, not the whole', () => {
  const text = 'Mixed shipment: paint thinner containing toluene; dyes.';
  const [mention] = findSubstanceNames(index, text);
  assert.equal(mention?.whole, false);
  assert.equal(text.slice(mention?.start, mention?.end), 'toluene');
});

test('names: an abbreviation inside a text counts only in capitals', () => {
  assert.deepEqual(idsIn('adjunto el mapa de la ruta'), []);
  assert.deepEqual(idsIn('sample of MAPA enclosed'), ['mapa']);
});

test('names: every name in the control list is found as itself', () => {
  for (const substance of parsed.value.substances) {
    for (const { text } of substance.names) {
      assert.ok(idsIn(text).includes(substance.id), `${substance.id}: ${text}`);
      assert.ok(idsIn(`lot 7: ${text}; see invoice`).includes(substance.id), text);
    }
  }
});

test('names: nothing is hidden by length, and a long run of neutral words costs little', () => {
  assert.deepEqual(idsIn(`${'公斤'.repeat(9_000)} 丙酮`), ['acetone']);
  assert.deepEqual(wholeIn(`${'公斤'.repeat(9_000)} 丙酮`), [false]);
  assert.equal(idsIn('NPP '.repeat(5_000)).length, 5_000);
});

test('names: spans hold what they say, whatever the text', () => {
  const piece = fc.oneof(
    fc.constantFrom('acetone', '丙酮', '4-AP', '盐酸', ' ', '-', '(', '（', '，', 'α'),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      let previous = 0;
      for (const mention of findSubstanceNames(index, text)) {
        assert.equal(text.slice(mention.start, mention.end), mention.text);
        assert.ok(mention.start >= previous);
        previous = mention.end;
      }
    }),
  );
});

test('names: a mistyped number is near the one that was meant', () => {
  assert.deepEqual(nearCas(index, '79088-07-3'), ['79099-07-3']);
  assert.deepEqual(nearCas(index, '1234-56-7'), []);
});
