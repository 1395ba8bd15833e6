import { utf8 } from '#kernel/bytes.ts';
import { parseBase64, toBase64 } from '#kernel/encoding.ts';

/**
 * Where the texts of one officer lie in this browser: enciphered (AES-256-GCM) under a key that his node gives to his session, and that stands in no
 * storage. While his session lasts they are at hand; once it has ended, for whatever reason, whoever sits down here finds nothing to read, and the officer
 * finds his texts again when he signs in. Without a key they last as long as the page.
 */
type Opened = Readonly<{
  officer: string;
  texts: Map<string, string>;
  /** Writes what stands in `texts` under this name now. */
  settle: (name: string) => void;
}>;

type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

const nonceBytes = 12;
const keyBytes = 32;
let opened: Opened | undefined;

export const keptPrefix = 'entente.draft.';

export const keptText = (name: string): string | undefined => opened?.texts.get(name);

export function keepText(name: string, text: string | undefined): void {
  if (opened === undefined) return;
  if (text === undefined) opened.texts.delete(name);
  else opened.texts.set(name, text);
  opened.settle(name);
}

/** Resolves when the texts of this officer are at hand. What does not open under his key is removed: nobody can read it any more. */
export async function openKept(
  officer: string,
  keyText: string | undefined,
  box: () => Storage = () => localStorage,
): Promise<void> {
  if (opened?.officer === officer) return;
  const texts = new Map<string, string>();
  const key = await keyOf(keyText);
  if (key !== undefined) await readInto(texts, key, `${keptPrefix}${officer}.`, box);
  let writing: Promise<void> = Promise.resolve();
  const settle = (name: string): void => {
    writing = writing.then(() => written(texts, key, name, box)).catch(() => undefined);
  };
  opened = { officer, texts, settle };
}

async function keyOf(keyText: string | undefined): Promise<Key | undefined> {
  const bytes = keyText === undefined ? undefined : parseBase64(keyText, keyBytes);
  if (bytes === undefined || globalThis.crypto.subtle === undefined) return undefined;
  const raw = new Uint8Array(bytes);
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** A text opens only where it was put: its name is bound to it. */
const sealing = (name: string, nonce: Uint8Array) => ({
  ...{ name: 'AES-GCM', iv: new Uint8Array(nonce) },
  additionalData: new Uint8Array(utf8(name)),
});

async function readInto(
  texts: Map<string, string>,
  key: Key,
  prefix: string,
  box: () => Storage,
): Promise<void> {
  for (const name of namesIn(box, prefix)) {
    try {
      const sealed = parseBase64(box().getItem(name) ?? '') ?? new Uint8Array();
      const how = sealing(name, sealed.slice(0, nonceBytes));
      const bytes = await crypto.subtle.decrypt(how, key, sealed.slice(nonceBytes));
      texts.set(name, new TextDecoder().decode(bytes));
    } catch {
      box().removeItem(name);
    }
  }
}

function namesIn(box: () => Storage, prefix: string): readonly string[] {
  try {
    const all = Array.from({ length: box().length }, (_, index) => box().key(index) ?? '');
    return all.filter((name) => name.startsWith(prefix));
  } catch {
    // Storage is blocked: nothing was kept in it.
    return [];
  }
}

async function written(
  texts: ReadonlyMap<string, string>,
  key: Key | undefined,
  name: string,
  box: () => Storage,
): Promise<void> {
  const text = texts.get(name);
  if (text === undefined || key === undefined) return box().removeItem(name);
  const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
  const how = sealing(name, nonce);
  const sealed = await crypto.subtle.encrypt(how, key, new Uint8Array(utf8(text)));
  // What was taken back or written anew meanwhile has a turn of its own behind this one.
  if (texts.get(name) === text) {
    box().setItem(name, toBase64(new Uint8Array([...nonce, ...new Uint8Array(sealed)])));
  }
}
