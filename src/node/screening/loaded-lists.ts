import type { ListFile } from '#interop/list-file.ts';
import { listFormat } from '#interop/list-formats.ts';
import type { Instant } from '#kernel/instant.ts';
import { phrase } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import type { ScreeningList } from '#screening/list.ts';
import { buildListIndex, type ListIndex } from '#screening/list-index.ts';
import type { Edition, ListFolder, NewEdition } from './list-folder.ts';

/** The lists as they are screened against, and those that can no longer be read. */
export type Loaded = Readonly<{ index: ListIndex; unreadable: readonly Edition[] }>;
/** What somebody imports. */
export type Import = Readonly<{ format: string; files: readonly ListFile[]; addedAt: Instant }>;
/** What an import comes to: the edition to put in force, and the lists as they stand once it is. */
export type Imported = Readonly<{ edition: NewEdition; loaded: Loaded }>;

/** What was imported is read again by the format's reader; a list that fails that is told with every finding. */
export function readLists(folder: ListFolder): Loaded {
  return loadedFrom(folder, folder.editions());
}

/** Reads an edition and, beside it, the other lists of the folder. Nothing is in force yet. */
export function readImport(
  folder: ListFolder,
  { format: formatId, files, addedAt }: Import,
): Result<Imported> {
  const format = listFormat(formatId);
  if (!format.ok) return format;
  const read = format.value.read(files);
  if (!read.ok) return read;
  const { list, notes } = read.value;
  if (list.entries.length === 0) {
    const facts = { expected: phrase('at least one entry') };
    return refuse('list.malformed', { at: files.map(({ name }) => name).join(' '), facts });
  }
  const { id, title, publisher, publishedOn, digest, entries } = list;
  const edition = {
    ...{ id, title, publisher, digest, addedAt, format: formatId },
    ...(publishedOn === undefined ? {} : { publishedOn }),
    ...{ notes: [...notes], entries: entries.length },
  };
  const others = folder.editions().filter((other) => other.id !== id);
  return ok({ edition, loaded: loadedFrom(folder, others, screenedPart(list)) });
}

/** In the order of their ids, as after a restart: equal lists give equal findings in equal order. */
function loadedFrom(
  folder: ListFolder,
  editions: readonly Edition[],
  ...lists: ScreeningList[]
): Loaded {
  const unreadable: Edition[] = [];
  for (const edition of editions) {
    const list = readList(folder, edition);
    if (list === undefined) unreadable.push(edition);
    else lists.push(list);
  }
  lists.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { index: buildListIndex(lists), unreadable };
}

function readList(folder: ListFolder, edition: Edition): ScreeningList | undefined {
  const files = folder.read(edition);
  const format = listFormat(edition.format);
  if (files === undefined || !format.ok) return undefined;
  const read = format.value.read(files);
  return read.ok ? screenedPart(read.value.list) : undefined;
}

/** What is compared, and what a finding quotes. The rest, half of the memory, stands in the publisher's file. */
function screenedPart(list: ScreeningList): ScreeningList {
  const entries = list.entries.map(({ id, kind, names, identifiers, programmes }) => ({
    ...{ id, kind, names, identifiers, programmes },
  }));
  return { ...list, entries };
}
