import { type I18n, i18n, type Messages, setupI18n } from '@lingui/core';
import type { Language } from '#kernel/language.ts';
import { languageTag } from './languages.ts';
import { onWords, wordsIn } from './word-source.ts';

let spoken: Language | undefined;

const catalogs = import.meta.glob<{ messages: Messages }>('./*.po');

async function messagesIn(language: Language): Promise<Messages> {
  const load = catalogs[`./${language}.po`];
  if (!load) throw new Error(`no catalogue for ${language}`);
  const { messages } = await load();
  return { ...messages, ...wordsIn(language) };
}

/** The sentences of one language beside that which the desk speaks, for a part of a page. */
export async function sentencesOf(language: Language): Promise<I18n> {
  const messages = { [languageTag(language)]: await messagesIn(language) };
  return setupI18n({ locale: languageTag(language), messages });
}

/** Loads the sentences of one language, once, and speaks it from then on. */
export async function speak(language: Language): Promise<void> {
  const messages = await messagesIn(language);
  spoken = language;
  i18n.loadAndActivate({ locale: languageTag(language), messages });
  document.documentElement.lang = languageTag(language);
}

onWords((words) => {
  if (spoken !== undefined) i18n.load(languageTag(spoken), words(spoken));
});

export { i18n };
