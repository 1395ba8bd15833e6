/** The plaintext of a carried file: a header that helps people, then bundles that prove themselves (docs/spec/bundle.md). age is not here. */
import { concatBytes, utf8 } from '#kernel/bytes.ts';
import { canonicalText, type JsonValue, parseCanonicalObject } from '#kernel/canonical-json.ts';
import { type GroupId, isGroupId, isPartyId, type PartyId } from '#kernel/id.ts';
import { type Instant, isInstant } from '#kernel/instant.ts';
import { ok, type Refusal, type Result, refuse } from '#kernel/refusal.ts';
import { carriedBundlesMax, carriedBytesMax, carriedHeaderBytesMax } from './bounds.ts';
import { type FramedBundle, frameBundleAt } from './bundle.ts';

const magic = utf8('entente.carried/v1\n');

export type CarriedHeader = Readonly<{
  /** How many bundles follow. */
  bundles: number;
  from: PartyId;
  /** Ascending. */
  groups: readonly GroupId[];
  made: Instant;
  to: PartyId;
}>;

/** The plaintext. The caller keeps to the bounds of a carried file. */
export function formatCarried(
  header: Omit<CarriedHeader, 'bundles' | 'groups'> & Readonly<{ groups: Iterable<GroupId> }>,
  bundles: readonly Uint8Array[],
): Uint8Array {
  const { from, made, to } = header;
  const groups = [...new Set(header.groups)].sort();
  const line = canonicalText({ bundles: bundles.length, from, groups, made, to });
  return concatBytes(magic, utf8(`${line}\n`), ...bundles);
}

const isGroups = (value: JsonValue | undefined): value is readonly GroupId[] =>
  Array.isArray(value) &&
  value.length >= 1 &&
  value.every(
    (id, index) =>
      typeof id === 'string' && isGroupId(id) && (index === 0 || (value[index - 1] ?? id) < id),
  );

function readHeader(line: Uint8Array): CarriedHeader | undefined {
  const value = line.length <= carriedHeaderBytesMax ? parseCanonicalObject(line) : undefined;
  if (value === undefined) return undefined;
  const { bundles, from, groups, made, to, ...rest } = value;
  if (Object.keys(rest).length > 0 || typeof bundles !== 'number' || bundles < 1) return undefined;
  if (typeof from !== 'string' || !isPartyId(from)) return undefined;
  if (typeof to !== 'string' || !isPartyId(to)) return undefined;
  if (typeof made !== 'string' || !isInstant(made) || !isGroups(groups)) return undefined;
  return { bundles, from, groups, made, to };
}

export type CarriedFile = Readonly<{
  header: CarriedHeader;
  /** Framed, not verified, in their order. */
  bundles: readonly FramedBundle[];
  /** Why no more than these could be read, if fewer than the header says; each of those before it still counts. */
  refusal?: Refusal;
}>;

/**
 * Reads the header and frames bundle by bundle. Refuses `carried.too-large` and `carried.malformed`; where a bundle
 * cannot be framed, what comes behind it cannot be found, and `refusal` says so.
 */
export function readCarried(bytes: Uint8Array): Result<CarriedFile> {
  if (bytes.length > carriedBytesMax) {
    return refuse('carried.too-large', {
      facts: { bytes: bytes.length, bytesMax: carriedBytesMax },
    });
  }
  const end = bytes.indexOf(0x0a, magic.length);
  const begins = magic.every((byte, index) => bytes[index] === byte);
  const header = begins && end >= 0 ? readHeader(bytes.subarray(magic.length, end)) : undefined;
  if (header === undefined) return refuse('carried.malformed', { at: 'header' });
  if (header.bundles > carriedBundlesMax) {
    const facts = { bundles: header.bundles, bundlesMax: carriedBundlesMax };
    return refuse('carried.too-large', { facts });
  }
  const bundles: FramedBundle[] = [];
  let offset = end + 1;
  while (bundles.length < header.bundles) {
    const framed = frameBundleAt(bytes, offset);
    if (!framed.ok) return ok({ header, bundles, refusal: framed.refusal });
    bundles.push(framed.value);
    offset += framed.value.bytesLength;
  }
  if (offset === bytes.length) return ok({ header, bundles });
  return ok({ header, bundles, refusal: refuse('carried.malformed', { at: 'end' }).refusal });
}
