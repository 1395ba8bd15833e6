import type { RecordRow } from '#api/contract-records.ts';
import { PartyName } from '../ui/party-name.tsx';
import { useDeskWords } from './desk-words.ts';

/** What each side still has to do on a record, one to a line. */
export function OwedLines({ row }: { row: Pick<RecordRow, 'desk' | 'owed'> }) {
  const words = useDeskWords();
  return row.owed.map(({ party, what }) => (
    <p key={`${party}/${what}`} className="text-sm text-ink-3">
      <PartyName party={party} /> · {words.word(row.desk, 'owed', what)}
    </p>
  ));
}
