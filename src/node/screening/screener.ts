import { join } from 'node:path';
import type { ListFile } from '#interop/list-file.ts';
import { listFormat, listFormats } from '#interop/list-formats.ts';
import { utf8 } from '#kernel/bytes.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { sha256Hex } from '#kernel/digest.ts';
import { type Instant, instantOfMs } from '#kernel/instant.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import type { Finding } from '#screening/finding.ts';
import type { ScreeningList } from '#screening/list.ts';
import { buildListIndex, type ListIndex } from '#screening/list-index.ts';
import { screen } from '#screening/screen.ts';
import { readControlList } from './control-list.ts';
import { type Edition, type ListFolder, openListFolder } from './list-folder.ts';
import { screeningRecordOf } from './screening-record.ts';

/** One list that is in force, as the API shows it. */
export type ListInForce = Readonly<{
  id: string;
  format: string;
  /** The publisher's date of the edition, or the beginning of its digest where the publisher gives none. */
  version: string;
  digest: string;
  entries: number;
  addedAt: Instant;
  /** What its reader noticed and took in all the same: a file of aliases that was not handed over, unknown elements. */
  notes: readonly Readonly<{ code: string; count: number; detail?: string }>[];
}>;

/** What officers and scripts ask of the lists; the API's `ListParts`. */
export type ScreeningLists = Readonly<{
  status: () => Promise<readonly ListInForce[]>;
  formats: () => readonly Readonly<{
    format: string;
    files: readonly string[];
    offered: boolean;
  }>[];
  /**
   * Imports an edition, whole or not at all, in place of the earlier one of the same list. When it resolves, the files are
   * durable and every statement screened from here on is compared with them. Refuses `list.*`.
   */
  add: (format: string, files: readonly ListFile[]) => Promise<Result<ListInForce>>;
}>;

/** Compares what is said with the lists that this node's party chose and with the control list. It decides nothing. */
export interface Screener {
  /**
   * What is found in one statement; empty for a type that holds nothing to screen. Never throws for what it is given. The
   * first call reads the lists, unless `prepare` did; every later one takes microseconds, whatever the size of the lists.
   */
  screen(type: string, facts: JsonObject, content: JsonObject | undefined): readonly Finding[];
  readonly lists: ScreeningLists;
  /**
   * Names all that a finding depends on: the editions of the lists that could be read, the control list, and the rules of
   * screening. Reads the lists, as `prepare`.
   */
  edition(): string;
  /** Reads the lists now: about a second for the largest public ones. Call it once the node has started to listen. */
  prepare(): void;
  /** Called after each import: what is open can be screened again. Returns a function that unsubscribes. */
  onListsChanged(listener: () => void): () => void;
}

export type ScreenerOptions = Readonly<{
  /** The node's data folder; the lists stand in `lists/` within it. */
  folder: Readonly<{ path: string }>;
  nowMs: () => number;
}>;

/** Raised when the same lists and the same statement give other findings than before. */
const screeningVersion = 1;

/** The lists as they are screened against, and those that can no longer be read. */
type Loaded = Readonly<{ index: ListIndex; unreadable: readonly Edition[] }>;

/** Refuses `config.malformed` if `lists/lists.json` cannot be read. No list is read yet: a node starts at once. */
export function openScreener({ folder, nowMs }: ScreenerOptions): Result<Screener> {
  const opened = openListFolder(join(folder.path, 'lists'));
  if (!opened.ok) return opened;
  const lists = opened.value;
  const controlList = readControlList();
  const listeners = new Set<() => void>();
  let loaded: Loaded | undefined;
  const load = (): Loaded => {
    loaded ??= readLists(lists);
    return loaded;
  };
  return ok({
    screen: (type, facts, content) => {
      const record = screeningRecordOf(type, facts, content);
      if (record === undefined) return [];
      const { index, unreadable } = load();
      return [...screen(record, index, controlList), ...unreadable.map(notCompared)];
    },
    lists: {
      status: async () => lists.editions().map(inForce),
      formats: () => listFormats.map(({ id, files, offered }) => ({ format: id, files, offered })),
      add: async (format, files) => {
        const added = importList(lists, load(), nowMs(), format, files);
        if (!added.ok) return added;
        loaded = added.value.loaded;
        for (const listener of listeners) listener();
        return ok(added.value.list);
      },
    },
    edition: () => editionOf(load(), controlList.asOf),
    prepare: () => void load(),
    onListsChanged: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  });
}

