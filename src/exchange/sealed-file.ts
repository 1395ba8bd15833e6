import { Decrypter, Encrypter } from 'age-encryption';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { carriedBytesMax } from '#ledger/bounds.ts';

/**
 * One age file for one recipient (c2sp.org/age). One, because a file for several tells each of them who the others are; and never an X25519
 * and a hybrid recipient in one file, because it would be no safer than the weaker (docs/spec/bundle.md).
 */
const x25519Recipient = /^age1(?!pq1|tag)[02-9ac-hj-np-z]{58}$/;
const hybridRecipient = /^age1pq1[02-9ac-hj-np-z]{1900,2100}$/;

/** What age adds: its header, a nonce, and 16 bytes for each 64 KiB. */
const overheadBytesMax = 131_072;
export const sealedBytesMax = carriedBytesMax + overheadBytesMax;

function encrypterFor(recipient: string): Result<Encrypter> {
  const malformed = refuse('key.malformed', { at: 'ageRecipient' });
  if (!x25519Recipient.test(recipient) && !hybridRecipient.test(recipient)) return malformed;
  const encrypter = new Encrypter();
  try {
    encrypter.addRecipient(recipient);
  } catch {
    // A well-formed string with a wrong checksum, or a point that is none.
    return malformed;
  }
  return ok(encrypter);
}

/** Refuses `key.malformed` for what is neither an X25519 nor a hybrid recipient. */
export async function seal(plaintext: Uint8Array, recipient: string): Promise<Result<Uint8Array>> {
  const encrypter = encrypterFor(recipient);
  return encrypter.ok ? ok(await encrypter.value.encrypt(plaintext)) : encrypter;
}

/** The same of what is too large for memory; it is read as the sealed bytes are. */
export async function sealStream(
  plaintext: ReadableStream<Uint8Array>,
  recipient: string,
): Promise<Result<ReadableStream<Uint8Array>>> {
  const encrypter = encrypterFor(recipient);
  return encrypter.ok ? ok(await encrypter.value.encrypt(plaintext)) : encrypter;
}

/**
 * Refuses `carried.too-large`, `carried.not-for-us` when none of our identities opens it, `carried.malformed` when it is no age file,
 * was altered, or was cut off: age authenticates every byte and the end.
 */
export async function unseal(
  file: Uint8Array,
  identities: readonly string[],
): Promise<Result<Uint8Array>> {
  if (file.length > sealedBytesMax) {
    return refuse('carried.too-large', { facts: { bytes: file.length, bytesMax: sealedBytesMax } });
  }
  const header = headerOf(file);
  if (header === undefined) return refuse('carried.malformed', { at: 'age header' });
  const forUs = new Decrypter();
  for (const identity of identities) forUs.addIdentity(identity);
  try {
    await forUs.decryptHeader(header);
  } catch (error) {
    // The library says this by its sentence alone (age-encryption 0.3.1, index.js); every other failure is of the header itself.
    const other = error instanceof Error && error.message.includes('no identity matched');
    return other ? refuse('carried.not-for-us') : refuse('carried.malformed', { at: 'age header' });
  }
  try {
    return ok(await forUs.decrypt(file));
  } catch {
    return refuse('carried.malformed', { at: 'age payload', facts: { bytes: file.length } });
  }
}

const headerBytesMax = 16_384;
const firstLine = Buffer.from('age-encryption.org/v1\n');
/** The header ends with the line that holds its MAC (c2sp.org/age, "Header"). */
const lastLine = /\n--- [A-Za-z0-9+/]{43}\n/;

function headerOf(file: Uint8Array): Uint8Array | undefined {
  const start = Buffer.from(file.buffer, file.byteOffset, Math.min(file.length, headerBytesMax));
  if (!start.subarray(0, firstLine.length).equals(firstLine)) return undefined;
  const found = lastLine.exec(start.toString('latin1'));
  return found ? file.subarray(0, found.index + found[0].length) : undefined;
}
