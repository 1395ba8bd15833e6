import { join } from 'node:path';
import type { ListFile } from '#interop/list-file.ts';
import { listFormats } from '#interop/list-formats.ts';
import { utf8 } from '#kernel/bytes.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { sha256Hex } from '#kernel/digest.ts';
import { type Instant, instantOfMs } from '#kernel/instant.ts';
import { ok, type Result } from '#kernel/refusal.ts';
import type { Finding } from '#screening/finding.ts';
import { screen } from '#screening/screen.ts';
import { serial } from '../serial.ts';
import { readControlList } from './control-list.ts';
import { type Edition, openListFolder } from './list-folder.ts';
import { readImportApart, readListsApart } from './list-thread.ts';
import { type Loaded, readLists } from './loaded-lists.ts';
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
   * first call reads the lists at once, unless `prepare` has; every later one takes microseconds, whatever the size of the lists.
   */
  screen(type: string, facts: JsonObject, content: JsonObject | undefined): readonly Finding[];
  readonly lists: ScreeningLists;
  /**
   * Names all that a finding depends on: the editions of the lists that could be read, the control list, and the rules of
   * screening. Reads the lists at once, unless `prepare` has.
   */
  edition(): string;
  /** Reads the lists in a thread of its own, while others are answered. A node calls it once it listens. */
  prepare(): Promise<void>;
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

/** Refuses `config.malformed` if `lists/lists.json` cannot be read. No list is read yet: a node starts at once. */
export function openScreener({ folder, nowMs }: ScreenerOptions): Result<Screener> {
  const path = join(folder.path, 'lists');
  const opened = openListFolder(path);
  if (!opened.ok) return opened;
  const lists = opened.value;
  const controlList = readControlList();
  const listeners = new Set<() => void>();
  // An import reads the others beside it: two at once would each miss the other.
  const inTurn = serial();
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
      add: (format, files) =>
        inTurn(async () => {
          const addedAt = instantOfMs(nowMs());
          const read = await readImportApart(path, lists, { format, files, addedAt });
          if (!read.ok) return read;
          // Nothing is in force before the disk has the whole edition: a fault on the way leaves lists and index as they were.
          const added = lists.replace(read.value.edition, files);
          loaded = read.value.loaded;
          for (const listener of listeners) listener();
          return ok(inForce(added));
        }),
    },
    edition: () => editionOf(load(), controlList.asOf),
    prepare: () =>
      inTurn(async () => {
        if (loaded !== undefined || lists.editions().length === 0) return;
        const read = await readListsApart(path, lists);
        loaded ??= read;
      }),
    onListsChanged: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  });
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
