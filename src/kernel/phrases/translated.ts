import type { Language } from '../language.ts';

/** Phrases by their English, which is what the API says; `{name}` stands for a value. */
export type Translated = Readonly<
  Record<string, Readonly<Record<Exclude<Language, 'en'>, string>>>
>;
