import { type PlanWordList, planWord } from '#desks/plan/words/vocabulary.ts';
import { useLanguage } from '../app/language.tsx';

/** The desk's word for a code, in the reader's language. */
export function usePlanWord(): (list: PlanWordList, code: string) => string {
  const language = useLanguage();
  return (list, code) => planWord(list, code, language);
}
