import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '#kernel/language.ts';
import type { WordList } from '#verbs/face.ts';
import { deskWord, faceOf, openDesks } from './faces.ts';
import { desks } from './registry.ts';

test('faces: every desk of the registry says each of its statements in three languages', () => {
  for (const { name, types } of desks) {
    for (const type of Object.keys(types)) {
      for (const language of languages) {
        const word = deskWord(name, 'said', type, language);
        assert.ok(word !== type && word.length > 0, `${name} has no word for ${type}`);
      }
    }
  }
});

test('faces: what officers may say has a word for its button, and a sentence for what it means', () => {
  for (const { name, types } of openDesks) {
    for (const [type, { by }] of Object.entries(types)) {
      if (by === 'node') continue;
      const { actions = {}, meanings = {} } = faceOf(name).words;
      assert.ok(actions[type] !== undefined || types[type]?.opens, `${type} has no action`);
      assert.ok(meanings[type] !== undefined, `${type} has no meaning`);
    }
  }
});

test('faces: no word is empty, and none is left out of a language', () => {
  for (const { name } of desks) {
    const { name: heading, record, ...lists } = faceOf(name).words;
    const all: WordList = { heading, record };
    for (const words of [all, ...Object.values(lists)]) {
      for (const [code, word] of Object.entries(words)) {
        for (const language of languages) assert.ok(word[language] !== '', `${name} ${code}`);
      }
    }
  }
});

test('faces: a code that nobody knows is shown as it is written', () => {
  assert.equal(
    deskWord('notifications', 'statuses', 'of-a-newer-protocol', 'zh'),
    'of-a-newer-protocol',
  );
  assert.equal(deskWord('notifications', 'statuses', 'constructor', 'en'), 'constructor');
  assert.equal(deskWord('', 'statuses', 'not-opened', 'zh'), '尚未持有开立该记录的陈述');
  assert.equal(deskWord('of-a-newer-protocol', 'said', 'x.y', 'es'), 'x.y');
  assert.equal(
    deskWord('notifications', 'withoutEffect', 'no-record', 'es'),
    'una declaración de este tipo corresponde a un expediente',
  );
});

test('faces: drafts and clearances are shown by doors of their own', () => {
  assert.deepEqual(
    openDesks.map(({ name }) => name).filter((name) => faceOf(name).ownDoor),
    [],
  );
  assert.equal(
    openDesks.some(({ name }) => name === 'releases' || name === 'clearances'),
    false,
  );
});
