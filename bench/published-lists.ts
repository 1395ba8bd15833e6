/**
 * The published lists that figures are taken with: the UN Security Council list as XML, and OFAC's SDN list as CSV. They are not part of
 * the repository; put the publishers' files into `bench/lists/`, or name their folder in `BENCH_LISTS`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ListFile } from '../src/interop/list-file.ts';

export type PublishedList = Readonly<{ format: 'un-xml' | 'ofac-csv'; files: readonly ListFile[] }>;

const folder = process.env['BENCH_LISTS'] ?? fileURLToPath(new URL('lists', import.meta.url));
const ofacFile = /(?:^|[-_])(?:sdn|sdn-primary|add|alt)(?:-[\d-]+)?\.csv$/i;

/** Those that are here; none if the folder is not. */
export function publishedLists(): readonly PublishedList[] {
  if (!existsSync(folder)) return [];
  const named = (matches: (name: string) => boolean): readonly ListFile[] =>
    readdirSync(folder)
      .filter(matches)
      .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
  const lists: readonly PublishedList[] = [
    { format: 'un-xml', files: named((name) => name.endsWith('.xml')) },
    { format: 'ofac-csv', files: named((name) => ofacFile.test(name)) },
  ];
  return lists.filter(({ files }) => files.length > 0);
}
