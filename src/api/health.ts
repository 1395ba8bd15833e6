import { instantOfMs, isInstant } from '#kernel/instant.ts';
import type { FoundedGroup } from '#node/node.ts';
import { type Principal, seesGroup } from '#officers/permissions.ts';
import type { GroupHealth, HealthView, StrangersHealthView } from './contract.ts';
import type { ApiParts } from './parts.ts';
import { openForks } from './routes-forks.ts';

/** What is due so soon is told, so that a hold can be placed in time. */
const dueSoonMs = 14 * 86_400_000;
export const lastBackupSetting = 'backup.last';

/** A stranger learns that somebody is here, and no more; an officer what concerns the groups that are his. */
export async function healthFor(
  parts: ApiParts,
  principal: Principal,
): Promise<HealthView | StrangersHealthView> {
  const { status, party, pid, now, ...more } = await healthOf(parts);
  if (principal.kind === 'nobody') return { status, party, pid, now, recovering: [] };
  return {
    ...{ status, party, pid, now, ...more },
    recovering: more.recovering.filter(({ group }) => seesGroup(principal, group)),
    groups: more.groups.filter(({ group }) => seesGroup(principal, group)),
    forked: more.forked.filter(({ group }) => seesGroup(principal, group)),
  };
}

async function healthOf(parts: ApiParts): Promise<HealthView> {
  const { node, version, pid } = parts;
  const stopped = node.stopped();
  const recovering = node.groups().flatMap(({ group }) => {
    const waitingFor = node.recovering(group);
    return waitingFor.length === 0 ? [] : [{ group, waitingFor }];
  });
  const working = recovering.length === 0 ? 'ok' : 'recovering';
  const shared = node.groups().filter(({ terms }) => terms.kind === 'working-group');
  const lastBackupAt = (await node.store.settings(lastBackupSetting))[lastBackupSetting];
  const isKnown = typeof lastBackupAt === 'string' && isInstant(lastBackupAt);
  return {
    status: stopped === undefined ? working : 'stopped',
    party: node.party,
    pid,
    version,
    now: instantOfMs(node.environment.nowMs()),
    ...(stopped === undefined ? {} : { stopped }),
    recovering,
    guard: node.guardUsage(),
    groups: await Promise.all(shared.map((founded) => groupHealth(parts, founded))),
    forked: await openForks(node),
    ...(isKnown ? { lastBackupAt } : {}),
  };
}

async function groupHealth({ node, peers }: ApiParts, founded: FoundedGroup): Promise<GroupHealth> {
  const { group, self, terms } = founded;
  const logs = await node.store.logs(group);
  const due = await node.retentionDue(group, node.environment.nowMs() + dueSoonMs);
  return {
    group,
    holes: logs.flatMap(({ party, firstHole: seq }) => (seq === undefined ? [] : { party, seq })),
    receiptsWaiting: node.receiptsWaiting(group),
    lines: terms.members.flatMap(({ party }) => {
      const line = party === self ? undefined : peers.line(group, party);
      return line ? [{ party, line }] : [];
    }),
    contentsDue: due.ok ? due.value.contents.length : 0,
    retentionScheduled: due.ok && due.value.schedule !== undefined,
  };
}
