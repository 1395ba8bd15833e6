import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import Plus from 'lucide-react/icons/plus';
import type { NotificationsQuery } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { notificationsQuery } from '../app/queries.ts';
import { localeOf } from '../strings/languages.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { formatNumber } from '../ui/format.ts';
import { PageHead } from '../ui/page-head.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { FilterBar } from './filter-bar.tsx';
import { NotificationGrid } from './notification-grid.tsx';

/** Every notification this party is part of. What is shown is in the address, so that it can be kept and passed on. */
export function ListPage() {
  const { t } = useLingui();
  const filters = useSearch({ from: '/notifications' });
  const navigate = useNavigate({ from: '/notifications' });
  const list = useInfiniteQuery(notificationsQuery(filters));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages.at(-1)?.total ?? 0;
  const show = (next: NotificationsQuery) => void navigate({ search: next, replace: true });
  return (
    <>
      <PageHead
        title={t`Notifications`}
        lead={rows.length > 0 && <Count shown={rows.length} of={total} />}
        aside={<NewLink />}
      />
      <FilterBar filters={filters} onChange={show} />
      {list.error && <Trouble error={list.error} retry={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton rows={6} />}
      {list.data && rows.length === 0 && <Nothing filters={filters} onClear={() => show({})} />}
      {rows.length > 0 && <NotificationGrid rows={rows} isStale={list.isPlaceholderData} />}
      {list.hasNextPage && (
        <div className="not-printed mt-4 text-center">
          <Button isDisabled={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
            {list.isFetchingNextPage ? <Trans>Loading…</Trans> : <Trans>Show more</Trans>}
          </Button>
        </div>
      )}
    </>
  );
}

function NewLink() {
  return (
    <Link to="/notifications/new" className={`not-printed ${buttonClass('primary')}`}>
      <Plus aria-hidden="true" className="size-4" />
      <Trans>New notification</Trans>
    </Link>
  );
}

function Count({ shown, of }: { shown: number; of: number }) {
  const locale = localeOf(useLanguage());
  const shownText = formatNumber(shown, locale);
  const total = formatNumber(of, locale);
  return (
    <Trans>
      {shownText} shown of {total}
    </Trans>
  );
}

function Nothing({ filters, onClear }: { filters: NotificationsQuery; onClear: () => void }) {
  if (Object.keys(filters).length === 0) {
    return (
      <Empty title={<Trans>No notifications yet</Trans>}>
        <Trans>
          A notice that your side files, or that another party files to you, stands here as soon as
          this node holds it.
        </Trans>
      </Empty>
    );
  }
  return (
    <Empty title={<Trans>Nothing matches</Trans>}>
      <p className="mb-3">
        <Trans>
          Every word is looked for in references, names of goods and firms, CAS and HS numbers,
          ports and permits.
        </Trans>
      </p>
      <Button onPress={onClear}>
        <Trans>Clear the filters</Trans>
      </Button>
    </Empty>
  );
}
