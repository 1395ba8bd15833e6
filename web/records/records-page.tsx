import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import Plus from 'lucide-react/icons/plus';
import { useMemo } from 'react';
import { keptViews } from '../notifications/saved-views.ts';
import { ViewBar } from '../notifications/view-bar.tsx';
import { Button, buttonClass } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { ListFrame } from '../ui/list-frame.tsx';
import { useDeskWords } from './desk-words.ts';
import { recordFiltersOf } from './record-filters.ts';
import { type RecordsQuery, recordsQuery } from './records-api.ts';
import { RecordsFilters } from './records-filters.tsx';
import { RecordsGrid } from './records-grid.tsx';
import { useDraftTables } from './use-draft-tables.ts';

const kept = keptViews('record-views', recordFiltersOf);

/** Records of every desk that this officer may read. What is shown is in the address, so that it can be kept and passed on. */
export function RecordsPage() {
  const { t } = useLingui();
  const tables = useDraftTables();
  const filters = useSearch({ from: '/records' });
  const navigate = useNavigate({ from: '/records' });
  const list = useInfiniteQuery(recordsQuery(filters));
  const rows = useMemo(
    () =>
      list.data?.pages.flatMap((page) =>
        page.items.map((row) => ({ id: `${row.group}/${row.record}`, row })),
      ) ?? [],
    [list.data],
  );
  const count = list.data?.pages.at(-1) ?? { total: 0 };
  const show = (next: RecordsQuery) => void navigate({ search: next, replace: true });
  const more = list.hasNextPage && !list.isFetchingNextPage && !list.isPlaceholderData;
  return (
    <ListFrame
      title={t`Records`}
      aside={tables.length > 0 && <NewLink />}
      filters={
        <>
          <Views filters={filters} onChange={show} />
          <RecordsFilters filters={filters} onChange={show} />
        </>
      }
      list={list}
      shown={rows.length}
      count={count}
      empty={<Nothing filters={filters} onClear={() => show({})} />}
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

type Shown = Readonly<{ filters: RecordsQuery; onChange: (filters: RecordsQuery) => void }>;

/** Everything, what is owed, and a view of each desk. */
function Views({ filters, onChange }: Shown) {
  const { t } = useLingui();
  const { desks, name } = useDeskWords();
  const given = [
    { name: t`Everything`, filters: {} },
    { name: t`Owed, by deadline`, filters: { owed: true, order: 'due' as const } },
    ...desks
      .filter((desk) => desk.name !== '')
      .map((desk) => ({ name: name(desk.name), filters: { desk: [desk.name] } })),
  ];
  return <ViewBar filters={filters} given={given} kept={kept} onChange={onChange} />;
}

function NewLink() {
  return (
    <Link to="/records/new" className={`not-printed ${buttonClass('primary')}`}>
      <Plus aria-hidden="true" className="size-4" />
      <Trans>New record</Trans>
    </Link>
  );
}

function Nothing({ filters, onClear }: { filters: RecordsQuery; onClear: () => void }) {
  if (Object.keys(filters).length === 0) {
    return (
      <Empty title={<Trans>No records yet</Trans>}>
        <Trans>
          What a party of one of your tables opens at any desk stands here as soon as this node
          holds it.
        </Trans>
      </Empty>
    );
  }
  return (
    <Empty title={<Trans>Nothing matches</Trans>}>
      <Button onPress={onClear}>
        <Trans>Clear the filters</Trans>
      </Button>
    </Empty>
  );
}
