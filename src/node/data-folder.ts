import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isPartyId, type PartyId } from '#kernel/id.ts';
import type { Text } from '#kernel/language.ts';
import { codes, phrase } from '#kernel/phrase.ts';
import { phraseOfIssue } from '#kernel/phrase-of-issue.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { writeFileDurably } from './durable-file.ts';
import { makeFolder } from './make-folder.ts';

/**
 * One node's folder on disk.
 *
 * | path | Trusted | If lost |
 * |---|---|---|
 * | `node.json` | says which party this is | write it again with `entente init` in a new folder and copy the rest |
 * | `keys.json` | speaks for the party | see key-ring.ts |
 * | `entente.db` | keeps what was accepted | restore a backup, then pull |
 * | `guard/` | keeps this node from signing two trees | peers are asked before anything is signed |
 * | `officers.db` | says who may act here | see officer-store.ts |
 * | `audit.db` | keeps who read and did what | what was sealed in the national log proves how long it was |
 * | `soundings.db` | keeps what is sounded out and not said | nothing: it expires, and no backup holds it |
 * | `oidc.json` | names the identity provider that vouches for officers | write it again (docs/operate) |
 * | `run.json` | where the running node listens, and the secret of its console | nothing: written at each start |
 */
export type DataFolder = Readonly<{
  path: string;
  party: PartyId;
  names: Text;
  /** Speaks for no government: a fictitious party, unless `retelling`. */
  demonstration: boolean;
  /** With `demonstration`: a government of which the public record is retold; it said none of it here. */
  retelling: boolean;
  /** Quota of the guard, written into `node.json` by the administrator. */
  guardMebibytesMax?: number;
  file: (
    name:
      | ('keys.json' | 'entente.db' | 'guard' | 'run.json' | 'backups' | 'recovery')
      | ('officers.db' | 'audit.db' | 'oidc.json' | 'soundings.db'),
  ) => string;
}>;

const language = z.string().min(1).max(200);
const nodeFile = z.strictObject({
  v: z.literal(1),
  party: z
    .string()
    .refine(isPartyId, phrase('a party id: 2 to 12 letters and digits, a letter first')),
  names: z.strictObject({
    en: language.optional(),
    es: language.optional(),
    zh: language.optional(),
  }),
  demonstration: z.boolean(),
  retelling: z.literal(true).exactOptional(),
  guardMebibytesMax: z.int().min(1).max(1_048_576).exactOptional(),
});

export function openDataFolder(path: string): Result<DataFolder> {
  const file = join(path, 'node.json');
  if (!existsSync(file)) {
    return refuse('config.malformed', {
      at: file,
      facts: { expected: phrase('a folder made by entente init') },
    });
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return refuse('config.malformed', { at: file, facts: { expected: codes('JSON') } });
  }
  const read = nodeFile.safeParse(parsed);
  if (!read.success) {
    const issue = read.error.issues[0];
    return refuse('config.malformed', {
      at: `${file}: ${issue?.path.join('.') ?? ''}`,
      facts: { expected: phraseOfIssue(issue, phrase('a node file of version 1')) },
    });
  }
  const { guardMebibytesMax } = read.data;
  const names = Object.fromEntries(
    Object.entries(read.data.names).filter(([, name]) => name !== undefined),
  ) as Text;
  return ok({
    path,
    party: read.data.party as PartyId,
    names,
    demonstration: read.data.demonstration,
    retelling: read.data.retelling === true,
    ...(guardMebibytesMax === undefined ? {} : { guardMebibytesMax }),
    file: (name) => join(path, name),
  });
}

/**
 * The folder is closed to all other accounts, so it must be nobody else's already: a person who names `/tmp`, a shared folder or a
 * device by mistake would take it away from everyone. An interrupted start leaves `guard` behind, a disk of its own `lost+found`.
 */
function mayBecomeNode(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return true;
  if (!found.isDirectory()) return false;
  if ((found.mode & 0o077) === 0) return true;
  return readdirSync(path).every((name) => ['guard', 'lost+found'].includes(name));
}

export function makeDataFolder(
  path: string,
  content: Readonly<{ party: PartyId; names: Text; demonstration: boolean; retelling?: true }>,
): Result<DataFolder> {
  if (existsSync(join(path, 'node.json'))) {
    return refuse('config.malformed', {
      at: path,
      facts: { expected: phrase('a folder without a node') },
    });
  }
  if (!mayBecomeNode(path)) {
    const expected = phrase('a new folder, an empty one, or one that this account alone may read');
    return refuse('config.malformed', { at: path, facts: { expected } });
  }
  makeFolder(path);
  chmodSync(path, 0o700);
  makeFolder(join(path, 'guard'));
  writeFileDurably(join(path, 'node.json'), `${JSON.stringify({ v: 1, ...content }, null, 2)}\n`);
  return openDataFolder(path);
}

/** Where the running node of this folder listens, and what its console proves itself by: whoever can read this file can read the keys too. */
export type RunFile = Readonly<{
  pid: number;
  address: string;
  /** What officers open. */
  desk: string;
  secret: string;
}>;

export function writeRunFile(folder: DataFolder, run: RunFile): void {
  writeFileDurably(folder.file('run.json'), `${JSON.stringify(run)}\n`, 0o600);
}

export function readRunFile(folder: DataFolder): RunFile | undefined {
  const path = folder.file('run.json');
  if (!existsSync(path)) return undefined;
  try {
    const form = z.object({
      pid: z.number(),
      address: z.string(),
      desk: z.string(),
      secret: z.string(),
    });
    return form.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Nothing rests on it: who finds no running node opens the folder, or is refused by its lock.
    return undefined;
  }
}

export function removeRunFile(folder: DataFolder): void {
  rmSync(folder.file('run.json'), { force: true });
}
