import { deriveRecord, type FoldedJoint, type FoldedSide } from '#fold/derive-record.ts';
import type { PartyId, RecordId } from '#kernel/id.ts';

/** Views that receipts alone change, from sides of which the first for each party is the newest. */
export function rederive(
  context: Parameters<typeof deriveRecord>[0],
  records: Iterable<RecordId>,
  done: ReadonlyMap<RecordId, FoldedJoint>,
  sides: readonly FoldedSide[],
): readonly FoldedJoint[] {
  const byRecord = new Map<RecordId, Map<PartyId, FoldedSide>>();
  for (const side of sides) {
    const parties = byRecord.get(side.record) ?? new Map<PartyId, FoldedSide>();
    if (!parties.has(side.party)) parties.set(side.party, side);
    byRecord.set(side.record, parties);
  }
  return [...records].flatMap((record) => {
    if (done.has(record)) return [];
    return deriveRecord(context, record, [...(byRecord.get(record)?.values() ?? [])]) ?? [];
  });
}
