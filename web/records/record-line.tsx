import { useLingui } from '@lingui/react/macro';
import type { RecordRow } from '#api/contract-records.ts';
import { NamedText } from '../ui/named-text.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { useDeskWords } from './desk-words.ts';
import { useCodeText } from './use-code-text.ts';

/** What a record of any desk is called here, what it is, and who opened it. */
export function RecordLine({ row }: { row: RecordRow }) {
  const words = useDeskWords();
  return (
    <>
      <span className="block font-semibold wrap-anywhere">
        <RecordTitle row={row} />
      </span>
      <span className="flex flex-wrap items-center gap-x-2 text-sm text-ink-2">
        <span>{words.record(row.desk)}</span>
        {row.parties[0] !== undefined && <PartyName party={row.parties[0]} />}
      </span>
    </>
  );
}

/** As its content names it; else by what its acts say; else what it is. */
export function RecordTitle({ row }: { row: Pick<RecordRow, 'desk' | 'title' | 'details'> }) {
  const { t } = useLingui();
  const words = useDeskWords();
  const codeText = useCodeText();
  if (row.title) return <NamedText text={row.title} />;
  const details = row.details.map((code) => codeText(row.desk, code)).join(' · ');
  return <>{details || words.record(row.desk) || t`Record`}</>;
}
