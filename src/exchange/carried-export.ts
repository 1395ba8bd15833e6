import { assert } from '#kernel/assert.ts';
import type { GroupId, PartyId } from '#kernel/id.ts';
import { instantOfMs } from '#kernel/instant.ts';
import { phrase } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { carriedBundlesMax } from '#ledger/bounds.ts';
import { frameBundle } from '#ledger/bundle.ts';
import { formatCarried } from '#ledger/carried.ts';
import type { EntenteNode, FoundedGroup } from '#node/node.ts';
import { othersIn } from './puller.ts';
import { seal } from './sealed-file.ts';

/** Well below `carriedBytesMax`: the file is made and opened in memory, and a longer log goes into several files. */
export const exportBytesMax = 67_108_864;

/** `<group>/<party>` → the number of statements that the recipient is taken to hold. */
export type HeldSizes = ReadonlyMap<string, number>;

export type CarriedExport = Readonly<{
  file: Uint8Array;
  bundles: number;
  logs: readonly Readonly<{ group: GroupId; party: PartyId; from: number; to: number }>[];
  /** Set when not all of it fitted: export again from here, into the next file. */
  next?: HeldSizes;
}>;

export type ExportRequest = Readonly<{
  to: PartyId;
  /** Every group shared with the recipient, unless some are named. */
  groups?: readonly GroupId[];
  /** What the recipient has receipted, unless said otherwise; his own log only if it is named here. */
  from?: HeldSizes;
  bytesMax?: number;
}>;

type ExportNode = Pick<
  EntenteNode,
  'party' | 'environment' | 'store' | 'groups' | 'group' | 'memberKeys' | 'bundle'
>;
type Log = Readonly<{ group: GroupId; party: PartyId; from: number; size: number }>;

/**
 * What this node holds and the recipient does not, as one sealed file for him: the bundles that HTTPS would give, of whatever log
 * this node holds. Refuses `request.malformed` (to ourselves), `group.unknown`, `party.not-a-member`, `key.malformed`, and whatever
 * keeps this node from signing.
 */
export async function exportCarried(
  node: ExportNode,
  request: ExportRequest,
): Promise<Result<CarriedExport>> {
  const { to } = request;
  const shared = sharedGroups(node, request);
  if (!shared.ok) return shared;
  const gathered = await gather(node, await logsFor(node, shared.value, request), request);
  if (!gathered.ok) return gathered;
  const { bundles, logs, next } = gathered.value;

  const groups = shared.value.map(({ group }) => group);
  const made = instantOfMs(node.environment.nowMs());
  const plaintext = formatCarried({ from: node.party, groups, made, to }, bundles);
  // Every group has its own age key for him; the node at the other end holds them all.
  const recipient = groups[0] && node.memberKeys(groups[0], to)?.ageRecipient;
  const file = await seal(plaintext, recipient ?? '');
  if (!file.ok) return file;
  return ok({ file: file.value, bundles: bundles.length, logs, ...(next ? { next } : {}) });
}

function sharedGroups(
  node: ExportNode,
  { to, groups }: ExportRequest,
): Result<readonly FoundedGroup[]> {
  if (to === node.party) {
    return refuse('request.malformed', { at: 'to', facts: { expected: phrase('another party') } });
  }
  const chosen =
    groups === undefined ? node.groups() : [...new Set(groups)].map((group) => node.group(group));
  const shared: FoundedGroup[] = [];
  for (const founded of chosen) {
    // A national log never leaves the node, and nobody learns by a refusal that it is there.
    if (founded?.terms.kind !== 'working-group') {
      if (groups !== undefined) return refuse('group.unknown');
    } else if (othersIn(founded).includes(to)) shared.push(founded);
    else if (groups !== undefined) return refuse('party.not-a-member', { at: founded.group });
  }
  if (shared.length === 0) return refuse('party.not-a-member', { facts: { party: to } });
  return ok(shared.sort((a, b) => (a.group < b.group ? -1 : 1)));
}

/** The logs that go into the file, each with where it begins. */
async function logsFor(
  node: ExportNode,
  groups: readonly FoundedGroup[],
  { to, from }: ExportRequest,
): Promise<readonly Log[]> {
  const chosen: Log[] = [];
  for (const { group, terms } of groups) {
    const receipts = await node.store.receipts(group);
    for (const { party } of terms.members) {
      const size = (await node.store.log(group, party))?.size ?? 0;
      const named = from?.get(`${group}/${party}`);
      if (size === 0 || (party === to && named === undefined)) continue;
      const receipted = receipts
        .filter((receipt) => receipt.by === to && receipt.of === party)
        .reduce((most, receipt) => Math.max(most, receipt.size), 0);
      chosen.push({ group, party, from: named ?? receipted, size });
    }
  }
  return chosen;
}

type Gathered = Readonly<{
  bundles: readonly Uint8Array[];
  logs: CarriedExport['logs'];
  next?: HeldSizes;
}>;

async function gather(
  node: ExportNode,
  logs: readonly Log[],
  { bytesMax = exportBytesMax }: ExportRequest,
): Promise<Result<Gathered>> {
  const bundles: Uint8Array[] = [];
  const reached = new Map(logs.map((log) => [log, log.from]));
  let bytes = 0;
  let full = false;
  for (const log of logs) {
    // At least one bundle of each log: one without statements still renews the checkpoint, by which silence is settled.
    let more = true;
    while (more && !full) {
      const from = reached.get(log) ?? log.from;
      const bundle = await node.bundle(log.group, log.party, from);
      // What left before the guard was full goes with the courier: his receipts empty it.
      if (!bundle.ok && bundle.refusal.code === 'node.guard-full' && from > log.from) break;
      if (!bundle.ok) return bundle;
      full = bundles.length === carriedBundlesMax || bytes + bundle.value.length > bytesMax;
      // A single bundle larger than the bound goes alone, or nothing would ever go.
      if (full && bundles.length > 0) break;
      const framed = frameBundle(bundle.value);
      assert(framed.ok, 'a node gives well-framed bundles');
      const { header } = framed.value;
      bundles.push(bundle.value);
      bytes += bundle.value.length;
      reached.set(log, header.from + header.count);
      more = header.count > 0 && header.from + header.count < log.size;
    }
  }
  const done = logs.map((log) => {
    const { group, party, from } = log;
    return { group, party, from, to: reached.get(log) ?? from };
  });
  if (!full) return ok({ bundles, logs: done });
  const next = new Map(done.map(({ group, party, to }) => [`${group}/${party}`, to]));
  return ok({ bundles, logs: done, next });
}
