import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField } from 'react-aria-components/TextField';
import { classNames } from './class-names.ts';
import { fieldErrorClass, hintClass, inputClass, labelClass } from './field.tsx';

/** A code that is read off another screen: digits far apart, one field, so that it can be pasted and filled in by the browser. */
export function CodeField({
  label,
  value,
  onChange,
  length,
  hint,
  error,
}: {
  label: ReactNode;
  value: string;
  onChange: (value: string) => void;
  length: number;
  hint?: ReactNode;
  error?: string | undefined;
}) {
  return (
    <TextField
      value={value}
      onChange={(typed) => onChange(typed.replace(/\s/g, '').slice(0, length))}
      isInvalid={error !== undefined}
      inputMode="numeric"
      autoComplete="one-time-code"
      className="space-y-1"
    >
      <Label className={labelClass}>{label}</Label>
      <Input
        className={classNames(inputClass, 'max-w-56 px-4 font-mono text-xl tracking-[0.35em]')}
      />
      {hint !== undefined && (
        <Text slot="description" className={hintClass}>
          {hint}
        </Text>
      )}
      <FieldError className={fieldErrorClass}>{error}</FieldError>
    </TextField>
  );
}
