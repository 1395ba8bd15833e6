import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { casCheckDigit, findCas, parseCas } from './cas.ts';

const casText = fc
  .tuple(fc.integer({ min: 10, max: 9_999_999 }), fc.integer({ min: 0, max: 99 }))
  .map(([first, second]) => {
    const body = `${first}${String(second).padStart(2, '0')}`;
    return `${first}-${String(second).padStart(2, '0')}-${casCheckDigit(body)}`;
  });

test('cas: the check digits of published numbers are verified', () => {
  for (const cas of ['23056-29-3', '79099-07-3', '1609-66-1', '7732-18-5', '50-00-0', '110-89-4']) {
    assert.deepEqual(parseCas(cas), { kind: 'valid', cas });
  }
});

test('cas: a wrong check digit is told from what is no CAS number', () => {
  assert.deepEqual(parseCas('1609-66-5'), {
    kind: 'check-digit',
    written: '1609-66-5',
    expected: 1,
  });
  assert.equal(parseCas('79088-07-3').kind, 'check-digit');
  for (const text of ['', '4-AP', '2024-11-233', '1-23-4', '0110-89-4', '12345678-12-1', 'N/A']) {
    assert.equal(parseCas(text).kind, 'no-cas', text);
  }
});

test('cas: one wrong digit is always noticed', () => {
  fc.assert(
    fc.property(casText, fc.nat(), fc.integer({ min: 1, max: 9 }), (cas, place, shift) => {
      const at = place % cas.length;
      const digit = cas.charCodeAt(at) - 48;
      const weight = cas.slice(at).replaceAll('-', '').length - 1;
      // A change is invisible only where its weighted difference is a multiple of ten.
      fc.pre(digit >= 0 && digit <= 9 && (weight === 0 || (weight * shift) % 10 !== 0));
      const changed = cas.slice(0, at) + ((digit + shift) % 10) + cas.slice(at + 1);
      fc.pre(/^[1-9]/.test(changed));
      assert.notEqual(parseCas(changed).kind, 'valid');
    }),
  );
});

test('cas: a declared field is read in any width, dash or spacing', () => {
  for (const written of [
    '79099‑07‑3',
    '79099–07—3',
    '７９０９９－０７－３',
    ' 7 9 0 9 9 - 0 7 - 3 ',
    '79099\u200b-07\u200d-3',
    '79099.07.3',
    '79099073',
    '٧٩٠٩٩-٠٧-٣',
  ]) {
    assert.deepEqual(parseCas(written), { kind: 'valid', cas: '79099-07-3' }, written);
  }
});

test('cas: numbers are found inside text, with the place where they stand', () => {
  const text = '4-piperidone (CAS: ４1661‐47‐6), invoice 2024-11-03, tel. +86-133-7963-690';
  const found = findCas(text).filter(({ reading }) => reading.kind === 'valid');
  assert.equal(found.length, 1);
  assert.deepEqual(found[0]?.reading, { kind: 'valid', cas: '41661-47-6' });
  assert.equal(text.slice(found[0]?.start, found[0]?.end), '４1661‐47‐6');
});

test('cas: digits with other separators are a loose mention, and bare digits are none', () => {
  assert.deepEqual(
    findCas('ref 79099.07.3').map(({ loose, text }) => [loose, text]),
    [[true, '79099.07.3']],
  );
  assert.deepEqual(findCas('tel 79099073'), []);
  assert.deepEqual(findCas('79099.07.4'), []);
});

test('cas: whatever stands around a number, reading never throws and spans hold the number', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), casText, fc.string(), (before, cas, after) => {
      const text = `${before} ${cas} ${after}`;
      for (const { start, end, text: span } of findCas(text)) {
        assert.equal(text.slice(start, end), span);
      }
    }),
  );
});

test('cas: a number between words is found whatever dashes it is written with', () => {
  fc.assert(
    fc.property(casText, fc.constantFrom('-', '‐', '–', '－', '−', ' - '), (cas, dash) => {
      const text = `lot ${cas.replaceAll('-', dash)} end`;
      assert.deepEqual(
        findCas(text).map(({ reading }) => reading),
        [{ kind: 'valid', cas }],
      );
    }),
  );
});
