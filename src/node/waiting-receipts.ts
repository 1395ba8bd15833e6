import { z } from 'zod';
import type { JsonValue } from '#kernel/canonical-json.ts';
import { type GroupId, isPartyId, type PartyId } from '#kernel/id.ts';
import type { Store } from '#store/store.ts';

/** A receipt that covers more than is held (docs/spec/log.md): it is judged when that much is. */
export type WaitingReceipt = Readonly<{ by: PartyId; seq: number; of: PartyId; size: number }>;

const prefix = (group: GroupId): string => `waiting.${group}.`;
const party = z.string().refine(isPartyId);
const stored = z.object({ by: party, seq: z.int(), of: party, size: z.int() });

/** As the store keeps them: settings of the node, one for each receipt that waits. */
export function waitingSetting(
  group: GroupId,
  { by, seq, of, size }: WaitingReceipt,
  over: boolean,
): readonly [name: string, value: JsonValue | undefined] {
  return [`${prefix(group)}${by}.${seq}`, over ? undefined : { by, seq, of, size }];
}

export async function readWaiting(
  store: Store,
  group: GroupId,
): Promise<readonly WaitingReceipt[]> {
  const settings = await store.settings(prefix(group));
  return Object.values(settings)
    .map((value) => stored.parse(value))
    .sort((a, b) => a.seq - b.seq);
}
