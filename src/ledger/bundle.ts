/**
 * Bundles as bytes (docs/spec/bundle.md): up to 4,096 statements of one log, with its checkpoint. What is hashed stands verbatim, one
 * line each, since canonical JSON holds no raw newline. Framing knows nothing of signatures; verify-bundle.ts judges.
 */
import { concatBytes, textOf, utf8 } from '#kernel/bytes.ts';
import { canonicalText, parseCanonicalObject } from '#kernel/canonical-json.ts';
import { hashHex, parseHex, toHex } from '#kernel/digest.ts';
import {
  type GroupId,
  type HashHex,
  isGroupId,
  isHashHex,
  isPartyId,
  type PartyId,
} from '#kernel/id.ts';
import { ok, type Refused, type Result, refuse } from '#kernel/refusal.ts';
import {
  bundleBytesMax,
  bundleHeaderBytesMax,
  bundleStatementsMax,
  proofHashesMax,
} from './bounds.ts';
import { saltBytes } from './content.ts';
import type { ContentState, Statement } from './statement.ts';

export const bundleMediaType = 'application/vnd.entente.bundle';
const magic = utf8('entente.bundle/v1\n');
const newline = 0x0a;

/** As it stands in the bundle: canonical JSON, with empty proofs absent. */
export type BundleHeader = Readonly<{
  checkpoint: string;
  count: number;
  endProof?: readonly HashHex[];
  from: number;
  fromProof?: readonly HashHex[];
  fromRoot: HashHex;
  group: GroupId;
  party: PartyId;
}>;

/** One statement's bytes; nothing of it is verified. */
export type FramedStatement = Readonly<{ actBytes: Uint8Array; content: ContentState }>;
/** `bytesLength`: what the bundle takes up, for it may be followed by others. */
export type FramedBundle = Readonly<{
  header: BundleHeader;
  statements: readonly FramedStatement[];
  bytesLength: number;
}>;

export type BundleInput = Readonly<{
  group: GroupId;
  party: PartyId;
  from: number;
  fromRoot: Uint8Array;
  fromProof: readonly Uint8Array[];
  endProof: readonly Uint8Array[];
  /** The signed note. */
  checkpoint: string;
  statements: readonly Pick<Statement, 'actBytes' | 'content'>[];
}>;

const proofMember = <Name extends string>(
  name: Name,
  proof: readonly Uint8Array[],
): Partial<Record<Name, readonly HashHex[]>> => {
  const member: Partial<Record<Name, readonly HashHex[]>> = {};
  if (proof.length > 0) member[name] = proof.map(hashHex);
  return member;
};

function contentLine(content: ContentState): readonly Uint8Array[] {
  if (content.kind === 'none') return [utf8('-\n')];
  if (content.kind === 'hole') return [utf8('x\n')];
  return [utf8(`${toHex(content.salt)} `), content.bytes, Uint8Array.of(newline)];
}

/** The bytes of a bundle. Keeping to `bundleStatementsMax` and `bundleBytesMax` is the giver's part. */
export function formatBundle(input: BundleInput): Uint8Array {
  const { group, party, from, fromRoot, checkpoint, statements } = input;
  const header = {
    ...{ checkpoint, count: statements.length, from, fromRoot: hashHex(fromRoot), group, party },
    ...proofMember('fromProof', input.fromProof),
    ...proofMember('endProof', input.endProof),
  };
  const lines = statements.flatMap(({ actBytes, content }) => [
    actBytes,
    Uint8Array.of(newline),
    ...contentLine(content),
  ]);
  return concatBytes(magic, utf8(`${canonicalText(header)}\n`), ...lines);
}

