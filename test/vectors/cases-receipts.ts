/** Vectors of receipts: which have effect, given what is held, and why others have none. */
import { textOf } from '#kernel/bytes.ts';
import type { JsonObject, JsonValue } from '#kernel/canonical-json.ts';
import { hashHex, toBase64 } from '#kernel/digest.ts';
import type { PartyId } from '#kernel/id.ts';
import { instantOfSeconds } from '#kernel/instant.ts';
import { publicKeyOf } from '#kernel/signature.ts';
import { type CosignInput, cosign, type VerifiedCheckpoint } from '#ledger/checkpoint.ts';
import type { KeyHistory } from '#ledger/keys.ts';
import {
  judgeReceipt,
  nationalCommitment,
  receiptFacts,
  type SignedReceipt,
  verifyReceipt,
} from '#ledger/receipt.ts';
import type { Statement } from '#ledger/statement.ts';
import { rangeAt, rootOf } from '#ledger/tree.ts';
import { keysAtFounding, secretsOf, seed, startSeconds, three, xa, xb } from './fixture.ts';
import { MemoryLog } from './memory-log.ts';
import type { VectorFile } from './vector-file.ts';

const at = startSeconds + 3600;
const yearsOn = at + 157_680_000;

type Newest = Pick<SignedReceipt, 'size' | 'receiptTime' | 'quotedTime'>;

type Case = Readonly<{
  name: string;
  receipt: Statement;
  /** Leaves of the receipted log that are held. */
  held?: number;
  newest?: Newest;
  receiverKeys?: KeyHistory;
}>;

async function receiptCase(of: MemoryLog, input: Case): Promise<JsonObject> {
  const { name, receipt, newest } = input;
  const held = input.held ?? of.range.size;
  const histories: Readonly<Record<string, KeyHistory>> = {
    [xa]: of.keys,
    [xb]: input.receiverKeys ?? keysAtFounding(three, xb),
  };
  const keysOf = (party: PartyId): KeyHistory | undefined => histories[party];
  const read = verifyReceipt(receipt.act, { keysOf, sizeOf: () => held });
  const size = read.kind === 'signed' ? read.receipt.size : 0;
  const heldRoot = rootOf(await rangeAt(size, of.read));
  const verdict = read.kind === 'signed' ? judgeReceipt(read.receipt, heldRoot, newest) : read;
  const times: JsonObject =
    verdict.kind === 'effective' && read.kind === 'signed'
      ? { receiptTime: read.receipt.receiptTime, quotedTime: read.receipt.quotedTime }
      : {};
  const rows = (history: KeyHistory | undefined): JsonValue =>
    (history ?? []).map(({ since, key }) => ({ since, key }));
  return {
    ...{ name, act: textOf(receipt.actBytes) ?? '' },
    keys: { [xa]: rows(keysOf(xa)), [xb]: rows(keysOf(xb)) },
    ...{ heldSize: held, heldRoot: hashHex(heldRoot) },
    ...(newest === undefined ? {} : { newest }),
    outcome: verdict.kind,
    ...('fault' in verdict ? { fault: verdict.fault } : {}),
    ...times,
  };
}

/** A's log of eleven leaves, with a change of key at 6. */
function authorLog(): MemoryLog {
  const a = new MemoryLog(three, xa);
  a.found();
  while (a.range.size < 6) a.say({ type: 'meeting.called', area: 'coordination' });
  a.rotate(seed('xa/log 2'));
  while (a.range.size < 11) a.say({ type: 'meeting.called', area: 'coordination' });
  return a;
}

/** A receipt of B at seq 1 of his log, with some of its facts changed. */
function receiptBy(
  of: MemoryLog,
  checkpoint: VerifiedCheckpoint,
  change: JsonObject = {},
  seconds = at,
): Statement {
  const b = new MemoryLog(three, xb);
  b.found();
  const { log: secret } = secretsOf(xb);
  const facts = receiptFacts({ of: of.name, checkpoint, by: xb, seconds, secret });
  return b.say({ type: 'receipt', facts: { ...facts, ...change } });
}

/** What the cases are made of: A's log, its checkpoint of eleven leaves, and a way to cosign it with any key. */
type Made = Readonly<{
  a: MemoryLog;
  eleven: VerifiedCheckpoint;
  /** B's receipt of that checkpoint. */
  plain: Statement;
  cosigned: (change: Partial<CosignInput>) => string;
}>;

