import { useLingui } from '@lingui/react/macro';
import { isInstant, msOf } from '#kernel/instant.ts';
import { useLanguage } from '../app/language.tsx';
import { localeOf } from '../strings/languages.ts';
import { Field } from './field.tsx';
import { formatInstant } from './format.ts';

/** A day and a time to the minute, in UTC whatever the browser's zone; what is meant stands below in words, with its zone. */
export function InstantField({
  label,
  value,
  onChange,
  className,
}: {
  label: string;
  /** An instant, or what is written of one. */
  value: string;
  onChange: (value: string) => void;
  className?: string;
}) {
  const { t } = useLingui();
  const locale = localeOf(useLanguage());
  const meant = isInstant(value) ? formatInstant(msOf(value), locale, 'UTC') : t`In UTC.`;
  return (
    <Field
      label={label}
      inputType="datetime-local"
      hint={meant}
      value={value.replace(/Z$/, '')}
      onChange={(typed) => onChange(typed === '' ? '' : `${typed.slice(0, 16)}Z`)}
      {...(className === undefined ? {} : { className })}
    />
  );
}
