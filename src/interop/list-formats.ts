import { codes } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import type { ListReader } from './list-file.ts';
import { readOfacCsv } from './ofac-csv.ts';
import { readUnXml } from './un-xml.ts';

/** A format in which a publisher offers a list, and the reader for it. */
export type ListFormat = Readonly<{
  id: string;
  publisher: string;
  /** Which files to hand over, for the command's help; in square brackets those that may be missing. */
  files: readonly string[];
  /**
   * Offered to every party without asking. Only the list of the United Nations is: which other lists a node screens
   * against is its party's own choice, and none is suggested.
   */
  offered: boolean;
  read: ListReader;
}>;

export const listFormats: readonly ListFormat[] = Object.freeze([
  {
    id: 'un-xml',
    publisher: 'United Nations Security Council',
    files: ['consolidated.xml'],
    offered: true,
    read: readUnXml,
  },
  {
    id: 'ofac-csv',
    publisher: 'United States, Department of the Treasury, Office of Foreign Assets Control',
    files: ['SDN.CSV', '[ADD.CSV]', '[ALT.CSV]', '[SDN_COMMENTS.CSV]'],
    offered: false,
    read: readOfacCsv,
  },
]);

/** What a new node offers to import. */
export const defaultLists: readonly ListFormat[] = Object.freeze(
  listFormats.filter(({ offered }) => offered),
);

export function listFormat(id: string): Result<ListFormat> {
  const format = listFormats.find((one) => one.id === id);
  if (format !== undefined) return ok(format);
  const known = codes(listFormats.map((one) => one.id));
  return refuse('list.unknown-format', { at: id, facts: { expected: known, found: id } });
}
