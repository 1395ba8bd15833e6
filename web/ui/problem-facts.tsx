import { Trans } from '@lingui/react/macro';
import type { Problem } from '#api/contract.ts';
import { factNames } from '#kernel/fact-names.ts';
import { useLanguage } from '../app/language.tsx';
import { fieldName } from './field-names.ts';

/** Where it was, what was expected there and what was found: each in the reader's language, as far as it is words. */
export function ProblemFacts({ at, facts = {}, factWords }: Told) {
  const language = useLanguage();
  const field = at === undefined ? undefined : fieldName(at, language);
  const told = Object.entries(facts).flatMap(([name, value]) => {
    const said = factWords?.[name]?.[language] ?? String(value);
    return said === '' ? [] : [{ name, word: factNames[name]?.[language] ?? name, said }];
  });
  if (field === undefined && told.length === 0) return null;
  return (
    <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-sm">
      {field !== undefined && (
        <>
          <dt className="text-ink-3">
            <Trans>Where</Trans>
          </dt>
          <dd className="font-semibold break-words">{field}</dd>
        </>
      )}
      {told.map(({ name, word, said }) => (
        <div key={name} className="contents">
          <dt className="text-ink-3">{word}</dt>
          <dd className="break-words">{said}</dd>
        </div>
      ))}
    </dl>
  );
}

export type Told = Readonly<{
  at?: string | undefined;
  facts?: Problem['facts'];
  factWords?: Problem['factWords'];
}>;
