import type { ComponentProps, ReactNode } from 'react';
import { useLanguage } from '../app/language.tsx';
import { localeOf } from '../strings/languages.ts';
import { Field } from './field.tsx';
import { formatDay } from './format.ts';

/**
 * A day. Browsers write dates in their own locale, where 03/04 can be read two ways, so the day that is meant stands below in words.
 */
export function DateField({
  value,
  hint,
  ...rest
}: Omit<ComponentProps<typeof Field>, 'value' | 'inputType' | 'hint'> & {
  value: string;
  hint?: ReactNode;
}) {
  const locale = localeOf(useLanguage());
  const day = value === '' ? undefined : formatDay(value, locale);
  return <Field {...rest} inputType="date" value={value} hint={day ?? hint} />;
}
