import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { visibleText } from './visible-text.ts';

test('visible text: a mark that turns or hides what stands beside it is shown as a mark (bidirectional, control)', () => {
  assert.equal(visibleText('50\u202e003 kg'), '50\ufffd003 kg');
  assert.equal(
    visibleText('\u2066x\u2069\u200f\u061c\u0007\u009b'),
    '\ufffdx\ufffd\ufffd\ufffd\ufffd\ufffd',
  );
  const kept = 'línea\n\t哌啶 — “x” 𠮷';
  assert.equal(visibleText(kept), kept);
});

test('visible text: it keeps its length, and what it has shown it shows again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = visibleText(text);
      assert.equal(shown.length, text.length);
      assert.equal(visibleText(shown), shown);
      assert.doesNotMatch(shown, /[\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});
