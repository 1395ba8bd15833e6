/**
 * What a refusal adds, in the reader's language. `expected` and `why` are phrases of the kernel's table. What was found is quoted, and a quoted word is
 * never translated: only where the refusal itself says that it is a code of a closed list does the code have words.
 */

import { draftVocabulary } from '#desks/releases/words/vocabulary.ts';
import { deskWords } from '#fold/faces.ts';
import { statementTypes } from '#fold/registry.ts';
import { type Language, languages, type Words } from '#kernel/language.ts';
import { phraseWords } from '#kernel/phrase.ts';
import type { RefusalFacts } from '#kernel/refusal.ts';
import type { RefusalCode } from '#kernel/refusal-codes.ts';
import { csvWords } from './csv-words.ts';
import { standingWords } from './fork-words.ts';

type WordOf = (code: string) => Words | undefined;
type FactName = 'expected' | 'found' | 'why';

const { draftStatusWords, officerRoleWords, neededProofWords, proofWords } = draftVocabulary;

const listed = (words: Readonly<Record<string, Words>>): WordOf => {
  return (code) => (Object.hasOwn(words, code) ? words[code] : undefined);
};

const said: WordOf = (type) => {
  const desk = statementTypes.get(type)?.desk;
  return desk && deskWords(desk.name, 'actions', type);
};

const byCode: Readonly<Partial<Record<RefusalCode, Readonly<Partial<Record<FactName, WordOf>>>>>> =
  {
    'clearance.not-needed': { expected: listed(officerRoleWords), found: listed(officerRoleWords) },
    'clearance.proof-not-taken': { expected: listed(neededProofWords), found: listed(proofWords) },
    'draft.closed': { found: listed(draftStatusWords) },
    'draft.malformed': { found: listed(csvWords) },
    'draft.not-entitled': { expected: said, found: said },
    'list.malformed': { found: listed(csvWords) },
    'log.needs-successor': { found: listed(standingWords) },
  };

/** Where nothing stands. */
const empty: Words = { en: 'nothing', es: 'nada', zh: '空' };

export function toldFacts(code: RefusalCode, facts: RefusalFacts): Readonly<Record<string, Words>> {
  const told = (['expected', 'found', 'why'] as const).flatMap((name) => {
    const value = facts[name];
    const words = typeof value === 'string' ? wordsFor(code, name, value) : undefined;
    return words === undefined ? [] : [[name, words] as const];
  });
  return Object.fromEntries(told);
}

function wordsFor(code: RefusalCode, name: FactName, value: string): Words | undefined {
  const wordOf = byCode[code]?.[name];
  const listedWords = wordOf && ofList(value, wordOf);
  if (listedWords !== undefined) return listedWords;
  if (name !== 'found') return phraseWords(value);
  return value === '' ? empty : undefined;
}

/** Codes with commas between them; behind a role its authority may stand. Undefined if none of them has words. */
function ofList(value: string, wordOf: WordOf): Words | undefined {
  const parts = value.split(', ').map((part) => {
    const [code = '', ...rest] = part.split(' ');
    return { part, words: wordOf(code), rest };
  });
  if (parts.every(({ words }) => words === undefined)) return undefined;
  const inEach = languages.map((language) => [language, joined(parts, language)] as const);
  return Object.fromEntries(inEach) as Words;
}

type Part = Readonly<{ part: string; words: Words | undefined; rest: readonly string[] }>;

const joined = (parts: readonly Part[], language: Language): string =>
  parts
    .map(({ part, words, rest }) => (words ? [words[language], ...rest].join(' ') : part))
    .join(language === 'zh' ? '、' : ', ');
