import { useLingui } from '@lingui/react/macro';
import ChevronDown from 'lucide-react/icons/chevron-down';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { classNames } from './class-names.ts';
import { hintClass, inputClass, labelClass } from './field.tsx';
import { optionClass, popoverClass } from './option-list.ts';

export type ComboOption = Readonly<{ id: string; name: string; note?: string; lang?: string }>;

/** One of a long list, found by typing. With `allowsOther`, what is typed may also stand by itself. */
export function ComboBox({
  label,
  options,
  value,
  onChange,
  allowsOther = false,
  hint,
  className,
}: {
  label: ReactNode;
  options: readonly ComboOption[];
  value: string;
  onChange: (typed: string) => void;
  allowsOther?: boolean;
  hint?: ReactNode;
  className?: string;
}) {
  const { t } = useLingui();
  return (
    <AriaComboBox
      inputValue={value}
      onInputChange={onChange}
      defaultItems={options}
      allowsCustomValue={allowsOther}
      allowsEmptyCollection
      menuTrigger="focus"
      className={classNames('space-y-1', className)}
    >
      <Label className={labelClass}>{label}</Label>
      <div className="relative">
        <Input className={classNames(inputClass, 'pr-9')} />
        <Button className="absolute inset-y-0 right-0 grid w-9 cursor-pointer place-items-center text-ink-3 hover:text-accent">
          <ChevronDown aria-hidden="true" className="size-4" />
        </Button>
      </div>
      {hint !== undefined && (
        <Text slot="description" className={hintClass}>
          {hint}
        </Text>
      )}
      <Popover className={classNames(popoverClass, 'min-w-(--trigger-width)')}>
        <ListBox
          className="outline-none"
          renderEmptyState={() => (
            <p className="px-2.5 py-1.5 text-sm text-ink-3">{t`Nothing in the list matches`}</p>
          )}
        >
          {(option: ComboOption) => (
            <ListBoxItem id={option.id} textValue={option.name} className={optionClass}>
              <span lang={option.lang}>{option.name}</span>
              {option.note !== undefined && (
                <span className="ml-auto pl-3 text-xs text-ink-3">{option.note}</span>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
