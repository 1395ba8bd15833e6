import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { languages } from '#kernel/language.ts';
import { fieldName } from './field-names.ts';

test('field: the place of a refusal is told in words, counted from one, in each language', () => {
  assert.equal(fieldName('content.lines.0.cas', 'en'), 'Line 1 · CAS number');
  assert.equal(fieldName('content.lines.0.cas', 'zh'), '项次 1 · CAS登记号');
  assert.equal(fieldName('rules.2.needs.0.authority', 'es'), 'Regla 3 · Validación 1 · Autoridad');
  assert.equal(fieldName('signInName', 'en'), 'Sign-in name');
});

test('field: a path of which a part has no word is left as it is', () => {
  for (const path of ['', 'content', 'lines.cas.constructor', 'xa/57', '3', 'toString']) {
    assert.equal(fieldName(path, 'en'), undefined, path);
  }
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...languages), (path, language) => {
      const name = fieldName(path, language);
      assert.ok(name === undefined || name !== '');
    }),
  );
});
