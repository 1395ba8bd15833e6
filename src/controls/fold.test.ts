import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { foldText, normaliseSubstanceName } from './fold.ts';

test('fold: spellings of one name are equal', () => {
  const groups = [
    ['4-AP', '4‑ap', '４－ＡＰ', '4 - A P', '4\u200b-AP'],
    ['4-anilinopiperidine', '4‑Anilinopiperidine', '4 anilino piperidine', '4-ANILINO-PIPERIDINE'],
    [
      '4-(N-苯基氨基)哌啶',
      '4-（N-苯基氨基）哌啶',
      '４－(Ｎ－苯基氨基)哌啶',
      '4-( N-苯基氨基 ) 哌啶',
    ],
    ['α-Phenylacetoacetonitrile', 'alpha-phenylacetoacetonitrile', 'Α-phenylacetoacetonitrile'],
    [
      'ácido fenilacético',
      'acido fenilacetico',
      'ÁCIDO FENILACÉTICO',
      'a\u0301cido fenilace\u0301tico',
    ],
    ['3,4-MDP-2-P', "3,4'-MDP-2-P", '3，4–mdp–2–p'],
  ];
  for (const group of groups) {
    assert.equal(new Set(group.map(normaliseSubstanceName)).size, 1, group.join(' | '));
  }
});

test('fold: different locants stay different', () => {
  assert.notEqual(normaliseSubstanceName('4-piperidone'), normaliseSubstanceName('3-piperidone'));
  assert.notEqual(normaliseSubstanceName('哌啶'), normaliseSubstanceName('哌啶酮'));
});

test('fold: folding again changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const once = normaliseSubstanceName(text);
      assert.equal(normaliseSubstanceName(once), once);
    }),
    { numRuns: 2000 },
  );
});

test('fold: every letter of the key points at the character it came from', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const { key, starts, ends, gaps } = foldText(text);
      assert.equal(starts.length, key.length);
      assert.equal(ends.length, key.length);
      assert.equal(gaps.length, key.length + 1);
      for (const [at, start] of starts.entries()) {
        assert.ok(start < (ends[at] ?? 0) && (ends[at] ?? 0) <= text.length);
        assert.ok(start >= (starts[at - 1] ?? 0));
      }
    }),
  );
});

test('fold: invisible marks and combining marks never change the key', () => {
  const hidden = fc.constantFrom('\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u202e');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), fc.nat(), hidden, (text, place, mark) => {
      const at = place % (text.length + 1);
      const marked = text.slice(0, at) + mark + text.slice(at);
      assert.equal(normaliseSubstanceName(marked), normaliseSubstanceName(text));
    }),
  );
});
