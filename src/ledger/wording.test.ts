import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { z } from 'zod';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { languages } from '#kernel/language.ts';
import { tabledFacts, wordingForm } from '#verbs/text-forms.ts';
import { clauseDifferences } from './clause-difference.ts';
import {
  languageStanding,
  markStale,
  standingsOf,
  versionHash,
  type Wording,
  wordingHash,
  wordingNamed,
} from './wording.ts';

const nonce = '00'.repeat(16);
const matterForm = z.custom<JsonObject>();

test('vectors: versions of a text', () => {
  const url = new URL('../../vectors/agreement/valid_versions.json', import.meta.url);
  const list = z.array(z.enum(languages));
  const form = z.strictObject({
    about: z.string(),
    cases: z.array(
      z.strictObject({
        ...{ name: z.string(), wording: wordingForm, wordingHash: z.string() },
        text: tabledFacts(matterForm).shape.text,
        ...{ versionHash: z.string(), whole: list, stale: list },
      }),
    ),
  });
  for (const one of form.parse(JSON.parse(readFileSync(url, 'utf8'))).cases) {
    const { name, wording, text, whole, stale } = one;
    assert.equal(wordingHash(wording), one.wordingHash, name);
    assert.equal(versionHash(text), one.versionHash, name);
    assert.deepEqual(standingsOf(wording), { whole, stale }, name);
    assert.equal(text.wording, one.wordingHash, name);
    for (const language of languages) {
      const standing = whole.includes(language)
        ? 'whole'
        : stale.includes(language)
          ? 'stale'
          : 'missing';
      assert.equal(languageStanding(text, language), standing, `${name} ${language}`);
    }
  }
});

const words = fc.constantFrom('one', 'two', 'three');
const text = fc
  .record({ en: words, es: words, zh: words }, { requiredKeys: [] })
  .map((some) => (Object.keys(some).length > 0 ? { ...some } : { en: 'one' }));
const wordings: fc.Arbitrary<Wording> = fc.record({
  nonce: fc.constant(nonce),
  title: text.map((title) => ({ text: title })),
  clauses: fc.uniqueArray(
    fc.tuple(fc.nat(9), text).map(([id, text]) => ({ id: `c${id + 1}`, text })),
    {
      selector: ({ id }) => id,
      minLength: 1,
      maxLength: 10,
    },
  ),
});

test('difference: both wordings can be read off it, and nothing else', () => {
  fc.assert(
    fc.property(wordings, wordings, (before, after) => {
      const [title, ...rows] = clauseDifferences(before, after);
      const side = (which: 'before' | 'after', row: typeof title) =>
        Object.fromEntries(
          (row?.languages ?? []).flatMap((one) =>
            one[which] === undefined ? [] : [[one.language, one[which]]],
          ),
        );
      assert.deepEqual(side('before', title), before.title.text);
      assert.deepEqual(side('after', title), after.title.text);
      const read = (which: 'before' | 'after', without: string) =>
        rows
          .filter(({ change }) => change !== without)
          .map((row) => ({ id: row.id, text: side(which, row) }));
      assert.deepEqual(read('after', 'removed'), after.clauses);
      const byId = <T extends { id?: string | undefined }>(list: readonly T[]) =>
        [...list].sort((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1));
      assert.deepEqual(byId(read('before', 'added')), byId(before.clauses));
      // What was not moved stands in the old order.
      const still = rows
        .filter(({ change, moved }) => change !== 'added' && !moved)
        .map(({ id }) => id);
      const old = before.clauses.map(({ id }) => id).filter((id) => still.includes(id));
      assert.deepEqual(
        still.filter((id) => rows.find((row) => row.id === id)?.change !== 'removed'),
        old.filter((id) => rows.find((row) => row.id === id)?.change !== 'removed'),
      );
    }),
  );
});

test('difference: of a wording with itself there is none', () => {
  fc.assert(
    fc.property(wordings, (one) => {
      for (const { change, moved } of clauseDifferences(one, one)) {
        assert.equal(change, 'same');
        assert.equal(moved, undefined);
      }
    }),
  );
});

test('difference: one clause taken to another place is the one that moved', () => {
  const clause = (id: string) => ({ id, text: { en: id } });
  const wording = (...ids: string[]): Wording => ({
    ...{ nonce, title: { text: { en: 'T' } } },
    clauses: ids.map(clause),
  });
  const rows = clauseDifferences(wording('c1', 'c2', 'c3', 'c4'), wording('c2', 'c3', 'c1', 'c5'));
  assert.deepEqual(
    rows.slice(1).map(({ id, change, moved }) => [id, change, moved === true]),
    [
      ['c2', 'same', false],
      ['c3', 'same', false],
      ['c4', 'removed', false],
      ['c1', 'same', true],
      ['c5', 'added', false],
    ],
  );
});

const single = (
  text: Wording['title']['text'],
  stale?: readonly ('en' | 'es' | 'zh')[],
): Wording => ({
  ...{ nonce, title: { text: { en: 'T', es: 'T', zh: 'T' } } },
  clauses: [{ id: 'c1', text, ...(stale && { stale }) }],
});

test('stale: words changed in one language leave the others behind, until theirs change too', () => {
  const first = single({ en: 'by June', es: 'para junio', zh: '六月前' });
  const second = markStale(first, single({ en: 'by May', es: 'para mayo', zh: '六月前' }));
  assert.deepEqual(standingsOf(second), { whole: ['en', 'es'], stale: ['zh'] });
  const third = markStale(second, single({ en: 'by May', es: 'para mayo', zh: '五月前' }));
  assert.deepEqual(standingsOf(third), { whole: ['en', 'es', 'zh'], stale: [] });
  assert.deepEqual(standingsOf(markStale(third, single(third.clauses[0]?.text ?? {}))).stale, []);
});

test('stale: a translation that is added leaves nothing behind, and one that is behind stays so', () => {
  const first = single({ en: 'by June' });
  const added = markStale(first, single({ en: 'by June', zh: '六月前' }));
  assert.deepEqual(standingsOf(added), { whole: ['en', 'zh'], stale: [] });
  const behind = single({ en: 'by May', zh: '六月前' }, ['zh']);
  const same = markStale(behind, single({ en: 'by May', zh: '六月前' }));
  assert.deepEqual(standingsOf(same), { whole: ['en'], stale: ['zh'] });
});

test('wording: a content is read as the words of a version only if it is those words', () => {
  const wording = single({ en: 'by June' });
  const version = { wording: wordingHash(wording) };
  assert.deepEqual(wordingNamed(version, { wording }), wording);
  assert.equal(wordingNamed(version, { wording: single({ en: 'by May' }) }), undefined);
  assert.equal(wordingNamed(version, undefined), undefined);
  for (const odd of [{}, { clauses: [7], title: wording.title }, { clauses: [], title: 'T' }]) {
    assert.equal(wordingNamed({ wording: wordingHash(odd) }, { wording: odd }), undefined);
  }
});
