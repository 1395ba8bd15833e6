import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import Search from 'lucide-react/icons/search';
import { useEffect, useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { SearchField } from 'react-aria-components/SearchField';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { NotificationsQuery } from '../app/api.ts';
import { useGroupTitle } from '../app/parties.ts';
import { nodeQuery } from '../app/queries.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { inputClass } from '../ui/field.tsx';
import { textCharactersMax } from './filters.ts';
import { StatusFilter } from './status-filter.tsx';

const typingMs = 250;
const anyGroup = 'any';

export function FilterBar({
  filters,
  onChange,
}: {
  filters: NotificationsQuery;
  onChange: (filters: NotificationsQuery) => void;
}) {
  const { t } = useLingui();
  const set = (part: NotificationsQuery) => onChange({ ...filters, ...part });
  return (
    <search className="not-printed mb-4 flex flex-wrap items-center gap-2">
      <TextFilter text={filters.text ?? ''} onChange={(text) => set({ text: text || undefined })} />
      <StatusFilter chosen={filters.status ?? []} onChange={(status) => set({ status })} />
      <GroupFilter group={filters.group} onChange={(group) => set({ group })} />
      <ToggleButton
        isSelected={filters.owed ?? false}
        onChange={(owed) => set({ owed: owed || undefined })}
        className="min-h-9 cursor-pointer rounded-md border border-line-strong bg-surface px-3 text-sm data-hovered:border-accent data-selected:border-accent data-selected:bg-accent-tint data-selected:font-semibold data-selected:text-accent"
      >
        <Trans>Owed by your side</Trans>
      </ToggleButton>
      <Choice
        label={t`Order`}
        options={[
          { id: 'updated', name: t`Newest first` },
          { id: 'due', name: t`By deadline` },
        ]}
        value={filters.order ?? 'updated'}
        onChange={(order) => set({ order: order === 'due' ? 'due' : undefined })}
        className="min-w-40"
      />
      {Object.keys(filters).length > 0 && (
        <Button look="quiet" onPress={() => onChange({})}>
          <Trans>Clear</Trans>
        </Button>
      )}
    </search>
  );
}

/** Searches while typing, a moment after the last key. */
function TextFilter({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const { t } = useLingui();
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
      aria-label={t`Search notifications`}
      value={typed}
      onChange={setTyped}
      maxLength={textCharactersMax}
      className="relative min-w-56 flex-1 sm:max-w-80"
    >
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute top-2.5 left-2.5 size-4 text-ink-3"
      />
      <Input
        placeholder={t`Substance, CAS, firm, reference`}
        className={`${inputClass} pl-8 text-sm [&::-webkit-search-cancel-button]:hidden`}
      />
    </SearchField>
  );
}

function GroupFilter({
  group,
  onChange,
}: {
  group: string | undefined;
  onChange: (group: string | undefined) => void;
}) {
  const { t } = useLingui();
  const { data } = useQuery(nodeQuery);
  const titleOf = useGroupTitle();
  const groups = data?.groups.filter(({ kind }) => kind === 'working-group') ?? [];
  if (groups.length < 2) return null;
  return (
    <Choice
      label={t`Group`}
      options={[
        { id: anyGroup, name: t`All groups` },
        ...groups.map((each) => ({ id: each.group, name: titleOf(each.group) })),
      ]}
      value={group ?? anyGroup}
      onChange={(id) => onChange(id === anyGroup ? undefined : id)}
      className="max-w-64 min-w-40"
    />
  );
}
