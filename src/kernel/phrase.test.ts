import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import {
  codes,
  filled,
  phrase,
  phraseWords,
  type Template,
  templates,
  valuesIn,
} from './phrase.ts';
import { phraseOfIssue } from './phrase-of-issue.ts';

const numbers: Readonly<Record<string, string>> = { n: '7', min: '8', max: '9' };
const sampleOf = (name: string): string => numbers[name] ?? `${name}-7`;

/** Each value a word of its own, so that a swapped one is seen. */
const sample = (template: Template): string =>
  filled(
    template,
    Object.fromEntries((valuesIn(template)[0] ?? []).map((name) => [name, sampleOf(name)])),
  );

test('phrases: each takes the same values in each language', () => {
  for (const template of templates) {
    const [en, ...others] = valuesIn(template);
    for (const names of others) assert.deepEqual(names, en, template);
  }
});

test('phrases: each is found again by its English, with its values in their places', () => {
  for (const template of templates) {
    const said = sample(template);
    const words = phraseWords(said);
    assert.equal(words?.en, said);
    for (const name of valuesIn(template)[0] ?? []) {
      assert.ok(words?.es.includes(sampleOf(name)), said);
      assert.ok(words?.zh.includes(sampleOf(name)), said);
    }
  }
});

test('phrases: Chinese is set in its own characters and punctuation, and Spanish is not English', () => {
  for (const template of templates) {
    const { es = '', zh = '' } = phraseWords(sample(template)) ?? {};
    assert.doesNotMatch(zh, /[,;](?!\/)/, template);
    assert.doesNotMatch(es, /\p{Script=Han}/u, template);
    assert.doesNotMatch(es, /\b(?:the|of|with|at least|at most|which|this)\b/, template);
  }
});

test('phrases: codes, ids and values are no phrases', () => {
  for (const said of ['xa, xb', 'open, closed', 'due', '64', 'JSON', 'x'.repeat(1_000)]) {
    assert.equal(phraseWords(codes(said)), undefined, said);
  }
});

test('phrases: a value is not taken for a part of the phrase', () => {
  const said = phrase('a password without “{word}” in it', { word: 'at most 3 characters' });
  assert.equal(phraseWords(said)?.zh, '不含“at most 3 characters”的密码');
});

test('phrases: every kind of fault that a schema finds is told in three languages, or is a list of codes', () => {
  const form = z.strictObject({
    name: z.string().min(2).max(4),
    day: z.string().regex(/^\d+$/).optional(),
    key: z.base64().optional(),
    count: z.int().min(1).max(9).optional(),
    sure: z.boolean().optional(),
    list: z.array(z.string()).min(1).max(2).optional(),
    one: z.enum(['xa', 'xb']).optional(),
    own: z
      .string()
      .refine(() => false, phrase('a group id'))
      .optional(),
    bare: z
      .string()
      .refine(() => false)
      .optional(),
    kind: z
      .discriminatedUnion('t', [z.object({ t: z.literal('p') }), z.object({ t: z.literal('q') })])
      .optional(),
  });
  const cases: readonly (readonly [object, string])[] = [
    [{}, 'text'],
    [{ name: 'a' }, 'at least 2 characters'],
    [{ name: 'abcde' }, 'at most 4 characters'],
    [{ name: 'abc', day: 'x' }, 'text of the form /^\\d+$/'],
    [{ name: 'abc', key: '?' }, 'base64 text'],
    [{ name: 'abc', count: 0 }, 'at least 1'],
    [{ name: 'abc', count: 10 }, 'at most 9'],
    [{ name: 'abc', count: 1.5 }, 'a whole number'],
    [{ name: 'abc', count: '1' }, 'a number'],
    [{ name: 'abc', sure: 1 }, 'true or false'],
    [{ name: 'abc', list: {} }, 'a list'],
    [{ name: 'abc', list: [] }, 'at least one entry'],
    [{ name: 'abc', one: 'xc' }, 'xa, xb'],
    [{ name: 'abc', own: 'x' }, 'a group id'],
    [{ name: 'abc', bare: 'x' }, 'another form'],
    [{ name: 'abc', kind: { t: 'r' } }, 'p, q'],
    [{ name: 'abc', colour: 'red' }, 'no member colour'],
  ];
  for (const [value, expected] of cases) {
    const said = phraseOfIssue(form.safeParse(value).error?.issues[0]);
    assert.equal(said, expected, JSON.stringify(value));
    assert.equal(phraseWords(said) === undefined, ['xa, xb', 'p, q'].includes(expected), said);
  }
});
