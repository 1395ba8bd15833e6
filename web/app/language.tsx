import { I18nProvider as Sentences } from '@lingui/react';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { I18nProvider as AriaSentences } from 'react-aria-components/I18nProvider';
import type { Language } from '#kernel/language.ts';
import { i18n, speak } from '../strings/catalogs.ts';
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
