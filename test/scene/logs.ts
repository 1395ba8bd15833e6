// Logs of a few parties without signatures or files, for tests of what follows from acts and receipts alone. Holds
// what a node would hold, in any order of arrival, and folds it as a node does.

import {
  deriveRecord,
  type FoldContext,
  type FoldedJoint,
  type FoldedSide,
} from '#fold/derive-record.ts';
import { foldStatements, recordsTouched } from '#fold/fold.ts';
import { reachOf } from '#fold/reach.ts';
import { statementTypes } from '#fold/registry.ts';
import { stateDigest } from '#fold/state-digest.ts';
import { areasChanged, areasReached, type DeclaredSuspension, standsIn } from '#fold/suspended.ts';
import { isSameHistory, type TermsVersion, versionsOf } from '#fold/terms-in-force.ts';
import { utf8 } from '#kernel/bytes.ts';
import { canonicalBytes, type JsonObject } from '#kernel/canonical-json.ts';
import {
  type GroupId,
  type HashHex,
  isGroupId,
  isHashHex,
  isPartyId,
  type PartyId,
  type RecordId,
  recordId,
} from '#kernel/id.ts';
import { earlierOf, type Instant, isInstant } from '#kernel/instant.ts';
import { termsRecord } from '#ledger/amended-terms.ts';
import type { Act, VerifiedStatement } from '#ledger/statement.ts';
import type { Calendar, ClockRule, Terms } from '#ledger/terms.ts';
import { createReceiptIndex, type ReceiptIndex } from '#verbs/receipt-index.ts';
import type { Receipt } from '#verbs/receipts.ts';

export function party(text: string): PartyId {
  if (!isPartyId(text)) throw new TypeError(text);
  return text;
}
export function instant(text: string): Instant {
  if (!isInstant(text)) throw new TypeError(text);
  return text;
}
function group(text: string): GroupId {
  if (!isGroupId(text)) throw new TypeError(text);
  return text;
}
function hash(text: string): HashHex {
  if (!isHashHex(text)) throw new TypeError(text);
  return text;
}

export const xa = party('xa');
export const xb = party('xb');
export const xc = party('xc');
export const theGroup = group('ab'.repeat(32));
const commitment = hash('cd'.repeat(32));

export function termsOf(
  parties: readonly PartyId[],
  more: { readonly clocks?: readonly ClockRule[]; readonly calendars?: readonly Calendar[] } = {},
): Terms {
  return {
    v: 1,
    nonce: '00'.repeat(32),
    kind: 'working-group',
    title: { en: 'Test table' },
    members: parties.map((id) => ({
      party: id,
      names: { en: id },
      algorithm: 'ed25519',
      logKey: '',
      recoveryKey: '',
      httpKey: '',
      ageRecipient: '',
    })),
    areas: ['coordination', 'law-enforcement', 'safety', 'treaty-notifications'],
    quotas: { bytesPerDay: 1_000_000, statementsPerDay: 1_000 },
    retention: { contentDays: 365 },
    languages: ['en'],
    authentic: ['en'],
    binding: false,
    ...more,
  };
}

export type Spoken = Readonly<{
  type: string;
  time: string;
  record?: RecordId;
  area?: string;
  facts?: JsonObject;
  content?: JsonObject;
}>;

const cosignature = `${'A'.repeat(102)}==`;

export interface Logs {
  readonly terms: Terms;
  readonly logs: ReadonlyMap<PartyId, readonly VerifiedStatement[]>;
  readonly receipts: ReadonlyMap<PartyId, ReadonlyMap<number, Receipt>>;
  record(opener: PartyId, number: number): RecordId;
  /** Appends to a log; the area is the type's own unless given, or `coordination` where any would do. */
  say(by: PartyId, spoken: Spoken): number;
  /** A receipt of another's log as it stands, or of its first `size` leaves; quoted at the same time unless given. */
  receipt(
    by: PartyId,
    of: PartyId,
    time: string,
    more?: { size?: number; quoted?: string },
  ): number;
}

