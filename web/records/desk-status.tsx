import type { RecordRow } from '#api/contract-records.ts';
import { Tag } from '../ui/tag.tsx';
import { useDeskWords } from './desk-words.ts';

/** Where a record stands, in the words of its desk. */
export function DeskStatus({ row }: { row: Pick<RecordRow, 'desk' | 'status' | 'owed'> }) {
  const words = useDeskWords();
  return (
    <Tag look={row.owed.length > 0 ? 'open' : 'said'}>
      {words.word(row.desk, 'statuses', row.status)}
    </Tag>
  );
}
