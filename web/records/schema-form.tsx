import { Trans, useLingui } from '@lingui/react/macro';
import { createContext, useContext, useId } from 'react';
import type { JsonValue } from '#kernel/canonical-json.ts';
import { type Language, languages } from '#kernel/language.ts';
import { useAreaName } from '../app/area-words.ts';
import { useLanguage } from '../app/language.tsx';
import { usePartyName } from '../app/parties.ts';
import { integerIn, listIn, objectIn, stringIn } from '../notifications/content-shape.ts';
import { languageTag, ownNames } from '../strings/languages.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Choice } from '../ui/choice.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Field } from '../ui/field.tsx';
import { InstantField } from '../ui/instant-field.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { useDeskWords } from './desk-words.ts';
import { type SchemaField, variantOf, type Written } from './schema-fields.ts';

type Of<Kind extends SchemaField['kind']> = Extract<SchemaField, { kind: Kind }>;
type Part<Own extends SchemaField> = Readonly<{
  desk: string;
  /** Its name, in the words of the desk. */
  label: string;
  field: Own;
  isNeeded: boolean;
  written: Written;
  onChange: (written: Written) => void;
}>;

/** What a schema asks, as fields. */
export function SchemaPart(part: Part<SchemaField>) {
  const { field, ...rest } = part;
  switch (field.kind) {
    case 'fixed':
    case 'kept':
      return null;
    case 'group':
      return <GroupPart {...rest} field={field} />;
    case 'languages':
      return <LanguagesPart {...rest} field={field} />;
    case 'either':
      return <EitherPart {...rest} field={field} />;
    case 'list':
      return <ListPart {...rest} field={field} />;
    case 'several':
    case 'parties':
    case 'areas':
      return <SeveralPart {...rest} field={field} />;
    case 'choice':
    case 'party':
      return <ChoicePart {...rest} field={field} />;
    default:
      return <PlainPart {...rest} field={field} />;
  }
}

const useNamed = ({ label, isNeeded }: Pick<Part<SchemaField>, 'label' | 'isNeeded'>): string => {
  const { t } = useLingui();
  return isNeeded ? label : t`${label} (optional)`;
};

type PlainKind = 'line' | 'text' | 'lines' | 'date' | 'instant' | 'count' | 'flag' | 'raw';

function PlainPart(part: Part<Of<PlainKind>>) {
  const { t } = useLingui();
  const { field, written, onChange, label } = part;
  const named = useNamed(part);
  const text = stringIn(written) ?? '';
  switch (field.kind) {
    case 'flag':
      return (
        <Checkbox isSelected={written === true} onChange={onChange}>
          {label}
        </Checkbox>
      );
    case 'count': {
      const max = field.max === Number.MAX_SAFE_INTEGER ? {} : { max: field.max };
      return (
        <NumberField
          label={named}
          value={integerIn(written)}
          onChange={onChange}
          min={field.min}
          {...max}
          className="max-w-64"
        />
      );
    }
    case 'date':
      return <DateField label={named} value={text} onChange={onChange} className="max-w-64" />;
    case 'instant':
      return <InstantField label={named} value={text} onChange={onChange} className="max-w-64" />;
    case 'lines':
      return (
        <Field
          label={named}
          hint={t`One to a line.`}
          rows={3}
          value={listIn(written).map(String).join('\n')}
          onChange={(typed) => onChange(typed.split('\n'))}
        />
      );
    case 'raw':
      return <Field label={named} hint={t`As JSON.`} rows={3} value={text} onChange={onChange} />;
    default:
      return (
        <Field
          label={named}
          {...(field.kind === 'text' ? { rows: 3 } : {})}
          maxLength={field.charactersMax}
          value={text}
          onChange={onChange}
        />
      );
  }
}

/** The table that is spoken to: its parties, the areas that may be named, and the languages of its terms. */
export const Table = createContext<
  Readonly<{
    parties: readonly string[];
    areas: readonly string[];
    languages: readonly Language[];
  }>
>({ parties: [], areas: [], languages });

