import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyDraft } from './draft.ts';
import { isWritten, keptDraftOf } from './kept-draft.ts';

const type = 'notification.objected';
const draft = {
  ...emptyDraft(type),
  code: 'end-use-not-verified',
  kilograms: { 1: '25.5' },
  text: { en: 'No such line.', zh: '没有该生产线。' },
};

test('kept draft: what was written comes back as it was', () => {
  assert.deepEqual(keptDraftOf(JSON.stringify({ draft, keptMs: 7 }), type), { draft, keptMs: 7 });
});

test('kept draft: what another kind of answer, or something else, wrote is left out', () => {
  assert.equal(keptDraftOf(undefined, type), undefined);
  assert.equal(keptDraftOf('{', type), undefined);
  assert.equal(keptDraftOf('[]', type), undefined);
  assert.equal(keptDraftOf(JSON.stringify({ draft, keptMs: 7 }), 'notification.asked'), undefined);
  const foreign = { type, text: { fr: 'non', en: 7 }, kilograms: { x: '1', 2: 3 }, code: {} };
  assert.deepEqual(keptDraftOf(JSON.stringify({ draft: foreign, keptMs: 7 }), type)?.draft, {
    ...emptyDraft(type),
  });
});

test('kept draft: spaces alone are nothing written', () => {
  assert.equal(isWritten({ ...emptyDraft(type), text: { en: '  ' } }), false);
  assert.equal(isWritten(draft), true);
});
