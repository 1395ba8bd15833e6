import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { NotificationView } from '#api/contract.ts';
import type { Amount, Difference } from '#desks/notifications/mass.ts';
import type { LineReconciliation } from '#desks/notifications/reconcile.ts';
import { useLanguage } from '../app/language.tsx';
import { localeOf } from '../strings/languages.ts';
import { formatMass } from '../ui/format.ts';
import { Panel } from '../ui/panel.tsx';
import { StackingCell, StackingRow, StackingTable } from '../ui/stacking-table.tsx';
import { labels, standingWords } from './fact-words.ts';

/** Notified, dispatched, arrived and returned, line by line. A difference is stated, never explained. */
export function ReconciliationPanel({ view }: { view: NotificationView }) {
  const { t, i18n } = useLingui();
  const { reconciliation } = view;
  if (!reconciliation) return null;
  const columns = [
    i18n._(labels.line),
    i18n._(labels.notified),
    i18n._(labels.dispatched),
    i18n._(labels.arrived),
    i18n._(labels.returned),
    i18n._(labels.bothSides),
  ];
  return (
    <Panel title={i18n._(labels.quantities)}>
      {reconciliation.lines.length > 0 && (
        <StackingTable label={t`Quantities, table`} columns={columns}>
          {reconciliation.lines.map((line) => (
            <LineRow key={line.line} line={line} />
          ))}
        </StackingTable>
      )}
      {reconciliation.missing.length > 0 && (
        <p className="prose-line mt-2 text-xs text-ink-3">
          <Plural
            value={reconciliation.missing.length}
            one="The content of # statement is not held, so its quantities are not counted."
            other="The contents of # statements are not held, so their quantities are not counted."
          />
        </p>
      )}
    </Panel>
  );
}

function LineRow({ line }: { line: LineReconciliation }) {
  const { i18n } = useLingui();
  const standing = standingWords[line.standing];
  return (
    <StackingRow>
      <StackingCell>
        {line.line} <span className="text-ink-3">{line.nameOnLabel}</span>
      </StackingCell>
      <StackingCell label={i18n._(labels.notified)}>
        <AmountText amount={line.notified} />
        {line.remaining && (
          <span className="block text-xs text-ink-3">
            <Trans>
              still covered: <AmountText amount={line.remaining} />
            </Trans>
          </span>
        )}
      </StackingCell>
      <StackingCell label={i18n._(labels.dispatched)}>
        <AmountText amount={line.dispatched} />
        <DifferenceText difference={line.dispatchedDifference} />
      </StackingCell>
      <StackingCell label={i18n._(labels.arrived)}>
        <AmountText amount={line.arrived} />
        <DifferenceText difference={line.arrivedDifference} />
      </StackingCell>
      <StackingCell label={i18n._(labels.returned)}>
        <AmountText amount={line.returned} />
        <DifferenceText difference={line.returnedDifference} />
      </StackingCell>
      <StackingCell label={i18n._(labels.bothSides)}>{standing && i18n._(standing)}</StackingCell>
    </StackingRow>
  );
}

function AmountText({ amount }: { amount: Amount | undefined }) {
  const locale = localeOf(useLanguage());
  if (!amount) return <>–</>;
  const { netMg, baseMassMg } = amount;
  if (netMg !== undefined) {
    return <span className="whitespace-nowrap">{formatMass(netMg, locale)}</span>;
  }
  if (baseMassMg === undefined) return <>–</>;
  return <Trans>{formatMass(baseMassMg, locale)} as base</Trans>;
}

function DifferenceText({ difference }: { difference: Difference | undefined }) {
  const locale = localeOf(useLanguage());
  if (!difference) return null;
  const by = formatMass(Math.abs(difference.byMg ?? 0), locale);
  return (
    <span className="block text-xs text-ink-3">
      {difference.kind === 'none' && <Trans>no difference</Trans>}
      {difference.kind === 'unit' && <Trans>the same in another unit</Trans>}
      {difference.kind === 'within-tolerance' && <Trans>within the tolerance, by {by}</Trans>}
      {difference.kind === 'less' && <Trans>difference: {by} less</Trans>}
      {difference.kind === 'more' && <Trans>difference: {by} more</Trans>}
      {difference.kind === 'not-comparable' && <Trans>cannot be compared without a factor</Trans>}
    </span>
  );
}
