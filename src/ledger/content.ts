/** Contents: what can be erased, tied to its act by a salted commitment (docs/spec/statement.md). */

import { utf8 } from '#kernel/bytes.ts';
import { canonicalBytes, type JsonObject, parseCanonicalObject } from '#kernel/canonical-json.ts';
import { sha256Hex } from '#kernel/digest.ts';
import type { HashHex } from '#kernel/id.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import type { Place } from './act.ts';
import { contentBytesMax } from './bounds.ts';
import type { ContentState } from './statement.ts';

export const saltBytes = 32;

/** Neither guessed from a likely content nor copied to another author, log or place. */
export function commitmentOf(place: Place, salt: Uint8Array, bytes: Uint8Array): HashHex {
  const { group, party, seq } = place;
  return sha256Hex(utf8(`entente/content/v1\n${group}/${party}/${seq}\n`), salt, bytes);
}

/** Refuses `content.too-large` and `content.not-canonical`. */
export function parseContent(bytes: Uint8Array): Result<JsonObject> {
  if (bytes.length > contentBytesMax) {
    return refuse('content.too-large', {
      facts: { bytes: bytes.length, bytesMax: contentBytesMax },
    });
  }
  const content = parseCanonicalObject(bytes);
  return content === undefined ? refuse('content.not-canonical') : ok(content);
}

/** The bytes of a content that this node writes; refuses as {@link parseContent} would at the other side. */
export function formatContent(content: JsonObject): Result<Uint8Array> {
  const bytes = canonicalBytes(content);
  const parsed = parseContent(bytes);
  return parsed.ok ? ok(bytes) : parsed;
}

/**
 * Whether what came beside an act is what the act commits to. Refuses, in this order: `content.mismatch` where one of
 * both is missing, `content.too-large`, `content.not-canonical`, `content.mismatch`.
 */
export function checkContent(
  place: Place,
  commitment: HashHex | undefined,
  content: ContentState,
): Result<ContentState> {
  if ((commitment === undefined) !== (content.kind === 'none')) return refuse('content.mismatch');
  if (content.kind !== 'held') return ok(content);
  const parsed = parseContent(content.bytes);
  if (!parsed.ok) return parsed;
  if (commitmentOf(place, content.salt, content.bytes) !== commitment) {
    return refuse('content.mismatch');
  }
  return ok(content);
}
