import Check from 'lucide-react/icons/check';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';

export function Checkbox({
  isSelected,
  onChange,
  children,
}: {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  children: ReactNode;
}) {
  return (
    <AriaCheckbox
      isSelected={isSelected}
      onChange={onChange}
      className="group flex min-h-8 cursor-pointer items-center gap-2 text-sm"
    >
      <span className="grid size-4.5 shrink-0 place-items-center rounded border border-line-strong group-data-focus-visible:outline-2 group-data-selected:border-accent group-data-selected:bg-accent group-data-selected:text-on-accent">
        <Check aria-hidden="true" className="size-3.5 opacity-0 group-data-selected:opacity-100" />
      </span>
      {children}
    </AriaCheckbox>
  );
}
