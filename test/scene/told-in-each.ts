import assert from 'node:assert/strict';
import type { Problem } from '#api/contract.ts';
import { languages } from '#kernel/language.ts';

/** Two English words, one after the other: a sentence, and no code, id, path or name of an option. */
const english = /(?:^|[\s(])[a-z]{2,} [a-z]{2,}(?=[\s.,;:)]|$)/i;

/** That a person is told all of a problem in each language; what it quotes of his own is his, and stands in `at` or `found`. */
export function assertToldInEach({ text, facts, factWords }: Problem, how: string): void {
  assert.deepEqual(Object.keys(text).sort(), [...languages], how);
  for (const [name, value] of Object.entries(facts ?? {})) {
    const words = factWords?.[name];
    if (words === undefined) {
      if (name !== 'found') assert.doesNotMatch(String(value), english, `${how}: ${name}`);
      continue;
    }
    // The English of a phrase is the fact itself; a code, or a list of them, keeps its words beside it.
    if (words.en !== value) assert.doesNotMatch(String(value), english, `${how}: ${name}`);
    assert.match(words.zh, /\p{Script=Han}/u, `${how}: ${name}`);
  }
}
