import { Trans, useLingui } from '@lingui/react/macro';
import { useId } from 'react';
import { type Language, languages, type Text } from '#kernel/language.ts';
import { useLanguage } from '../app/language.tsx';
import { languageTag, ownNames } from '../strings/languages.ts';
import { Field } from '../ui/field.tsx';

export const textCharactersMax = 4_000;

/** The same text in each language, one under the other; the officer's own first, all of equal size. */
export function AlignedTextField({
  text,
  isNeeded,
  onChange,
}: {
  text: Text;
  isNeeded: boolean;
  onChange: (text: Text) => void;
}) {
  const { t } = useLingui();
  const own = useLanguage();
  const heading = useId();
  const order: readonly Language[] = [own, ...languages.filter((each) => each !== own)];
  return (
    <fieldset aria-labelledby={heading} className="space-y-2.5">
      <p id={heading} className="text-sm font-semibold">
        {isNeeded ? t`Text, in one language or more` : t`Text (optional)`}
      </p>
      <p className="text-xs text-ink-3">
        <Trans>
          What you do not write stays empty: no machine translates it, and the other side sees which
          languages your side used.
        </Trans>
      </p>
      {order.map((language) => (
        <Field
          key={language}
          label={<span lang={languageTag(language)}>{ownNames[language]}</span>}
          lang={languageTag(language)}
          rows={3}
          maxLength={textCharactersMax}
          value={text[language] ?? ''}
          onChange={(said) => onChange({ ...text, [language]: said })}
        />
      ))}
    </fieldset>
  );
}
