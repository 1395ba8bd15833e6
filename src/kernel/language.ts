/** The three languages, equals. Tags as in the terms (`zh` is Simplified Chinese). */
export const languages = ['en', 'es', 'zh'] as const;
export type Language = (typeof languages)[number];
/** One text in some of the languages; at least one. */
export type Text = Readonly<Partial<Record<Language, string>>>;
/** One text in all three. */
export type Words = Readonly<Record<Language, string>>;
