/** Every word of the plan desk and of the texts that it has agreed, for the command line and the browser alike. */
import type { Language, Words } from '#kernel/language.ts';
import * as text from '#verbs/words/text-words.ts';
import { lineWords, untilWords, warningWords } from './line-words.ts';
import * as page from './page-words.ts';
import * as plan from './plan-words.ts';

const { planName: _, planRecord: __, ...lists } = plan;

export const planVocabulary = {
  ...text,
  ...lists,
  ...page,
  lineWords,
  untilWords,
  warningWords,
} as const satisfies Readonly<Record<string, Readonly<Record<string, Words>>>>;
export type PlanWordList = keyof typeof planVocabulary;

/** The word for a code; a code of a newer protocol is shown as it is written. */
export function planWord(list: PlanWordList, code: string, language: Language): string {
  const words: Readonly<Record<string, Words>> = planVocabulary[list];
  return Object.hasOwn(words, code) ? (words[code]?.[language] ?? code) : code;
}
