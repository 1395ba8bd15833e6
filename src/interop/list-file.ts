import { textOf, utf8 } from '#kernel/bytes.ts';
import { sha256Hex } from '#kernel/digest.ts';
import type { Phrase } from '#kernel/phrase.ts';
import { type Refused, type Result, refuse } from '#kernel/refusal.ts';
import type { ScreeningList } from '#screening/list.ts';

/** Lists come as files from their publishers. A file with one fault is refused whole, and nothing of it is kept. */
export type ListFile = Readonly<{ name: string; bytes: Uint8Array }>;

export type ListOptions = Readonly<{
  /** The edition's date, for publishers whose files do not say. `YYYY-MM-DD`. */
  publishedOn?: string;
  /** Another id than the format's own, for a second list of one publisher. */
  listId?: string;
}>;

/** Not faults, but what whoever imports should know: missing parts, rows that refer to nothing. */
export type ListNote = Readonly<{
  code:
    | 'addresses-missing'
    | 'aliases-missing'
    | 'alias-without-primary'
    | 'address-without-primary'
    | 'no-end-mark'
    | 'decoded-as-windows-1252'
    | 'unknown-element';
  count: number;
  detail?: string;
}>;

export type ImportedList = Readonly<{ list: ScreeningList; notes: readonly ListNote[] }>;
export type ListReader = (
  files: readonly ListFile[],
  options?: ListOptions,
) => Result<ImportedList>;

export const listFilesMax = 8;
export const listFileBytesMax = 128 * 1024 * 1024;
export const listEntriesMax = 500_000;
export const namesPerEntryMax = 4_000;
export const listFieldCharactersMax = 65_536;
/** So much of a wrong value is quoted in a refusal. */
const foundCharactersMax = 80;

export function checkFiles(files: readonly ListFile[]): Refused | undefined {
  if (files.length > listFilesMax) {
    return refuse('list.too-large', { facts: { files: files.length, max: listFilesMax } });
  }
  for (const { name, bytes } of files) {
    if (bytes.length > listFileBytesMax) {
      const facts = { file: name, bytes: bytes.length, max: listFileBytesMax };
      return refuse('list.too-large', { at: name, facts });
    }
  }
  return undefined;
}

export type ListFault = Readonly<{
  file: string;
  line: number;
  field: string;
  expected: Phrase;
  found: string;
}>;

/** Names the file, the line, the field, what was expected there and what was found. */
export function malformedList({ found, ...fault }: ListFault): Refused {
  const facts = { ...fault, found: found.slice(0, foundCharactersMax) };
  return refuse('list.malformed', { at: `${fault.file}:${fault.line} ${fault.field}`, facts });
}

/** UTF-8 where the bytes are UTF-8, else Windows-1252, which some publishers' older files are in. */
export function decodeText(bytes: Uint8Array): { text: string; legacy: boolean } {
  const utf8Text = textOf(bytes);
  const text = utf8Text ?? new TextDecoder('windows-1252').decode(bytes);
  return { text: text.startsWith('\ufeff') ? text.slice(1) : text, legacy: utf8Text === undefined };
}

/**
 * The digest of an edition: of one file, SHA-256 of its bytes; of several, SHA-256 of the lines `<part> <digest>\n` in
 * the order of the parts' names.
 */
export function editionDigest(parts: ReadonlyMap<string, ListFile>): string {
  const only = [...parts.values()];
  if (only.length === 1 && only[0] !== undefined) return sha256Hex(only[0].bytes);
  const lines = [...parts].map(([part, { bytes }]) => `${part} ${sha256Hex(bytes)}\n`);
  return sha256Hex(utf8(lines.sort().join('')));
}

/** ISO 15924 code of the first letter, for the scripts that lists are printed in. */
export function scriptOf(text: string): string | undefined {
  for (const character of text) {
    for (const [code, pattern] of scripts) if (pattern.test(character)) return code;
  }
  return undefined;
}

const scripts: readonly (readonly [code: string, pattern: RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Hang', /\p{Script=Hangul}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Deva', /\p{Script=Devanagari}/u],
];
