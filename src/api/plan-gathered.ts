import { setImmediate } from 'node:timers/promises';
import { current } from '#desks/plan/joint.ts';
import type { ItemHeld, LogHeld, PlanHeld } from '#interop/plan/plan-held.ts';
import { fromBase64, hashHex, sha256Hex } from '#kernel/digest.ts';
import type { HashHex, PartyId } from '#kernel/id.ts';
import { instantOfMs } from '#kernel/instant.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import type { EntenteNode, FoundedGroup } from '#node/node.ts';
import type { LeafRow } from '#store/store.ts';
import { textIn } from '#verbs/content-text.ts';
import type { Indexed } from './plan-index.ts';
import { isItem, wordsHeld } from './plan-words-held.ts';
import { contentOf } from './statement-view.ts';

/** Of one paper: beyond either nothing is printed, and the officer prints by area. */
export const paperItemsMax = 2_000;
const paperBytesMax = 16 * 1024 * 1024;

/**
 * Everything that a paper of these items needs, read item by item so that others are answered between. Refuses `request.too-large`.
 * @param items of the group, within this officer's reach, in the order of the paper
 */
export async function gathered(
  node: EntenteNode,
  founded: FoundedGroup,
  items: readonly Indexed[],
): Promise<Result<PlanHeld>> {
  if (items.length > paperItemsMax) {
    const facts = { found: items.length, max: paperItemsMax };
    return refuse('request.too-large', { at: 'group', facts });
  }
  const { group, terms, self } = founded;
  const hashes = new Map<string, HashHex>();
  const held: ItemHeld[] = [];
  let bytes = 0;
  for (const { line, area } of items) {
    const row = await node.store.joint(group, line.record);
    if (!row || !isItem(row.joint)) continue;
    const leaves = await node.store.leavesOf(group, line.record);
    bytes += leaves.reduce((sum, { contentBytes }) => sum + (contentBytes?.length ?? 0), 0);
    if (bytes > paperBytesMax) {
      const facts = { found: bytes, max: paperBytesMax };
      return refuse('request.too-large', { at: 'group', facts });
    }
    const item = itemOf({ joint: row.joint, area: area ?? row.joint.area ?? '', leaves, hashes });
    await addReceipts(node, { founded, item, hashes });
    held.push(item);
    await setImmediate();
  }
  const logs: LogHeld[] = [];
  for (const { party } of terms.members) logs.push(await logOf(node, founded, party));
  const asOf = instantOfMs(node.environment.nowMs());
  return ok({ group, terms, self, asOf, items: held, logs });
}

const placeOf = (party: PartyId, seq: number): string => `${party}/${seq}`;

type ItemOf = Pick<ItemHeld, 'joint' | 'area'> &
  Readonly<{ leaves: readonly LeafRow[]; hashes: Map<string, HashHex> }>;

function itemOf({ joint, area, leaves, hashes }: ItemOf): ItemHeld {
  const version = current(joint);
  const wording = version && wordsHeld(version, leaves);
  // Only the texts of the last reports stand on paper; the contents of the others are let go.
  const texts = new Map(
    joint.reports.flatMap(({ party, progress, assessments }) =>
      [progress.at(-1), assessments.at(-1)].flatMap((said) => {
        const leaf = leaves.find((one) => one.party === party && one.seq === said?.seq);
        const text = textIn(contentOf(leaf)?.['text']);
        return said && text ? [[placeOf(party, said.seq), text] as const] : [];
      }),
    ),
  );
  for (const { party, seq, leafHash } of leaves) hashes.set(placeOf(party, seq), hashHex(leafHash));
  return {
    ...{ joint, area },
    ...(version && { version }),
    ...(wording && { wording }),
    saidIn: (party, seq) => texts.get(placeOf(party, seq)),
    leafHash: (party, seq) => hashes.get(placeOf(party, seq)),
  };
}

type Receipted = Readonly<{ founded: FoundedGroup; item: ItemHeld; hashes: Map<string, HashHex> }>;

/** Receipts stand on no record; one covers many acceptances. */
async function addReceipts(
  { store }: EntenteNode,
  { founded: { group }, item, hashes }: Receipted,
): Promise<void> {
  for (const { by, seq } of item.version?.agreement?.receipts ?? []) {
    if (hashes.has(placeOf(by, seq))) continue;
    const [leaf] = await store.leaves(group, by, seq, 1, 1);
    if (leaf) hashes.set(placeOf(by, seq), hashHex(leaf.leafHash));
  }
}

async function logOf(
  { store }: EntenteNode,
  { group, terms }: FoundedGroup,
  party: PartyId,
): Promise<LogHeld> {
  const log = await store.log(group, party);
  const ofTerms = terms.members.find((member) => member.party === party)?.logKey ?? '';
  const keyHash = sha256Hex(fromBase64(log?.logKey ?? ofTerms));
  const held = log?.checkpoint;
  if (held === undefined) return { party, keyHash };
  const signatures = held.note.split('\n').filter((line) => line.startsWith('— '));
  return {
    ...{ party, keyHash },
    checkpoint: { size: held.size, root: hashHex(held.root), signatures },
  };
}
