import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { LogOverview, NodeView } from '#api/contract.ts';
import { logsQuery } from '../app/queries.ts';
import { LineState } from '../log/line-state.tsx';
import { Banner } from '../ui/banner.tsx';
import { Empty } from '../ui/empty.tsx';
import { NamedText } from '../ui/named-text.tsx';
import { Panel } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { StackingCell, StackingRow, StackingTable } from '../ui/stacking-table.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { workingGroups } from './group-step.tsx';

/** Whether what the others wrote has come, line by line, until every member has taken up the group. */
export function ExchangeStep({ node }: { node: NodeView }) {
  const { data, error, refetch } = useQuery(logsQuery);
  const groups = workingGroups(node);
  if (groups.length === 0) {
    return (
      <Empty title={<Trans>No group stands here yet</Trans>}>
        <Trans>Found or join one first: its members are the peers.</Trans>
      </Empty>
    );
  }
  return (
    <div className="space-y-stack">
      {error && !data && <Trouble error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={3} />}
      {data &&
        groups.map((group) => (
          <Panel key={group.group} title={<NamedText text={group.title} />}>
            <div className="space-y-4">
              <Banner look={group.complete ? 'done' : 'note'} role="status">
                <p className="prose-line">
                  {group.complete ? (
                    <Trans>
                      The first exchange has succeeded: every member has taken up the group, and
                      what is said at this table counts.
                    </Trans>
                  ) : (
                    <Trans>
                      Not every member has been heard of. Each has to take up the terms and let its
                      node be reached; where no line can be had, carry files by hand on the Log
                      page.
                    </Trans>
                  )}
                </p>
              </Banner>
              <Lines logs={data} group={group.group} />
            </div>
          </Panel>
        ))}
    </div>
  );
}

function Lines({ logs, group }: { logs: LogOverview; group: string }) {
  const { t } = useLingui();
  const columns = [t`Party`, t`Line`] as const;
  const found = logs.groups.find((one) => one.group === group);
  return (
    <StackingTable label={t`Lines`} columns={columns}>
      {(found?.logs ?? []).map((log) => (
        <StackingRow key={log.party}>
          <StackingCell className="font-semibold">
            <PartyName party={log.party} />
          </StackingCell>
          <StackingCell label={columns[1]}>
            <LineState log={log} />
          </StackingCell>
        </StackingRow>
      ))}
    </StackingTable>
  );
}
