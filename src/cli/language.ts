import { type Language, languages, type Text } from '#kernel/language.ts';
import { type CommandContext, textOf, UsageError, type Values } from './command.ts';
import { printable } from './print.ts';
import { noSuchLanguage } from './words/usage-words.ts';

type Environment = CommandContext['environment'];

/**
 * The language of messages: `--lang`, else `ENTENTE_LANG`, else what the machine is set to.
 * @throws UsageError if either of the first two names another language
 */
export function languageOf(
  values: Values,
  { environment }: Pick<CommandContext, 'environment'>,
): Language {
  for (const [where, asked] of [
    ['--lang', textOf(values, 'lang')],
    ['ENTENTE_LANG', environment['ENTENTE_LANG']],
  ] as const) {
    if (!asked) continue;
    const language = languages.find((other) => other === asked);
    if (language) return language;
    throw new UsageError(noSuchLanguage(where, languages.join(', '), printable(asked)));
  }
  return languageOfMachine(environment);
}

/** As POSIX has it: the first of the three variables that is set counts. Chinese of any script or place is answered in simplified characters. */
function languageOfMachine(environment: Environment): Language {
  const tag = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => environment[name]).find(Boolean);
  const [name] = tag?.toLowerCase().split(/[^a-z]/) ?? [];
  return languages.find((language) => language === name) ?? 'en';
}

/** As far as a line that may be wrong says: what complains of it has to speak some language. */
export function languageIn(args: readonly string[], environment: Environment): Language {
  const given = args.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = args[given] ?? '';
  const lang = word === '--lang' ? args[given + 1] : word.slice('--lang='.length);
  const asked = [lang, environment['ENTENTE_LANG']].find((text) =>
    languages.some((language) => language === text),
  );
  return languages.find((language) => language === asked) ?? languageOfMachine(environment);
}

/** A text in the language asked for, else in any that it has. */
export function inLanguage(text: Text, language: Language): string {
  return text[language] ?? languages.map((other) => text[other]).find((other) => other) ?? '';
}
