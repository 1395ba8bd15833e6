import { Trans, useLingui } from '@lingui/react/macro';
import { useLanguage } from '../app/language.tsx';
import { localeOf } from '../strings/languages.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { Field } from '../ui/field.tsx';
import { formatMass } from '../ui/format.ts';
import { type Draft, recipeOf } from './draft.ts';

/** A line of the notice, as far as a form of quantities shows it. */
export type GoodsLineNumber = Readonly<{ line: number; name: string; netMg?: number | undefined }>;

/** The net mass of each line of the notice as it in fact was. Lines left empty are not stated. */
export function QuantityFields({
  lines,
  draft,
  onChange,
}: {
  lines: readonly GoodsLineNumber[];
  draft: Draft;
  onChange: (draft: Draft) => void;
}) {
  const { t } = useLingui();
  const locale = localeOf(useLanguage());
  return (
    <fieldset className="space-y-2.5">
      <legend className="text-sm font-semibold">
        <Trans>Net mass in kilograms, as it in fact was</Trans>
      </legend>
      {lines.map(({ line, name, netMg }) => {
        const notified = netMg === undefined ? undefined : formatMass(netMg, locale);
        return (
          <Field
            key={line}
            label={t`Line ${line}: ${name}`}
            hint={notified === undefined ? undefined : t`Notified: ${notified}`}
            inputMode="decimal"
            value={draft.kilograms[line] ?? ''}
            onChange={(typed) =>
              onChange({ ...draft, kilograms: { ...draft.kilograms, [line]: typed } })
            }
            className="max-w-72"
          />
        );
      })}
      {recipeOf(draft.type).partial && (
        <Checkbox
          isSelected={draft.partial ?? false}
          onChange={(partial) => onChange({ ...draft, partial })}
        >
          <Trans>More of the same shipment follows</Trans>
        </Checkbox>
      )}
    </fieldset>
  );
}