async function made(): Promise<Made> {
  const a = authorLog();
  const eleven = await a.checkpoint(11, at - 60);
  a.say({ type: 'meeting.called', area: 'coordination' });
  const { log: secret } = secretsOf(xb);
  const by = { ...a.name, party: xb };
  const cosigned = (change: Partial<CosignInput>): string =>
    toBase64(cosign({ by, text: eleven.text, seconds: at, secret, ...change }));
  return { a, eleven, plain: receiptBy(a, eleven), cosigned };
}

/** The times of the newest are told, so that a reader that compares them is found out. */
const newest = (size: number, seconds: number, quoted: number): Newest => ({
  size,
  receiptTime: instantOfSeconds(seconds),
  quotedTime: instantOfSeconds(quoted),
});

/** Receipts whose signatures hold; what is held, or an earlier receipt, decides. */
async function signedCases({ a, eleven, plain }: Made): Promise<readonly Case[]> {
  const branch = authorLog();
  branch.say({ type: 'meeting.called', area: 'coordination', facts: { other: 1 } });
  const foreign = await branch.checkpoint(12, at - 60);
  const old = new MemoryLog(three, xa);
  old.found();
  while (old.range.size < 5) old.say({ type: 'meeting.called', area: 'coordination' });
  const five = await old.checkpoint(5, at - 60);
  const national = nationalCommitment(seed('national salt'), 'entente.…/xb\n1\n…\n');
  const later = receiptBy(a, eleven, {}, at + 5);
  const sameMinute = newest(11, at + 50, at - 60);
  return [
    { name: 'of all that is held but one leaf', receipt: plain },
    { name: 'with a national commitment', receipt: receiptBy(a, eleven, { national }) },
    { name: 'below a change of key, under the old key', receipt: receiptBy(a, five) },
    { name: 'same size and times as the newest', receipt: plain, newest: newest(11, at, at - 60) },
    { name: 'seconds before the newest, same minute', receipt: later, newest: sameMinute },
    { name: 'of more than is held', receipt: plain, held: 10 },
    { name: 'of another branch', receipt: receiptBy(a, foreign) },
    { name: 'smaller than the newest', receipt: plain, newest: newest(12, at, at - 60) },
    {
      name: 'receipt time before the newest',
      receipt: plain,
      newest: newest(11, at + 60, at - 60),
    },
    { name: 'quoted time before the newest', receipt: plain, newest: newest(11, at, at) },
    { name: 'the newest by a clock years ahead', receipt: plain, newest: newest(11, yearsOn, at) },
    { name: 'the newest quotes years ahead', receipt: plain, newest: newest(1, yearsOn, yearsOn) },
  ];
}

/** Receipts that no state of the logs gives effect. */
function brokenCases({ a, eleven, plain, cosigned }: Made): readonly Case[] {
  const own = new MemoryLog(three, xa);
  own.found();
  const rotated = { since: 0, key: toBase64(publicKeyOf(seed('xb/log 2'))) };
  const receiverKeys = [...keysAtFounding(three, xb), rotated];
  const byNobody = receiptBy(a, eleven, { cosignature: cosigned({ secret: seed('x') }) });
  const retired = cosigned({ by: a.name, secret: secretsOf(xa).log });
  const changed = (name: string, change: JsonObject): Case => ({
    name,
    receipt: receiptBy(a, eleven, change),
  });
  return [
    { name: 'of the own log', receipt: own.receipt(a.name, eleven, at) },
    changed('of a party that is no member', { of: 'xd' }),
    { name: 'signed with another key', receipt: byNobody },
    { name: 'of more than is held, by nobody', receipt: byNobody, held: 10 },
    { name: 'signed with the key before the change', receipt: plain, receiverKeys },
    changed('the author’s cosignature under his old key', { authorCosignature: retired }),
    changed('another size', { size: 10 }),
    changed('size 0', { size: 0 }),
    changed('a further fact', { note: 1 }),
    changed('no root', { root: '' }),
    changed('a cosignature that is cut off', { cosignature: 'AAAA' }),
  ];
}

export async function receipts(): Promise<readonly VectorFile[]> {
  const input = await made();
  const cases = [...(await signedCases(input)), ...brokenCases(input)];
  const judged = await Promise.all(cases.map((one) => receiptCase(input.a, one)));
  const about =
    'Receipts by xb of the log of xa. keys: by index since which they are in force. heldRoot: of the held leaves of xa at the receipt’s size (of 0, if it is not reached). newest: the newest effective receipt of that log, if any.';
  return [
    {
      path: 'receipts/valid_receipts.json',
      about,
      cases: judged.filter(({ outcome }) => outcome === 'effective'),
    },
    {
      path: 'receipts/invalid_receipts.json',
      about: `${about} They are kept; outcome says whether for ever without effect, or until more is held.`,
      cases: judged.filter(({ outcome }) => outcome !== 'effective'),
    },
  ];
}
