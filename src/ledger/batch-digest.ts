import { utf8 } from '#kernel/bytes.ts';
import { canonicalBytes, type JsonObject } from '#kernel/canonical-json.ts';
import { hashHex, sha256 } from '#kernel/digest.ts';
import type { GroupId, HashHex, RecordId } from '#kernel/id.ts';

/** One draft of a batch: its record in the national log, and the digest of the version that is to be said. */
export type BatchEntry = Readonly<{ record: RecordId; digest: HashHex }>;

const prefix = 'entente/batch/v1\n';

/** What an officer releases at once (docs/spec/releases.md): each draft with its words, in the order in which they will be said. */
export function batchDigest(entries: readonly BatchEntry[]): HashHex {
  const lines = entries.map(({ record, digest }) => `${record} ${digest}\n`);
  return hashHex(sha256(utf8(prefix), utf8(lines.join(''))));
}

/** A choice as it will stand in the national log `group`. `facts` are those of `batch.chosen`. */
export type BatchText = Readonly<{ group: GroupId; record: RecordId; facts: JsonObject }>;

const challengePrefix = utf8('entente/batch-clearance/v1\n');

/** What an officer's passkey signs to release a batch: the record is drawn for this choice alone, so that no answer serves twice. */
export function batchChallenge({ group, record, facts }: BatchText): Uint8Array {
  return sha256(challengePrefix, canonicalBytes({ group, record, facts }));
}
