import type { JsonObject } from '#kernel/canonical-json.ts';
import type { GroupId, HashHex, PartyId, RecordId } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';

/** What this party would say. */
export type Draft = Readonly<{
  group: GroupId;
  type: string;
  record?: RecordId;
  area?: string;
  authority?: string;
  facts: JsonObject;
  content?: JsonObject;
}>;

/** Where what was said stands. */
export type Said = Readonly<{
  group: GroupId;
  party: PartyId;
  seq: number;
  record?: RecordId;
  leafHash: HashHex;
  time: Instant;
}>;
