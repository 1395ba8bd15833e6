import ChevronDown from 'lucide-react/icons/chevron-down';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import { classNames } from './class-names.ts';

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
}: {
  label: string;
  shown?: boolean;
  options: readonly Option[];
  value: string;
  onChange: (id: string) => void;
  className?: string;
  icon?: ReactNode;
}) {
  return (
    <Select
      {...(shown ? {} : { 'aria-label': label })}
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
      className={classNames('flex min-w-0 flex-col gap-1', className)}
    >
      {shown && <Label className="block text-sm font-semibold">{label}</Label>}
      <Button className="flex min-h-9 w-full cursor-pointer items-center gap-2 rounded-md border border-line-strong bg-surface px-2.5 py-1 text-left text-sm data-hovered:border-accent">
        {icon}
        <SelectValue className="min-w-0 flex-1 truncate" />
        <ChevronDown aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
      </Button>
      <Popover className="max-h-80 min-w-(--trigger-width) overflow-auto rounded-md border border-line bg-raised p-1 shadow-raised">
        <ListBox items={options} className="outline-none">
          {(option) => (
            <ListBoxItem
              id={option.id}
              textValue={option.name}
              className="flex min-h-8 cursor-pointer items-center rounded px-2.5 py-1 text-sm outline-none data-focused:bg-accent-tint data-selected:font-semibold"
            >
              <span lang={option.lang}>{option.name}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
