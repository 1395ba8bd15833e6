import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { languages } from '#kernel/language.ts';
import { types } from '../statements.ts';
import { statuses } from '../view.ts';
import { wordFor } from './vocabulary.ts';

for (const language of languages) {
  test(`words: the officers' guide names every state as the desk does (${language})`, () => {
    const guide = readFileSync(new URL(`../../../../docs/guide/${language}.md`, import.meta.url));
    const missing = statuses
      .map((status) => wordFor('statusWords', status, language))
      .filter((word) => !guide.toString().includes(word));
    assert.deepEqual(missing, []);
  });
}

test('words: every statement and state has its own word in every language', () => {
  for (const language of languages) {
    const said = Object.keys(types).map((type) => wordFor('saidWords', type, language));
    assert.equal(new Set(said).size, said.length);
    const states = statuses.map((status) => wordFor('statusWords', status, language));
    assert.equal(new Set(states).size, states.length);
  }
});

test('words: a code of a newer protocol is shown as it is written', () => {
  assert.equal(wordFor('statusWords', 'unheard-of', 'zh'), 'unheard-of');
});
