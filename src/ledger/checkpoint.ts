/** Checkpoints: a log's size and root, signed by its author with a log signature and a timestamped cosignature (docs/spec/log.md). */

import { concatBytes, equalBytes, uint64Of, utf8 } from '#kernel/bytes.ts';
import { parseBase64, toBase64 } from '#kernel/digest.ts';
import type { GroupId, PartyId } from '#kernel/id.ts';
import { codes } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { publicKeyOf, sign, signatureBytes, verify } from '#kernel/signature.ts';
import { checkpointBytesMax } from './bounds.ts';
import {
  cosignatureData,
  cosignedBytes,
  ed25519Cosignature,
  ed25519Signature,
  formatNote,
  keyIdBytes,
  keyIdOf,
  type Note,
  parseNote,
} from './note.ts';

/** The end of the year 9999: an instant has four digits for its year. */
export const cosignatureSecondsMax = 253_402_300_799;
/** Key id, time and signature. */
export const cosignatureBytes = keyIdBytes + 8 + signatureBytes;

/** The log that a checkpoint is of. */
export type LogName = Readonly<{ group: GroupId; party: PartyId }>;

/** What is signed. `text` is the note text: three lines, each with its newline. */
export type Checkpoint = Readonly<{ origin: string; size: number; root: Uint8Array; text: string }>;

/** A checkpoint as it travels and is kept. `seconds` is the author's cosignature time. */
export type SignedCheckpoint = Readonly<{
  note: string;
  size: number;
  root: Uint8Array;
  seconds: number;
}>;

/** Both lines of the author hold. `cosignature` is key id ‖ time ‖ signature, as a receipt quotes it. */
export type VerifiedCheckpoint = SignedCheckpoint &
  Readonly<{ text: string; cosignature: Uint8Array }>;

export function originOf({ group, party }: LogName): string {
  return `entente.${group}/${party}`;
}

export function checkpointText(log: LogName, size: number, root: Uint8Array): string {
  return `${originOf(log)}\n${size}\n${toBase64(root)}\n`;
}

export type CosignInput = Readonly<{
  /** Who cosigns: the log that its key signs for in this group. */
  by: LogName;
  /** Note text of the checkpoint. */
  text: string;
  seconds: number;
  secret: Uint8Array;
}>;

/** Key id ‖ time ‖ signature. */
export function cosign({ by, text, seconds, secret }: CosignInput): Uint8Array {
  const keyId = keyIdOf(originOf(by), ed25519Cosignature, publicKeyOf(secret));
  return cosignatureData(keyId, seconds, sign(cosignedBytes(text, seconds), secret));
}

/**
 * The time of a cosignature, or `undefined` if it is not `by`'s over this note text with this key.
 * @param data key id ‖ time ‖ signature
 */
export function verifyCosignature(
  data: Uint8Array,
  input: Readonly<{ by: LogName; text: string; key: Uint8Array }>,
): number | undefined {
  if (data.length !== cosignatureBytes) return undefined;
  const keyId = keyIdOf(originOf(input.by), ed25519Cosignature, input.key);
  const seconds = uint64Of(data.subarray(keyIdBytes, keyIdBytes + 8));
  if (seconds === undefined || seconds > cosignatureSecondsMax) return undefined;
  if (!equalBytes(data.subarray(0, keyIdBytes), keyId)) return undefined;
  const message = cosignedBytes(input.text, seconds);
  return verify(data.subarray(keyIdBytes + 8), message, input.key) ? seconds : undefined;
}

export type SignInput = LogName &
  Readonly<{ size: number; root: Uint8Array; seconds: number; secret: Uint8Array }>;

/** The author's checkpoint, with both lines. The caller's guard has moved before it leaves. */
export function signCheckpoint(input: SignInput): VerifiedCheckpoint {
  const { size, root, seconds, secret } = input;
  const name = originOf(input);
  const text = checkpointText(input, size, root);
  const signature = sign(utf8(text), secret);
  const keyId = keyIdOf(name, ed25519Signature, publicKeyOf(secret));
  const cosignature = cosign({ by: input, text, seconds, secret });
  const signatures = [
    { name, data: concatBytes(keyId, signature) },
    { name, data: cosignature },
  ];
  return { note: formatNote({ text, signatures }), size, root, seconds, text, cosignature };
}

