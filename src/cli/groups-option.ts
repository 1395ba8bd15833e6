import type { GroupId } from '#kernel/id.ts';
import type { Client } from './client.ts';
import { groupNamed } from './find-group.ts';

/** Groups by the heads of their ids; all, if none is named. */
export async function groupsOf(
  client: Client,
  heads: readonly string[],
): Promise<'all' | readonly GroupId[]> {
  if (heads.length === 0) return 'all';
  const groups: GroupId[] = [];
  for (const head of heads) groups.push((await groupNamed(client, head)).group);
  return groups;
}
