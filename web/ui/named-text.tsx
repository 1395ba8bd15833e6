import type { Language, Text } from '#kernel/language.ts';
import { useLanguage } from '../app/language.tsx';
import { languageTag, pickText } from '../strings/languages.ts';

/** A text in the reader's language, or in another that it has, marked as that language for fonts and voices. */
export function NamedText({ text, className }: { text: Text; className?: string }) {
  const language = useLanguage();
  const picked = pickText(text, language);
  if (!picked) return null;
  return (
    <span className={className} lang={languageTag(picked.language)}>
      {picked.text}
    </span>
  );
}

const shortNames: Readonly<Record<Language, string>> = { en: 'EN', es: 'ES', zh: '中' };

/** Every language of a text, one row each, the reader's first: no language is a footnote to another. */
export function AlignedText({ text }: { text: Text }) {
  const language = useLanguage();
  const order = [language, ...(['en', 'es', 'zh'] as const).filter((other) => other !== language)];
  return (
    <div className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1.5">
      {order.map((each) => {
        const said = text[each];
        if (!said) return null;
        return (
          <div key={each} className="contents">
            <span className="pt-px text-xs font-semibold text-ink-3">{shortNames[each]}</span>
            <p className="prose-line whitespace-pre-wrap" lang={languageTag(each)}>
              {said}
            </p>
          </div>
        );
      })}
    </div>
  );
}
