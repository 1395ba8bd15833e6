import { Trans, useLingui } from '@lingui/react/macro';
import type { StatementView } from '#api/contract.ts';
import type { DraftView } from '#api/contract-drafts.ts';
import { changeLabel, changeValue } from '#desks/notifications/words/change-text.ts';
import { noticeChanges } from '#desks/notifications/words/notice-changes.ts';
import { useLanguage } from '../app/language.tsx';
import { Panel } from '../ui/panel.tsx';
import { StackingCell, StackingRow, StackingTable } from '../ui/stacking-table.tsx';
import { When } from '../ui/when.tsx';

/** What the draft changes of what this party said last of this kind on the record. */
export function SaidBefore({ view, before }: { view: DraftView; before: StatementView }) {
  const { t } = useLingui();
  const language = useLanguage();
  const { facts, content = {} } = view.text;
  const columns: [string, string, string] = [t`What`, t`Said last`, t`In the draft`];
  const said = { facts: before.facts, content: before.content ?? {} };
  const changes = noticeChanges(said, { facts, content });
  return (
    <Panel
      title={<Trans>Against what was said last</Trans>}
      note={
        <Trans>
          statement {before.seq}, <When at={before.time} />
        </Trans>
      }
    >
      {changes.length === 0 ? (
        <p className="text-sm text-ink-2">
          <Trans>Nothing differs.</Trans>
        </p>
      ) : (
        <StackingTable label={t`Differences`} columns={columns}>
          {changes.map((change) => (
            <StackingRow key={change.path.join('.')}>
              <StackingCell className="font-semibold">{changeLabel(change, language)}</StackingCell>
              <StackingCell label={columns[1]}>
                <del className="wrap-anywhere text-ink-3">
                  {changeValue(change, change.before, language)}
                </del>
              </StackingCell>
              <StackingCell label={columns[2]}>
                <ins className="wrap-anywhere no-underline">
                  {changeValue(change, change.after, language)}
                </ins>
              </StackingCell>
            </StackingRow>
          ))}
        </StackingTable>
      )}
    </Panel>
  );
}