// Leaf 0 is written before anything leaves, so no checkpoint is of size 0.
const sizePattern = /^[1-9][0-9]{0,15}$/;

/** The three lines of a note text; `undefined` with an extension line, or in any other form. */
export function readCheckpointText(text: string): Checkpoint | undefined {
  const [origin, size, root, rest, ...more] = text.split('\n');
  if (origin === undefined || size === undefined || root === undefined) return undefined;
  if (origin === '' || rest !== '' || more.length > 0 || !sizePattern.test(size)) return undefined;
  const rootBytes = parseBase64(root, 32);
  if (rootBytes === undefined || !Number.isSafeInteger(Number(size))) return undefined;
  return { origin, size: Number(size), root: rootBytes, text };
}

/** Form only: who signed is not looked at. */
export function parseCheckpoint(note: string): Result<Checkpoint & Readonly<{ parsed: Note }>> {
  const parsed = utf8(note).length <= checkpointBytesMax ? parseNote(note) : undefined;
  const checkpoint = parsed && readCheckpointText(parsed.text);
  if (!parsed || !checkpoint) return refuse('checkpoint.malformed');
  return ok({ ...checkpoint, parsed });
}

/** Lines that this key of this log made, or that claim to be. */
function linesUnder(note: Note, name: string, keyId: Uint8Array): readonly Uint8Array[] {
  return note.signatures
    .filter((line) => line.name === name && equalBytes(line.data.subarray(0, keyIdBytes), keyId))
    .map((line) => line.data);
}

function holdsSignature(data: Uint8Array, text: string, key: Uint8Array): boolean {
  return verify(data.subarray(keyIdBytes), utf8(text), key);
}

/**
 * Exactly one line of each kind under the key in force, both valid; lines of others are ignored.
 * @param key the 32 bytes of the log key in force at the checkpoint's size
 */
export function verifyCheckpoint(
  note: string,
  log: LogName,
  key: Uint8Array,
): Result<VerifiedCheckpoint> {
  const parsed = parseCheckpoint(note);
  if (!parsed.ok) return parsed;
  const { origin, size, root, text } = parsed.value;
  const name = originOf(log);
  if (origin !== name) {
    return refuse('checkpoint.wrong-origin', { facts: { expected: codes(name), found: origin } });
  }
  const lines = (algorithm: number): readonly Uint8Array[] =>
    linesUnder(parsed.value.parsed, name, keyIdOf(name, algorithm, key));
  const [signature, ...signatures] = lines(ed25519Signature);
  const [cosignature, ...cosignatures] = lines(ed25519Cosignature);
  if (!signature || !cosignature || signatures.length > 0 || cosignatures.length > 0) {
    return refuse('checkpoint.bad-signature');
  }
  const seconds = verifyCosignature(cosignature, { by: log, text, key });
  if (seconds === undefined || !holdsSignature(signature, text, key)) {
    return refuse('checkpoint.bad-signature');
  }
  return ok({ note, size, root, seconds, text, cosignature });
}

/**
 * True if the author stood by this note text at all: at least one valid line of his under this key. A receipt yields a note
 * with the cosignature alone, and it is enough for fork evidence: he signed the tree.
 */
export function isAuthored(note: string, log: LogName, key: Uint8Array): boolean {
  const parsed = parseCheckpoint(note);
  if (!parsed.ok || parsed.value.origin !== originOf(log)) return false;
  const { text, parsed: lines, origin } = parsed.value;
  const signatures = linesUnder(lines, origin, keyIdOf(origin, ed25519Signature, key));
  const cosignatures = linesUnder(lines, origin, keyIdOf(origin, ed25519Cosignature, key));
  return (
    signatures.some((data) => holdsSignature(data, text, key)) ||
    cosignatures.some((data) => verifyCosignature(data, { by: log, text, key }) !== undefined)
  );
}

/** A note that holds nothing but one cosignature of the author, as a receipt quotes it. */
export function noteOfCosignature(log: LogName, text: string, cosignature: Uint8Array): string {
  return formatNote({ text, signatures: [{ name: originOf(log), data: cosignature }] });
}
