import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { breakLines } from './break-lines.ts';

const measure = (character: string): number => (/[\u2e80-\uffef]/.test(character) ? 10 : 5);
const widthOf = (line: string): number => [...line].reduce((sum, one) => sum + measure(one), 0);

const piece = fc.constantFrom(
  ...[
    'word',
    ' ',
    'a',
    '国家主管当局',
    '，',
    '。',
    '（',
    '）',
    '《',
    '》',
    '-',
    '化学品',
    '12.5%',
    '\n',
  ],
  ...['f'.repeat(64), '¿Qué?', '“', '”'],
);

test('lines: hold every character of the text in order but for spaces, and none is too long', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 60 }),
      fc.integer({ min: 20, max: 400 }),
      (pieces, width) => {
        const text = pieces.join('');
        const lines = breakLines(text, width, measure);
        assert.equal(lines.join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
        for (const line of lines) assert.ok(widthOf(line) <= width || [...line].length === 1, line);
      },
    ),
  );
});

test('lines: none of Chinese begins with a closing mark or ends with an opening one', () => {
  const text = '工作组各方注意到（经修订的）《工作计划》，并同意：每季度交换一次资料。';
  for (let width = 40; width < 200; width += 5) {
    for (const line of breakLines(text, width, measure)) {
      assert.doesNotMatch(line, /^[，。：）》]/);
      assert.doesNotMatch(line, /[（《]$/);
    }
  }
});

test('lines: words stay whole, and a hash that is wider than the line does not run over it', () => {
  assert.deepEqual(breakLines('to be agreed', 40, measure), ['to be', 'agreed']);
  assert.deepEqual(
    breakLines('0123456789abcdef', 40, measure).map((line) => line.length),
    [8, 8],
  );
});
