import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useDeskWords } from '../records/desk-words.ts';
import { recordsQuery } from '../records/records-api.ts';
import { RecordsGrid } from '../records/records-grid.tsx';
import { useDraftTables } from '../records/use-draft-tables.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Empty } from '../ui/empty.tsx';
import { FilterRow, ToggleFilter } from '../ui/filters.tsx';
import { ListFrame } from '../ui/list-frame.tsx';
import { Segments } from '../ui/segments.tsx';
import { TextLink } from '../ui/text-link.tsx';
import type { TopicFilters } from './topic-filters.ts';

/** Questions with each side's position on them, and what a side is concerned about. */
export function TopicsPage() {
  const words = useDeskWords();
  const tables = useDraftTables();
  const filters: TopicFilters = useSearch({ from: '/topics' });
  const navigate = useNavigate({ from: '/topics' });
  const desk = filters.show ?? 'topics';
  const list = useInfiniteQuery(
    recordsQuery({
      desk: [desk],
      order: filters.owed ? 'due' : 'updated',
      ...(filters.status === undefined ? {} : { status: [filters.status] }),
      ...(filters.owed ? { owed: true } : {}),
    }),
  );
  const rows = useMemo(
    () =>
      list.data?.pages.flatMap(({ items }) =>
        items.map((row) => ({ id: `${row.group}/${row.record}`, row })),
      ) ?? [],
    [list.data],
  );
  const count = list.data?.pages.at(-1) ?? { total: 0 };
  const show = (search: TopicFilters) => void navigate({ search, replace: true });
  const more = list.hasNextPage && !list.isFetchingNextPage && !list.isPlaceholderData;
  const opening = desk === 'topics' ? 'topic.tabled' : 'concern.raised';
  return (
    <ListFrame
      title={
        <Trans>
          {words.name('topics')} and {words.name('concerns')}
        </Trans>
      }
      aside={
        tables.length > 0 && (
          <TextLink href={`/records/new?type=${opening}`} className="not-printed">
            {words.known(desk, 'actions', opening)}
          </TextLink>
        )
      }
      filters={<Filters filters={filters} onChange={show} />}
      list={list}
      shown={rows.length}
      count={count}
      empty={<Nothing filters={filters} onClear={() => show({ show: filters.show })} />}
    >
      <RecordsGrid
        rows={rows}
        count={count}
        isStale={list.isPlaceholderData}
        onNearEnd={more ? () => void list.fetchNextPage() : undefined}
      />
    </ListFrame>
  );
}

function Filters({
  filters,
  onChange,
}: {
  filters: TopicFilters;
  onChange: (filters: TopicFilters) => void;
}) {
  const { t } = useLingui();
  const words = useDeskWords();
  const desk = filters.show ?? 'topics';
  const statuses = Object.keys(words.desks.find(({ name }) => name === desk)?.words.statuses ?? {});
  const named = ['topics', 'concerns'].map((id) => ({ id, name: words.name(id) }));
  return (
    <FilterRow>
      <Segments
        label={t`What is shown`}
        name="shown"
        segments={named.map(({ id, name }) => ({ id, name, shown: name }))}
        value={desk}
        onChange={(id) => onChange(id === 'concerns' ? { show: id } : {})}
      />
      <Choice
        label={t`State`}
        options={[
          { id: '', name: t`All states` },
          ...statuses.map((id) => ({ id, name: words.word(desk, 'statuses', id) })),
        ]}
        value={filters.status ?? ''}
        onChange={(id) => onChange({ ...filters, status: id || undefined })}
        className="max-w-72 min-w-40"
      />
      <ToggleFilter
        isOn={filters.owed ?? false}
        onChange={(isOn) => onChange({ ...filters, owed: isOn || undefined })}
      >
        <Trans>Owed by your side</Trans>
      </ToggleFilter>
    </FilterRow>
  );
}

function Nothing({ filters, onClear }: { filters: TopicFilters; onClear: () => void }) {
  if (filters.status !== undefined || filters.owed) {
    return (
      <Empty title={<Trans>Nothing matches</Trans>}>
        <Button onPress={onClear}>
          <Trans>Clear the filters</Trans>
        </Button>
      </Empty>
    );
  }
  return filters.show === 'concerns' ? (
    <Empty title={<Trans>No concern has been raised</Trans>}>
      <Trans>
        A concern is answered by the others; only the side that has it says that it is met.
      </Trans>
    </Empty>
  ) : (
    <Empty title={<Trans>No question has been put</Trans>}>
      <Trans>
        Any side may word a question and state its position. Whether the others share it follows
        from what they say, and from nothing else.
      </Trans>
    </Empty>
  );
}
