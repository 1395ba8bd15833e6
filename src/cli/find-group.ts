import type { GroupView, NodeView } from '#api/contract.ts';
import type { Client } from './client.ts';
import { UsageError } from './command.ts';
import { printable } from './print.ts';

/** The one group whose id begins so. */
export async function groupNamed(client: Client, start: string): Promise<GroupView> {
  const { groups } = (await client.get('/api/v1/node')) as NodeView;
  const [group, other] = groups.filter((candidate) => candidate.group.startsWith(start));
  if (group && !other) return group;
  const how = group ? 'several groups begin' : 'no group begins';
  throw new UsageError(`${how} with ${printable(start)}; see entente group show`);
}

/** The group meant, or the only one that this party shares with the importer alone. */
export function groupFor(
  groups: readonly GroupView[],
  importer: string,
  wanted?: string,
): GroupView {
  const shared = groups.filter(
    (group) =>
      group.kind === 'working-group' &&
      (wanted === undefined
        ? group.members.length === 2 && group.members.some((member) => member.party === importer)
        : group.group.startsWith(wanted)),
  );
  const [group] = shared;
  if (group && shared.length === 1) return group;
  const count = shared.length === 0 ? 'no group' : `${shared.length} groups`;
  if (wanted !== undefined) {
    throw new UsageError(`${count} begin with ${printable(wanted)}; see entente group show`);
  }
  throw new UsageError(
    shared.length === 0
      ? `this party shares no group with ${printable(importer)} alone; see entente group show`
      : `this party shares ${count} with ${printable(importer)} alone; choose one with --group`,
  );
}
