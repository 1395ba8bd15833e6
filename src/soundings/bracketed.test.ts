import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  bracketDepthMax,
  bracketShape,
  formatBracketed,
  isBalanced,
  isBracketed,
  parseBracketed,
} from './bracketed.ts';

const anyText = fc.string({
  unit: fc.constantFrom('[', ']', '［', '］', 'a', ' ', '文', '😀'),
  maxLength: 40,
});

/** Text that is balanced by the way it is made. */
const { balanced } = fc.letrec<{ balanced: string; piece: string }>((tie) => ({
  balanced: fc
    .array(tie('piece'), { maxLength: 4, depthIdentifier: 'nested' })
    .map((parts) => parts.join('')),
  piece: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'nested', withCrossShrink: true },
    fc.constantFrom('shall', ' ', '应', 'x'),
    tie('balanced').map((inner) => `[${inner}]`),
    tie('balanced').map((inner) => `［${inner}］`),
  ),
}));

test('bracketed text: what is read is written again to the letter (any text that is balanced)', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, balanced), (text) => {
      const pieces = parseBracketed(text);
      if (pieces !== undefined) assert.equal(formatBracketed(pieces), text);
    }),
  );
});

test('bracketed text: what is balanced is read, and is not when one bracket is taken out', () => {
  fc.assert(
    fc.property(balanced, fc.nat(), (text, at) => {
      assert.ok(isBalanced(text));
      const marks = [...text.matchAll(/[[\]［］]/g)].map(({ index }) => index);
      const cut = marks[at % Math.max(marks.length, 1)];
      if (cut !== undefined) assert.ok(!isBalanced(text.slice(0, cut) + text.slice(cut + 1)));
    }),
  );
});

test('bracketed text: brackets nest, and each closes its own kind', () => {
  assert.deepEqual(parseBracketed('a [b [c] d]'), [
    { kind: 'plain', text: 'a ' },
    {
      ...{ kind: 'bracket', open: '[' },
      pieces: [
        { kind: 'plain', text: 'b ' },
        { kind: 'bracket', open: '[', pieces: [{ kind: 'plain', text: 'c' }] },
        { kind: 'plain', text: ' d' },
      ],
    },
  ]);
  for (const text of ['[', ']', '[］', '［]', '][', '[［]］', 'a]'])
    assert.ok(!isBalanced(text), text);
  assert.ok(isBalanced('[]［］'));
  const deepest = '['.repeat(bracketDepthMax) + ']'.repeat(bracketDepthMax);
  assert.ok(isBalanced(deepest));
  assert.ok(!isBalanced(`[${deepest}]`));
});

test('bracketed text: renderings agree where their brackets have one shape', () => {
  assert.equal(bracketShape('[shall] [may [not]]'), '[][[]]');
  assert.equal(bracketShape('［应］［可［不］］'), bracketShape('[shall] [may [not]]'));
  assert.notEqual(bracketShape('[应]'), bracketShape('[shall] [may]'));
});

test('bracketed text: something of it is not settled where a bracket stands, or lacks its other half', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, balanced), (text) => {
      assert.equal(isBracketed(text), /[[\]［］]/.test(text));
    }),
  );
});
