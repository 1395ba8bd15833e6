import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  changesFrom,
  draftOf,
  isUneven,
  lacksOf,
  type PaperDraft,
  paperOf,
  withClauseAfter,
  withClauseMoved,
  withoutClause,
  withWords,
} from './paper-draft.ts';

const title = { en: 'Training' };
const clause = (id: string, en: string) => ({ id, text: { en } });
const laid: PaperDraft = { title, clauses: [clause('c1', 'One.'), clause('c2', 'Two.')] };

test('paper: it lacks a title and a clause while nothing is written, and a bracket that is not closed', () => {
  assert.deepEqual(lacksOf(draftOf()), ['title', 'clauses']);
  assert.deepEqual(lacksOf({ title: { zh: ' ' }, clauses: laid.clauses }), ['title']);
  assert.deepEqual(lacksOf(laid), []);
  assert.deepEqual(lacksOf(withWords(laid, 'c2', 'zh', '双方［应')), ['brackets']);
});

test('paper: a clause in which nothing was written is not laid, nor a language that is empty', () => {
  const draft = withWords(withClauseAfter(laid, 'c1'), 'c2', 'zh', '  ');
  assert.deepEqual(
    draft.clauses.map(({ id }) => id),
    ['c1', 'c3', 'c2'],
  );
  assert.deepEqual(paperOf(draft), laid);
  assert.deepEqual(paperOf(laid, 'a'.repeat(32)), { ...laid, revises: 'a'.repeat(32) });
});

test('paper: what was taken out does not come back under its id (worded anew)', () => {
  const out = withoutClause(laid, 'c2');
  const draft = withWords(withClauseAfter(out, 'c1', laid.clauses), 'c3', 'en', 'Three.');
  assert.deepEqual(
    changesFrom(laid, draft).map(({ id, change }) => [id, change]),
    [
      [undefined, 'same'],
      ['c1', 'same'],
      ['c2', 'removed'],
      ['c3', 'added'],
    ],
  );
});

test('paper: brackets of renderings are told to differ only where each of them balances', () => {
  assert.equal(isUneven({ en: 'They [may] go.', zh: '双方［可］去。' }), false);
  assert.equal(isUneven({ en: 'They [may] go.', zh: '双方可去。' }), true);
  assert.equal(isUneven({ en: 'They [may go.', zh: '双方可去。' }), false);
  assert.equal(isUneven({ en: 'They [may] go.', zh: ' ' }), false);
});

test('paper: clauses that are added, moved and taken out keep ids of their own, and no words are lost', () => {
  const step = fc.record({ what: fc.constantFrom('add', 'up', 'down', 'out'), at: fc.nat(9) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let draft = laid;
      let count = draft.clauses.length;
      for (const { what, at } of steps) {
        const id = draft.clauses[at % count]?.id ?? '';
        const words = new Map(draft.clauses.map((one) => [one.id, one.text]));
        if (what === 'add') draft = withClauseAfter(draft, id, laid.clauses);
        else if (what === 'out' && count > 1) draft = withoutClause(draft, id);
        else if (what !== 'out') draft = withClauseMoved(draft, id, what === 'up' ? -1 : 1);
        count += { add: 1, out: count > 1 ? -1 : 0, up: 0, down: 0 }[what] ?? 0;
        assert.equal(draft.clauses.length, count);
        assert.equal(new Set(draft.clauses.map((one) => one.id)).size, count);
        for (const one of draft.clauses) {
          const before = words.get(one.id);
          if (before) assert.equal(one.text, before);
          else assert.ok(!laid.clauses.some((known) => known.id === one.id));
        }
      }
    }),
  );
});