type Coded = Extract<SchemaField, { kind: 'choice' | 'several' | 'party' | 'parties' | 'areas' }>;

/** The choices of a field, by code and as they are read. */
function useChoices(desk: string, field: Coded) {
  const words = useDeskWords();
  const { parties, areas } = useContext(Table);
  const partyName = usePartyName();
  const areaName = useAreaName();
  if ('codes' in field) {
    return field.codes.map((id) => ({ id, name: words.word(desk, 'codes', id) }));
  }
  return field.kind === 'areas'
    ? areas.map((id) => ({ id, name: areaName(id) }))
    : parties.map((id) => ({ id, name: partyName(id) }));
}

function ChoicePart(part: Part<Coded>) {
  const { t } = useLingui();
  const { desk, field, written, isNeeded, onChange } = part;
  const choices = useChoices(desk, field);
  const none = { id: '', name: isNeeded ? t`Choose…` : t`Not stated` };
  return (
    <Choice
      label={useNamed(part)}
      shown
      options={[none, ...choices]}
      value={stringIn(written) ?? ''}
      onChange={(id) => onChange(id === '' ? undefined : id)}
      className="max-w-md"
    />
  );
}

function SeveralPart(part: Part<Coded>) {
  const { desk, field, written, onChange } = part;
  const choices = useChoices(desk, field);
  const heading = useId();
  const chosen = listIn(written);
  return (
    <fieldset aria-labelledby={heading}>
      <p id={heading} className="text-sm font-semibold">
        {useNamed(part)}
      </p>
      <div className="flex flex-wrap gap-x-5">
        {choices.map(({ id, name }) => (
          <Checkbox
            key={id}
            isSelected={chosen.includes(id)}
            onChange={(isChosen) =>
              onChange(
                choices
                  .map((one) => one.id)
                  .filter((one) => (one === id ? isChosen : chosen.includes(one))),
              )
            }
          >
            {name}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}

const severalRows = 1_000;

/** The same text in each language of the terms, one under the other; the officer's own first, all of equal size. */
function LanguagesPart(part: Part<Of<'languages'>>) {
  const { field, written, onChange } = part;
  const own = useLanguage();
  const heading = useId();
  const ofTable = useContext(Table).languages;
  const text = objectIn(written) ?? {};
  const order = [own, ...languages.filter((each) => each !== own)].filter(
    (each) => ofTable.includes(each) || text[each] !== undefined,
  );
  return (
    <fieldset aria-labelledby={heading} className="space-y-2.5">
      <p id={heading} className="text-sm font-semibold">
        {useNamed(part)}
      </p>
      <p className="text-xs text-ink-3">
        <Trans>
          In one language or more. What you do not write stays empty: no machine translates it.
        </Trans>
      </p>
      {order.map((language) => (
        <Field
          key={language}
          label={<span lang={languageTag(language)}>{ownNames[language]}</span>}
          lang={languageTag(language)}
          {...(field.charactersMax > severalRows ? { rows: 3 } : {})}
          maxLength={field.charactersMax}
          value={stringIn(text[language]) ?? ''}
          onChange={(said) => onChange({ ...text, [language]: said })}
        />
      ))}
    </fieldset>
  );
}

const nestedClass = 'space-y-4 border-l-2 border-line pl-4';

/** @param label empty for the whole of a statement's facts or content */
function GroupPart(part: Part<Of<'group'>>) {
  const words = useDeskWords();
  const { desk, label, field, isNeeded, written, onChange } = part;
  const named = useNamed(part);
  const heading = useId();
  const given = objectIn(written) ?? {};
  const asked = field.members.filter(({ field: own }) => own.kind !== 'kept');
  const [only] = asked;
  const parts = field.members.map((member) => (
    <SchemaPart
      key={member.name}
      desk={desk}
      label={words.word(desk, 'labels', member.name)}
      field={member.field}
      isNeeded={member.isNeeded}
      written={given[member.name]}
      onChange={(next) => onChange(withMember(given, member.name, next))}
    />
  ));
  if (label === '') return <div className="space-y-5">{parts}</div>;
  if (only && asked.length === 1 && field.members.length > 1) {
    // A part of which one thing is asked is that thing.
    return (
      <SchemaPart
        desk={desk}
        label={label}
        field={only.field}
        isNeeded={isNeeded && only.isNeeded}
        written={given[only.name]}
        onChange={(next) => onChange(withMember(given, only.name, next))}
      />
    );
  }
  return (
    <fieldset aria-labelledby={heading} className={nestedClass}>
      <p id={heading} className="text-sm font-semibold">
        {named}
      </p>
      {parts}
    </fieldset>
  );
}

function withMember(
  given: Readonly<Record<string, JsonValue>>,
  name: string,
  next: Written,
): Record<string, JsonValue> {
  const { [name]: _, ...rest } = given;
  return next === undefined ? rest : { ...rest, [name]: next };
}

/** One form or another: which, and then what it asks. */
function EitherPart(part: Part<Of<'either'>>) {
  const { t } = useLingui();
  const words = useDeskWords();
  const { desk, label, field, written, isNeeded, onChange } = part;
  const named = useNamed(part);
  const isStated = isNeeded || written !== undefined;
  const at = variantOf(written);
  const variant = isStated ? field.variants[at] : undefined;
  const nameOf = (one: SchemaField, index: number): string => {
    if (one.kind === 'lines') return t`Named one by one`;
    const names = kindsOf(one).map((code) => words.word(desk, 'codes', code));
    return names.join(' / ') || t`Form ${index + 1}`;
  };
  const variants = field.variants.map((one, index) => ({
    id: String(index),
    name: nameOf(one, index),
  }));
  return (
    <div className="space-y-3">
      <Choice
        label={named}
        shown
        options={isNeeded ? variants : [{ id: '', name: t`Not stated` }, ...variants]}
        value={isStated ? String(at) : ''}
        onChange={(id) => onChange(id === '' ? undefined : { at: Number(id) })}
        className="max-w-md"
      />
      {variant && (
        <SchemaPart
          desk={desk}
          label={label}
          field={variant}
          isNeeded={isNeeded}
          written={objectIn(written)?.['value']}
          onChange={(value) => onChange({ at, ...(value === undefined ? {} : { value }) })}
        />
      )}
    </div>
  );
}

/** What tells one variant from the others: what is always the same in it, or else what is chosen in it first. */
function kindsOf(field: SchemaField): readonly string[] {
  if (field.kind === 'fixed') return [String(field.value)];
  if (field.kind !== 'group') return [];
  for (const { field: own } of field.members) {
    if (own.kind === 'fixed') return [String(own.value)];
  }
  const chosen = field.members.find(({ field: own }) => own.kind === 'choice')?.field;
  return chosen?.kind === 'choice' ? chosen.codes : [];
}

function ListPart(part: Part<Of<'list'>>) {
  const { t } = useLingui();
  const { desk, label, field, written, isNeeded, onChange } = part;
  const named = useNamed(part);
  const heading = useId();
  const items = listIn(written);
  const shown = items.length === 0 && isNeeded ? [null] : items;
  return (
    <fieldset aria-labelledby={heading} className={nestedClass}>
      <p id={heading} className="text-sm font-semibold">
        {named}
      </p>
      {shown.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is written in a place stays there.
        <div key={index} className="space-y-2">
          <SchemaPart
            desk={desk}
            label={`${label} ${index + 1}`}
            field={field.item}
            isNeeded
            written={item ?? undefined}
            onChange={(next) => onChange(shown.with(index, next ?? null))}
          />
          {shown.length > 1 && (
            <Button
              look="quiet"
              onPress={() => onChange(shown.filter((_, other) => other !== index))}
            >
              {t`Remove ${label} ${index + 1}`}
            </Button>
          )}
        </div>
      ))}
      {shown.length < field.max && (
        <Button onPress={() => onChange([...shown, null])}>
          <Trans>Add one more</Trans>
        </Button>
      )}
    </fieldset>
  );
}
