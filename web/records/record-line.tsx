import { Trans } from '@lingui/react/macro';
import type { RecordRow } from '#api/contract-records.ts';
import { NamedText } from '../ui/named-text.tsx';
import { PartyName } from '../ui/party-name.tsx';

/** What a record of any desk is called here, and who opened it. */
export function RecordLine({ row }: { row: RecordRow }) {
  return (
    <>
      <span className="block font-semibold">
        <RecordTitle row={row} />
      </span>
      <span className="flex flex-wrap items-center gap-x-2 text-sm text-ink-2">
        {row.parties[0] !== undefined && <PartyName party={row.parties[0]} />}
        <span className="text-ink-3">{row.details.join(' · ')}</span>
      </span>
    </>
  );
}

export function RecordTitle({ row }: { row: Pick<RecordRow, 'title' | 'details'> }) {
  if (row.title) return <NamedText text={row.title} />;
  return row.details.length > 0 ? row.details.join(' · ') : <Trans>Without a name</Trans>;
}
