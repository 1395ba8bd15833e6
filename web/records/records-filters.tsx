import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import ChevronDown from 'lucide-react/icons/chevron-down';
import { useAreaName } from '../app/area-words.ts';
import { nodeQuery } from '../app/queries.ts';
import { GroupFilter } from '../notifications/filter-bar.tsx';
import { textCharactersMax } from '../notifications/filters.ts';
import { Choice } from '../ui/choice.tsx';
import { FilterRow, TextFilter } from '../ui/filters.tsx';
import { ManyChoice } from '../ui/menu.tsx';
import { OwedFilters } from '../ui/owed-filters.tsx';
import { useDeskWords } from './desk-words.ts';
import type { RecordsQuery } from './records-api.ts';

const any = 'any';

export function RecordsFilters({
  filters,
  onChange,
}: {
  filters: RecordsQuery;
  onChange: (filters: RecordsQuery) => void;
}) {
  const { t } = useLingui();
  const set = (part: RecordsQuery) => onChange({ ...filters, ...part });
  return (
    <FilterRow>
      <TextFilter
        label={t`Search records`}
        placeholder={t`Words, codes, references`}
        text={filters.text ?? ''}
        lengthMax={textCharactersMax}
        onChange={(text) => set({ text: text || undefined })}
      />
      <StatesFilter filters={filters} onChange={(status) => set({ status })} />
      <AreaFilter area={filters.area} onChange={(area) => set({ area })} />
      <GroupFilter group={filters.group} onChange={(group) => set({ group })} />
      <OwedFilters filters={filters} set={set} onClear={() => onChange({})} />
    </FilterRow>
  );
}

/** The states of the desks shown: each desk has its own. */
function StatesFilter({
  filters: { desk: shown, status: chosen = [] },
  onChange,
}: {
  filters: RecordsQuery;
  onChange: (chosen: readonly string[] | undefined) => void;
}) {
  const { t } = useLingui();
  const { desks, word } = useDeskWords();
  const names = new Map<string, string>();
  for (const { name, words } of desks) {
    if (shown !== undefined && !shown.includes(name)) continue;
    for (const status of Object.keys(words.statuses)) {
      if (!names.has(status)) names.set(status, word(name, 'statuses', status));
    }
  }
  const entries = [...names].map(([id, name]) => ({ id, name }));
  const count = chosen.length;
  return (
    <ManyChoice
      label={t`States`}
      entries={entries}
      chosen={chosen}
      onChange={(next) => onChange(next.length > 0 ? next : undefined)}
      className="max-w-72"
      opener={
        <>
          <span className="truncate">
            {count === 0 && <Trans>All states</Trans>}
            {count === 1 && names.get(chosen[0] ?? '')}
            {count > 1 && <Trans>{count} states</Trans>}
          </span>
          <ChevronDown aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
        </>
      }
    />
  );
}

function AreaFilter({
  area,
  onChange,
}: {
  area: string | undefined;
  onChange: (area: string | undefined) => void;
}) {
  const { t } = useLingui();
  const { data } = useQuery(nodeQuery);
  const areaName = useAreaName();
  const areas = [...new Set(data?.groups.flatMap((group) => group.areas) ?? [])];
  return (
    <Choice
      label={t`Area`}
      options={[
        { id: any, name: t`All areas` },
        ...areas.map((each) => ({ id: each, name: areaName(each) })),
      ]}
      value={area ?? any}
      onChange={(id) => onChange(id === any ? undefined : id)}
      className="max-w-64 min-w-40"
    />
  );
}
