import { Trans } from '@lingui/react/macro';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { useLanguage } from '../app/language.tsx';
import { localeOf } from '../strings/languages.ts';
import { formatMass } from '../ui/format.ts';
import { integerIn, listIn, objectIn } from './content-shape.ts';

/** Masses by line of the notice, as one statement gives them. */
export function Quantities({ content }: { content: JsonObject | undefined }) {
  const locale = localeOf(useLanguage());
  return (
    <>
      {listIn(content?.['quantities']).map((value) => {
        const each = objectIn(value);
        const line = integerIn(each?.['line']);
        const massMg = integerIn(each?.['netMg']) ?? integerIn(each?.['baseMassMg']);
        if (line === undefined || massMg === undefined) return null;
        const mass = formatMass(massMg, locale);
        return (
          <p key={line} className="text-sm">
            <Trans>
              Line {line}: {mass}
            </Trans>
          </p>
        );
      })}
    </>
  );
}