/** Empty logs, each with its leaf 0. */
export function createLogs(terms: Terms, founded = '2026-01-01T00:00Z'): Logs {
  const logs = new Map<PartyId, VerifiedStatement[]>();
  const receipts = new Map<PartyId, Map<number, Receipt>>();
  const append = (
    by: PartyId,
    rest: Omit<Act, 'v' | 'group' | 'party' | 'seq'>,
    content?: JsonObject,
  ) => {
    const log = logs.get(by) ?? [];
    const act: Act = { v: 1, group: theGroup, party: by, seq: log.length, ...rest };
    const state: VerifiedStatement['content'] = content
      ? { kind: 'held', salt: new Uint8Array(32), bytes: canonicalBytes(content) }
      : { kind: 'none' };
    const statement = { act, actBytes: utf8(''), leafHash: utf8(''), content: state };
    log.push(statement as VerifiedStatement);
    logs.set(by, log);
    return act.seq;
  };
  for (const { party: member } of terms.members) {
    append(member, { type: 'terms.accepted', time: instant(founded), facts: { terms: theGroup } });
  }
  return {
    terms,
    logs,
    receipts,
    record: (opener, number) => {
      const bytes = new Uint8Array(16);
      new DataView(bytes.buffer).setUint32(12, number);
      return recordId(opener, bytes);
    },
    say(by, { type, time, record, area, facts = {}, content }) {
      const known = statementTypes.get(type)?.type;
      const ownArea = area ?? known?.area ?? (known?.anyArea && 'coordination');
      return append(
        by,
        {
          type,
          time: instant(time),
          facts,
          ...(ownArea && { area: ownArea }),
          ...(record && { record }),
          ...(content && { content: commitment }),
        },
        content,
      );
    },
    receipt(by, of, time, more = {}) {
      const size = more.size ?? logs.get(of)?.length ?? 0;
      const facts = { of, size, root: commitment, cosignature, authorCosignature: cosignature };
      const seq = append(by, { type: 'receipt', time: instant(time), facts });
      const own = receipts.get(by) ?? new Map<number, Receipt>();
      const quotedTime = instant(more.quoted ?? time);
      own.set(seq, { by, seq, of, size, receiptTime: instant(time), quotedTime });
      receipts.set(by, own);
      return seq;
    },
  };
}

/** What one node holds of the logs, folded as it came. */
export interface Holder {
  readonly held: ReadonlyMap<PartyId, number>;
  readonly receipts: ReceiptIndex;
  /** Takes the next `count` statements of a log. */
  take(of: PartyId, count: number): void;
  takeAll(): void;
  passTime(now: string): void;
  joint(record: RecordId): FoldedJoint['joint'] | undefined;
  sides(): readonly FoldedSide[];
  joints(): readonly FoldedJoint[];
  searchRows(): readonly string[];
  digest(): string;
}

