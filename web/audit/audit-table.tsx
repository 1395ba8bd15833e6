import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { AuditRow } from '#api/contract-audit.ts';
import type { Text } from '#kernel/language.ts';
import { useLanguage } from '../app/language.tsx';
import { meQuery } from '../app/queries.ts';
import { officersQuery } from '../officers/officers-api.ts';
import { localeOf } from '../strings/languages.ts';
import { classNames } from '../ui/class-names.ts';
import { NamedText } from '../ui/named-text.tsx';
import { StackingCell, StackingRow, StackingTable } from '../ui/stacking-table.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { actWord } from './act-words.ts';

/** Newest first. The act is named as the table of permissions names it, so that both can be compared. */
export function AuditTable({ rows }: { rows: readonly AuditRow[] }) {
  const { t } = useLingui();
  const names = useOfficerNames();
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
            <Who row={row} names={names} />
          </StackingCell>
          <StackingCell label={columns[2]}>
            <Act route={row.action} />
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

/** In words where the desk has some, and always as the table of permissions names it. */
function Act({ route }: { route: string }) {
  const { i18n } = useLingui();
  const word = actWord(route);
  return (
    <>
      {word && <span className="block">{i18n._(word)}</span>}
      <span className={classNames('font-mono text-xs break-all', word && 'text-ink-3')}>
        {route}
      </span>
    </>
  );
}

type Names = ReadonlyMap<string, Text>;

/** As they are called now; who may not read the roster sees their ids alone. */
function useOfficerNames(): Names {
  const { data: me } = useQuery(meQuery);
  const mayRead = me?.permissions.includes('officers.read') ?? false;
  const { data: officers } = useQuery({ ...officersQuery, enabled: mayRead });
  return new Map((officers ?? []).map(({ id, names }) => [id, names]));
}

function Who({ row, names }: { row: AuditRow; names: Names }) {
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
          {name && <NamedText text={name} />}
          <TextLink
            href={`/audit?officer=${row.officer}`}
            className={classNames('font-mono text-xs font-normal', name && 'block')}
          >
            {row.officer}
          </TextLink>
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
