import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { bech32 } from '@scure/base';
import { identityToRecipient } from 'age-encryption';
import { z } from 'zod';
import { fromBase64, parseBase64, toBase64 } from '#kernel/digest.ts';
import type { GroupId, PartyId } from '#kernel/id.ts';
import type { Text } from '#kernel/language.ts';
import { codes, phrase } from '#kernel/phrase.ts';
import { phraseOfIssue } from '#kernel/phrase-of-issue.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { publicKeyOf, secretKeyBytes } from '#kernel/signature.ts';
import type { Member } from '#ledger/terms.ts';
import { writeFileDurably } from './durable-file.ts';
import type { ExchangeSecrets, GroupKeys } from './node.ts';

/**
 * The key file `keys.json` of one node, mode 0600: the log, HTTP and age keys of every group, and those made for groups that
 * are not founded yet. Recovery keys never stand here: they are written once to a file of their own, to be carried away.
 *
 * Trusted: whoever reads it speaks for this party until the recovery key replaces the log key.
 * If lost: the party cannot sign; rotate by the recovery key, or found a successor group.
 */
const secretForm = z
  .string()
  .refine((text) => parseBase64(text, secretKeyBytes) !== undefined, phrase('32 bytes in base64'));
const identityForm = z.string().refine(isAgeIdentity, phrase('an age identity'));
const exchangeSchema = z.strictObject({
  httpSecret: secretForm,
  ageIdentity: identityForm,
});
const keySchema = z.strictObject({
  logSecret: secretForm,
  /** Made for a rotation that is under way. */
  nextLogSecret: secretForm.exactOptional(),
  httpSecret: secretForm,
  ageIdentity: identityForm,
  /** Exchange secrets made later; which are in force, the own log says. */
  later: z.array(exchangeSchema).exactOptional(),
});
const fileSchema = z.strictObject({
  v: z.literal(1),
  groups: z.record(z.string(), keySchema),
  pending: z.array(keySchema),
});
type KeyFile = z.infer<typeof fileSchema>;
type StoredKeys = z.infer<typeof keySchema>;

/** A new set of keys, with the member entry that goes into the terms and the recovery secret to be carried away. */
export type NewKeys = Readonly<{ member: Member; keys: GroupKeys; recoverySecret: Uint8Array }>;

export interface KeyRing {
  keysOf(group: GroupId): GroupKeys | undefined;
  /** The keys made here whose public parts stand in this member entry, whether or not its group is founded yet. */
  madeFor(member: Member): GroupKeys | undefined;
  /** Keeps keys that were made elsewhere as pending, durably. */
  keep(keys: GroupKeys): void;
  /** Makes keys for a group to be founded and keeps them as pending. */
  make(party: PartyId, names: Text): Promise<NewKeys>;
  /** Every log secret of a group: one, but between the steps of a rotation. */
  logSecrets(group: GroupId): readonly Uint8Array[];
  /** Keeps one more log secret of a group, durably. */
  addLogSecret(group: GroupId, secret: Uint8Array): void;
  /** Destroys every other log secret of a group: a retired secret could sign a rival past. */
  keepOnly(group: GroupId, secret: Uint8Array): void;
  /** Binds keys to a group (they leave `pending`). */
  bind(group: GroupId, keys: GroupKeys): void;
  /** Every pair of exchange secrets of a group, newest last: one, but while members have not receipted what replaced the others. */
  exchangeSecrets(group: GroupId): readonly ExchangeSecrets[];
  /** Keeps one more pair of a group, durably. */
  addExchangeSecrets(group: GroupId, secrets: ExchangeSecrets): void;
  /** Destroys every other pair of a group. */
  keepExchangeSecrets(group: GroupId, secrets: ExchangeSecrets): void;
}

