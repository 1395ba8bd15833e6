import Minus from 'lucide-react/icons/minus';
import Plus from 'lucide-react/icons/plus';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { FieldError } from 'react-aria-components/FieldError';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField';
import { Text } from 'react-aria-components/Text';
import { classNames } from './class-names.ts';
import { fieldErrorClass, hintClass, labelClass } from './field.tsx';

const stepClass =
  'grid w-8 cursor-pointer place-items-center self-stretch text-ink-2 hover:bg-accent-tint hover:text-accent data-disabled:cursor-default data-disabled:opacity-45';

/** A whole number, such as a count of containers or days. Masses are typed exactly in a `Field` with a unit: no float touches them. */
export function NumberField({
  label,
  value,
  onChange,
  min = 0,
  max,
  hint,
  className,
}: {
  label: ReactNode;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  min?: number;
  max?: number;
  hint?: ReactNode;
  className?: string;
}) {
  return (
    <AriaNumberField
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? undefined : next)}
      minValue={min}
      {...(max === undefined ? {} : { maxValue: max })}
      step={1}
      className={classNames('space-y-1', className)}
    >
      <Label className={labelClass}>{label}</Label>
      <Group className="flex min-h-control items-center overflow-hidden rounded-md border border-line-strong bg-surface data-focus-within:outline-2 data-focus-within:outline-accent">
        <Button slot="decrement" className={classNames(stepClass, 'border-r border-line')}>
          <Minus aria-hidden="true" className="size-4" />
        </Button>
        <Input className="w-full min-w-0 bg-transparent px-2.5 text-center text-base outline-none" />
        <Button slot="increment" className={classNames(stepClass, 'border-l border-line')}>
          <Plus aria-hidden="true" className="size-4" />
        </Button>
      </Group>
      {hint !== undefined && (
        <Text slot="description" className={hintClass}>
          {hint}
        </Text>
      )}
      <FieldError className={fieldErrorClass} />
    </AriaNumberField>
  );
}
