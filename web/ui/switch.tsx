import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components/Switch';

/** On or off, at once. */
export function Switch({
  isOn,
  onChange,
  children,
  isDisabled = false,
}: {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  children: ReactNode;
  isDisabled?: boolean;
}) {
  return (
    <AriaSwitch
      isSelected={isOn}
      onChange={onChange}
      isDisabled={isDisabled}
      className="group flex min-h-control-small cursor-pointer items-center gap-2.5 text-sm data-disabled:cursor-default data-disabled:opacity-55"
    >
      <span className="flex h-5 w-9 shrink-0 items-center rounded-full border border-line-strong bg-sunken p-0.5 transition-colors duration-100 group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-accent group-data-selected:border-accent group-data-selected:bg-accent">
        <span className="size-3.5 rounded-full bg-ink-3 transition-transform duration-100 group-data-selected:translate-x-4 group-data-selected:bg-on-accent forced-colors:bg-[CanvasText]" />
      </span>
      {children}
    </AriaSwitch>
  );
}
