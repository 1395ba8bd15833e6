import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold } from './fold.ts';
import { columnsOf } from './print.ts';

test('fold: lines of Latin letters break at spaces, and of Han characters anywhere', () => {
  assert.deepEqual(fold('one two three', 7), ['one two', 'three']);
  assert.deepEqual(fold('  one two three', 9), ['  one two', '  three']);
  assert.deepEqual(fold('记录簿与回执', 6), ['记录簿', '与回执']);
  assert.deepEqual(fold('加 --json 输出', 9), ['加 --json', '输出']);
});

test('fold: no line begins with a closing mark or ends with an opening one', () => {
  assert.deepEqual(fold('记录簿，回执', 6), ['记录', '簿，回', '执']);
  assert.deepEqual(fold('记录（回执）', 6), ['记录', '（回', '执）']);
  assert.deepEqual(fold('“entente 命令”显示', 12), ['“entente 命', '令”显示']);
});

test('fold: nothing is lost, and only what cannot be divided is wider than asked for', () => {
  const words = fc.array(
    fc.constantFrom(
      '记录',
      '回执',
      '，',
      '。',
      '（',
      '）',
      '“',
      '”',
      'log',
      '--json',
      ' ',
      '…',
      'está',
      '»',
    ),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(words, fc.integer({ min: 12, max: 40 }), (parts, columnsMax) => {
      const text = parts.join('').trim();
      const lines = fold(text, columnsMax);
      const bare = (written: string): string => written.replaceAll(/\s/g, '');
      assert.equal(bare(lines.join('')), bare(text));
      for (const line of lines) {
        assert.ok(columnsOf(line) <= columnsMax || !line.trim().includes(' '), line);
      }
    }),
  );
});
