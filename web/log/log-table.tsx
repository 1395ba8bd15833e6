import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { LogView } from '#api/contract.ts';
import { useLanguage } from '../app/language.tsx';
import { localeOf } from '../strings/languages.ts';
import { formatNumber } from '../ui/format.ts';
import { PartyName } from '../ui/party-name.tsx';
import { WhenShort } from '../ui/when.tsx';
import { type Holding, holdingsOf } from './lag.ts';
import { LineState } from './line-state.tsx';

const headClass = 'py-1.5 pr-5 text-left text-xs font-normal text-ink-3';
const cellClass = 'py-2 pr-5 align-top';

/** One row a log, one column a holder: the whole exchange of a group at a glance. */
export function LogTable({
  logs,
  members,
}: {
  logs: readonly LogView[];
  members: readonly string[];
}) {
  const { t } = useLingui();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard.
    <section aria-label={t`Logs, table`} tabIndex={0} className="-mx-4 overflow-x-auto px-4">
      <table className="w-full text-sm">
        <thead className="border-b border-line">
          <tr>
            <th scope="col" className={headClass}>
              <Trans>Log of</Trans>
            </th>
            <th scope="col" className={headClass}>
              <Trans>Held here</Trans>
            </th>
            <th scope="col" className={headClass}>
              <Trans>Held by, as far as receipts prove</Trans>
            </th>
            <th scope="col" className={`${headClass} pr-0`}>
              <Trans>Line</Trans>
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {logs.map((log) => (
            <LogRow key={log.party} log={log} members={members} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function LogRow({ log, members }: { log: LogView; members: readonly string[] }) {
  const locale = localeOf(useLanguage());
  return (
    <tr>
      <th scope="row" className={`${cellClass} text-left font-semibold`}>
        <PartyName party={log.party} withId />
      </th>
      <td className={cellClass}>
        <p className="whitespace-nowrap">
          <Plural value={log.size} one="# statement" other="# statements" />
        </p>
        {log.checkpoint && (
          <p className="text-xs text-ink-3">
            <Trans>
              checkpoint at {formatNumber(log.checkpoint.size, locale)},{' '}
              <WhenShort at={log.checkpoint.at} />
            </Trans>
          </p>
        )}
        <LogNotes log={log} />
      </td>
      <td className={cellClass}>
        <ul className="space-y-1">
          {holdingsOf(log, members).map((holding) => (
            <HoldingLine key={holding.by} holding={holding} log={log} />
          ))}
        </ul>
      </td>
      <td className={`${cellClass} pr-0`}>
        <LineState log={log} />
      </td>
    </tr>
  );
}

/** A gap or an inconsistency is stated as a fact, with what follows from it. */
function LogNotes({ log }: { log: LogView }) {
  return (
    <>
      {log.firstHole !== undefined && (
        <p className="text-xs text-ink-2">
          <Trans>
            The content of statement {log.firstHole} is not held yet; receipts stop before it.
          </Trans>
        </p>
      )}
      {log.forkedAt !== undefined && (
        <p className="text-xs text-ink-2">
          <Trans>
            Two checkpoints of this log are inconsistent after statement {log.forkedAt}. It counts
            up to there, until its recovery key names the branch.
          </Trans>
        </p>
      )}
    </>
  );
}

function HoldingLine({ holding, log }: { holding: Holding; log: LogView }) {
  const locale = localeOf(useLanguage());
  const share = log.size === 0 ? 1 : Math.min(holding.size / log.size, 1);
  const held = log.holders.find(({ by }) => by === holding.by);
  return (
    <li>
      <p className="grid grid-cols-[minmax(5.5rem,auto)_5rem_minmax(4.5rem,auto)_1fr] items-center gap-x-3">
        <PartyName party={holding.by} />
        <svg
          viewBox="0 0 100 4"
          preserveAspectRatio="none"
          aria-hidden="true"
          className="h-1.5 w-full"
        >
          <rect width="100" height="4" rx="2" className="fill-sunken" />
          <rect width={share * 100} height="4" rx="2" className="fill-accent" />
        </svg>
        <span className="whitespace-nowrap">
          {holding.behind === 0 ? (
            <Trans>all</Trans>
          ) : (
            <Trans>
              {formatNumber(holding.size, locale)} of {formatNumber(log.size, locale)}
            </Trans>
          )}
        </span>
        <span className="text-xs whitespace-nowrap text-ink-3">
          {held ? <WhenShort at={held.at} /> : <Trans>no receipt yet</Trans>}
        </span>
      </p>
    </li>
  );
}
