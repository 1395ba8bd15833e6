import { type Language, languages, type Text } from '#kernel/language.ts';
import { type CommandContext, textOf, UsageError, type Values } from './command.ts';

/** The language of messages: `--lang`, else the first of the usual variables that names one of the three, else English. */
export function languageOf(values: Values, context: CommandContext): Language {
  const asked = textOf(values, 'lang');
  if (asked !== undefined) {
    const language = languages.find((other) => other === asked);
    if (!language) throw new UsageError(`--lang is one of ${languages.join(', ')}, not ${asked}`);
    return language;
  }
  for (const name of ['LC_ALL', 'LC_MESSAGES', 'LANG']) {
    const tag = context.environment[name];
    if (tag) return languages.find((language) => tag.toLowerCase().startsWith(language)) ?? 'en';
  }
  return 'en';
}

/** A text in the language asked for, else in any that it has. */
export function inLanguage(text: Text, language: Language): string {
  return text[language] ?? languages.map((other) => text[other]).find((other) => other) ?? '';
}
