import type { PartyId } from '#kernel/id.ts';
import { ok, type Refusal, type Result, refuse } from '#kernel/refusal.ts';
import { frameBundle } from '#ledger/bundle.ts';
import { isFoundingAct } from '#ledger/founding.ts';
import type { HeldLog } from '#ledger/held-log.ts';
import { initialKeys } from '#ledger/keys.ts';
import type { Act, Statement } from '#ledger/statement.ts';
import type { Member, Terms } from '#ledger/terms.ts';
import type { groupIdOf } from '#ledger/terms-text.ts';
import { emptyRange } from '#ledger/tree.ts';
import { verifyBundle } from '#ledger/verify-bundle.ts';

/** Where the bytes come from: a node's API, or files. */
export type LogSource = Readonly<{
  terms: () => Promise<Uint8Array>;
  /** `undefined`: nothing is there from `from` on. */
  bundle: (party: PartyId, from: number) => Promise<Uint8Array | undefined>;
}>;

/** One log as far as it could be verified. */
export type ReadLog = Readonly<{
  party: PartyId;
  held: HeldLog;
  leafHashes: readonly Uint8Array[];
  receipts: readonly Act[];
  contents: number;
  firstHole?: number;
  refusal?: Refusal;
}>;

export type LogToRead = Readonly<{
  group: ReturnType<typeof groupIdOf>;
  terms: Terms;
  member: Member;
  nowSeconds: number;
}>;

type Reading = {
  held: HeldLog;
  leafHashes: Uint8Array[];
  receipts: Act[];
  contents: number;
  firstHole?: number;
};

/** Reads one log from its beginning, as far as it holds. */
export async function readLog(log: LogToRead, source: LogSource): Promise<ReadLog> {
  const { party } = log.member;
  const reading: Reading = {
    held: { range: emptyRange, keys: initialKeys(log.member), read: neverRead },
    ...{ leafHashes: [], receipts: [], contents: 0 },
  };
  for (;;) {
    const from = reading.held.range.size;
    const bytes = await source.bundle(party, from);
    const taken = bytes === undefined ? ok(false) : await takeBundle(log, reading, bytes);
    if (!taken.ok) return { party, ...reading, refusal: taken.refusal };
    if (!taken.value) return { party, ...reading };
  }
}

/** A log that is read from its beginning never overlaps. */
const neverRead = (): never => {
  throw new RangeError('no subtree is kept');
};

/** True if more may follow. */
async function takeBundle(
  { group, terms, member, nowSeconds }: LogToRead,
  reading: Reading,
  bytes: Uint8Array,
): Promise<Result<boolean>> {
  const framed = frameBundle(bytes);
  if (!framed.ok) return framed;
  if (framed.value.header.party !== member.party) return refuse('act.misplaced');
  const verdict = await verifyBundle(framed.value, {
    group,
    terms,
    held: reading.held,
    nowSeconds,
  });
  if (!verdict.ok) return { ok: false, refusal: verdict.refusal };
  const { statements, range, keys, checkpoint } = verdict.value;
  const added = statements.slice(verdict.value.overlap);
  const [first] = added;
  if (first?.act.seq === 0 && !isFoundingAct(first.act)) return refuse('group.not-founded');
  for (const statement of added) note(reading, statement);
  reading.held = { range, keys, read: neverRead, checkpoint };
  // A bundle ends before a key act and brings the checkpoint that ends there, so the last one is known by bringing nothing.
  return ok(added.length > 0);
}

function note(reading: Reading, { act, leafHash, content }: Statement): void {
  reading.leafHashes.push(leafHash);
  if (act.type === 'receipt') reading.receipts.push(act);
  if (content.kind === 'held') reading.contents += 1;
  if (content.kind === 'hole') reading.firstHole ??= act.seq;
}
