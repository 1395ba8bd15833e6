import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { LogView } from '#api/contract.ts';
import type { GroupId } from '#kernel/id.ts';
import { useLanguage } from '../app/language.tsx';
import { localeOf } from '../strings/languages.ts';
import { formatNumber } from '../ui/format.ts';
import { PartyName } from '../ui/party-name.tsx';
import { StackingCell, StackingRow, StackingTable } from '../ui/stacking-table.tsx';
import { WhenShort } from '../ui/when.tsx';
import { ForkNote } from './fork-note.tsx';
import { type Holding, holdingsOf } from './lag.ts';
import { LineState } from './line-state.tsx';

type TableOf = Readonly<{ group: GroupId; members: readonly string[] }>;

/** One row a log, with its holders: the whole exchange of a group at a glance. */
export function LogTable({ group, logs, members }: TableOf & { logs: readonly LogView[] }) {
  const { t } = useLingui();
  const columns = [t`Log of`, t`Held here`, t`Held by, as far as receipts prove`, t`Line`];
  return (
    <StackingTable label={t`Logs, table`} columns={columns}>
      {logs.map((log) => (
        <LogRow key={log.party} group={group} log={log} members={members} />
      ))}
    </StackingTable>
  );
}

function LogRow({ group, log, members }: TableOf & { log: LogView }) {
  const { t } = useLingui();
  const locale = localeOf(useLanguage());
  return (
    <StackingRow>
      <StackingCell className="font-semibold md:max-w-52">
        <PartyName party={log.party} withId />
      </StackingCell>
      <StackingCell label={t`Held here`}>
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
        <LogNotes group={group} log={log} />
      </StackingCell>
      <StackingCell label={t`Held by, as far as receipts prove`}>
        {members.length === 1 && (
          <p className="text-xs text-ink-3">
            <Trans>kept here alone</Trans>
          </p>
        )}
        <ul className="space-y-1">
          {holdingsOf(log, members).map((holding) => (
            <HoldingLine key={holding.by} holding={holding} log={log} />
          ))}
        </ul>
      </StackingCell>
      <StackingCell label={t`Line`}>
        <LineState log={log} />
      </StackingCell>
    </StackingRow>
  );
}

/** A gap or an inconsistency is stated as a fact, with what follows from it. */
function LogNotes({ group, log }: { group: GroupId; log: LogView }) {
  return (
    <>
      {log.firstHole !== undefined && (
        <p className="text-xs text-ink-2">
          <Trans>
            The content of statement {log.firstHole} is not held yet; receipts stop before it.
          </Trans>
        </p>
      )}
      {log.notUnderstood !== undefined && (
        <p className="text-xs text-ink-2">
          <Plural
            value={log.notUnderstood}
            one="# statement is of a kind that this version does not know: kept, and without effect."
            other="# statements are of kinds that this version does not know: kept, and without effect."
          />
        </p>
      )}
      <ForkNote group={group} log={log} />
    </>
  );
}

function HoldingLine({ holding, log }: { holding: Holding; log: LogView }) {
  const locale = localeOf(useLanguage());
  const share = log.size === 0 ? 1 : Math.min(holding.size / log.size, 1);
  const held = log.holders.find(({ by }) => by === holding.by);
  return (
    <li>
      <p className="grid grid-cols-[6rem_4rem_1fr] items-center gap-x-3 md:grid-cols-[minmax(6.5rem,max-content)_5rem_4.5rem_1fr]">
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
        <span className="text-xs whitespace-nowrap text-ink-3 max-md:col-span-3">
          {held ? <WhenShort at={held.at} /> : <Trans>no receipt yet</Trans>}
        </span>
      </p>
    </li>
  );
}
