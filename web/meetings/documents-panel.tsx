import { Trans } from '@lingui/react/macro';
import type { RecordView } from '#api/contract-records.ts';
import type { MeetingJoint } from '#desks/meetings/joint.ts';
import { textOf } from '../notifications/content-shape.ts';
import { statementAt } from '../records/statement-at.ts';
import { Digest } from '../ui/digest.tsx';
import { AlignedText, NamedText } from '../ui/named-text.tsx';
import { Panel } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { Tag } from '../ui/tag.tsx';
import { ItemName } from './item-name.tsx';
import { titleOfItem } from './item-words.ts';

/** Documents by the digest of their bytes: whoever holds one finds out whether it is this one. */
export function DocumentsPanel({ view, joint }: { view: RecordView; joint: MeetingJoint }) {
  if (joint.documents.length === 0) return null;
  return (
    <Panel title={<Trans>Documents</Trans>}>
      <ul className="divide-y divide-line text-sm">
        {joint.documents.map(({ party, seq, document, item, takenBack }) => {
          const content = statementAt(view, party, seq)?.content;
          const [title, note] = [textOf(content?.['title']), textOf(content?.['note'])];
          return (
            <li key={`${party}/${seq}`} className="space-y-1 py-row first:pt-0 last:pb-0">
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                {title && <NamedText text={title} className="font-semibold wrap-anywhere" />}
                <Digest hex={document} />
                {takenBack !== undefined && (
                  <Tag look="past">
                    <Trans>Taken back</Trans>
                  </Tag>
                )}
              </p>
              <p className="flex flex-wrap gap-x-3 text-ink-2">
                <PartyName party={party} />
                {item !== undefined && (
                  <ItemName title={titleOfItem(view, joint, item)} itemKey={item} />
                )}
              </p>
              {note && <AlignedText text={note} />}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
