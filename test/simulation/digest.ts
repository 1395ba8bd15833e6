import { stateDigest } from '#fold/state-digest.ts';
import type { GroupId } from '#kernel/id.ts';
import type { JointBase } from '#verbs/desk.ts';
import { rowsPage } from './rows.ts';
import type { SimulatedNode } from './world.ts';

/** The state digest of one group at one node, now. */
export async function digestOf({ node }: SimulatedNode, group: GroupId): Promise<string> {
  await node.passTime();
  const joints: JointBase[] = [];
  for await (const row of rowsPage(node.store, group)) joints.push(row.joint);
  return stateDigest(joints.sort((a, b) => (a.record < b.record ? -1 : 1)));
}
