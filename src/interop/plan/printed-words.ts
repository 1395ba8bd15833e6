/** What papers of the plan say in every language: names, dates, lists. */
import type { PartyId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import { type Language, languages, type Text, type Words } from '#kernel/language.ts';
import type { Terms } from '#ledger/terms.ts';

/** In the language asked for, else in the first that there is. */
export const inLanguage = (text: Text, language: Language): string | undefined =>
  text[language] ?? languages.map((other) => text[other]).find((one) => one !== undefined);

export function partyName({ members }: Terms, party: PartyId, language: Language): string {
  const member = members.find((one) => one.party === party);
  return (member && inLanguage(member.names, language)) ?? party;
}

export const listed = (names: readonly string[], language: Language): string =>
  language === 'zh'
    ? names.join('、')
    : new Intl.ListFormat(language, { type: 'conjunction' }).format(names);

export function dateText(date: string, language: Language): string {
  const day = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  const form = { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' } as const;
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, form).format(day);
}

/** To the minute, as acts have it. */
export const minuteText = (at: Instant): string => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;

export const languageNames: Readonly<Record<Language, Words>> = {
  en: { en: 'English', es: 'inglés', zh: '英文' },
  es: { en: 'Spanish', es: 'español', zh: '西班牙文' },
  zh: { en: 'Chinese', es: 'chino', zh: '中文' },
};

export const languagesText = (which: readonly Language[], language: Language): string =>
  listed(
    which.map((one) => languageNames[one][language]),
    language,
  );

const lacking: Words = {
  en: '〓 stands for a character that the typeface of this document does not have:',
  es: '〓 representa un carácter que no tiene el tipo de letra de este documento:',
  zh: '〓 表示本文件所用字体缺少的字符：',
};
export const missingNote =
  (language: Language) =>
  (codes: readonly string[]): string =>
    `${lacking[language]} ${codes.join(', ')}`;
