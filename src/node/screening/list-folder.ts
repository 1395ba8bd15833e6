/**
 * The lists that this node screens against, in `<data folder>/lists/`: the publishers' files byte for byte, and `lists.json`, which
 * names the edition in use of each list.
 *
 * Trusted: to say what names are looked for; not to be unchanged, every file is compared with its digest when it is read.
 * If lost: import the lists again from their publishers; findings made before stand in the database.
 *
 * An edition is written whole or not at all: its files and folder are durable before `lists.json` is replaced, and only that
 * puts it in force. A folder that `lists.json` does not name is what a crash left; the next import removes it.
 */

import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ListFile } from '#interop/list-file.ts';
import { sha256Hex } from '#kernel/digest.ts';
import { type Instant, isInstant } from '#kernel/instant.ts';
import { codes, phrase } from '#kernel/phrase.ts';
import { phraseOfIssue } from '#kernel/phrase-of-issue.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { writeFileDurably } from '../durable-file.ts';

const editionForm = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  title: z.string(),
  format: z.string(),
  publisher: z.string(),
  /** Where the publisher dates its editions. */
  publishedOn: z.string().exactOptional(),
  /** Names the edition: of `src/interop/list-file.ts`. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  entries: z.int().min(0),
  /** What whoever imported it was told: missing parts, rows that refer to nothing. */
  notes: z.array(
    z.strictObject({ code: z.string(), count: z.int(), detail: z.string().exactOptional() }),
  ),
  addedAt: z.custom<Instant>((value) => typeof value === 'string' && isInstant(value)),
  /** Within `lists/`; the files in it are named by their place in `files`. */
  folder: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}\.\d{1,15}$/),
  files: z
    .array(z.strictObject({ name: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .min(1),
});
const manifestForm = z.strictObject({ v: z.literal(1), lists: z.array(editionForm) });

/** One list as it is in force: what `lists.json` says of it. */
export type Edition = Readonly<z.infer<typeof editionForm>>;
export type NewEdition = Omit<Edition, 'folder' | 'files'>;

export interface ListFolder {
  /** In the order of their ids. */
  editions(): readonly Edition[];
  /** The publisher's files; `undefined` where one is missing or no longer what was imported. */
  read(edition: Edition): readonly ListFile[] | undefined;
  /** Puts an edition in force in place of the one with its id. @throws the disk's own error, and then nothing has changed. */
  replace(edition: NewEdition, files: readonly ListFile[]): Edition;
}

const manifestName = 'lists.json';
const editionFolder = /^[a-z0-9][a-z0-9-]{0,63}\.(\d{1,15})$/;

/** @param path of `lists/`, which is made with the first import. */
export function openListFolder(path: string): Result<ListFolder> {
  const read = readManifest(join(path, manifestName));
  if (!read.ok) return read;
  let editions = read.value;
  return ok({
    editions: () => editions,
    read: (edition) => readFiles(path, edition),
    replace: (edition, files) => {
      const folder = writeFiles(path, edition.id, files);
      const added = {
        ...edition,
        folder,
        files: files.map(({ name, bytes }) => ({ name, sha256: sha256Hex(bytes) })),
      };
      const next = [...editions.filter(({ id }) => id !== edition.id), added].sort((a, b) =>
        a.id < b.id ? -1 : 1,
      );
      const manifest = { v: 1, lists: next };
      writeFileDurably(join(path, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
      editions = next;
      removeOthers(path, new Set(next.map((one) => one.folder)));
      return added;
    },
  });
}

function readManifest(path: string): Result<readonly Edition[]> {
  if (!existsSync(path)) return ok([]);
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return refuse('config.malformed', { at: path, facts: { expected: codes('JSON') } });
  }
  const manifest = manifestForm.safeParse(parsed);
  if (manifest.success) return ok(manifest.data.lists);
  const issue = manifest.error.issues[0];
  return refuse('config.malformed', {
    at: `${path}: ${issue?.path.join('.') ?? ''}`,
    facts: { expected: phraseOfIssue(issue, phrase('a manifest of lists of version 1')) },
  });
}

function readFiles(path: string, { folder, files }: Edition): readonly ListFile[] | undefined {
  const read: ListFile[] = [];
  for (const [index, { name, sha256 }] of files.entries()) {
    const file = join(path, folder, String(index));
    if (!existsSync(file)) return undefined;
    const bytes = new Uint8Array(readFileSync(file));
    if (sha256Hex(bytes) !== sha256) return undefined;
    read.push({ name, bytes });
  }
  return read;
}

/** Files are named by their number: a name that came with the import leads nowhere. Answers the new folder's name. */
function writeFiles(path: string, id: string, files: readonly ListFile[]): string {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const numbers = readdirSync(path).map((name) => Number(editionFolder.exec(name)?.[1] ?? 0));
  const folder = `${id}.${Math.max(0, ...numbers) + 1}`;
  const whole = join(path, folder);
  mkdirSync(whole, { mode: 0o700 });
  try {
    for (const [index, { bytes }] of files.entries()) {
      writeFileSync(join(whole, String(index)), bytes, { flag: 'wx', flush: true, mode: 0o600 });
    }
    flushFolder(whole);
    flushFolder(path);
  } catch (error) {
    rmSync(whole, { recursive: true, force: true });
    throw error;
  }
  return folder;
}

function flushFolder(path: string): void {
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** The import stands whether or not this succeeds; what is left is removed by the next one. */
function removeOthers(path: string, kept: ReadonlySet<string>): void {
  for (const name of readdirSync(path)) {
    if (!editionFolder.test(name) || kept.has(name)) continue;
    try {
      rmSync(join(path, name), { recursive: true, force: true });
    } catch {}
  }
}
