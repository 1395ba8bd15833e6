import { utf8 } from '#kernel/bytes.ts';
import { canonicalBytes, type JsonObject } from '#kernel/canonical-json.ts';
import { sha256 } from '#kernel/digest.ts';
import type { GroupId, RecordId } from '#kernel/id.ts';

/** A clearance as it will stand in the national log `group`. `facts` are those of `draft.cleared`; `version` is the place of the version that it clears. */
export type ClearanceText = Readonly<{
  group: GroupId;
  record: RecordId;
  version: number;
  facts: JsonObject;
}>;

const prefix = utf8('entente/clearance/v1\n');

/**
 * What an officer's passkey signs (docs/spec/releases.md). The digest of the draft alone would do for every draft of the same words, and for the same words
 * when they come back after they were returned; most passkeys count nothing, so that an answer which was signed once could be handed in again.
 */
export function clearanceChallenge(clearance: ClearanceText): Uint8Array {
  return sha256(prefix, canonicalBytes(clearance));
}
