import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forgetKept, keptCount, keptIn } from '../drafts/kept-text.ts';
import { emptyDraft } from './draft.ts';
import { isWritten, writtenDraft } from './kept-draft.ts';
import { writtenNotice } from './notice/kept-notice.ts';
import { emptyNotice } from './notice/notice-draft.ts';

const type = 'notification.objected';
const draft = {
  ...emptyDraft(type),
  code: 'end-use-not-verified',
  kilograms: { 1: '25.5' },
  text: { en: 'No such line.', zh: '没有该生产线。' },
};
const read = (text: string | undefined, as = type) =>
  keptIn(text, (value) => writtenDraft(value, as));

test('kept draft: what was written comes back as it was', () => {
  assert.deepEqual(read(JSON.stringify({ draft, keptMs: 7 })), { draft, keptMs: 7 });
  const as = `xa-${'0a'.repeat(16)}`;
  assert.deepEqual(read(JSON.stringify({ draft, keptMs: 7, as })), { draft, keptMs: 7, as });
});

test('kept draft: what another kind of answer, or something else, wrote is left out', () => {
  assert.equal(read(undefined), undefined);
  assert.equal(read('{'), undefined);
  assert.equal(read('[]'), undefined);
  assert.equal(read(JSON.stringify({ draft, keptMs: 7 }), 'notification.asked'), undefined);
  assert.equal(read(JSON.stringify({ draft, keptMs: 7, as: '../x' }))?.as, undefined);
  const foreign = { type, text: { fr: 'non', en: 7 }, kilograms: { x: '1', 2: 3 }, code: {} };
  assert.deepEqual(read(JSON.stringify({ draft: foreign, keptMs: 7 }))?.draft, {
    ...emptyDraft(type),
  });
});

test('kept draft: spaces alone are nothing written', () => {
  assert.equal(isWritten({ ...emptyDraft(type), text: { en: '  ' } }), false);
  assert.equal(isWritten(draft), true);
});

test('kept draft: a notice comes back whole, and one of another form not at all', () => {
  const notice = { ...emptyNotice, reference: 'XA-7', endUse: { zh: '制药' } };
  assert.deepEqual(writtenNotice(JSON.parse(JSON.stringify(notice))), notice);
  const [line] = notice.lines;
  for (const wrong of [
    undefined,
    [],
    { ...notice, reference: 7 },
    { ...notice, lines: [] },
    { ...notice, lines: [{ ...line, key: 'one' }] },
    { ...notice, lines: Array.from({ length: 21 }, () => line) },
    { ...notice, firms: { exporter: {} } },
    { ...notice, endUse: { fr: 'non' } },
  ]) {
    assert.equal(writtenNotice(wrong), undefined, JSON.stringify(wrong));
  }
});

test('kept draft: an officer leaves nothing of his own behind, and finds nothing of another', () => {
  const rows = new Map(
    ['entente.draft.o-1.notice', 'entente.draft.o-1.a/b/c', 'entente.draft.o-12.notice'].map(
      (key) => [key, '{}'],
    ),
  ).set('entente.theme', 'dark');
  const box = () => ({
    length: rows.size,
    key: (index: number) => [...rows.keys()][index] ?? null,
    removeItem: (key: string) => void rows.delete(key),
  });
  assert.equal(keptCount('o-1', box), 2);
  forgetKept('o-12', box);
  assert.deepEqual([...rows.keys()], ['entente.draft.o-12.notice', 'entente.theme']);
  forgetKept(undefined, box);
  assert.deepEqual([...rows.keys()], ['entente.theme']);
});
