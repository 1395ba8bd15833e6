import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { fieldErrorClass, labelClass } from './field.tsx';

/** One of a closed list that must be read whole before choosing. */
export function Radios({
  label,
  options,
  value,
  onChange,
}: {
  label: ReactNode;
  options: readonly Readonly<{ id: string; name: string; note?: string }>[];
  value: string | undefined;
  onChange: (id: string) => void;
}) {
  return (
    <RadioGroup value={value ?? null} onChange={onChange} isRequired className="space-y-1.5">
      <Label className={labelClass}>{label}</Label>
      <div className="grid gap-1 sm:grid-cols-2">
        {options.map(({ id, name, note }) => (
          <Radio
            key={id}
            value={id}
            className="group flex min-h-control cursor-pointer items-start gap-2 rounded-md border border-line px-2.5 py-1.5 text-sm data-focus-visible:outline-2 data-focus-visible:outline-accent data-hovered:border-accent data-selected:border-accent data-selected:bg-accent-tint"
          >
            <span className="mt-0.5 grid size-4 shrink-0 place-items-center rounded-full border border-line-strong bg-surface group-data-selected:border-accent">
              <span className="size-2 rounded-full group-data-selected:bg-accent" />
            </span>
            <span>
              {name}
              {note !== undefined && <span className="block text-xs text-ink-3">{note}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldError className={fieldErrorClass} />
    </RadioGroup>
  );
}
