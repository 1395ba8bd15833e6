/**
 * Two whole nodes, each over a data folder, that hold the same log of so many notices: said by the one (screened, folded, durable), taken
 * up by the other in bundles, receipted both ways. Nothing is written past the node's own doors.
 */
import { join } from 'node:path';
import { type FolderNode, openFolderNode } from '../src/cli/folder-node.ts';
import { clockRules } from '../src/desks/notifications/regimes.ts';
import type { GroupId, PartyId } from '../src/kernel/id.ts';
import type { Result } from '../src/kernel/refusal.ts';
import { makeDataFolder } from '../src/node/data-folder.ts';
import { draftTerms } from '../src/node/draft-terms.ts';
import type { NewKeys } from '../src/node/key-ring.ts';
import { plainNotice } from './plain-notice.ts';

export const author = 'xa' as PartyId;
export const importer = 'xc' as PartyId;

/** A log is said, taken up and receipted in rounds of so many, as nodes that pull each other do. */
const roundStatements = 8_192;
const writersAtOnce = 1_024;
/** Every round has a checkpoint of its own, and a node signs one a second. */
const roundMs = 2_000;

/** Time by the clock, and of the processor (all threads, user and system), which others on the machine disturb less. */
export type Spent = { ms: number; processorMs: number };
/** What one stretch of the log took, up to `size`: to say, to take up with the index of words, to receipt both ways. */
export type Stretch = Readonly<{
  size: number;
  statements: number;
  said: Spent;
  taken: Spent;
  receipted: Spent;
}>;

export function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/**
 * @param marks sizes up to which the time is told apart, ascending; the last one is how many notices are said
 * @param floor areas that no suspension stops, instead of the usual ones
 */
export async function fillNodes(
  folder: string,
  marks: readonly number[],
  onStretch: (stretch: Stretch) => void,
  floor?: readonly string[],
): Promise<void> {
  const rounds = Math.ceil((marks.at(-1) ?? 0) / roundStatements) + marks.length + 2;
  const clock = { nowMs: Date.now() - 60_000 - rounds * roundMs };
  const nowMs = (): number => clock.nowMs;
  const [from, to] = [
    await makeNode(folder, author, nowMs),
    await makeNode(folder, importer, nowMs),
  ];
  const group = await foundBy([from, to], { ...(floor && { floor }) });
  await exchangeAll(from, to, group);
  let size = 0;
  for (const mark of marks) {
    const [said, taken, receipted] = [nothingSpent(), nothingSpent(), nothingSpent()];
    const statements = mark - size;
    while (size < mark) {
      const count = Math.min(roundStatements, mark - size);
      clock.nowMs += roundMs;
      await spend(said, () => say(from, group, count));
      await spend(taken, () => take(to, from, group));
      await spend(receipted, () => exchangeAll(from, to, group));
      size += count;
    }
    await spend(taken, () => to.node.store.indexText());
    onStretch({ size, statements, said, taken, receipted });
  }
  await from.close();
  await to.close();
}

/** A node of a folder of its own, made anew. */
export async function makeNode(
  folder: string,
  party: PartyId,
  nowMs: () => number,
): Promise<FolderNode> {
  const content = { party, names: { en: `Party ${party}` }, demonstration: true };
  const made = given(makeDataFolder(join(folder, party), content));
  const opened = given(await openFolderNode(made, nowMs));
  // As a node that is started does: what it holds then has been screened with this edition of its lists.
  await opened.node.rescreen(opened.screener.edition());
  return opened;
}

const nothingSpent = (): Spent => ({ ms: 0, processorMs: 0 });

async function spend(spent: Spent, job: () => Promise<unknown>): Promise<void> {
  const startMs = performance.now();
  const processor = process.cpuUsage();
  await job();
  const { user, system } = process.cpuUsage(processor);
  spent.ms += performance.now() - startMs;
  spent.processorMs += (user + system) / 1_000;
}

async function say({ node }: FolderNode, group: GroupId, count: number): Promise<void> {
  for (let said = 0; said < count; said += writersAtOnce) {
    const waiting = Math.min(writersAtOnce, count - said);
    const all = Array.from({ length: waiting }, () => node.say(plainNotice(group, importer)));
    for (const result of await Promise.all(all)) given(result);
  }
}

/** Pulls one log to its end. */
async function take(to: FolderNode, from: FolderNode, group: GroupId): Promise<void> {
  for (;;) {
    const held = (await to.node.store.log(group, from.node.party))?.size ?? 0;
    const bundle = given(await from.node.bundle(group, from.node.party, held));
    const { added } = given(await to.node.accept(new Uint8Array(bundle), 'peer'));
    if (added === 0) return;
  }
}

export async function exchangeAll(from: FolderNode, to: FolderNode, group: GroupId): Promise<void> {
  await take(to, from, group);
  await to.node.receiptDue();
  await take(from, to, group);
  await from.node.receiptDue();
}

/** @param digit another one makes another group of the same members */
export async function foundBy(
  nodes: readonly FolderNode[],
  { floor, digit = 7 }: Readonly<{ floor?: readonly string[]; digit?: number }> = {},
): Promise<GroupId> {
  const made: NewKeys[] = [];
  for (const { keys, node } of nodes) made.push(await keys.make(node.party, { en: node.party }));
  const terms = given(
    draftTerms({
      kind: 'working-group',
      title: { en: 'A group of two' },
      members: made.map(({ member }) => member),
      clocks: clockRules,
      calendars: [],
      ...(floor && { floor }),
      nonce: new Uint8Array(32).fill(digit),
    }),
  );
  let group: GroupId | undefined;
  for (const [index, { node }] of nodes.entries()) {
    const own = made[index]?.keys;
    if (own) group = given(await node.found(terms, own));
  }
  if (group === undefined) throw new Error('a group has members');
  return group;
}
