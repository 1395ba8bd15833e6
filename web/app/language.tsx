import { I18nProvider as Sentences } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { I18nProvider as AriaSentences } from 'react-aria-components/I18nProvider';
import type { Language } from '#kernel/language.ts';
import { i18n, sentencesOf, speak } from '../strings/catalogs.ts';
import { isLanguage, localeOf, preferredLanguage } from '../strings/languages.ts';
import { keptChoice } from './kept-choice.ts';

const kept = keptChoice('language');

type Choice = Readonly<{ language: Language; choose: (language: Language) => Promise<void> }>;
const LanguageContext = createContext<Choice | undefined>(undefined);

export function startingLanguage(): Language {
  const chosen = kept.read();
  return isLanguage(chosen) ? chosen : preferredLanguage(navigator.languages);
}

export function LanguageProvider({ start, children }: { start: Language; children: ReactNode }) {
  const [language, setLanguage] = useState(start);
  const choice = useMemo<Choice>(
    () => ({
      language,
      choose: async (next) => {
        await speak(next);
        kept.write(next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return (
    <LanguageContext value={choice}>
      <AriaSentences locale={localeOf(language)}>
        <Sentences i18n={i18n}>{children}</Sentences>
      </AriaSentences>
    </LanguageContext>
  );
}

export function useLanguageChoice(): Choice {
  const choice = useContext(LanguageContext);
  if (!choice) throw new Error('no LanguageProvider above');
  return choice;
}

export const useLanguage = (): Language => useLanguageChoice().language;

/** A part of a page in another language than the rest: words, dates and names follow it. Empty until its sentences are there. */
export function LanguageScope({ language, children }: { language: Language; children: ReactNode }) {
  const { choose } = useLanguageChoice();
  const { data } = useQuery({
    queryKey: ['sentences', language],
    queryFn: () => sentencesOf(language),
    staleTime: 'static',
    refetchInterval: false,
  });
  const choice = useMemo<Choice>(() => ({ language, choose }), [language, choose]);
  if (!data) return null;
  return (
    <LanguageContext value={choice}>
      <AriaSentences locale={localeOf(language)}>
        <Sentences i18n={data}>{children}</Sentences>
      </AriaSentences>
    </LanguageContext>
  );
}
