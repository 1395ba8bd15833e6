import ChevronDown from 'lucide-react/icons/chevron-down';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import { classNames } from './class-names.ts';
import { labelClass } from './field.tsx';
import { openerClass, optionClass, popoverClass } from './option-list.ts';

export type Option = Readonly<{ id: string; name: string; lang?: string }>;

/** One of a short list. `label` is read out; it is shown only where `shown` says so. */
export function Choice({
  label,
  shown = false,
  options,
  value,
  onChange,
  className,
  icon,
  isDisabled = false,
}: {
  label: string;
  shown?: boolean;
  options: readonly Option[];
  value: string;
  onChange: (id: string) => void;
  className?: string;
  icon?: ReactNode;
  isDisabled?: boolean;
}) {
  return (
    <Select
      {...(shown ? {} : { 'aria-label': label })}
      value={value}
      isDisabled={isDisabled}
      onChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
      className={classNames('flex min-w-0 flex-col gap-1', className)}
    >
      {shown && <Label className={labelClass}>{label}</Label>}
      <Button className={classNames(openerClass, 'w-full data-disabled:opacity-55')}>
        {icon}
        <SelectValue className="min-w-0 flex-1 truncate" />
        <ChevronDown aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
      </Button>
      <Popover className={classNames(popoverClass, 'min-w-(--trigger-width)')}>
        <ListBox items={options} className="outline-none">
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.name} className={optionClass}>
              <span lang={option.lang}>{option.name}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
