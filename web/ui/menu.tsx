import Check from 'lucide-react/icons/check';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { classNames } from './class-names.ts';
import { openerClass, optionClass, popoverClass } from './option-list.ts';

export type MenuEntry = Readonly<{ id: string; name: string; icon?: ReactNode; note?: string }>;

/** Things that can be done, behind one button. */
export function ActionMenu({
  label,
  opener,
  entries,
  onAction,
  openerLook = openerClass,
}: {
  label: string;
  opener: ReactNode;
  entries: readonly MenuEntry[];
  onAction: (id: string) => void;
  openerLook?: string;
}) {
  return (
    <MenuTrigger>
      <Button aria-label={label} className={openerLook}>
        {opener}
      </Button>
      <Popover className={popoverClass}>
        <Menu
          aria-label={label}
          items={entries}
          onAction={(key) => onAction(String(key))}
          className="outline-none"
        >
          {(entry) => (
            <MenuItem id={entry.id} textValue={entry.name} className={optionClass}>
              {entry.icon}
              {entry.name}
              {entry.note !== undefined && (
                <span className="ml-auto pl-4 text-xs text-ink-3">{entry.note}</span>
              )}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** Any number of a list at once. */
export function ManyChoice({
  label,
  opener,
  entries,
  chosen,
  onChange,
  className,
}: {
  label: string;
  opener: ReactNode;
  entries: readonly MenuEntry[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
  className?: string;
}) {
  return (
    <MenuTrigger>
      <Button className={classNames(openerClass, className)}>{opener}</Button>
      <Popover className={classNames(popoverClass, 'max-h-96')}>
        <Menu
          aria-label={label}
          selectionMode="multiple"
          selectedKeys={chosen}
          onSelectionChange={(keys) =>
            onChange(entries.map(({ id }) => id).filter((id) => keys === 'all' || keys.has(id)))
          }
          items={entries}
          className="outline-none"
        >
          {(entry) => (
            <MenuItem id={entry.id} textValue={entry.name} className={optionClass}>
              <Check
                aria-hidden="true"
                className="size-4 text-accent opacity-0 group-data-selected:opacity-100"
              />
              {entry.name}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
