import { type Language, languages, type Text } from '#kernel/language.ts';

/** What a language is called in itself. */
export const ownNames: Readonly<Record<Language, string>> = {
  en: 'English',
  es: 'Español',
  zh: '简体中文',
};

const tags: Readonly<Record<Language, string>> = { en: 'en', es: 'es', zh: 'zh-Hans' };

/** Day before month and a 24-hour clock in every language: 03/04 must not be read two ways. */
const locales: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  es: 'es-MX',
  zh: 'zh-Hans-CN',
};

export const languageTag = (language: Language): string => tags[language];
export const localeOf = (language: Language): string => locales[language];

export function isLanguage(text: string | null | undefined): text is Language {
  return languages.some((language) => language === text);
}

/** The text in `language`, else in the first other language that it has. */
export function pickText(
  text: Text,
  language: Language,
): Readonly<{ language: Language; text: string }> | undefined {
  for (const each of [language, ...languages]) {
    const found = text[each];
    if (found) return { language: each, text: found };
  }
  return undefined;
}

/** The first of a reader's preferred languages that the desk speaks. @param preferred BCP 47 tags, best first. */
export function preferredLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const language = tag.slice(0, 2).toLowerCase();
    if (isLanguage(language)) return language;
  }
  return 'en';
}
