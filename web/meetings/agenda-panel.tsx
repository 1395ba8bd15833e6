import { Trans } from '@lingui/react/macro';
import type { RecordView } from '#api/contract-records.ts';
import type { MeetingJoint } from '#desks/meetings/joint.ts';
import { useLanguage } from '../app/language.tsx';
import { RecordLink } from '../records/record-link.tsx';
import { localeOf } from '../strings/languages.ts';
import { formatDuration } from '../ui/format.ts';
import { Panel } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { Tag } from '../ui/tag.tsx';
import { ItemName } from './item-name.tsx';
import { titleOfItem } from './item-words.ts';

const minuteMs = 60_000;

/** What is to be spoken of, and which side lists it. */
export function AgendaPanel({ view, joint }: { view: RecordView; joint: MeetingJoint }) {
  const locale = localeOf(useLanguage());
  const { items, agreed } = joint.agenda;
  if (items.length === 0) return null;
  return (
    <Panel
      title={<Trans>Agenda</Trans>}
      aside={
        <Tag look={agreed ? 'said' : 'open'}>
          {agreed ? <Trans>All sides list the same items</Trans> : <Trans>Not yet the same</Trans>}
        </Tag>
      }
    >
      <ol className="divide-y divide-line text-sm">
        {items.map(({ key, by, minutes, record }) => (
          <li key={key} className="space-y-1 py-row first:pt-0 last:pb-0">
            <p className="flex flex-wrap justify-between gap-x-4">
              <ItemName title={titleOfItem(view, joint, key)} itemKey={key} />
              {minutes !== undefined && (
                <span className="text-ink-2">{formatDuration(minutes * minuteMs, locale)}</span>
              )}
            </p>
            <p className="flex flex-wrap gap-x-3 text-ink-2">
              <Trans>Listed by</Trans>
              {by.map((party) => (
                <PartyName key={party} party={party} />
              ))}
            </p>
            {record && <RecordLink group={view.group} record={record} />}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
