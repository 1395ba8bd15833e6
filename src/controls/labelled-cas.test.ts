import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCas } from './cas.ts';
import { doubtfulCas, likelyCas } from './labelled-cas.ts';

test('labelled CAS: a check digit that fails is found in lines and facts, each at its field', () => {
  const lines = [{ cas: '125541-22-2' }, { cas: '125541-22-3' }, { nameOnLabel: 'a name' }, 'none'];
  assert.deepEqual(
    doubtfulCas({ facts: { substances: ['cas:125541-22-3'] }, content: { lines } }),
    [
      { at: 'content.lines.1.cas', written: '125541-22-3' },
      { at: 'facts.substances.0', written: '125541-22-3' },
    ],
  );
});

test('labelled CAS: what is right, or no CAS number at all, is not in doubt', () => {
  for (const facts of [
    {},
    { substances: [] },
    { substances: 'cas:125541-22-3' },
    { substances: ['cas:125541-22-2', 'cas:12', 'name:piperidine', 7] },
  ]) {
    assert.deepEqual(doubtfulCas({ facts }), []);
  }
});

test('labelled CAS: known numbers one slip away come first, then the digit that belongs there', () => {
  const reading = parseCas('125541-22-3');
  assert.deepEqual(likelyCas({ ...reading, near: ['125541-22-2'] }), ['125541-22-2']);
  assert.deepEqual(likelyCas({ ...reading, near: ['125551-22-3'] }), [
    '125551-22-3',
    '125541-22-2',
  ]);
  assert.deepEqual(likelyCas(parseCas('125541-22-2')), []);
});
