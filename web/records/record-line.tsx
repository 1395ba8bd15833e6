import { useLingui } from '@lingui/react/macro';
import type { RecordRow } from '#api/contract-records.ts';
import { useAreaName } from '../app/area-words.ts';
import { useLanguage } from '../app/language.tsx';
import { localeOf } from '../strings/languages.ts';
import { NamedText } from '../ui/named-text.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { codeText } from './code-text.ts';
import { useDeskWords } from './desk-words.ts';

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
  const locale = localeOf(useLanguage());
  const words = useDeskWords();
  const areaName = useAreaName();
  if (row.title) return <NamedText text={row.title} />;
  // What is said of the line is told apart by its areas.
  const isOfAreas = row.desk === 'suspensions' || row.desk === 'line';
  const details = row.details
    .map((code) => (isOfAreas ? areaName(code) : codeText(words, row.desk, code, locale)))
    .join(' · ');
  return <>{details || words.record(row.desk) || t`Record`}</>;
}
