import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import Download from 'lucide-react/icons/download';
import { useState } from 'react';
import { Button, buttonClass } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Empty } from '../ui/empty.tsx';
import { Field } from '../ui/field.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { auditQuery } from './audit-api.ts';
import type { AuditFilters } from './audit-filters.ts';
import { AuditTable } from './audit-table.tsx';
import { CheckPanel } from './check-panel.tsx';

/** Who read and did what at this node. The auditor sees all of it and changes nothing. */
export function AuditPage() {
  const { t } = useLingui();
  const filters = useSearch({ from: '/audit' });
  const list = useInfiniteQuery(auditQuery(filters));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead
        title={t`Audit`}
        lead={
          <Trans>
            Each line is on the disk before its answer leaves, and the chain of lines is sealed into
            the national log. That this page was read is a line, too.
          </Trans>
        }
        aside={
          <a
            href="/api/v1/audit/export"
            download
            className={`not-printed ${buttonClass('outline')}`}
          >
            <Download aria-hidden="true" className="size-4" />
            <Trans>Export (OCSF)</Trans>
          </a>
        }
      />
      <CheckPanel />
      <Filters key={filters.officer ?? ''} filters={filters} />
      {list.error && <Trouble error={list.error} retry={() => void list.refetch()} />}
      {!list.data && !list.error && <Skeleton rows={6} />}
      {list.data && rows.length === 0 && (
        <Empty title={<Trans>Nothing matches</Trans>}>
          <Trans>No line of the trail is about that.</Trans>
        </Empty>
      )}
      {rows.length > 0 && <AuditTable rows={rows} />}
      {list.hasNextPage && (
        <div className="mt-3 text-center">
          <Button isDisabled={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
            <Trans>Earlier lines</Trans>
          </Button>
        </div>
      )}
    </>
  );
}

function Filters({ filters }: { filters: AuditFilters }) {
  const { t } = useLingui();
  const navigate = useNavigate({ from: '/audit' });
  const [typed, setTyped] = useState(filters);
  const show = (search: AuditFilters) => void navigate({ search, replace: true });
  return (
    <form
      className="not-printed mb-stack flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        show(typed);
      }}
    >
      {(
        [
          ['officer', t`Officer's id`],
          ['action', t`Act, from its beginning`],
          ['record', t`Record`],
        ] as const
      ).map(([name, label]) => (
        <Field
          key={name}
          label={label}
          className="min-w-40 flex-1"
          value={typed[name] ?? ''}
          onChange={(value) => setTyped({ ...typed, [name]: value === '' ? undefined : value })}
        />
      ))}
      <Checkbox
        isSelected={filters.failed === true}
        onChange={(failed) => {
          const next = { ...typed, failed: failed ? true : undefined };
          setTyped(next);
          show(next);
        }}
      >
        <Trans>Only what was refused</Trans>
      </Checkbox>
      <Button type="submit">
        <Trans>Search</Trans>
      </Button>
    </form>
  );
}
