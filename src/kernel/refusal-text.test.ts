import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from './language.ts';
import { refusalCodes } from './refusal-codes.ts';
import { refusalText } from './refusal-text.ts';

test('refusals: each code has its text in each language, and no two have the same', () => {
  for (const language of languages) {
    const texts = refusalCodes.map((code) => refusalText(code)[language]);
    assert.ok(texts.every((text) => text.length > (language === 'zh' ? 10 : 40)));
    assert.equal(new Set(texts).size, refusalCodes.length);
  }
});

test('refusals: each text says what was refused, and then what to do', () => {
  for (const code of refusalCodes) {
    const { en, es, zh } = refusalText(code);
    assert.ok(en.split(/\. /).length >= 2 || en.includes('; '), `${code}: ${en}`);
    assert.ok(es.split(/\. /).length >= 2 || es.includes('; '), `${code}: ${es}`);
    assert.match(zh, /^.+[。，；].+。$/, `${code}: ${zh}`);
  }
});

test('refusals: Chinese is set in its own characters and punctuation, others without them', () => {
  for (const code of refusalCodes) {
    const { en, es, zh } = refusalText(code);
    assert.doesNotMatch(zh, /[,;:]/, code);
    assert.doesNotMatch(en + es, /\p{Script=Han}/u, code);
    assert.match(zh, /\p{Script=Han}/u, code);
  }
});

test('refusals: a code names its family and its case, each once', () => {
  assert.equal(new Set(refusalCodes).size, refusalCodes.length);
  for (const code of refusalCodes) assert.match(code, /^[a-z]+\.[a-z-]+$/);
});
