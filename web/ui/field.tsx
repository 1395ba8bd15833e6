import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField, type TextFieldProps } from 'react-aria-components/TextField';
import { classNames } from './class-names.ts';

export const inputClass =
  'w-full min-h-9 rounded-md border border-line-strong bg-surface px-2.5 py-1.5 text-base text-ink placeholder:text-ink-3 ' +
  'focus:outline-2 focus:outline-offset-0 focus:outline-accent data-invalid:border-2 data-invalid:border-notice-ink';
export const labelClass = 'block text-sm font-semibold';
export const hintClass = 'block text-xs text-ink-3';
export const fieldErrorClass = 'block text-sm font-semibold text-notice-ink';

/** One line, or several with `rows`. A `mark` stands before the line, for instance the language it is written in. */
export function Field({
  label,
  hint,
  rows,
  lang,
  error,
  inputType = 'text',
  className,
  ...rest
}: Omit<TextFieldProps, 'children' | 'className'> & {
  label: ReactNode;
  hint?: ReactNode;
  rows?: number;
  lang?: string;
  /** Why what stands here cannot be sent. */
  error?: string | undefined;
  inputType?: 'text' | 'date' | 'number';
  className?: string;
}) {
  return (
    <TextField
      {...rest}
      isInvalid={error !== undefined}
      className={classNames('space-y-1', className)}
    >
      <Label className={labelClass}>{label}</Label>
      {rows === undefined ? (
        <Input lang={lang} type={inputType} className={inputClass} />
      ) : (
        <TextArea lang={lang} rows={rows} className={classNames(inputClass, 'prose-line')} />
      )}
      {hint !== undefined && (
        <Text slot="description" className={hintClass}>
          {hint}
        </Text>
      )}
      <FieldError className={fieldErrorClass}>{error}</FieldError>
    </TextField>
  );
}
