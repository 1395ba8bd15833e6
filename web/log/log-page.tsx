import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { GroupLogs } from '#api/contract.ts';
import { groupOf } from '../app/parties.ts';
import { logsQuery, nodeQuery } from '../app/queries.ts';
import { useMay } from '../app/use-may.ts';
import { lifeHref } from '../life/life-api.ts';
import { Empty } from '../ui/empty.tsx';
import { NamedText } from '../ui/named-text.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Panel } from '../ui/panel.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { CarriedPanel } from './carried-panel.tsx';
import { LogTable } from './log-table.tsx';
import { VerifyPanel } from './verify-panel.tsx';

/** Who holds what, up to where; and a proof of it that this browser makes itself. */
export function LogPage() {
  const { t } = useLingui();
  const may = useMay();
  const { data, error, refetch } = useQuery(logsQuery);
  return (
    <>
      <PageHead
        title={t`Log and exchange`}
        lead={
          <Trans>
            Each party writes one log in each group. Here is who holds which log up to where, by
            receipts that the holders signed. Receipts are not receipted again, so the last few
            statements of a log may show none.
          </Trans>
        }
      />
      {error && <Trouble error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={3} />}
      {data?.groups.length === 0 && (
        <Empty title={<Trans>No group yet</Trans>}>
          {may('groups.write') ? (
            <Trans>
              This node belongs to no group. <TextLink href="/setup">Found or join one</TextLink>
            </Trans>
          ) : (
            <Trans>This node belongs to no group. An administrator founds or joins one.</Trans>
          )}
        </Empty>
      )}
      <div className="space-y-stack">
        {tablesFirst(data?.groups ?? []).map((group) => (
          <GroupPanel key={group.group} group={group} />
        ))}
        {data && may('exchange.write') && <CarriedPanel />}
      </div>
    </>
  );
}

/** Tables first; a log of one's own, which nobody else ever holds, last. */
const tablesFirst = (groups: readonly GroupLogs[]): readonly GroupLogs[] =>
  groups.toSorted((a, b) => Number(a.logs.length === 1) - Number(b.logs.length === 1));

function GroupPanel({ group }: { group: GroupLogs }) {
  const may = useMay();
  const { data: node } = useQuery(nodeQuery);
  const found = groupOf(node, group.group);
  const members = found?.members.map(({ party }) => party) ?? group.logs.map(({ party }) => party);
  return (
    <Panel
      title={<NamedText text={group.title} />}
      note={found?.complete === false && <Trans>Not every member has accepted the terms yet</Trans>}
    >
      <LogTable group={group.group} logs={group.logs} members={members} />
      {members.length > 1 && may('desk.read', { group: group.group }) && (
        <p className="not-printed mt-3 text-sm">
          <TextLink href={lifeHref(group.group)}>
            <Trans>Terms and life of the group</Trans>
          </TextLink>
        </p>
      )}
      {may('log.verify', { group: group.group }) && (
        <VerifyPanel group={group} claimed={found?.fingerprint} />
      )}
    </Panel>
  );
}
