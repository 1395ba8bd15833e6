/** Receipts: a party's cosignature on another party's checkpoint, published as a statement (docs/spec/log.md, "Receipt"). */
import { equalBytes, utf8 } from '#kernel/bytes.ts';
import { fromBase64, fromHex, hashHex, parseBase64, sha256Hex, toBase64 } from '#kernel/digest.ts';
import { type HashHex, isHashHex, isPartyId, type PartyId } from '#kernel/id.ts';
import { type Instant, instantOfSeconds } from '#kernel/instant.ts';
import {
  checkpointText,
  cosign,
  cosignatureBytes,
  type LogName,
  noteOfCosignature,
  type VerifiedCheckpoint,
  verifyCosignature,
} from './checkpoint.ts';
import { type KeyHistory, keyBytesInForce } from './keys.ts';
import type { Act } from './statement.ts';

export type ReceiptFacts = Readonly<{
  of: PartyId;
  size: number;
  root: HashHex;
  cosignature: string;
  authorCosignature: string;
  national?: HashHex;
}>;

export type ReceiptInput = Readonly<{
  /** The log that is receipted. */
  of: LogName;
  /** Its checkpoint; every leaf below its size is held, with every content or the act that erased it. */
  checkpoint: VerifiedCheckpoint;
  by: PartyId;
  seconds: number;
  /** The receiver's log key. */
  secret: Uint8Array;
  national?: HashHex;
}>;

/** The facts of a `receipt` act. */
export function receiptFacts(input: ReceiptInput): ReceiptFacts {
  const { of, checkpoint, by, seconds, secret, national } = input;
  const receiver = { group: of.group, party: by };
  return {
    of: of.party,
    size: checkpoint.size,
    root: hashHex(checkpoint.root),
    cosignature: toBase64(cosign({ by: receiver, text: checkpoint.text, seconds, secret })),
    authorCosignature: toBase64(checkpoint.cosignature),
    ...(national === undefined ? {} : { national }),
  };
}

/** What `national` commits to: the receiver's national checkpoint, under a salt that stays at home. */
export function nationalCommitment(salt: Uint8Array, noteText: string): HashHex {
  return sha256Hex(utf8('entente/national/v1\n'), salt, utf8(noteText));
}

/** A receipt whose signatures hold. Whether it has effect depends on what is held: {@link judgeReceipt}. */
export type SignedReceipt = Readonly<{
  of: PartyId;
  size: number;
  root: Uint8Array;
  /** The receiver's cosignature time, floored to the minute as every comparison is. */
  receiptTime: Instant;
  /** The author's, likewise. */
  quotedTime: Instant;
  /** The author's checkpoint as a note with his cosignature alone: one half of fork evidence, if the roots differ. */
  authorNote: string;
}>;

/** Why a receipt is kept without effect. */
export type ReceiptFault =
  | 'form'
  | 'own-log'
  | 'not-a-member'
  | 'receiver-signature'
  | 'author-signature'
  | 'root'
  | 'smaller-than-the-newest';

const members: ReadonlySet<string> = new Set([
  'of',
  'size',
  'root',
  'cosignature',
  'authorCosignature',
  'national',
]);

function isReceiptFacts(facts: Act['facts']): facts is Act['facts'] & ReceiptFacts {
  const { of, size, root, cosignature, authorCosignature, national } = facts;
  const isCosignature = (value: unknown): boolean =>
    typeof value === 'string' && parseBase64(value, cosignatureBytes) !== undefined;
  return (
    Object.keys(facts).every((member) => members.has(member)) &&
    typeof of === 'string' &&
    isPartyId(of) &&
    typeof size === 'number' &&
    size >= 1 &&
    typeof root === 'string' &&
    isHashHex(root) &&
    isCosignature(cosignature) &&
    isCosignature(authorCosignature) &&
    (national === undefined || (typeof national === 'string' && isHashHex(national)))
  );
}

/** The facts of a receipt act that has the right form, else `undefined`. */
export function readReceiptFacts(act: Act): ReceiptFacts | undefined {
  const bare =
    act.type === 'receipt' &&
    act.area === undefined &&
    act.record === undefined &&
    act.content === undefined;
  return bare && isReceiptFacts(act.facts) ? act.facts : undefined;
}

export type ReceiptContext = Readonly<{
  /** Keys of a member's log; `undefined` for a party that is no member. */
  keysOf: (party: PartyId) => KeyHistory | undefined;
  /** Leaves held of a member's log. */
  sizeOf: (party: PartyId) => number;
}>;

/** `waiting`: it covers more than is held, so that not even its author's key is known; it is judged when that much is. */
export type ReceiptReading =
  | Readonly<{ kind: 'signed'; receipt: SignedReceipt }>
  | Readonly<{ kind: 'waiting'; of: PartyId; size: number }>
  | Readonly<{ kind: 'without-effect'; fault: ReceiptFault }>;

const without = (
  fault: ReceiptFault,
): Readonly<{ kind: 'without-effect'; fault: ReceiptFault }> => ({
  kind: 'without-effect',
  fault,
});

/** Rebuilds note text and both cosignatures, and verifies them under the keys in force. */
export function verifyReceipt(act: Act, { keysOf, sizeOf }: ReceiptContext): ReceiptReading {
  const facts = readReceiptFacts(act);
  if (facts === undefined) return without('form');
  if (facts.of === act.party) return without('own-log');
  const receiverKeys = keysOf(act.party);
  const authorKeys = keysOf(facts.of);
  if (receiverKeys === undefined || authorKeys === undefined) return without('not-a-member');
  const of = { group: act.group, party: facts.of };
  const { size } = facts;
  const root = fromHex(facts.root);
  const text = checkpointText(of, size, root);
  const receiptSeconds = verifyCosignature(fromBase64(facts.cosignature), {
    by: { group: act.group, party: act.party },
    text,
    key: keyBytesInForce(receiverKeys, act.seq),
  });
  if (receiptSeconds === undefined) return without('receiver-signature');
  if (size > sizeOf(facts.of)) return { kind: 'waiting', of: facts.of, size };
  const authorCosignature = fromBase64(facts.authorCosignature);
  const key = keyBytesInForce(authorKeys, size);
  const quotedSeconds = verifyCosignature(authorCosignature, { by: of, text, key });
  if (quotedSeconds === undefined) return without('author-signature');
  const authorNote = noteOfCosignature(of, text, authorCosignature);
  const times = {
    receiptTime: instantOfSeconds(receiptSeconds),
    quotedTime: instantOfSeconds(quotedSeconds),
  };
  return { kind: 'signed', receipt: { of: facts.of, size, root, ...times, authorNote } };
}

/** The newest effective receipt of the same log by the same party. */
export type NewestReceipt = Readonly<{ size: number }>;

export type ReceiptVerdict =
  | Readonly<{ kind: 'effective' }>
  | Readonly<{ kind: 'without-effect'; fault: ReceiptFault }>;

/**
 * Whether a signed receipt has effect. Its times take none away: a clock that was years ahead once must not silence whoever set it
 * right. One with a differing root has none, and with {@link SignedReceipt.authorNote} it
 * is evidence of a fork (fork.ts).
 * @param heldRoot root of the held tree at the receipt's size
 */
export function judgeReceipt(
  receipt: SignedReceipt,
  heldRoot: Uint8Array,
  newest: NewestReceipt | undefined,
): ReceiptVerdict {
  if (!equalBytes(heldRoot, receipt.root)) return without('root');
  const isSmaller = newest !== undefined && receipt.size < newest.size;
  return isSmaller ? without('smaller-than-the-newest') : { kind: 'effective' };
}
