import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { comparedCharactersMax, type WordPart, wordDiff } from './word-diff.ts';

const textOf = (parts: readonly WordPart[], left: 'in' | 'out'): string =>
  parts
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('');

test('diff: one word of a Chinese clause is changed, and the rest stands', () => {
  assert.deepEqual(wordDiff('答复期限为十日。', '答复期限为十五日。', 'zh-Hans').at(0), {
    kind: 'same',
    text: '答复期限为',
  });
});

test('diff: what is left out and what is put in stand beside each other', () => {
  assert.deepEqual(wordDiff('within ten days', 'within five days', 'en'), [
    { kind: 'same', text: 'within ' },
    { kind: 'out', text: 'ten' },
    { kind: 'in', text: 'five' },
    { kind: 'same', text: ' days' },
  ]);
});

test('diff: both texts can be read off the comparison, whatever they are', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '，', '通', '知', '\n') });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = wordDiff(before, after, 'zh-Hans');
      assert.equal(textOf(parts, 'in'), before);
      assert.equal(textOf(parts, 'out'), after);
    }),
  );
});

test('diff: a text beyond the bound is shown whole, twice', () => {
  const before = 'a '.repeat(comparedCharactersMax);
  assert.deepEqual(
    wordDiff(before, 'b', 'en').map(({ kind }) => kind),
    ['out', 'in'],
  );
});
