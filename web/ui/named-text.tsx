import { type Language, languages, type Text } from '#kernel/language.ts';
import { visibleText } from '#kernel/visible-text.ts';
import { useLanguage } from '../app/language.tsx';
import { languageTag, pickText } from '../strings/languages.ts';
import { classNames } from './class-names.ts';

/** A text in the reader's language, or in another that it has, marked as that language for fonts and voices. */
export function NamedText({ text, className }: { text: Text; className?: string }) {
  const language = useLanguage();
  const picked = pickText(text, language);
  if (!picked) return null;
  return (
    <span className={className} lang={languageTag(picked.language)}>
      {visibleText(picked.text)}
    </span>
  );
}

export const languageMarks: Readonly<Record<Language, string>> = { en: 'EN', es: 'ES', zh: '中' };

/** The reader's language first; no language is a footnote to another. */
export const readingOrder = (reader: Language): readonly Language[] => [
  reader,
  ...languages.filter((other) => other !== reader),
];

/** Every language of a text that a government wrote, one row each, in the serif of what is said. */
export function AlignedText({ text, plain = false }: { text: Text; plain?: boolean }) {
  const order = readingOrder(useLanguage());
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1.5">
      {order.map((each) => {
        const said = text[each];
        if (!said) return null;
        return (
          <div key={each} className="contents">
            <span className="pt-px text-xs font-semibold text-ink-3">{languageMarks[each]}</span>
            <p
              className={classNames(
                'prose-line wrap-anywhere whitespace-pre-wrap',
                !plain && 'said',
              )}
              lang={languageTag(each)}
            >
              {visibleText(said)}
            </p>
          </div>
        );
      })}
    </div>
  );
}

export type Clause = Readonly<{ id: string; name: string; text: Text }>;

/** A text in clauses: one row a clause, one column a language, so that a sentence is read beside its counterpart. */
export function AlignedClauses({ clauses }: { clauses: readonly Clause[] }) {
  const order = readingOrder(useLanguage());
  const said = order.filter((each) => clauses.some(({ text }) => text[each]));
  return (
    <ol className="divide-y divide-line">
      {clauses.map(({ id, name, text }) => (
        <li
          key={id}
          className="grid gap-x-6 gap-y-2 py-row first:pt-0 last:pb-0 md:auto-cols-fr md:grid-flow-col md:grid-cols-[1.5rem]"
        >
          <span className="font-semibold text-ink-3">{name}</span>
          {said.map((each) => (
            <div key={each} className="flex min-w-0 gap-3">
              <span className="shrink-0 pt-px text-xs font-semibold text-ink-3">
                {languageMarks[each]}
              </span>
              <p
                lang={languageTag(each)}
                className="said prose-line min-w-0 wrap-anywhere whitespace-pre-wrap"
              >
                {visibleText(text[each] ?? '–')}
              </p>
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}
