import type { GroupView, NodeView } from '#api/contract.ts';
import type { Client } from './client.ts';
import { UsageError } from './command.ts';
import { printable } from './print.ts';
import * as words from './words/usage-words.ts';

/** The one group whose id begins so. */
export async function groupNamed(client: Client, start: string): Promise<GroupView> {
  const { groups } = (await client.get('/api/v1/node')) as NodeView;
  const [group, other] = groups.filter((candidate) => candidate.group.startsWith(start));
  if (group && !other) return group;
  throw new UsageError(words.groupsBegin(group ? 2 : 0, printable(start)));
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
  if (wanted !== undefined) {
    throw new UsageError(words.groupsBegin(shared.length, printable(wanted)));
  }
  throw new UsageError(
    shared.length === 0
      ? words.noSharedGroup(printable(importer))
      : words.severalSharedGroups(shared.length, printable(importer)),
  );
}
