import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import Download from 'lucide-react/icons/download';
import { useState } from 'react';
import { useLanguage } from '../app/language.tsx';
import { pickText } from '../strings/languages.ts';
import { Button, buttonClass } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { ComboBox, type ComboOption } from '../ui/combo-box.tsx';
import { Empty } from '../ui/empty.tsx';
import { Field } from '../ui/field.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { acts } from './act-words.ts';
import { auditQuery } from './audit-api.ts';
import type { AuditFilters } from './audit-filters.ts';
import { AuditTable } from './audit-table.tsx';
import { CheckPanel } from './check-panel.tsx';
import { useOfficerNames } from './officer-names.ts';

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
      <Filters filters={filters} />
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
  const { t, i18n } = useLingui();
  const language = useLanguage();
  const navigate = useNavigate({ from: '/audit' });
  const names = useOfficerNames();
  const called = [...names].map(
    ([id, name]) => [id, pickText(name, language)?.text ?? id] as const,
  );
  const isShared = (name: string) => called.filter(([, one]) => one === name).length > 1;
  const officers = called.map(([id, name]) => ({
    ...{ id, name: isShared(name) ? `${name} (${id})` : name, note: id },
  }));
  const routes = acts.map(([id, word]) => ({ id, name: word[language] }));
  return (
    <FilterForm
      key={`${i18n.locale} ${JSON.stringify(filters)}`}
      filters={filters}
      lists={{ officer: officers, action: routes }}
      labels={{ officer: t`Officer`, action: t`Act` }}
      onShow={(search) => void navigate({ search, replace: true })}
    />
  );
}

type Listed = 'officer' | 'action';

/** What is typed is the name of one that is listed, or as the trail keeps it: an id, or how an act begins. */
function FilterForm({
  filters,
  lists,
  labels,
  onShow,
}: {
  filters: AuditFilters;
  lists: Readonly<Record<Listed, readonly ComboOption[]>>;
  labels: Readonly<Record<Listed, string>>;
  onShow: (filters: AuditFilters) => void;
}) {
  const { t } = useLingui();
  const nameOf = (list: Listed): string =>
    lists[list].find(({ id }) => id === filters[list])?.name ?? filters[list] ?? '';
  // Until something is typed the filter stands there by its name, as soon as that is known.
  const [changed, setChanged] = useState<Readonly<Partial<Record<Listed, string>>>>({});
  const typed = (list: Listed): string => changed[list] ?? nameOf(list);
  const [record, setRecord] = useState(filters.record ?? '');
  const idOf = (list: Listed): string | undefined =>
    (lists[list].find(({ name }) => name === typed(list))?.id ?? typed(list).trim()) || undefined;
  const show = (failed: boolean | undefined): void =>
    onShow({
      ...{ officer: idOf('officer'), action: idOf('action'), failed },
      record: record.trim() || undefined,
    });
  return (
    <form
      className="not-printed mb-stack flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        show(filters.failed);
      }}
    >
      {(['officer', 'action'] as const).map((list) => (
        <ComboBox
          key={list}
          label={labels[list]}
          options={lists[list]}
          value={typed(list)}
          onChange={(value) => setChanged((before) => ({ ...before, [list]: value }))}
          allowsOther
          className="min-w-40 flex-1"
        />
      ))}
      <Field
        label={t`Record`}
        className="min-w-40 flex-1"
        value={record}
        onChange={setRecord}
        autoComplete="off"
      />
      <Checkbox
        isSelected={filters.failed === true}
        onChange={(failed) => show(failed ? true : undefined)}
      >
        <Trans>Only what was refused</Trans>
      </Checkbox>
      <Button type="submit">
        <Trans>Search</Trans>
      </Button>
    </form>
  );
}