export function createHolder(source: Logs, start: string, forked: readonly PartyId[] = []): Holder {
  const receipts: ReceiptIndex = createReceiptIndex();
  const held = new Map<PartyId, number>(source.terms.members.map(({ party: id }) => [id, 0]));
  const sides = new Map<RecordId, Map<PartyId, FoldedSide>>();
  const joints = new Map<RecordId, FoldedJoint>();
  const search = new Map<string, string>();
  let waiting: Receipt[] = [];
  let suspensions: readonly DeclaredSuspension[] = [];
  let versions: readonly TermsVersion[] = [];
  let now = instant(start);

  const context = (): FoldContext => ({
    group: theGroup,
    terms: source.terms,
    versions,
    receipts,
    forked: new Set(forked),
    suspensions,
    now,
  });
  const rowsOf = (record: RecordId): FoldedSide[] => [...(sides.get(record)?.values() ?? [])];
  const keep = (joint: FoldedJoint | undefined): void => {
    if (joint) joints.set(joint.record, joint);
  };

  /** Receipts of one log by one party take effect in their order; the first that waits holds back the rest. */
  const settle = (fresh: readonly Receipt[]): { receipt: Receipt; waited: boolean }[] => {
    const effective: { receipt: Receipt; waited: boolean }[] = [];
    const still: Receipt[] = [];
    for (const receipt of [...waiting, ...fresh]) {
      const behind = still.some(({ by, of }) => by === receipt.by && of === receipt.of);
      if (behind || receipt.size > (held.get(receipt.of) ?? 0)) still.push(receipt);
      else effective.push({ receipt, waited: waiting.includes(receipt) });
    }
    waiting = still;
    for (const { receipt } of effective) receipts.append(receipt);
    return effective;
  };

  const recordsIn = (of: PartyId, from: number, to: number): RecordId[] =>
    (source.logs.get(of) ?? [])
      .slice(from, Math.min(to, held.get(of) ?? 0))
      .map(({ act }) => act.record)
      .filter((record) => record !== undefined);

  const rederive = (
    effective: { receipt: Receipt; waited: boolean }[],
    changed: ReadonlySet<string>,
  ): void => {
    const stale = new Set<RecordId>();
    const areas = new Set(changed);
    for (const { receipt, waited } of effective) {
      const spans = reachOf(receipt, receipts, waited ? held.get(receipt.by) : undefined);
      for (const area of areasReached(suspensions, spans)) areas.add(area);
      for (const { party: of, from, to } of spans) {
        for (const record of recordsIn(of, from, to)) stale.add(record);
      }
      const settles = earlierOf(receipt.receiptTime, receipt.quotedTime);
      for (const { record, joint } of joints.values()) {
        if (joint.settlesAfter !== undefined && joint.settlesAfter < settles) stale.add(record);
      }
    }
    for (const record of joints.keys()) {
      if (standsIn(areas, record, rowsOf(record))) stale.add(record);
    }
    for (const record of stale) keep(deriveRecord(context(), record, rowsOf(record)));
    const after = versionsOf(source.terms, joints.get(termsRecord(theGroup, source.terms))?.joint);
    if (isSameHistory(versions, after)) return;
    versions = after;
    for (const record of joints.keys()) keep(deriveRecord(context(), record, rowsOf(record)));
  };

  const take = (of: PartyId, count: number): void => {
    const from = held.get(of) ?? 0;
    const statements = (source.logs.get(of) ?? []).slice(from, from + count);
    if (statements.length === 0) return;
    held.set(of, from + statements.length);
    const own = source.receipts.get(of);
    const fresh = statements.flatMap(({ act }) => own?.get(act.seq) ?? []);
    const effective = settle(fresh);
    const actAt = (seq: number) => source.logs.get(of)?.[seq]?.act;
    const touched = recordsTouched(statements, actAt);
    const result = foldStatements({
      ...context(),
      statements,
      sides: [...touched].flatMap(rowsOf),
      actAt,
    });
    for (const side of result.sides) {
      // A store keeps JSON: whatever a side holds must survive that.
      const stored: FoldedSide = { ...side, side: JSON.parse(JSON.stringify(side.side)) };
      const rows = sides.get(side.record) ?? new Map<PartyId, FoldedSide>();
      rows.set(side.party, stored);
      sides.set(side.record, rows);
    }
    for (const { party: by, seq } of result.erased) search.delete(`${by}/${seq}`);
    for (const { party: by, seq, text } of result.search) search.set(`${by}/${seq}`, text);
    for (const joint of result.joints) keep(joint);
    const changed = areasChanged(suspensions, result.suspensions);
    suspensions = result.suspensions;
    rederive(effective, changed);
  };

  const sorted = (): FoldedJoint[] =>
    [...joints.values()].sort((a, b) => (a.record < b.record ? -1 : 1));
  return {
    held,
    receipts,
    take,
    takeAll() {
      for (const [of, log] of source.logs) take(of, log.length);
    },
    passTime(next) {
      now = instant(next);
      for (const { record, joint } of [...joints.values()]) {
        if (joint.changesAt !== undefined && joint.changesAt <= now) {
          keep(deriveRecord(context(), record, rowsOf(record)));
        }
      }
    },
    joint: (record) => joints.get(record)?.joint,
    sides: () =>
      [...sides.values()]
        .flatMap((rows) => [...rows.values()])
        .sort((a, b) => (`${a.record}/${a.party}` < `${b.record}/${b.party}` ? -1 : 1)),
    joints: sorted,
    searchRows: () => [...search].map(([place, text]) => `${place} ${text}`).sort(),
    digest: () => stateDigest(sorted().map(({ joint }) => joint)),
  };
}
