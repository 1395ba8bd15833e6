import { Trans } from '@lingui/react/macro';
import type { LifeView } from '#api/contract-life.ts';
import { useAreaName } from '../app/area-words.ts';
import { useLanguage } from '../app/language.tsx';
import { Panel } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { Timeline } from '../ui/timeline.tsx';
import { When } from '../ui/when.tsx';

type Event = LifeView['events'][number];

/** Founded, amended, keys changed, suspended and lifted, left, succeeded, dissolved: each with its place in its author's log, where a proof is had. */
export function EventsPanel({ view: { events, group } }: { view: LifeView }) {
  const language = useLanguage();
  return (
    <Panel title={<Trans>Life of the group</Trans>}>
      <Timeline
        entries={events.map((event) => ({
          id: `${event.kind} ${event.party} ${event.seq}`,
          when: <When at={event.time} />,
          what: event.said[language],
          who: (
            <>
              <PartyName party={event.party} /> ·{' '}
              <Trans>place {event.seq} in its log of the group</Trans>
            </>
          ),
          children: <About event={event} group={group} />,
        }))}
      />
    </Panel>
  );
}

function About({ event: { areas, record, of }, group }: { event: Event; group: string }) {
  const areaName = useAreaName();
  const named = [...(areas ?? []).map(areaName), ...(of ? [of] : [])].join(', ');
  if (named === '') return null;
  if (record === undefined) return <>{named}</>;
  return <TextLink href={`/records/${group}/${record}`}>{named}</TextLink>;
}
