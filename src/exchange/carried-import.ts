import type { GroupId, PartyId } from '#kernel/id.ts';
import { ok, type Refusal, type Result } from '#kernel/refusal.ts';
import type { FramedBundle } from '#ledger/bundle.ts';
import { type CarriedHeader, readCarried } from '#ledger/carried.ts';
import type { Accepted, EntenteNode } from '#node/node.ts';
import { unseal } from './sealed-file.ts';

/** One bundle of the file, in the order of the file, and what became of it. */
export type ImportedBundle = Readonly<{
  log: Readonly<{ group: GroupId; party: PartyId; from: number; count: number }>;
  result: Result<Accepted>;
}>;

/** Where one log stands after the import. */
export type ImportedLog = Readonly<{
  group: GroupId;
  party: PartyId;
  held: number;
  added: number;
  /** Statements that exist, because a checkpoint or a later bundle says so, and that are not held here: from ≤ seq < to. */
  missing?: Readonly<{ from: number; to: number }>;
  firstHole?: number;
  /** The last refusal of a bundle of this log, if any was refused. */
  refusal?: Refusal;
}>;

export type ImportReport = Readonly<{
  header: CarriedHeader;
  bundles: readonly ImportedBundle[];
  logs: readonly ImportedLog[];
  /** Why the file could not be read to its end; the bundles before that place count. */
  refusal?: Refusal;
}>;

const newline = 0x0a;

type ImportNode = Pick<EntenteNode, 'groups' | 'ownKeys' | 'accept' | 'receiptDue' | 'store'>;

/**
 * Opens a carried file and hands its bundles, one by one, to `accept`; those of one log in the order of the log, whatever their order
 * in the file. Refuses as a whole only what cannot be opened or read: `carried.*`. Then writes the receipts that are due, so that
 * the next file carries them back.
 */
export async function importCarried(
  node: ImportNode,
  file: Uint8Array,
): Promise<Result<ImportReport>> {
  const identities = node.groups().flatMap(({ group }) => {
    const { ageIdentity, older } = node.ownKeys(group);
    return [ageIdentity, ...older.map((one) => one.ageIdentity)];
  });
  const plaintext = await unseal(file, [...new Set(identities)]);
  if (!plaintext.ok) return plaintext;
  const carried = readCarried(plaintext.value);
  if (!carried.ok) return carried;
  const { header, bundles, refusal } = carried.value;

  const results = new Map<FramedBundle, ImportedBundle>();
  for (const { bundle, bytes } of inLogOrder(plaintext.value, bundles)) {
    const { group, party, from, count } = bundle.header;
    const result = await node.accept(bytes, 'file');
    results.set(bundle, { log: { group, party, from, count }, result });
  }
  await node.receiptDue();

  const imported = bundles.flatMap((bundle) => results.get(bundle) ?? []);
  const logs = await standings(node, imported);
  return ok({ header, bundles: imported, logs, ...(refusal ? { refusal } : {}) });
}

/** The bundles with their bytes, which begin behind the header's line, one after the other. */
function inLogOrder(
  plaintext: Uint8Array,
  bundles: readonly FramedBundle[],
): readonly Readonly<{ bundle: FramedBundle; bytes: Uint8Array }>[] {
  let offset = plaintext.indexOf(newline, plaintext.indexOf(newline) + 1) + 1;
  const placed = bundles.map((bundle) => {
    const bytes = plaintext.subarray(offset, offset + bundle.bytesLength);
    offset += bundle.bytesLength;
    return { bundle, bytes };
  });
  return placed.sort((a, b) => a.bundle.header.from - b.bundle.header.from);
}

/** Only of logs that this node keeps: of a group that it does not know there is nothing to say but the refusals. */
async function standings(
  node: ImportNode,
  imported: readonly ImportedBundle[],
): Promise<readonly ImportedLog[]> {
  const byLog = Map.groupBy(imported, ({ log }) => `${log.group}/${log.party}`);
  const standings: ImportedLog[] = [];
  for (const bundles of byLog.values()) {
    const log = bundles[0]?.log;
    if (!log || !node.groups().some(({ group }) => group === log.group)) continue;
    const row = await node.store.log(log.group, log.party);
    const held = row?.size ?? 0;
    const known = Math.max(held, ...bundles.map(reachOf));
    const refused = bundles.findLast(({ result }) => !result.ok)?.result;
    standings.push({
      group: log.group,
      party: log.party,
      held,
      added: bundles.reduce((sum, { result }) => sum + (result.ok ? result.value.added : 0), 0),
      ...(known > held ? { missing: { from: held, to: known } } : {}),
      ...(row?.firstHole === undefined ? {} : { firstHole: row.firstHole }),
      ...(refused && !refused.ok ? { refusal: refused.refusal } : {}),
    });
  }
  return standings;
}

/** How far a bundle shows that its log goes: only what was verified counts, and the place of one that came too early. */
function reachOf({ log, result }: ImportedBundle): number {
  if (result.ok) return result.value.checkpointSize;
  return result.refusal.code === 'bundle.gap' ? log.from : 0;
}
