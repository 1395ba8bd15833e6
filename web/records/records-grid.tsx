import { useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { RecordRow } from '#api/contract-records.ts';
import { recordHref } from '../notifications/record-href.ts';
import { DeadlineShort } from '../ui/deadline.tsx';
import type { Count } from '../ui/format.ts';
import { PartyMark } from '../ui/party-mark.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { Table } from '../ui/table.tsx';
import type { TableColumn } from '../ui/table-heads.tsx';
import { WhenShort } from '../ui/when.tsx';
import { DeskStatus } from './desk-status.tsx';
import { useDeskWords } from './desk-words.ts';
import { RecordTitle } from './record-line.tsx';
import { useCodeText } from './use-code-text.ts';

export type ListedRecord = Readonly<{ id: string; row: RecordRow }>;

/** Records of every desk as rows of which only those in sight are drawn. */
export function RecordsGrid({
  rows,
  count,
  isStale,
  onNearEnd,
}: {
  rows: readonly ListedRecord[];
  count: Count;
  isStale: boolean;
  onNearEnd: (() => void) | undefined;
}) {
  const { t } = useLingui();
  const router = useRouter();
  return (
    <Table
      label={t`Records`}
      items={rows}
      count={count}
      rowPixels={68}
      columns={useColumns()}
      isStale={isStale}
      onNearEnd={onNearEnd}
      onOpen={({ row }) => router.history.push(recordHref(row))}
    />
  );
}

function useColumns(): readonly TableColumn<ListedRecord>[] {
  const { t, i18n } = useLingui();
  const words = useDeskWords();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language and the desks, and with nothing else.
  return useMemo(
    () => [
      { id: 'record', name: t`Record`, cell: ({ row }) => <RecordCell row={row} /> },
      {
        ...{ id: 'parties', name: t`Parties`, width: '10.5rem' },
        cell: ({ row }) => <PartiesCell row={row} />,
      },
      {
        ...{ id: 'state', name: t`State and deadline`, width: '13rem' },
        cell: ({ row }) => <StateCell row={row} />,
      },
      {
        ...{ id: 'said', name: t`Last statement (UTC)`, width: '9.5rem' },
        cell: ({ row }) => <WhenShort at={row.updatedAt} />,
      },
    ],
    [i18n.locale, words],
  );
}

function RecordCell({ row }: { row: RecordRow }) {
  const words = useDeskWords();
  const codeText = useCodeText();
  // What has no name of its own is called by these already.
  const details = row.title ? row.details.map((code) => codeText(row.desk, code)) : [];
  return (
    <a
      href={recordHref(row)}
      tabIndex={-1}
      className="block"
      onClick={(event) => {
        // A plain click is the row's; with a key held, or another button, the browser opens the address as it would any.
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) event.preventDefault();
      }}
    >
      <span className="block font-semibold wrap-anywhere">
        <RecordTitle row={row} />
      </span>
      <span className="block text-sm text-ink-2 wrap-anywhere">
        {[words.record(row.desk), ...details].join(' · ')}
      </span>
    </a>
  );
}

/** Opener first: who opened it is a fact, and no rank. */
function PartiesCell({ row }: { row: RecordRow }) {
  return (
    <span className="flex flex-wrap gap-x-3 gap-y-1 md:grid">
      {row.parties.map((party) => (
        <span key={party} className="flex items-center gap-2">
          <PartyMark party={party} small />
          <PartyName party={party} />
        </span>
      ))}
    </span>
  );
}

function StateCell({ row }: { row: RecordRow }) {
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1 md:grid md:justify-items-start">
      <DeskStatus row={row} />
      {row.due !== undefined && (
        <span className="text-xs text-ink-2">
          <DeadlineShort until={row.due} />
        </span>
      )}
    </span>
  );
}
