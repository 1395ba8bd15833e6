import { useLingui } from '@lingui/react/macro';
import type { GroupView, SayRequest } from '#api/contract.ts';
import { changeLabel, changeValue } from '#desks/notifications/words/change-text.ts';
import {
  clockEffect,
  type NoticeChange,
  type NoticeVersion,
  noticeChanges,
} from '#desks/notifications/words/notice-changes.ts';
import type { Language } from '#kernel/language.ts';
import { StackingCell, StackingRow, StackingTable } from '../../ui/stacking-table.tsx';
import { clockEffectWords, labels, sentences } from '../fact-words.ts';

export const changesOf = (
  before: NoticeVersion,
  { facts, content = {} }: SayRequest,
): readonly NoticeChange[] => noticeChanges(before, { facts, content });

/** What the new version changes, and what that does to the clock, before it is signed. */
export function ChangesPanel({
  changes,
  before,
  request,
  table,
  language,
}: {
  changes: readonly NoticeChange[];
  before: NoticeVersion;
  request: SayRequest;
  table: GroupView;
  language: Language;
}) {
  const { i18n } = useLingui();
  if (changes.length === 0) {
    return (
      <p role="alert" className="prose-line font-semibold">
        {i18n._(sentences.nothingChanges)}
      </p>
    );
  }
  const effect = clockEffect(before.facts, request.facts, table.clocks);
  const title = i18n._(labels.changes);
  const columns = [title, i18n._(labels.before), i18n._(labels.after)];
  return (
    <section className="space-y-3">
      <h3 className="font-semibold">{title}</h3>
      <StackingTable label={title} columns={columns}>
        {changes.map((change) => (
          <StackingRow key={change.path.join('.')}>
            <StackingCell className="font-semibold">{changeLabel(change, language)}</StackingCell>
            <StackingCell label={i18n._(labels.before)} className="wrap-anywhere text-ink-2">
              {changeValue(change, change.before, language)}
            </StackingCell>
            <StackingCell label={i18n._(labels.after)} className="wrap-anywhere">
              {changeValue(change, change.after, language)}
            </StackingCell>
          </StackingRow>
        ))}
      </StackingTable>
      <p className="prose-line text-sm">
        <span className="font-semibold">{i18n._(labels.clockEffect)}:</span>{' '}
        {i18n._(clockEffectWords[effect])}
      </p>
    </section>
  );
}
