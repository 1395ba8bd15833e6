import type { FoldContext } from '#fold/derive-record.ts';
import { type DeclaredSuspension, suspensionsAfter } from '#fold/suspended.ts';
import { isDissolved, type TermsVersion, versionsOf } from '#fold/terms-in-force.ts';
import { assert } from '#kernel/assert.ts';
import type { GroupId, PartyId } from '#kernel/id.ts';
import { instantOfMs } from '#kernel/instant.ts';
import { termsRecord } from '#ledger/amended-terms.ts';
import type { Terms } from '#ledger/terms.ts';
import { groupIdOf, parseTerms } from '#ledger/terms-text.ts';
import { type GroupRow, pageRowsMax, type Store } from '#store/store.ts';
import { createReceiptIndex, type ReceiptIndex } from '#verbs/receipt-index.ts';
import { type ForkAct, readForkActs } from './fork-acts.ts';
import { emptyLog, type LogState, logOfRow } from './log-state.ts';
import { readStale, type StaleAreas } from './stale-setting.ts';
import { readWaiting, type WaitingReceipt } from './waiting-receipts.ts';

/**
 * What a running node keeps in memory of one group: small, and read again from the store after whatever failed, so that memory never runs
 * ahead of the disk.
 */
export type GroupState = {
  readonly group: GroupId;
  readonly self: PartyId;
  /** Those that founded the group; `versions` has what amended them. */
  readonly terms: Terms;
  versions: readonly TermsVersion[];
  /** All have agreed to end the group: nothing more is said in it. */
  dissolved: boolean;
  readonly termsBytes: Uint8Array;
  complete: boolean;
  readonly logs: Map<PartyId, LogState>;
  receipts: ReceiptIndex;
  /** Receipts were appended, or rows written, of which it is not known that they are durable: the next write reads the group again. */
  inDoubt: boolean;
  /** The key in force for which its secret was last found here (`canSign`). */
  signsWith: string | undefined;
  waiting: readonly WaitingReceipt[];
  /** What members have said of forks. */
  forkActs: readonly ForkAct[];
  /** What members have suspended, as the sides have it. */
  suspensions: readonly DeclaredSuspension[];
  stale: StaleAreas | undefined;
};

export async function loadGroup(store: Store, row: GroupRow): Promise<GroupState> {
  const parsed = parseTerms(row.termsBytes);
  assert(parsed.ok, 'terms in the store were valid when they were founded');
  const terms = parsed.value;
  const group = groupIdOf(row.termsBytes);
  const ofTerms = (await store.joint(group, termsRecord(group, terms)))?.joint;
  const logs = new Map<PartyId, LogState>();
  for (const member of terms.members) logs.set(member.party, emptyLog(group, member));
  for (const log of await store.logs(group)) logs.set(log.party, logOfRow(log));
  return {
    group,
    self: row.self,
    terms,
    versions: versionsOf(terms, ofTerms),
    dissolved: isDissolved(ofTerms),
    termsBytes: row.termsBytes,
    complete: row.complete,
    logs,
    receipts: createReceiptIndex(await store.receipts(group)),
    inDoubt: false,
    signsWith: undefined,
    waiting: await readWaiting(store, group),
    forkActs: await readForkActs(store, group),
    suspensions: await readSuspensions(store, group, terms),
    stale: await readStale(store, group),
  };
}

async function readSuspensions(
  store: Store,
  group: GroupId,
  terms: Terms,
): Promise<readonly DeclaredSuspension[]> {
  const left = await store.sides(group, [termsRecord(group, terms)]);
  let found = suspensionsAfter([], left, terms);
  for (let after: string | undefined; ; ) {
    const more = after === undefined ? {} : { after };
    const page = await store.joints({ group, desk: 'suspensions', limit: pageRowsMax, ...more });
    const records = page.rows.map(({ record }) => record);
    found = suspensionsAfter(found, await store.sides(group, records), terms);
    after = page.next;
    if (after === undefined) return found;
  }
}

export function logOf(state: GroupState, party: PartyId): LogState {
  const log = state.logs.get(party);
  assert(log !== undefined, `${party} is a member`);
  return log;
}

/** Members whose logs have forked: what they touch is disputed. */
function forkedParties(state: GroupState): ReadonlySet<PartyId> {
  const forked = [...state.logs.values()].filter((log) => log.forkedAt !== undefined);
  return new Set(forked.map((log) => log.party));
}

export function foldContext(state: GroupState, nowMs: number): FoldContext {
  const { group, terms, versions, receipts, suspensions } = state;
  const forked = forkedParties(state);
  return { group, terms, versions, receipts, forked, suspensions, now: instantOfMs(nowMs) };
}
