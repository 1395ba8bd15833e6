import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { NotificationsQuery } from '../app/api.ts';
import { useGroupTitle } from '../app/parties.ts';
import { nodeQuery } from '../app/queries.ts';
import { Choice } from '../ui/choice.tsx';
import { FilterRow, TextFilter } from '../ui/filters.tsx';
import { OwedFilters } from '../ui/owed-filters.tsx';
import { textCharactersMax } from './filters.ts';
import { StatusFilter } from './status-filter.tsx';

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
    <FilterRow>
      <TextFilter
        label={t`Search notifications`}
        placeholder={t`Substance, CAS, firm, reference`}
        text={filters.text ?? ''}
        lengthMax={textCharactersMax}
        onChange={(text) => set({ text: text || undefined })}
      />
      <StatusFilter chosen={filters.status ?? []} onChange={(status) => set({ status })} />
      <GroupFilter group={filters.group} onChange={(group) => set({ group })} />
      <OwedFilters filters={filters} set={set} onClear={() => onChange({})} />
    </FilterRow>
  );
}

export function GroupFilter({
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