/** What one statement takes up in a bundle, so that a giver can stop before `bundleBytesMax`. */
export function statementBytesInBundle({ actBytes, content }: FramedStatement): number {
  const line = content.kind === 'held' ? 2 * saltBytes + 1 + content.bytes.length : 1;
  return actBytes.length + 1 + line + 1;
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

const isProof = (value: unknown): boolean =>
  value === undefined ||
  (Array.isArray(value) &&
    value.length >= 1 &&
    value.length <= proofHashesMax &&
    value.every((hash) => typeof hash === 'string' && isHashHex(hash)));

const headerMembers: ReadonlySet<string> = new Set([
  ...['checkpoint', 'count', 'endProof', 'from', 'fromProof', 'fromRoot', 'group', 'party'],
]);

function readHeader(line: Uint8Array): BundleHeader | undefined {
  const value = line.length <= bundleHeaderBytesMax ? parseCanonicalObject(line) : undefined;
  if (value === undefined) return undefined;
  const { checkpoint, count, endProof, from, fromProof, fromRoot, group, party } = value;
  const fits =
    Object.keys(value).every((member) => headerMembers.has(member)) &&
    isProof(endProof) &&
    isProof(fromProof);
  if (!fits || typeof checkpoint !== 'string' || !isCount(count) || !isCount(from))
    return undefined;
  if (typeof fromRoot !== 'string' || !isHashHex(fromRoot)) return undefined;
  if (typeof group !== 'string' || !isGroupId(group)) return undefined;
  if (typeof party !== 'string' || !isPartyId(party)) return undefined;
  if (!Number.isSafeInteger(from + count)) return undefined;
  return {
    ...{ checkpoint, count, from, fromRoot, group, party },
    ...(endProof === undefined ? {} : { endProof: endProof as readonly HashHex[] }),
    ...(fromProof === undefined ? {} : { fromProof: fromProof as readonly HashHex[] }),
  };
}

/** Reads lines from a place on. `undefined` at the end of the bytes, or where the last line has no newline. */
function lineReader(bytes: Uint8Array, start: number) {
  let offset = start;
  return {
    next: (): Uint8Array | undefined => {
      const end = bytes.indexOf(newline, offset);
      if (end < 0) return undefined;
      const line = bytes.subarray(offset, end);
      offset = end + 1;
      return line;
    },
    offset: (): number => offset,
  };
}

function readContentLine(line: Uint8Array): ContentState | undefined {
  if (line.length === 1 && line[0] === 0x2d) return { kind: 'none' };
  if (line.length === 1 && line[0] === 0x78) return { kind: 'hole' };
  if (line.length <= 2 * saltBytes + 1 || line[2 * saltBytes] !== 0x20) return undefined;
  const salt = parseHex(textOf(line.subarray(0, 2 * saltBytes)) ?? '', saltBytes);
  return salt && { kind: 'held', salt, bytes: line.subarray(2 * saltBytes + 1) };
}

function startsWithMagic(bytes: Uint8Array, start: number): boolean {
  return magic.every((byte, index) => bytes[start + index] === byte);
}

/** A truncated bundle ends before its count says so, and has nothing wrong before. */
function framingRefusal(bytes: Uint8Array, start: number): Refused {
  const given = bytes.subarray(start, start + magic.length);
  const cut = given.length < magic.length && given.every((byte, index) => byte === magic[index]);
  return refuse(cut ? 'bundle.truncated' : 'bundle.malformed', { at: 'first line' });
}

/**
 * The bundle that begins at `start`; others may follow. Refuses `bundle.too-large`, `bundle.malformed`, `bundle.truncated`. The parts
 * are views of `bytes`, which must not change afterwards.
 */
export function frameBundleAt(bytes: Uint8Array, start: number): Result<FramedBundle> {
  if (!startsWithMagic(bytes, start)) return framingRefusal(bytes, start);
  const lines = lineReader(bytes, start + magic.length);
  const headerLine = lines.next();
  if (headerLine === undefined) {
    const tooLong = bytes.length - lines.offset() > bundleHeaderBytesMax;
    return refuse(tooLong ? 'bundle.malformed' : 'bundle.truncated', { at: 'header' });
  }
  const header = readHeader(headerLine);
  if (header === undefined) return refuse('bundle.malformed', { at: 'header' });
  if (header.count > bundleStatementsMax) {
    return refuse('bundle.too-large', {
      facts: { count: header.count, countMax: bundleStatementsMax },
    });
  }
  const statements: FramedStatement[] = [];
  for (let seq = header.from; seq < header.from + header.count; seq++) {
    const actBytes = lines.next();
    const line = actBytes && lines.next();
    if (lines.offset() - start > bundleBytesMax) return tooLarge(lines.offset() - start);
    if (actBytes === undefined || line === undefined) {
      return refuse('bundle.truncated', { at: `${seq}`, facts: { complete: statements.length } });
    }
    const content = readContentLine(line);
    if (content === undefined) return refuse('bundle.malformed', { at: `${seq}` });
    statements.push({ actBytes, content });
  }
  return ok({ header, statements, bytesLength: lines.offset() - start });
}

function tooLarge(bytes: number): Refused {
  return refuse('bundle.too-large', { facts: { bytes, bytesMax: bundleBytesMax } });
}

/** One bundle and nothing else. Refuses as {@link frameBundleAt}, and bytes behind the last statement as `bundle.malformed`. */
export function frameBundle(bytes: Uint8Array): Result<FramedBundle> {
  if (bytes.length > bundleBytesMax) return tooLarge(bytes.length);
  const framed = frameBundleAt(bytes, 0);
  if (framed.ok && framed.value.bytesLength !== bytes.length) {
    return refuse('bundle.malformed', { at: 'end' });
  }
  return framed;
}
