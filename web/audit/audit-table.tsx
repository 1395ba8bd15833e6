import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { AuditRow } from '#api/contract-audit.ts';
import { useLanguage } from '../app/language.tsx';
import { localeOf } from '../strings/languages.ts';
import { StackingCell, StackingRow, StackingTable } from '../ui/stacking-table.tsx';

/** Newest first. The act is named as the table of permissions names it, so that both can be compared. */
export function AuditTable({ rows }: { rows: readonly AuditRow[] }) {
  const { t } = useLingui();
  const columns = [t`When`, t`Who`, t`Act`, t`Answer`, t`From`] as const;
  return (
    <StackingTable label={t`Audit trail`} columns={columns}>
      {rows.map((row) => (
        <StackingRow key={row.n}>
          <StackingCell label={columns[0]} className="whitespace-nowrap">
            <Moment ms={row.atMs} />
            <span className="block font-mono text-xs text-ink-3">{row.n}</span>
          </StackingCell>
          <StackingCell label={columns[1]}>
            <Who row={row} />
          </StackingCell>
          <StackingCell label={columns[2]}>
            <span className="font-mono text-xs break-all">{row.action}</span>
            <About row={row} />
          </StackingCell>
          <StackingCell label={columns[3]}>
            {row.status < 400 ? (
              <Trans>done ({row.status})</Trans>
            ) : (
              <strong>
                <Trans>refused ({row.status})</Trans>
              </strong>
            )}
          </StackingCell>
          <StackingCell label={columns[4]} className="break-all">
            {row.address}
          </StackingCell>
        </StackingRow>
      ))}
    </StackingTable>
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

function Who({ row }: { row: AuditRow }) {
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
          <span className="font-mono text-xs">{row.officer}</span>
          <span className="block text-xs text-ink-3">
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

const shownMax = 3;

function About({ row }: { row: AuditRow }) {
  const records = row.records ?? [];
  const about = Object.entries(row.about ?? {});
  const more = records.length - shownMax;
  return (
    <div className="text-xs text-ink-3">
      {records.slice(0, shownMax).map((record) => (
        <span key={record} className="block font-mono break-all">
          {record}
        </span>
      ))}
      {more > 0 && <Plural value={more} one="and # more record" other="and # more records" />}
      {about.map(([name, value]) => (
        <span key={name} className="block break-all">
          {name}: {value}
        </span>
      ))}
    </div>
  );
}
