/** C2SP signed notes (https://c2sp.org/signed-note): a text, an empty line, and signature lines. */
import { concatBytes, uint64Bytes, utf8 } from '#kernel/bytes.ts';
import { parseBase64, sha256, toBase64 } from '#kernel/digest.ts';

/** Algorithm bytes of C2SP key ids. */
export const ed25519Signature = 0x01;
export const ed25519Cosignature = 0x04;

export const keyIdBytes = 4;

/** `data` is the key id and what the algorithm puts behind it. */
export type SignatureLine = Readonly<{ name: string; data: Uint8Array }>;
export type Note = Readonly<{ text: string; signatures: readonly SignatureLine[] }>;

/** First 4 bytes of SHA-256(name ‖ 0x0A ‖ algorithm byte ‖ key). */
export function keyIdOf(name: string, algorithm: number, publicKey: Uint8Array): Uint8Array {
  return sha256(utf8(`${name}\n`), Uint8Array.of(algorithm), publicKey).slice(0, keyIdBytes);
}

export function formatNote(note: Note): string {
  const lines = note.signatures.map(({ name, data }) => `— ${name} ${toBase64(data)}\n`);
  return `${note.text}\n${lines.join('')}`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a note holds none but its newlines
const control = /[\u0000-\u0009\u000b-\u001f]/;
const linePattern = /^— ([^\s+]+) ([A-Za-z0-9+/=]+)$/u;

/** `undefined` for text that is no note. The bound on its length is the caller's. */
export function parseNote(note: string): Note | undefined {
  if (control.test(note) || !note.isWellFormed()) return undefined;
  const end = note.lastIndexOf('\n\n');
  if (end < 1 || !note.endsWith('\n')) return undefined;
  const signatures: SignatureLine[] = [];
  for (const line of note.slice(end + 2, -1).split('\n')) {
    const [, name, base64] = linePattern.exec(line) ?? [];
    const data = parseBase64(base64 ?? '');
    if (name === undefined || data === undefined || data.length <= keyIdBytes) return undefined;
    signatures.push({ name, data });
  }
  return { text: note.slice(0, end + 1), signatures };
}

/** What a timestamped cosignature signs (https://c2sp.org/tlog-cosignature). */
export function cosignedBytes(text: string, seconds: number): Uint8Array {
  return utf8(`cosignature/v1\ntime ${seconds}\n${text}`);
}

/** Key id ‖ time ‖ signature, as a cosignature stands in its line. */
export function cosignatureData(
  keyId: Uint8Array,
  seconds: number,
  signature: Uint8Array,
): Uint8Array {
  return concatBytes(keyId, uint64Bytes(seconds), signature);
}
