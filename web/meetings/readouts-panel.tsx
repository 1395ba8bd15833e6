import { Trans, useLingui } from '@lingui/react/macro';
import type { RecordView } from '#api/contract-records.ts';
import type { MeetingJoint } from '#desks/meetings/joint.ts';
import type { ItemView } from '#desks/meetings/readouts.ts';
import { usePartyName } from '../app/parties.ts';
import { textOf } from '../notifications/content-shape.ts';
import { useDeskWords } from '../records/desk-words.ts';
import { RecordLink } from '../records/record-link.tsx';
import { statementAt } from '../records/statement-at.ts';
import { BothSides } from '../ui/both-sides.tsx';
import { Digest } from '../ui/digest.tsx';
import { AlignedText } from '../ui/named-text.tsx';
import { Panel } from '../ui/panel.tsx';
import { StackingCell, StackingRow, StackingTable } from '../ui/stacking-table.tsx';
import { Tag } from '../ui/tag.tsx';
import { When } from '../ui/when.tsx';
import { ItemName } from './item-name.tsx';
import { saidUnder, titleOfItem } from './item-words.ts';

type Parts = Readonly<{ view: RecordView; joint: MeetingJoint }>;

/** Each side's own readout, whole, in the order of the terms; then item by item, with what only one side lists marked. */
export function ReadoutsPanel({ view, joint }: Parts) {
  const given = joint.readouts;
  if (given.length === 0) return null;
  return (
    <Panel title={<Trans>Readouts</Trans>}>
      <div className="space-y-6">
        <BothSides
          sides={view.sides.map(({ party }) => {
            const readout = given.find((one) => one.party === party);
            const text =
              readout && textOf(statementAt(view, party, readout.seq)?.content?.['text']);
            return {
              party,
              ...(readout && { state: <When at={readout.time} /> }),
              children: (
                <div className="space-y-2">
                  {!readout && (
                    <p className="text-sm text-ink-3">
                      <Trans>It has given no readout.</Trans>
                    </p>
                  )}
                  {text && <AlignedText text={text} />}
                  {readout?.erased && (
                    <p className="text-xs text-ink-3">
                      <Trans>Its author has erased the words; what it lists stands.</Trans>
                    </p>
                  )}
                  {readout && readout.before > 0 && (
                    <p className="text-xs text-ink-3">
                      <Trans>Earlier readouts stand in the history.</Trans>
                    </p>
                  )}
                </div>
              ),
            };
          })}
        />
        <Items view={view} joint={joint} />
      </div>
    </Panel>
  );
}

/** One row an item, one column a side. Rows follow from the keys that the sides list: what their words mean is compared by nobody. */
function Items({ view, joint }: Parts) {
  const { t } = useLingui();
  const partyName = usePartyName();
  const parties = view.sides.map(({ party }) => party);
  const names = parties.map((party) => partyName(party));
  return (
    <div className="space-y-2">
      <StackingTable label={t`Readouts, item by item`} columns={[t`Item`, ...names]}>
        {joint.items.map((item) => (
          <StackingRow key={item.key}>
            <StackingCell className="space-y-1 md:max-w-64">
              <ItemName title={titleOfItem(view, joint, item.key)} itemKey={item.key} />
              <ItemMark item={item} />
            </StackingCell>
            {parties.map((party, index) => (
              <StackingCell key={party} label={names[index] ?? ''}>
                <ItemSaid view={view} joint={joint} item={item} party={party} />
              </StackingCell>
            ))}
          </StackingRow>
        ))}
      </StackingTable>
      <p className="prose-line text-xs text-ink-3">
        <Trans>
          Items are matched by the key that each side gives them. That two sides list an item says
          that both speak of it, not that they say the same.
        </Trans>
      </p>
    </div>
  );
}

function ItemMark({ item: { mark, sameWords } }: { item: ItemView }) {
  const words = useDeskWords();
  return (
    <span className="flex flex-wrap gap-1.5">
      {mark && (
        <Tag look={mark === 'all' ? 'said' : 'open'}>{words.word('meetings', 'codes', mark)}</Tag>
      )}
      {sameWords && (
        <Tag look="said">
          <Trans>Same agreed words quoted</Trans>
        </Tag>
      )}
    </span>
  );
}

function ItemSaid({ view, joint, item, party }: Parts & { item: ItemView; party: string }) {
  const words = useDeskWords();
  const listed = item.by.find((one) => one.party === party);
  const readout = joint.readouts.find((one) => one.party === party);
  if (!readout) return <span className="text-ink-3">–</span>;
  if (!listed) {
    return (
      <span className="text-ink-3">
        <Trans>Not listed in its readout</Trans>
      </span>
    );
  }
  const content = statementAt(view, readout.party, readout.seq)?.content;
  const text = saidUnder(content?.['items'], item.key, 'text');
  return (
    <div className="space-y-1">
      {text ? (
        <AlignedText text={text} />
      ) : (
        <span className="text-ink-2">
          <Trans>Listed, without words of its own</Trans>
        </span>
      )}
      {listed.quotes && (
        <p className="text-xs text-ink-3">
          {words.word('meetings', 'labels', 'quotes')} <Digest hex={listed.quotes} />
        </p>
      )}
      {listed.record && <RecordLink group={view.group} record={listed.record} />}
    </div>
  );
}
