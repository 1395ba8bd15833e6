import { utf8 } from '#kernel/bytes.ts';
import { canonicalBytes, type JsonObject } from '#kernel/canonical-json.ts';
import { hashHex, sha256 } from '#kernel/digest.ts';
import type { GroupId, HashHex, RecordId } from '#kernel/id.ts';

/** What a party is about to say, before it has a place in its log: everything that the table will read but `seq` and `time`. */
export type DraftText = Readonly<{
  group: GroupId;
  type: string;
  record?: RecordId;
  area?: string;
  authority?: string;
  facts: JsonObject;
  content?: JsonObject;
}>;

const prefix = utf8('entente/draft/v1\n');

/** What officers clear (docs/spec/releases.md): SHA-256 over the canonical text, so that two screens that show one digest show one text. */
export function draftDigest(draft: DraftText): HashHex {
  return hashHex(sha256(prefix, canonicalBytes(draft)));
}
