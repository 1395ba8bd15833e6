import { z } from 'zod';
import type { JsonValue } from '#kernel/canonical-json.ts';
import { type GroupId, isPartyId, type PartyId } from '#kernel/id.ts';
import type { Store } from '#store/store.ts';

/** A receipt of a tree that is not ours: durable with its act until it is known whether it proves a fork. */
export type RivalReceipt = Readonly<{ by: PartyId; seq: number }>;

const prefix = (group: GroupId): string => `rival.${group}.`;
const stored = z.object({ by: z.string().refine(isPartyId), seq: z.int() });

/** As the store keeps it: a setting of the node, until the receipt has been followed up. */
export function rivalSetting(
  group: GroupId,
  { by, seq }: RivalReceipt,
  over: boolean,
): readonly [name: string, value: JsonValue | undefined] {
  return [`${prefix(group)}${by}.${seq}`, over ? undefined : { by, seq }];
}

export async function readRivals(store: Store, group: GroupId): Promise<readonly RivalReceipt[]> {
  const settings = await store.settings(prefix(group));
  return Object.values(settings).map((value) => stored.parse(value));
}
