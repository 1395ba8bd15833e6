import { Trans, useLingui } from '@lingui/react/macro';
import type { SideView, StatementView } from '#api/contract.ts';
import { useTypeWords } from '../records/type-words.ts';
import { Digest } from '../ui/digest.tsx';
import { Panel } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { StackingCell, StackingRow, StackingTable } from '../ui/stacking-table.tsx';
import { WhenShort } from '../ui/when.tsx';
import { labels, sentences } from './fact-words.ts';
import { WithoutEffect } from './said-entry.tsx';

type Sided = Readonly<{ sides: readonly SideView[] }>;

/** By each author's own time; what came first is proven by receipts, in the panel above. */
function inTime(view: Sided): readonly StatementView[] {
  return view.sides
    .flatMap((side) => side.statements)
    .toSorted((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : a.seq - b.seq));
}

/** Every statement on the record, with its place in its log and who has proved to hold it. */
export function HistoryPanel({ view }: { view: Sided }) {
  const { t, i18n } = useLingui();
  const parties = view.sides.map(({ party }) => party);
  return (
    <Panel
      title={<Trans>History</Trans>}
      note={<Trans>Times in UTC, each by its author's own clock</Trans>}
    >
      <StackingTable
        label={t`History, table`}
        columns={[
          i18n._(labels.saidAt),
          t`By`,
          i18n._(labels.statement),
          i18n._(labels.receivedBy),
        ]}
      >
        {inTime(view).map((statement) => (
          <HistoryRow
            key={`${statement.party}/${statement.seq}`}
            statement={statement}
            parties={parties}
          />
        ))}
      </StackingTable>
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
  const words = useTypeWords();
  return (
    <StackingRow>
      <StackingCell className="whitespace-nowrap">
        <WhenShort at={statement.time} />
      </StackingCell>
      <StackingCell>
        <PartyName party={statement.party} />
      </StackingCell>
      <StackingCell className="md:min-w-48">
        {words.said(statement.type)}
        <span className="block text-xs text-ink-3">
          <Trans>no. {statement.seq} of its log</Trans>
        </span>
        {statement.withoutEffect !== undefined && (
          <WithoutEffect type={statement.type} why={statement.withoutEffect} />
        )}
        <span className="flex flex-wrap items-center gap-x-1.5 text-xs text-ink-3">
          <Trans>Digest of the leaf</Trans> <Digest hex={statement.leafHash} />
        </span>
      </StackingCell>
      <StackingCell label={i18n._(labels.receivedBy)}>
        {parties
          .filter((party) => party !== statement.party)
          .map((party) => (
            <ReceiptCell key={party} statement={statement} by={party} />
          ))}
      </StackingCell>
    </StackingRow>
  );
}

function ReceiptCell({ statement, by }: { statement: StatementView; by: string }) {
  const { i18n } = useLingui();
  const receipt = statement.receipts.find((each) => each.by === by);
  return (
    <p>
      <PartyName party={by} />{' '}
      <span className="text-ink-2">
        {receipt ? <WhenShort at={receipt.at} /> : i18n._(sentences.notYet)}
      </span>
    </p>
  );
}
