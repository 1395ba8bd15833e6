import { Trans } from '@lingui/react/macro';
import type { RecordView } from '#api/contract-records.ts';
import type { TopicJoint } from '#desks/topics/joint.ts';
import { TextVersions } from '../plan/text-versions.tsx';
import { Banner } from '../ui/banner.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { PositionsPanel } from './positions-panel.tsx';

/** A topic: whose words the question is in, the positions side by side, and the wordings with who took them up. */
export function TopicPanels({ view }: { view: RecordView }) {
  const joint = view.joint as TopicJoint;
  return (
    <>
      <Wording joint={joint} />
      <PositionsPanel view={view} joint={joint} />
      <TextVersions view={view} text={joint.question} />
    </>
  );
}

function Wording({ joint: { question, wordedBy } }: { joint: TopicJoint }) {
  if (wordedBy === 'all') {
    return (
      <Banner look="done">
        <Trans>
          All sides took up the wording of the question. It says nothing of any position.
        </Trans>
      </Banner>
    );
  }
  if (question.versions.length === 0 || wordedBy.length === 0) {
    return (
      <Banner look="note">
        <Trans>No wording of the question is offered any more.</Trans>
      </Banner>
    );
  }
  return (
    <Banner look="note">
      <span className="flex flex-wrap gap-x-3">
        <Trans>The wording is not agreed: it is the words of</Trans>
        {wordedBy.map((party) => (
          <strong key={party}>
            <PartyName party={party} />
          </strong>
        ))}
      </span>
    </Banner>
  );
}
