import { textOf, utf8 } from '#kernel/bytes.ts';
import { canonicalText, isJsonObject, parseCanonicalText } from '#kernel/canonical-json.ts';
import { type GroupId, isGroupId, isPartyId, type PartyId } from '#kernel/id.ts';
import { type Instant, isInstant } from '#kernel/instant.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { carriedBundlesMax, carriedHeaderBytesMax } from '#ledger/bounds.ts';
import { type BundleHeader, frameBundleAt } from '#ledger/bundle.ts';

/** The plaintext of a carried file (docs/spec/bundle.md). */
export type CarriedHeader = Readonly<{
  bundles: number;
  from: PartyId;
  groups: readonly GroupId[];
  made: Instant;
  to: PartyId;
}>;

/** One bundle as it stands in the file, not verified; or why there is none at that place, and then none after it. */
export type CarriedBundle = Result<Readonly<{ header: BundleHeader; bytes: Uint8Array }>>;
export type CarriedText = Readonly<{ header: CarriedHeader; bundles: readonly CarriedBundle[] }>;

const magic = 'entente.carried/v1\n';
const newline = 0x0a;

export function formatCarriedHeader(header: CarriedHeader): Uint8Array {
  return utf8(`${magic}${canonicalText({ ...header, groups: [...header.groups] })}\n`);
}

/** Refuses `carried.malformed` and `carried.too-large`; what is wrong with one bundle stands in its place. */
export function readCarried(plaintext: Uint8Array): Result<CarriedText> {
  const start = plaintext.subarray(0, magic.length + carriedHeaderBytesMax + 1);
  if (textOf(start.subarray(0, magic.length)) !== magic) {
    return refuse('carried.malformed', { at: 'first line' });
  }
  const end = start.indexOf(newline, magic.length);
  const header = end < 0 ? undefined : readHeader(start.subarray(magic.length, end));
  if (!header) return refuse('carried.malformed', { at: 'header' });

  const bundles: CarriedBundle[] = [];
  let offset = end + 1;
  while (offset < plaintext.length) {
    if (bundles.length === carriedBundlesMax) {
      return refuse('carried.too-large', { facts: { bundlesMax: carriedBundlesMax } });
    }
    const framed = frameBundleAt(plaintext, offset);
    if (!framed.ok) {
      // Nothing tells where the next one begins.
      bundles.push(framed);
      break;
    }
    const { bytesLength } = framed.value;
    const bytes = plaintext.subarray(offset, offset + bytesLength);
    bundles.push(ok({ header: framed.value.header, bytes }));
    offset += bytesLength;
  }
  return ok({ header, bundles });
}

function readHeader(line: Uint8Array): CarriedHeader | undefined {
  const value = parseCanonicalText(textOf(line) ?? '');
  if (!isJsonObject(value) || Object.keys(value).length !== 5) return undefined;
  const { bundles, from, groups, made, to } = value;
  if (typeof bundles !== 'number' || bundles < 0 || bundles > carriedBundlesMax) return undefined;
  if (typeof from !== 'string' || !isPartyId(from)) return undefined;
  if (typeof to !== 'string' || !isPartyId(to)) return undefined;
  if (typeof made !== 'string' || !isInstant(made)) return undefined;
  if (!Array.isArray(groups) || !groups.every(isGroup) || !isAscending(groups)) return undefined;
  return { bundles, from, groups, made, to };
}

const isGroup = (value: unknown): value is GroupId => typeof value === 'string' && isGroupId(value);

function isAscending(ids: readonly string[]): boolean {
  return ids.every((id, index) => index === 0 || (ids[index - 1] ?? '') < id);
}
