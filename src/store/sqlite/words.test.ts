import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { needleOf, piecesOf, queryPiecesMax, wordsOf } from './words.ts';

const forms: readonly (readonly [string, string])[] = [
  ['Norfentanyl  50 kg', 'norfentanyl 50 kg'],
  ['4-苯胺基哌啶（4-AP）', '4 苯 胺 基 哌 啶 4 ap'],
  ['ＡＢＣ１２３', 'abc123'],
  ['Ácido acético, Ñandú', 'acido acetico nandu'],
  ['Straße İstanbul', 'straße istanbul'],
  ['フェンタニル 々', 'フ ェ ン タ ニ ル 々'],
  ['펜타닐', '펜타닐'],
  ['фентанил', 'фентанил'],
  ['a_b"c*d\u0000e\tf', 'a b c d e f'],
  ['½ kg ①', '1 2 kg 1'],
  ['\u4dc0 \ud800 — …', ''],
  ['', ''],
];

test('words: a text is written in one plain form', () => {
  for (const [text, words] of forms) assert.equal(wordsOf(text), words, text);
});

test('words: the plain form of a plain form is itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const words = wordsOf(text);
      assert.equal(wordsOf(words.slice(0, 200)), words.slice(0, 200).trim());
      assert.doesNotMatch(words, /["*()]| {2}|^ | $/);
    }),
  );
});

test('words: the short way for simple texts gives what the long way gives', () => {
  const simple = fc.constantFrom(
    'a',
    'Z',
    '0',
    ' ',
    '-',
    '"',
    '~',
    '哌',
    '啶',
    '㐀',
    '鿿',
    '\u4dc0',
  );
  fc.assert(
    fc.property(fc.array(simple, { maxLength: 80 }), (characters) => {
      const text = characters.join('');
      // One accent sends the whole text the long way.
      assert.equal(`${wordsOf(text)} e`.trim(), wordsOf(`${text} é`));
    }),
  );
});

test('words: a query is cut into few different pieces', () => {
  assert.deepEqual(piecesOf(' 哌啶  CAS 21409-26-7 cas — '), ['哌 啶', 'cas', '21409 26 7']);
  const many = Array.from({ length: 50 }, (_, i) => `w${i}`).join(' ');
  assert.equal(piecesOf(many).length, queryPiecesMax);
});

test('words: a needle has three characters at least, and says where it may stand', () => {
  const needles: readonly (readonly [string, string])[] = [
    ['g', ' g '],
    ['kg', ' kg'],
    ['fen', 'fen'],
    ['фен', 'фен'],
    ['4 ap', ' 4 ap'],
    ['21409 2', '21409 2'],
    ['哌', ' 哌 '],
    ['哌 啶', ' 哌 啶 '],
    ['哌 a', ' 哌 a'],
    ['fen 哌', 'fen 哌 '],
  ];
  for (const [piece, needle] of needles) assert.equal(needleOf(piece), needle);
});
