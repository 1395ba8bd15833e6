import { Trans, useLingui } from '@lingui/react/macro';
import type { GroupView, NodeView } from '#api/contract.ts';
import { buttonClass } from '../ui/button.tsx';
import { NamedText } from '../ui/named-text.tsx';
import { Panel } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { Radios } from '../ui/radios.tsx';
import { Tag } from '../ui/tag.tsx';
import { Words } from '../ui/words.tsx';
import { FoundForm } from './found-form.tsx';
import { JoinForm } from './join-form.tsx';
import { type Way, ways } from './setup-search.ts';

export const workingGroups = ({ groups }: NodeView): readonly GroupView[] =>
  groups.filter(({ kind }) => kind !== 'national');

/** The groups that stand here, and one more to be founded or joined. */
export function GroupStep({
  node,
  way,
  onWay,
}: {
  node: NodeView;
  way: Way | undefined;
  onWay: (way: Way | undefined) => void;
}) {
  const { t } = useLingui();
  return (
    <div className="space-y-stack">
      {workingGroups(node).map((group) => (
        <GroupPanel key={group.group} group={group} />
      ))}
      <Panel title={<Trans>One more group</Trans>}>
        <div className="space-y-5">
          <Radios
            label={<Trans>What to do</Trans>}
            value={way}
            onChange={(id) => onWay(ways.find((one) => one === id))}
            options={[
              {
                ...{ id: 'found', name: t`Found a group` },
                note: t`You draft the terms of reference with the cards of all members.`,
              },
              {
                ...{ id: 'join', name: t`Join a group` },
                note: t`You have got terms from another member, and compare them by voice.`,
              },
            ]}
          />
          {way === 'found' && <FoundForm party={node.party} onFounded={() => onWay(undefined)} />}
          {way === 'join' && <JoinForm party={node.party} onJoined={() => onWay(undefined)} />}
        </div>
      </Panel>
    </div>
  );
}

function GroupPanel({ group }: { group: GroupView }) {
  return (
    <Panel
      title={<NamedText text={group.title} />}
      aside={
        <Tag look={group.complete ? 'said' : 'open'}>
          {group.complete ? <Trans>founded</Trans> : <Trans>waits for the other members</Trans>}
        </Tag>
      }
    >
      <div className="space-y-3 text-sm">
        <p>
          {group.members.map(({ party }, place) => (
            <span key={party}>
              {place > 0 && ' · '}
              <PartyName party={party} />
            </span>
          ))}
        </p>
        <p className="prose-line">
          <Trans>
            Send the terms to every other member, by any way, and read these words to each by voice:
          </Trans>
        </p>
        <Words words={group.fingerprint} />
        <a
          href={`/api/v1/log/${group.group}/terms`}
          download={`${group.group.slice(0, 8)}.terms.json`}
          className={buttonClass('outline')}
        >
          <Trans>Save the terms</Trans>
        </a>
      </div>
    </Panel>
  );
}