export function openKeyRing(
  path: string,
  random: (bytes: number) => Uint8Array = randomBytes,
): Result<KeyRing> {
  const read = readKeyFile(path);
  if (!read.ok) return read;
  let file = read.value;
  const save = (next: KeyFile): void => {
    writeFileDurably(path, `${JSON.stringify(next, null, 2)}\n`, 0o600);
    file = next;
  };
  const storedOf = (group: GroupId): StoredKeys => {
    const stored = file.groups[group];
    if (!stored) throw new RangeError('no keys of this group are held');
    return stored;
  };
  return ok({
    keysOf: (group) => {
      const stored = file.groups[group];
      return stored && unpack(stored);
    },
    madeFor: (member) => {
      const known = [...file.pending, ...Object.values(file.groups)].map(unpack);
      return known.find((keys) => isMadeWith(keys, member));
    },
    keep: (keys) => {
      const stored = pack(keys);
      if (file.pending.some(({ httpSecret }) => httpSecret === stored.httpSecret)) return;
      save({ ...file, pending: [...file.pending, stored] });
    },
    make: async (party, names) => {
      const made = await makeKeys(party, names, random);
      save({ ...file, pending: [...file.pending, pack(made.keys)] });
      return made;
    },
    logSecrets: (group) => {
      const stored = file.groups[group];
      if (!stored) return [];
      const { logSecret, nextLogSecret } = stored;
      return [logSecret, ...(nextLogSecret === undefined ? [] : [nextLogSecret])].map(fromBase64);
    },
    addLogSecret: (group, secret) => {
      const next = { ...storedOf(group), nextLogSecret: toBase64(secret) };
      save({ ...file, groups: { ...file.groups, [group]: next } });
    },
    keepOnly: (group, secret) => {
      const { nextLogSecret: _, ...stored } = storedOf(group);
      const only = { ...stored, logSecret: toBase64(secret) };
      save({ ...file, groups: { ...file.groups, [group]: only } });
    },
    bind: (group, keys) => {
      const stored = pack(keys);
      save({
        ...file,
        groups: { ...file.groups, [group]: stored },
        pending: file.pending.filter((other) => other.httpSecret !== stored.httpSecret),
      });
    },
    exchangeSecrets: (group) => {
      const stored = file.groups[group];
      return stored ? [stored, ...(stored.later ?? [])].map(unpackExchange) : [];
    },
    addExchangeSecrets: (group, secrets) => {
      const stored = storedOf(group);
      const later = [...(stored.later ?? []), packExchange(secrets)];
      save({ ...file, groups: { ...file.groups, [group]: { ...stored, later } } });
    },
    keepExchangeSecrets: (group, secrets) => {
      const { later: _, ...stored } = storedOf(group);
      const only = { ...stored, ...packExchange(secrets) };
      save({ ...file, groups: { ...file.groups, [group]: only } });
    },
  });
}

/** True if the member entry was made with these keys. The log key may have been rotated since. */
export const isMadeWith = (keys: GroupKeys, member: Member): boolean =>
  toBase64(publicKeyOf(keys.httpSecret)) === member.httpKey;

export async function makeKeys(
  party: PartyId,
  names: Text,
  random: (bytes: number) => Uint8Array,
): Promise<NewKeys> {
  const logSecret = random(32);
  const recoverySecret = random(32);
  const { httpSecret, ageIdentity } = newExchangeSecrets(random);
  const member: Member = {
    party,
    names,
    algorithm: 'ed25519',
    logKey: toBase64(publicKeyOf(logSecret)),
    recoveryKey: toBase64(publicKeyOf(recoverySecret)),
    httpKey: toBase64(publicKeyOf(httpSecret)),
    ageRecipient: await identityToRecipient(ageIdentity),
  };
  return { member, keys: { logSecret, httpSecret, ageIdentity }, recoverySecret };
}

export function newExchangeSecrets(random: (bytes: number) => Uint8Array): ExchangeSecrets {
  const httpSecret = random(32);
  // As age writes an X25519 identity (https://age-encryption.org/v1), from randomness that is passed in.
  const ageIdentity = bech32.encodeFromBytes('AGE-SECRET-KEY-', random(32)).toUpperCase();
  return { httpSecret, ageIdentity };
}

function readKeyFile(path: string): Result<KeyFile> {
  if (!existsSync(path)) return ok({ v: 1, groups: {}, pending: [] });
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const expected =
      error instanceof SyntaxError
        ? codes('JSON')
        : phrase('a file that the account of this node may read');
    return refuse('key.malformed', { at: path, facts: { expected } });
  }
  const file = fileSchema.safeParse(parsed);
  if (file.success) return ok(file.data);
  const issue = file.error.issues[0];
  return refuse('key.malformed', {
    at: `${path}: ${issue?.path.join('.') ?? ''}`,
    facts: { expected: phraseOfIssue(issue, phrase('a key file of version 1')) },
  });
}

function isAgeIdentity(text: string): boolean {
  const decoded = bech32.decodeUnsafe(text.toLowerCase());
  if (decoded === undefined || text !== text.toUpperCase()) return false;
  const bytes = bech32.fromWordsUnsafe(decoded.words);
  return decoded.prefix === 'age-secret-key-' && bytes !== undefined && bytes.length === 32;
}

function unpack(stored: StoredKeys): GroupKeys {
  return { logSecret: fromBase64(stored.logSecret), ...unpackExchange(stored) };
}

function pack(keys: GroupKeys): StoredKeys {
  return { logSecret: toBase64(keys.logSecret), ...packExchange(keys) };
}

function unpackExchange({ httpSecret, ageIdentity }: z.infer<typeof exchangeSchema>) {
  return { httpSecret: fromBase64(httpSecret), ageIdentity };
}

function packExchange({ httpSecret, ageIdentity }: ExchangeSecrets) {
  return { httpSecret: toBase64(httpSecret), ageIdentity };
}
