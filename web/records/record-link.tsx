import { useQuery } from '@tanstack/react-query';
import type { GroupId, RecordId } from '#kernel/id.ts';
import { recordHref } from '../notifications/record-href.ts';
import { TextLink } from '../ui/text-link.tsx';
import { DeskStatus } from './desk-status.tsx';
import { RecordTitle } from './record-line.tsx';
import { recordQuery } from './records-api.ts';

/** Another record of the same table by its name and where it stands; by its id while it is not held, or is not this officer's to read. */
export function RecordLink({ group, record }: { group: GroupId; record: RecordId }) {
  const { data } = useQuery({ ...recordQuery(group, record), retry: false });
  if (!data) return <code className="font-mono text-xs break-all">{record}</code>;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      <TextLink href={recordHref(data)} className="wrap-anywhere">
        <RecordTitle row={data} />
      </TextLink>
      <DeskStatus row={data} />
    </span>
  );
}
