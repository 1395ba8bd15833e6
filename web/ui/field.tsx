import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField, type TextFieldProps } from 'react-aria-components/TextField';
import { classNames } from './class-names.ts';

export const inputClass =
  'w-full min-h-control rounded-md border border-line-strong bg-surface px-2.5 py-1 text-base text-ink placeholder:text-ink-3 ' +
  'focus:outline-2 focus:outline-offset-0 focus:outline-accent data-invalid:border-2 data-invalid:border-notice-ink ' +
  'disabled:bg-sunken disabled:text-ink-3';
export const labelClass = 'block text-sm font-semibold';
export const hintClass = 'block text-xs text-ink-3';
export const fieldErrorClass = 'block text-sm font-semibold text-notice-ink';

type Entry = Readonly<{
  lang?: string | undefined;
  rows?: number | undefined;
  inputType: 'text' | 'date' | 'datetime-local' | 'number' | 'password';
  unit?: ReactNode;
}>;

/** One line, or several with `rows`; `unit` stands after the line, for instance kg. */
export function Field({
  label,
  hint,
  rows,
  lang,
  error,
  unit,
  inputType = 'text',
  className,
  ...rest
}: Omit<TextFieldProps, 'children' | 'className'> & {
  label: ReactNode;
  hint?: ReactNode;
  rows?: number;
  lang?: string;
  unit?: ReactNode;
  /** Why what stands here cannot be sent. */
  error?: string | undefined;
  inputType?: Entry['inputType'];
  className?: string;
}) {
  return (
    <TextField
      {...rest}
      isInvalid={error !== undefined}
      className={classNames('space-y-1', className)}
    >
      <Label className={labelClass}>{label}</Label>
      <EntryLine lang={lang} rows={rows} inputType={inputType} unit={unit} />
      {hint !== undefined && (
        <Text slot="description" className={hintClass}>
          {hint}
        </Text>
      )}
      <FieldError className={fieldErrorClass}>{error}</FieldError>
    </TextField>
  );
}

function EntryLine({ lang, rows, inputType, unit }: Entry) {
  if (rows !== undefined) {
    return <TextArea lang={lang} rows={rows} className={classNames(inputClass, 'prose-line')} />;
  }
  const input = (
    <Input
      lang={lang}
      type={inputType}
      className={classNames(inputClass, unit !== undefined && 'pr-10 text-right')}
    />
  );
  if (unit === undefined) return input;
  return (
    <span className="relative block">
      {input}
      <span className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-sm text-ink-3">
        {unit}
      </span>
    </span>
  );
}
