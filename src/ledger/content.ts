/** Contents: what can be erased, tied to its act by a salted commitment (docs/spec/statement.md). */
import { equalBytes, utf8, utf8Into } from '#kernel/bytes.ts';
import {
  isCanonicalObject,
  type JsonObject,
  narrowCanonicalBytes,
} from '#kernel/canonical-json.ts';
import { hashHex, parseHex, sha256 } from '#kernel/digest.ts';
import type { HashHex } from '#kernel/id.ts';
import { ok, type Refused, type Result, refuse } from '#kernel/refusal.ts';
import type { Place } from './act.ts';
import { contentBytesMax } from './bounds.ts';
import type { ContentState } from './statement.ts';

export const saltBytes = 32;

// One buffer for most contents: a hash never keeps its input, and nothing here waits between filling and hashing.
const commitmentInput = new Uint8Array(8_192);

function commitmentHash({ group, party, seq }: Place, salt: Uint8Array, bytes: Uint8Array) {
  const place = `entente/content/v1\n${group}/${party}/${seq}\n`;
  const start = utf8Into(place, commitmentInput);
  const length = start + salt.length + bytes.length;
  if (length > commitmentInput.length) return sha256(utf8(place), salt, bytes);
  commitmentInput.set(salt, start);
  commitmentInput.set(bytes, start + salt.length);
  return sha256(commitmentInput.subarray(0, length));
}

/** Neither guessed from a likely content nor copied to another author, log or place. */
export function commitmentOf(place: Place, salt: Uint8Array, bytes: Uint8Array): HashHex {
  return hashHex(commitmentHash(place, salt, bytes));
}

/** Refuses `content.too-large` and `content.not-canonical`. */
export function checkContentBytes(bytes: Uint8Array): Result<Uint8Array> {
  if (bytes.length > contentBytesMax) return tooLarge(bytes);
  return isCanonicalObject(bytes) ? ok(bytes) : refuse('content.not-canonical');
}

function tooLarge(bytes: Uint8Array): Refused {
  return refuse('content.too-large', {
    facts: { bytes: bytes.length, bytesMax: contentBytesMax },
  });
}

/** The bytes of a content that this node writes; refuses as the other side would. */
export function formatContent(content: JsonObject): Result<Uint8Array> {
  const bytes = narrowCanonicalBytes(content);
  if (bytes === undefined) return refuse('content.not-canonical');
  return bytes.length > contentBytesMax ? tooLarge(bytes) : ok(bytes);
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
  const checked = checkContentBytes(content.bytes);
  if (!checked.ok) return checked;
  const committed = parseHex(commitment ?? '', 32);
  const found = commitmentHash(place, content.salt, content.bytes);
  return committed && equalBytes(found, committed) ? ok(content) : refuse('content.mismatch');
}
