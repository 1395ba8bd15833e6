import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import type { GroupId } from '#kernel/id.ts';
import { groupOf, useGroupTitle } from '../app/parties.ts';
import { meQuery, nodeQuery } from '../app/queries.ts';
import { useMay } from '../app/use-may.ts';
import { accountQuery } from '../sign-in/sign-in-api.ts';
import { Banner } from '../ui/banner.tsx';
import { Empty } from '../ui/empty.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { BatchesPanel } from './batches-panel.tsx';
import { batchesQuery, isUnderWay } from './release-api.ts';
import { ReleaseChoice } from './release-choice.tsx';

/** Drafts that were held while an area was suspended, released many at once by one officer's choice. */
export function ReleasePage() {
  const { t } = useLingui();
  const { group } = useParams({ from: '/line/$group/release' });
  const groupTitle = useGroupTitle();
  const { data: node, error, refetch } = useQuery(nodeQuery);
  const table = groupOf(node, group);
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
        title={t`Release held drafts`}
        lead={
          <>
            {table && <strong className="block">{groupTitle(table.group)}</strong>}
            <Trans>
              What was cleared while its area was suspended waits at home until an officer releases
              it. Each draft is then said as a statement of its own, with the time of its release.
            </Trans>
          </>
        }
      />
      {error && !node && <Trouble error={error} retry={() => void refetch()} />}
      {!node && !error && <Skeleton rows={6} />}
      {node && !table && (
        <Empty title={<Trans>No table of this name</Trans>}>
          <Trans>Your node sits at no table with this address.</Trans>
        </Empty>
      )}
      {table && <AtTable group={table.group} />}
    </>
  );
}

function AtTable({ group }: { group: GroupId }) {
  const may = useMay();
  const { data: me } = useQuery(meQuery);
  const { data: account, error, refetch } = useQuery(accountQuery);
  const { data: batches } = useQuery(batchesQuery(group));
  const isRunning = batches?.items.some(isUnderWay) ?? false;
  const reaches = me?.where['draft.write'] ?? [];
  const mayRelease = reaches.some(({ groups }) => groups === 'all' || groups.includes(group));
  const hasPasskey = account?.passkeys.some(({ host }) => host === location.hostname) ?? false;
  return (
    <div className="space-y-stack">
      <BatchesPanel group={group} />
      {!mayRelease && (
        <Banner look="note">
          <Trans>
            Held drafts are released by officers who write or clear drafts at this table.
          </Trans>
        </Banner>
      )}
      {mayRelease && error && !account && <Trouble error={error} retry={() => void refetch()} />}
      {mayRelease && !account && !error && <Skeleton rows={5} />}
      {mayRelease && isRunning && (
        <p className="prose-line text-sm text-ink-2">
          <Trans>What else may be released is shown when the release under way has ended.</Trans>
        </p>
      )}
      {mayRelease && account && !isRunning && (
        <ReleaseChoice
          group={group}
          proof={hasPasskey ? 'passkey' : 'code'}
          usualRole={may('draft.release') ? 'releasing-officer' : 'desk-officer'}
        />
      )}
    </div>
  );
}
