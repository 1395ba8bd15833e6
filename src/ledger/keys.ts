/** Log keys and their rotation (docs/spec/log.md, "Keys"). A key is in force by the leaves before it, never by a date. */
import { equalBytes, utf8 } from '#kernel/bytes.ts';
import { fromBase64, hashHex, parseBase64, toBase64 } from '#kernel/digest.ts';
import type { HashHex, PartyId } from '#kernel/id.ts';
import { isUsableKey, sign, signatureBytes, verify } from '#kernel/signature.ts';
import type { Place } from './act.ts';
import { keyActBytesMax, keyActsMax } from './bounds.ts';
import type { Act } from './statement.ts';
import type { Member, Terms } from './terms.ts';

/** A log key, in force from the leaf after `since` on. */
export type NamedKey = Readonly<{
  /** Index of the effective act that named it; −1: the terms. */
  since: number;
  /** Base64. */
  key: string;
  /** The act and the root of the leaves before it, which fork evidence needs; absent for the terms. */
  keyAct?: KeyAct;
}>;
export type KeyAct = Readonly<{ act: string; root: HashHex }>;

/** Effective keys of one log in the order of `since`; the first is the key of the terms. */
export type KeyHistory = readonly NamedKey[];

export const initialKeys = (member: Member): KeyHistory => [{ since: -1, key: member.logKey }];

/** The entry that the first `size` leaves put in force. */
export function keyInForce(history: KeyHistory, size: number): NamedKey {
  const key = history.findLast((named) => named.since < size);
  if (key === undefined) throw new RangeError('a key history begins with the key of the terms');
  return key;
}

/** The bytes of {@link keyInForce}. */
export const keyBytesInForce = (history: KeyHistory, size: number): Uint8Array =>
  fromBase64(keyInForce(history, size).key);

export type RotationInput = Readonly<{
  place: Place;
  /** Root of the first `place.seq` leaves. */
  root: Uint8Array;
  /** The new public key. */
  key: Uint8Array;
  by: 'log' | 'recovery';
  /** The old log key's secret, or the recovery key's. */
  secret: Uint8Array;
}>;

export type RotationFacts = Readonly<{
  algorithm: 'ed25519';
  by: 'log' | 'recovery';
  key: string;
  signature: string;
}>;

function rotationBytes(place: Place, root: HashHex, key: string): Uint8Array {
  const { group, party, seq } = place;
  return utf8(`entente/key/v1\n${group}\n${party}\n${seq}\n${root}\ned25519\n${key}\n`);
}

/** The facts of a `key.rotated` act. */
export function rotationFacts(input: RotationInput): RotationFacts {
  const key = toBase64(input.key);
  const bytes = rotationBytes(input.place, hashHex(input.root), key);
  return {
    algorithm: 'ed25519',
    by: input.by,
    key,
    signature: toBase64(sign(bytes, input.secret)),
  };
}

/** Why a key act is kept without effect. */
export type KeyActFault = 'form' | 'too-many' | 'key-named-before' | 'signature';
export type KeyActVerdict =
  | Readonly<{ effective: true; named: NamedKey }>
  | Readonly<{ effective: false; fault: KeyActFault }>;

function isRotation(facts: Act['facts']): facts is Act['facts'] & RotationFacts {
  const { algorithm, by, key, signature, ...rest } = facts;
  return (
    Object.keys(rest).length === 0 &&
    algorithm === 'ed25519' &&
    (by === 'log' || by === 'recovery') &&
    typeof key === 'string' &&
    isUsableKey(parseBase64(key) ?? new Uint8Array(0)) &&
    typeof signature === 'string' &&
    parseBase64(signature, signatureBytes) !== undefined
  );
}

/** Every key that the terms name for signing: a new log key differs from all of them. */
function namedInTerms(terms: Terms): readonly string[] {
  return terms.members.flatMap(({ logKey, recoveryKey, httpKey }) => [
    logKey,
    recoveryKey,
    httpKey,
  ]);
}

export type KeyActInput = Readonly<{
  /** An act of type `key.rotated` at its place. */
  act: Act;
  actText: string;
  /** Root of the leaves before it, hexadecimal. */
  root: HashHex;
  /** Of the leaves before it. */
  history: KeyHistory;
  terms: Terms;
}>;

/** Judges a key act against the leaves before it. An effective one belongs at the end of the history. */
export function judgeKeyAct({ act, actText, root, history, terms }: KeyActInput): KeyActVerdict {
  const member = memberOf(terms, act.party);
  const { facts } = act;
  const bare = act.area === undefined && act.record === undefined && act.content === undefined;
  const isShort = utf8(actText).length <= keyActBytesMax;
  if (
    member === undefined ||
    act.type !== 'key.rotated' ||
    !bare ||
    !isShort ||
    !isRotation(facts)
  ) {
    return { effective: false, fault: 'form' };
  }
  if (history.length > keyActsMax) return { effective: false, fault: 'too-many' };
  const before = [...namedInTerms(terms), ...history.map(({ key }) => key)];
  if (before.includes(facts.key)) return { effective: false, fault: 'key-named-before' };
  const signer = facts.by === 'log' ? keyInForce(history, act.seq).key : member.recoveryKey;
  const bytes = rotationBytes(act, root, facts.key);
  if (!verify(fromBase64(facts.signature), bytes, fromBase64(signer))) {
    return { effective: false, fault: 'signature' };
  }
  const named = { since: act.seq, key: facts.key, keyAct: { act: actText, root } };
  return { effective: true, named };
}

/** The history after a key act. */
export function withKeyAct(history: KeyHistory, verdict: KeyActVerdict): KeyHistory {
  return verdict.effective ? [...history, verdict.named] : history;
}

export function memberOf(terms: Terms, party: PartyId): Member | undefined {
  return terms.members.find((member) => member.party === party);
}

/** True if this secret's public half is the key in force. */
export function isKeyInForce(history: KeyHistory, size: number, publicKey: Uint8Array): boolean {
  return equalBytes(keyBytesInForce(history, size), publicKey);
}
