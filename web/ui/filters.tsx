import { useLingui } from '@lingui/react/macro';
import Search from 'lucide-react/icons/search';
import X from 'lucide-react/icons/x';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { SearchField } from 'react-aria-components/SearchField';
import { Tag, TagGroup, TagList } from 'react-aria-components/TagGroup';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { inputClass } from './field.tsx';

const typingMs = 250;

/** A row of what narrows a list. Nothing in it loads the page anew; what is chosen stands in the address. */
export function FilterRow({ children }: { children: ReactNode }) {
  return <search className="not-printed mb-3 flex flex-wrap items-center gap-2">{children}</search>;
}

/** Searches while typing, a moment after the last key. */
export function TextFilter({
  label,
  placeholder,
  text,
  lengthMax,
  onChange,
}: {
  label: string;
  placeholder: string;
  text: string;
  lengthMax: number;
  onChange: (text: string) => void;
}) {
  const [typed, setTyped] = useState(text);
  const [known, setKnown] = useState(text);
  if (known !== text) {
    setKnown(text);
    setTyped(text);
  }
  useEffect(() => {
    if (typed.trim() === known) return;
    const waiting = setTimeout(() => {
      setKnown(typed.trim());
      onChange(typed.trim());
    }, typingMs);
    return () => clearTimeout(waiting);
  });
  return (
    <SearchField
      aria-label={label}
      value={typed}
      onChange={setTyped}
      maxLength={lengthMax}
      className="relative min-w-48 flex-1 sm:max-w-80"
    >
      <span className="pointer-events-none absolute inset-y-0 left-2.5 flex items-center">
        <Search aria-hidden="true" className="size-4 text-ink-3" />
      </span>
      <Input
        placeholder={placeholder}
        data-shortcut="/"
        className={`${inputClass} pl-8 text-sm [&::-webkit-search-cancel-button]:hidden`}
      />
    </SearchField>
  );
}

/** One thing that a list is narrowed to, on or off. */
export function ToggleFilter({
  isOn,
  onChange,
  children,
}: {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  children: ReactNode;
}) {
  return (
    <ToggleButton
      isSelected={isOn}
      onChange={onChange}
      className="min-h-control cursor-pointer rounded-md border border-line-strong bg-surface px-3 text-sm hover:border-accent data-selected:border-accent data-selected:bg-accent-tint data-selected:font-semibold data-selected:text-accent"
    >
      {children}
    </ToggleButton>
  );
}

export type Chip = Readonly<{ id: string; name: string }>;

/** What is in force, each to be taken off by itself: Delete on it, or its cross. */
export function FilterChips({
  label,
  chips,
  onRemove,
}: {
  label: string;
  chips: readonly Chip[];
  onRemove: (id: string) => void;
}) {
  const { t } = useLingui();
  if (chips.length === 0) return null;
  return (
    <TagGroup
      aria-label={label}
      onRemove={(keys) => {
        for (const key of keys) onRemove(String(key));
      }}
    >
      <TagList className="flex flex-wrap gap-1.5">
        {chips.map(({ id, name }) => (
          <Tag
            key={id}
            id={id}
            textValue={name}
            className="flex min-h-7 items-center gap-1 rounded-full border border-line-strong bg-surface pr-1 pl-3 text-sm outline-none data-focus-visible:outline-2 data-focus-visible:outline-accent"
          >
            {name}
            <Button
              slot="remove"
              aria-label={t`Take off: ${name}`}
              className="grid size-6 cursor-pointer place-items-center rounded-full text-ink-3 hover:text-accent"
            >
              <X aria-hidden="true" className="size-3.5" />
            </Button>
          </Tag>
        ))}
      </TagList>
    </TagGroup>
  );
}
