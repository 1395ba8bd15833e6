import { type I18n, i18n, type Messages, setupI18n } from '@lingui/core';
import type { Language } from '#kernel/language.ts';
import { languageTag } from './languages.ts';
import { onWords, wordsIn } from './word-source.ts';

let spoken: Language | undefined;
let isFirstOnly = true;

/** What the first load may say, and everything else: `sentence-parts.config.ts` divides them. */
const firstParts = import.meta.glob<{ messages: Messages }>('./*.po');
const restParts = import.meta.glob<{ messages: Messages }>('./*.po', { query: '?rest?lingui' });

async function messagesOf(parts: typeof firstParts, language: Language): Promise<Messages> {
  const load = parts[`./${language}.po`];
  if (!load) throw new Error(`no catalogue for ${language}`);
  return (await load()).messages;
}

async function messagesIn(language: Language, firstOnly: boolean): Promise<Messages> {
  const parts = firstOnly ? [firstParts] : [firstParts, restParts];
  const messages = await Promise.all(parts.map((part) => messagesOf(part, language)));
  return Object.assign({}, ...messages, wordsIn(language));
}

/** The sentences of one language beside that which the desk speaks, for a part of a page. */
export async function sentencesOf(language: Language): Promise<I18n> {
  const messages = { [languageTag(language)]: await messagesIn(language, false) };
  return setupI18n({ locale: languageTag(language), messages });
}

/** Loads the sentences of one language, once, and speaks it from then on. */
export async function speak(language: Language): Promise<void> {
  let messages: Messages;
  let firstOnly: boolean;
  do {
    firstOnly = isFirstOnly;
    messages = await messagesIn(language, firstOnly);
    // Again, if a page was opened meanwhile.
  } while (firstOnly !== isFirstOnly);
  spoken = language;
  i18n.loadAndActivate({ locale: languageTag(language), messages });
  document.documentElement.lang = languageTag(language);
}

/** Fetches a part of the desk that is not there from the first, and with it the sentences that the first load does without. */
export async function withSentences<Part>(load: () => Promise<Part>): Promise<Part> {
  const part = load();
  // Whoever awaits both below hears of its failure; until then it is nobody's.
  part.catch(() => undefined);
  if (isFirstOnly && spoken !== undefined) {
    const language = spoken;
    i18n.load(languageTag(language), await messagesOf(restParts, language));
    isFirstOnly = false;
    // Another language was chosen meanwhile, without the rest.
    if (spoken !== language) await speak(spoken);
  }
  return part;
}

// Its name stands in the place of a sentence that is not there, which no reader can use: an error, told where errors are looked for.
i18n.on('missing', ({ id }) => reportError(new Error(`the desk has no sentence "${id}"`)));

onWords((words) => {
  if (spoken !== undefined) i18n.load(languageTag(spoken), words(spoken));
});

export { i18n };
