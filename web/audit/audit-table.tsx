import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { AuditRow } from '#api/contract-audit.ts';
import { useLanguage } from '../app/language.tsx';
import { localeOf, pickText } from '../strings/languages.ts';
import { NamedText } from '../ui/named-text.tsx';
import { StackingCell, StackingRow, StackingTable } from '../ui/stacking-table.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { actWord, refusedWords } from './act-words.ts';
import { type OfficerNames, useOfficerNames } from './officer-names.ts';

/** Newest first. In words; the exact line, as it is kept and exported, is one press away. */
export function AuditTable({ rows }: { rows: readonly AuditRow[] }) {
  const { t } = useLingui();
  const names = useOfficerNames();
  const columns = [t`When`, t`Who`, t`Act`, t`Answer`, t`Asked from`] as const;
  return (
    <StackingTable label={t`Audit trail`} columns={columns}>
      {rows.map((row) => (
        <StackingRow key={row.n} isCompact>
          <StackingCell className="whitespace-nowrap max-md:text-xs max-md:text-ink-3">
            <Moment ms={row.atMs} />
          </StackingCell>
          <StackingCell>
            <Who row={row} names={names} />
          </StackingCell>
          <StackingCell className="max-md:basis-full">
            <Act row={row} names={names} />
          </StackingCell>
          <StackingCell>
            <Answer status={row.status} />
          </StackingCell>
          <StackingCell className="break-all text-ink-2 max-md:sr-only">{row.address}</StackingCell>
        </StackingRow>
      ))}
    </StackingTable>
  );
}

function Answer({ status }: { status: number }) {
  const language = useLanguage();
  // On a small screen only what is out of the ordinary is told.
  if (status < 400) {
    return (
      <span className="max-md:sr-only">
        <Trans>done</Trans>
      </span>
    );
  }
  const why = refusedWords[status] ?? refusedWords[status < 500 ? 422 : 500];
  return (
    <>
      <strong>
        <Trans>refused</Trans>
      </strong>
      {why && <span className="text-xs text-ink-2 md:block"> {why[language]}</span>}
    </>
  );
}

function Moment({ ms }: { ms: number }) {
  const locale = localeOf(useLanguage());
  const at = new Date(ms);
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone: 'UTC',
  });
  return <time dateTime={at.toISOString()}>{format.format(at)} UTC</time>;
}

/** In words, what it was about in a line, and the whole line under it. */
function Act({ row, names }: { row: AuditRow; names: OfficerNames }) {
  const language = useLanguage();
  const word = actWord(row.action);
  const { officer, name } = row.about ?? {};
  const whose = officer === undefined ? undefined : names.get(officer);
  const about = (whose && pickText(whose, language)?.text) ?? name;
  const records = row.records?.length ?? 0;
  return (
    <>
      <span className="font-semibold break-words">{word?.[language] ?? row.action}</span>
      <span className="block text-xs text-ink-2">
        {about}
        {records > 1 && <Plural value={records} one="# record" other="# records" />}
      </span>
      <details className="text-xs">
        <summary className="cursor-pointer text-ink-3">
          <Trans>The exact line</Trans>
        </summary>
        <ExactLine row={row} />
      </details>
    </>
  );
}

/** Under the names that the trail and its export have, with what stands there, so that both can be compared. */
function ExactLine({ row }: { row: AuditRow }) {
  const { about = {}, records = [], head: _, ...rest } = row;
  const lines: readonly (readonly [string, string])[] = [
    ...Object.entries(rest).map(([name, value]) => [name, String(value)] as const),
    ...Object.entries(about).map(([name, value]) => [`about.${name}`, value] as const),
    ...records.map((record, place) => [`records.${place}`, record] as const),
  ];
  return (
    <dl className="mt-1 space-y-0.5 font-mono break-all text-ink-2">
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt className="inline text-ink-3">{name}</dt> <dd className="inline">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Who({ row, names }: { row: AuditRow; names: OfficerNames }) {
  const name = row.officer === undefined ? undefined : names.get(row.officer);
  switch (row.actor) {
    case 'console':
      return <Trans>the machine of the node</Trans>;
    case 'node':
      return <Trans>the node itself</Trans>;
    case 'nobody':
      return <Trans>nobody signed in</Trans>;
    default:
      return (
        <>
          <TextLink href={`/audit?officer=${row.officer}`} className={name ? 'font-normal' : mono}>
            {name ? <NamedText text={name} /> : row.officer}
          </TextLink>
          <span className="text-xs text-ink-3 max-md:ml-2 md:block">
            {row.authority}
            {row.actor === 'token' && (
              <>
                {' · '}
                <Trans>by a token</Trans>
              </>
            )}
          </span>
        </>
      );
  }
}

const mono = 'font-mono text-xs font-normal';
