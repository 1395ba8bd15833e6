import { i18n, type Messages } from '@lingui/core';
import type { Language } from '#kernel/language.ts';
import { languageTag } from './languages.ts';
import { wordMessages } from './words.ts';

const catalogs = import.meta.glob<{ messages: Messages }>('./*.po');

/** Loads the sentences of one language, once, and speaks it from then on. */
export async function speak(language: Language): Promise<void> {
  const load = catalogs[`./${language}.po`];
  if (!load) throw new Error(`no catalogue for ${language}`);
  const { messages } = await load();
  const all = { ...messages, ...wordMessages(language) };
  i18n.loadAndActivate({ locale: languageTag(language), messages: all });
  document.documentElement.lang = languageTag(language);
}

export { i18n };
