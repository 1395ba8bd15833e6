import Check from 'lucide-react/icons/check';
import Minus from 'lucide-react/icons/minus';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';

export const boxClass =
  'grid size-4.5 shrink-0 place-items-center rounded-sm border border-line-strong bg-surface group-data-focus-visible:outline-2 ' +
  'group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-accent group-data-selected:border-accent ' +
  'group-data-selected:bg-accent group-data-selected:text-on-accent group-data-indeterminate:border-accent ' +
  'group-data-indeterminate:bg-accent group-data-indeterminate:text-on-accent';

export function Checkbox({
  isSelected,
  onChange,
  children,
  isDisabled = false,
  isIndeterminate = false,
}: {
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  children: ReactNode;
  isDisabled?: boolean;
  /** Some of what it stands for is chosen. */
  isIndeterminate?: boolean;
}) {
  return (
    <AriaCheckbox
      isSelected={isSelected}
      isDisabled={isDisabled}
      isIndeterminate={isIndeterminate}
      onChange={onChange}
      className="group flex min-h-control-small cursor-pointer items-center gap-2 text-sm data-disabled:cursor-default data-disabled:text-ink-3"
    >
      <CheckMark />
      {children}
    </AriaCheckbox>
  );
}

/** The box itself, for what is selected in lists too; it follows the nearest `group`. */
export function CheckMark() {
  return (
    <span className={boxClass}>
      <Check
        aria-hidden="true"
        className="col-start-1 row-start-1 size-3.5 opacity-0 group-data-selected:opacity-100 group-data-indeterminate:opacity-0"
      />
      <Minus
        aria-hidden="true"
        className="col-start-1 row-start-1 size-3.5 opacity-0 group-data-indeterminate:opacity-100"
      />
    </span>
  );
}