/** Nothing is in force before the disk has the whole edition: a fault on the way leaves lists and index as they were. */
function importList(
  lists: ListFolder,
  { index, unreadable }: Loaded,
  nowMs: number,
  formatId: string,
  files: readonly ListFile[],
): Result<Readonly<{ list: ListInForce; loaded: Loaded }>> {
  const format = listFormat(formatId);
  if (!format.ok) return format;
  const read = format.value.read(files);
  if (!read.ok) return read;
  const { list, notes } = read.value;
  if (list.entries.length === 0) {
    const facts = { expected: 'at least one entry', found: 'none' };
    return refuse('list.malformed', { at: files.map(({ name }) => name).join(' '), facts });
  }
  // In the order of their ids, as after a restart: equal lists give equal findings in equal order.
  const inOrder = [...index.lists.filter(({ id }) => id !== list.id), list].sort((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  const next = buildListIndex(inOrder);
  const { id, title, publisher, publishedOn, digest } = list;
  const dated = publishedOn === undefined ? {} : { publishedOn };
  const addedAt = instantOfMs(nowMs);
  const edition = {
    ...{ id, title, publisher, digest, addedAt, format: formatId },
    ...dated,
    notes: [...notes],
  };
  const added = lists.replace({ ...edition, entries: list.entries.length }, files);
  const stillUnreadable = unreadable.filter((other) => other.id !== id);
  return ok({ list: inForce(added), loaded: { index: next, unreadable: stillUnreadable } });
}

/** What was imported is read again by the format's reader; a list that fails that is told with every finding. */
function readLists(folder: ListFolder): Loaded {
  const lists: ScreeningList[] = [];
  const unreadable: Edition[] = [];
  for (const edition of folder.editions()) {
    const list = readList(folder, edition);
    if (list === undefined) unreadable.push(edition);
    else lists.push(list);
  }
  return { index: buildListIndex(lists), unreadable };
}

function readList(folder: ListFolder, edition: Edition): ScreeningList | undefined {
  const files = folder.read(edition);
  const format = listFormat(edition.format);
  if (files === undefined || !format.ok) return undefined;
  const read = format.value.read(files);
  return read.ok ? read.value.list : undefined;
}

function editionOf({ index, unreadable }: Loaded, asOf: string): string {
  const lines = [
    `entente/screening/v${screeningVersion} ${asOf}`,
    ...index.lists.map(({ id, digest }) => `${id} ${digest}`).sort(),
    ...unreadable.map(({ id }) => `${id} unreadable`).sort(),
  ];
  return sha256Hex(utf8(`${lines.join('\n')}\n`));
}

/** A node that cannot read a list says so wherever it screens: silence would look like "nothing found". */
function notCompared({ id, title, publisher }: Edition): Finding {
  return {
    code: 'screening.list-unreadable',
    strength: 'notice',
    where: { part: 'record', path: '' },
    what: { text: '', start: 0, end: 0 },
    why: { kind: 'unreadable', listId: id, listTitle: title, listPublisher: publisher },
  };
}

const digestCharactersShown = 12;

function inForce(edition: Edition): ListInForce {
  const { id, format, digest, entries, addedAt, notes, publishedOn } = edition;
  const version = publishedOn ?? digest.slice(0, digestCharactersShown);
  return { id, format, version, digest, entries, addedAt, notes };
}
