/** One run of a federation from one seed: officers speak, lines fail, bundles come twice and late, nodes die and are restored. */

import { mayOn } from '#fold/faces.ts';
import type { GroupId, PartyId } from '#kernel/id.ts';
import type { JointRow } from '#store/store.ts';
import { digestOf } from './digest.ts';
import { answerTo, invocation, notice } from './notices.ts';
import { rowsPage } from './rows.ts';
import {
  addNode,
  advance,
  backUp,
  closeWorld,
  crash,
  exchange,
  foundGroup,
  minute,
  newWorld,
  partyOf,
  pull,
  restart,
  restoreBackup,
  type SimulatedNode,
  type World,
} from './world.ts';

export type RunResult = Readonly<{
  digests: readonly string[];
  sizes: readonly string[];
  said: number;
  events: readonly string[];
}>;

type Run = {
  readonly world: World;
  readonly group: GroupId;
  readonly members: readonly SimulatedNode[];
  /** Bundles that were underway, to be delivered again or late. */
  readonly underway: { to: SimulatedNode; bytes: Uint8Array }[];
  readonly backups: Map<PartyId, string>;
  readonly events: string[];
  said: number;
};

const exporterId = partyOf('xa');
const importerId = partyOf('xc');

/** @param members two or three; notices stand between the first and the last of a pair */
export async function runSeed(seed: number, steps: number, members = 2): Promise<RunResult> {
  const world = newWorld(seed);
  const ids = members === 2 ? [exporterId, importerId] : [exporterId, partyOf('xb'), importerId];
  const nodes: SimulatedNode[] = [];
  for (const id of ids) nodes.push(await addNode(world, id));
  const group = await foundGroup(world, nodes);
  const run: Run = {
    world,
    group,
    members: nodes,
    underway: [],
    backups: new Map(),
    events: [],
    said: 0,
  };
  for (let step = 0; step < steps; step++) await oneStep(run);
  for (const member of nodes) member.clock.skewMs = 0;
  await exchange(world, group, 4);
  advance(world, minute);
  await exchange(world, group, 3);
  const digests: string[] = [];
  const sizes: string[] = [];
  for (const member of nodes) {
    digests.push(await digestOf(member, group));
    const logs = await member.node.store.logs(group);
    sizes.push(
      logs
        .map(({ party, size, forkedAt }) => `${party}:${size}${forkedAt === undefined ? '' : '!'}`)
        .join(' '),
    );
  }
  await closeWorld(world);
  return { digests, sizes, said: run.said, events: run.events };
}

async function oneStep(run: Run): Promise<void> {
  const { random } = run.world;
  const member = random.pick(run.members);
  const dice = random.below(100);
  if (dice < 22) await speak(run, member);
  else if (dice < 62) await carry(run, member);
  else if (dice < 72) await deliverLate(run);
  else if (dice < 84) advance(run.world, (1 + random.below(4_000)) * minute);
  else if (dice < 88) await note(run, `${member.party} restarts`, restart(run.world, member));
  else if (dice < 92) await note(run, `${member.party} crashes`, crash(run.world, member));
  else if (dice < 95) run.backups.set(member.party, await backUp(member));
  else if (dice < 97) await restoreFrom(run, member);
  else member.clock.skewMs = (random.below(11) - 5) * minute;
  if (dice % 3 === 0) await member.node.passTime();
}

async function note(run: Run, event: string, happening: Promise<void>): Promise<void> {
  run.events.push(event);
  await happening;
}

async function speak(run: Run, { node, party }: SimulatedNode): Promise<void> {
  const { group, world } = run;
  const rows: JointRow[] = [];
  for await (const row of rowsPage(node.store, group)) rows.push(row);
  rows.sort((a, b) => (a.record < b.record ? -1 : 1));
  const opens = rows.length === 0 || world.random.below(3) === 0;
  // A notice at a table of three is kept without effect, and nothing follows it: there the members enter what they invoke.
  const opening =
    run.members.length > 2 && world.random.below(8) > 0
      ? invocation(group, world.nowMs)
      : notice(group, importerId);
  if (opens && (party === exporterId || opening.type !== 'notification.notified')) {
    run.said += (await node.say(opening)).ok ? 1 : 0;
    return;
  }
  if (rows.length === 0) return;
  const { joint } = world.random.pick(rows);
  const may = mayOn(joint, party);
  if (may.length === 0) return;
  const said = await node.say(answerTo(group, joint, world.random.pick(may), world.nowMs));
  run.said += said.ok ? 1 : 0;
}

/** One pull over a line that works; whoever gives may be a relay, and the bundle may be seen again. */
async function carry(run: Run, to: SimulatedNode): Promise<void> {
  const { random } = run.world;
  const from = random.pick(run.members.filter((member) => member !== to));
  const of = random.pick(run.members.filter((member) => member !== to)).party;
  const held = (await to.node.store.log(run.group, of))?.size ?? 0;
  const bundle = await from.node.bundle(run.group, of, random.below(held + 1));
  if (bundle.ok && random.below(3) === 0) run.underway.push({ to, bytes: bundle.value });
  // A third of what is sent is lost.
  if (random.below(3) > 0) await pull(to, from, run.group, of);
  if (random.below(2) === 0) await to.node.receiptDue();
}

async function deliverLate({ underway, world }: Run): Promise<void> {
  if (underway.length === 0) return;
  const [late] = underway.splice(world.random.below(underway.length), 1);
  await late?.to.node.accept(new Uint8Array(late.bytes), 'peer');
}

async function restoreFrom(run: Run, member: SimulatedNode): Promise<void> {
  const path = run.backups.get(member.party);
  if (path) await note(run, `${member.party} is restored`, restoreBackup(run.world, member, path));
}
