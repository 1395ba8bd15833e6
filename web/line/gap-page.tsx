import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import Printer from 'lucide-react/icons/printer';
import type { GapItem, GapView } from '#api/contract-line.ts';
import { useAreaName } from '../app/area-words.ts';
import { useGroupTitle } from '../app/parties.ts';
import { Button } from '../ui/button.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Facts, Panel } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { When } from '../ui/when.tsx';
import { GapItems } from './gap-items.tsx';
import { gapQuery, releaseHref } from './line-api.ts';

/** What happened in the areas of a suspension from its beginning to its lifting, as this node has it; made for paper too. */
export function GapPage() {
  const { t } = useLingui();
  const { group, suspension } = useParams({ from: '/line/$group/$suspension' });
  const { data, error, refetch } = useQuery(gapQuery(group, suspension));
  return (
    <>
      <Link
        to="/line"
        className="not-printed mb-3 inline-flex items-center gap-1.5 text-sm font-semibold text-accent hover:underline"
      >
        <ArrowLeft aria-hidden="true" className="size-4" />
        <Trans>The line</Trans>
      </Link>
      <PageHead
        title={t`Report on the time of the suspension`}
        lead={
          <Trans>
            As this node has it. The other side has a report of its own, and the two may differ.
          </Trans>
        }
        aside={
          <Button className="not-printed" onPress={() => window.print()}>
            <Printer aria-hidden="true" className="size-4" />
            <Trans>Print</Trans>
          </Button>
        }
      />
      {error && !data && <Trouble error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={5} />}
      {data && <Report gap={data} />}
    </>
  );
}

function Report({ gap }: { gap: GapView }) {
  const { t } = useLingui();
  const groupTitle = useGroupTitle();
  const areaName = useAreaName();
  const kinds: readonly (readonly [GapItem['kind'], string, string])[] = [
    ['came', t`Came meanwhile`, t`Nothing came from the other side.`],
    ['ran-out', t`Ran out meanwhile`, t`No period ran out.`],
    ['owed', t`Owed by us now`, t`Nothing is owed by us in these areas.`],
    ['held', t`Held at home`, t`No draft is held.`],
  ];
  return (
    <div className="space-y-stack">
      <Panel title={<Trans>Which suspension</Trans>}>
        <Facts
          rows={[
            [t`Table`, groupTitle(gap.group)],
            [t`Suspended by`, <PartyName key="by" party={gap.by} withId />],
            ...gap.areas.map(
              ({ area, from, until }) =>
                [
                  areaName(area),
                  <span key={area} className="flex flex-wrap gap-x-2">
                    <When at={from} />
                    <span>–</span>
                    {until === undefined ? <Trans>still suspended</Trans> : <When at={until} />}
                  </span>,
                ] as const,
            ),
            [t`As of`, <When key="now" at={gap.now} />],
          ]}
        />
      </Panel>
      {kinds.map(([kind, name, none]) => (
        <Panel key={kind} title={name} note={gap.counts[kind]}>
          {gap.counts[kind] === 0 ? (
            <p className="text-sm text-ink-3">{none}</p>
          ) : (
            <GapItems gap={gap} kind={kind} label={name} />
          )}
          {kind === 'held' && gap.counts.held > 0 && (
            <p className="prose-line mt-2 text-sm text-ink-2">
              <Trans>
                Nothing of it is said by itself. What an area that runs again lets through, whoever
                may clear it releases by choice.
              </Trans>{' '}
              <TextLink href={releaseHref(gap.group)} className="not-printed">
                <Trans>Release held drafts</Trans>
              </TextLink>
            </p>
          )}
        </Panel>
      ))}
    </div>
  );
}
