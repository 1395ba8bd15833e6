import { Trans, useLingui } from '@lingui/react/macro';
import Check from 'lucide-react/icons/check';
import ChevronDown from 'lucide-react/icons/chevron-down';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { statuses, statusWord } from './status-words.ts';

/** Any number of states at once. */
export function StatusFilter({
  chosen,
  onChange,
}: {
  chosen: readonly string[];
  onChange: (chosen: readonly string[] | undefined) => void;
}) {
  const { t, i18n } = useLingui();
  const words = chosen.map((status) => {
    const word = statusWord(status);
    return word ? i18n._(word) : status;
  });
  const count = chosen.length;
  return (
    <MenuTrigger>
      <Button className="flex min-h-9 max-w-72 cursor-pointer items-center gap-2 rounded-md border border-line-strong bg-surface px-2.5 text-sm data-hovered:border-accent">
        <span className="truncate">
          {count === 0 && <Trans>All states</Trans>}
          {count === 1 && words[0]}
          {count > 1 && <Trans>{count} states</Trans>}
        </span>
        <ChevronDown aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
      </Button>
      <Popover className="max-h-96 overflow-auto rounded-md border border-line bg-raised p-1 shadow-raised">
        <Menu
          aria-label={t`States`}
          selectionMode="multiple"
          selectedKeys={chosen}
          onSelectionChange={(keys) => {
            const next = statuses.filter((status) => keys === 'all' || keys.has(status));
            onChange(next.length > 0 ? next : undefined);
          }}
          className="outline-none"
        >
          {statuses.map((status) => {
            const word = statusWord(status);
            return (
              <MenuItem
                key={status}
                id={status}
                className="group flex min-h-8 cursor-pointer items-center gap-2 rounded px-2 py-1 text-sm outline-none data-focused:bg-accent-tint"
              >
                <Check
                  aria-hidden="true"
                  className="size-4 text-accent opacity-0 group-data-selected:opacity-100"
                />
                {word && i18n._(word)}
              </MenuItem>
            );
          })}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
