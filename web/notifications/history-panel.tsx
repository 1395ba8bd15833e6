import { Trans, useLingui } from '@lingui/react/macro';
import type { NotificationView, StatementView } from '#api/contract.ts';
import { Digest } from '../ui/digest.tsx';
import { Panel } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { WhenShort } from '../ui/when.tsx';
import { WithoutEffect } from './said-entry.tsx';
import { statementWord } from './statement-words.ts';

const headClass = 'py-1.5 pr-4 text-left text-xs font-normal text-ink-3 whitespace-nowrap';
const cellClass = 'py-1.5 pr-4 align-top';

/** By each author's own time; what came first is proven by receipts, in the panel above. */
function inTime(view: NotificationView): readonly StatementView[] {
  return view.sides
    .flatMap((side) => side.statements)
    .toSorted((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : a.seq - b.seq));
}

/** Every statement on the record, with its place in its log and who has proved to hold it. */
export function HistoryPanel({ view }: { view: NotificationView }) {
  const { t } = useLingui();
  const parties = view.sides.map(({ party }) => party);
  return (
    <Panel
      title={<Trans>History</Trans>}
      note={<Trans>Times in UTC, each by its author's own clock</Trans>}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls must be reachable by keyboard. */}
      <section aria-label={t`History, table`} tabIndex={0} className="-mx-4 overflow-x-auto px-4">
        <table className="w-full text-sm">
          <thead className="border-b border-line">
            <tr>
              <th scope="col" className={headClass}>
                <Trans>Said</Trans>
              </th>
              <th scope="col" className={headClass}>
                <Trans>By</Trans>
              </th>
              <th scope="col" className={headClass}>
                <Trans>Statement</Trans>
              </th>
              <th scope="col" className={headClass}>
                <Trans>Received by</Trans>
              </th>
              <th scope="col" className={`${headClass} pr-0!`}>
                <Trans>Digest of the leaf</Trans>
              </th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {inTime(view).map((statement) => (
              <HistoryRow
                key={`${statement.party}/${statement.seq}`}
                statement={statement}
                parties={parties}
              />
            ))}
          </tbody>
        </table>
      </section>
    </Panel>
  );
}

function HistoryRow({
  statement,
  parties,
}: {
  statement: StatementView;
  parties: readonly string[];
}) {
  const { i18n } = useLingui();
  const word = statementWord(statement.type);
  return (
    <tr>
      <td className={cellClass}>
        <WhenShort at={statement.time} />
      </td>
      <td className={cellClass}>
        <PartyName party={statement.party} />
      </td>
      <td className={`${cellClass} min-w-40`}>
        {word ? i18n._(word) : statement.type}
        <span className="block text-xs text-ink-3">
          <Trans>no. {statement.seq} of its log</Trans>
        </span>
        {statement.withoutEffect !== undefined && <WithoutEffect why={statement.withoutEffect} />}
      </td>
      <td className={cellClass}>
        {parties
          .filter((party) => party !== statement.party)
          .map((party) => (
            <ReceiptCell key={party} statement={statement} by={party} />
          ))}
      </td>
      <td className={`${cellClass} pr-0!`}>
        <Digest hex={statement.leafHash} />
      </td>
    </tr>
  );
}

function ReceiptCell({ statement, by }: { statement: StatementView; by: string }) {
  const receipt = statement.receipts.find((each) => each.by === by);
  return (
    <p>
      <PartyName party={by} />{' '}
      <span className="text-ink-2">
        {receipt ? <WhenShort at={receipt.at} /> : <Trans>not yet</Trans>}
      </span>
    </p>
  );
}
