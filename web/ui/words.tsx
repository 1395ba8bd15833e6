import type { Language } from '#kernel/language.ts';
import { useLanguage } from '../app/language.tsx';
import { languageTag } from '../strings/languages.ts';

/** A fingerprint in words that two people read to each other. Numbered, so that either can say where they are. */
export function Words({
  words,
}: {
  /** The same fingerprint in each language: twelve words, apart by spaces. */
  words: Readonly<Record<Language, string>>;
}) {
  const language = useLanguage();
  return (
    <ol
      lang={languageTag(language)}
      className="grid grid-cols-2 gap-x-4 gap-y-1 rounded-md border border-line bg-sunken px-4 py-3 sm:grid-cols-3 md:grid-cols-4"
    >
      {words[language].split(' ').map((word, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice, and its place is what counts.
          key={index}
          className="said flex items-baseline gap-2 text-lg"
        >
          <span className="w-5 shrink-0 text-right font-sans text-xs text-ink-3">{index + 1}</span>
          {word}
        </li>
      ))}
    </ol>
  );
}
