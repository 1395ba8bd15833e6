import { Trans } from '@lingui/react/macro';
import type { LifeView } from '#api/contract-life.ts';
import { useAreaName } from '../app/area-words.ts';
import { useLanguage } from '../app/language.tsx';
import { useGroupTitle } from '../app/parties.ts';
import { Digest } from '../ui/digest.tsx';
import { Panel } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { Timeline } from '../ui/timeline.tsx';
import { When } from '../ui/when.tsx';
import { lifeHref } from './life-api.ts';

type Event = LifeView['events'][number];

/** Founded, amended, keys changed, suspended and lifted, left, succeeded, dissolved: each with its place in its author's log, where a proof is had. */
export function EventsPanel({ view: { events, group } }: { view: LifeView }) {
  const language = useLanguage();
  return (
    <Panel title={<Trans>Life of the group</Trans>}>
      <Timeline
        entries={events.map((event, place) => ({
          id: `${place}`,
          when: <When at={event.time} />,
          what: event.said[language],
          who: (
            <>
              <PartyName party={event.party} /> · <Place event={event} />
            </>
          ),
          children: <About event={event} group={group} />,
        }))}
      />
    </Panel>
  );
}

/** What it says of a successor stands in that group's log. */
function Place({ event: { seq, successor } }: { event: Event }) {
  if (successor !== undefined) return <Trans>place {seq} in its log of the successor</Trans>;
  return <Trans>place {seq} in its log of the group</Trans>;
}

function About({ event, group }: { event: Event; group: string }) {
  const { areas, record, of, terms, successor } = event;
  const areaName = useAreaName();
  const groupTitle = useGroupTitle();
  if (terms !== undefined) return <Digest hex={terms} />;
  if (successor !== undefined)
    return <TextLink href={lifeHref(successor)}>{groupTitle(successor)}</TextLink>;
  if (of !== undefined) return <PartyName party={of} />;
  if (areas === undefined) return null;
  const named = areas.map(areaName).join(', ');
  if (record === undefined) return <>{named}</>;
  return <TextLink href={`/records/${group}/${record}`}>{named}</TextLink>;
}
