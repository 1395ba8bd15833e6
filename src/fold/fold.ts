/**
 * Applies a batch of one party's statements, in the order of its log: acts in, sides and joint views out. Pure: equal logs, terms, fold
 * version and `now` give equal results, whatever the order in which logs arrived (docs/spec/statement.md, time.md).
 */
import { textOf } from '#kernel/bytes.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '#kernel/canonical-json.ts';
import type { GroupId, PartyId, RecordId } from '#kernel/id.ts';
import type { Act, Statement, VerifiedStatement } from '#ledger/statement.ts';
import type { SaidAct } from '#verbs/desk.ts';
import {
  deriveRecord,
  type FoldContext,
  type FoldedJoint,
  type FoldedSide,
} from './derive-record.ts';
import { eraseInRecord, type RecordSide, reduceRecord } from './record-side.ts';
import { type Misplaced, type Understanding, understand } from './registry.ts';
import { type DeclaredSuspension, suspensionsAfter } from './suspended.ts';

/** A leaf of the same log that was folded before this batch, if it is held. */
export type ActAt = (seq: number) => Act | undefined;

export type FoldInput = FoldContext &
  Readonly<{
    /** One party's, ascending, without a gap to what was folded before. */
    statements: readonly VerifiedStatement[];
    /** Every party's side of every record in {@link recordsTouched}. */
    sides: readonly FoldedSide[];
    actAt: ActAt;
  }>;

/** What people search for in one statement. */
export type FoldedSearch = Readonly<{
  group: GroupId;
  record: RecordId;
  party: PartyId;
  seq: number;
  text: string;
}>;
export type Leaf = Readonly<{ group: GroupId; party: PartyId; seq: number }>;

export type FoldResult = Readonly<{
  /** One for each statement, in order: false if its type is unknown or its facts do not fit. */
  understood: readonly boolean[];
  /** Sides that changed, whole. */
  sides: readonly FoldedSide[];
  /** Joint views of the records touched. */
  joints: readonly FoldedJoint[];
  /** Includes, for each content erased, what is still found by its act alone. */
  search: readonly FoldedSearch[];
  /** Contents that this batch erases. */
  erased: readonly Leaf[];
  /** Statements that concern no record and are kept without effect. */
  withoutEffect: readonly Readonly<{ seq: number; why: string }>[];
  /** As they stand after the batch; the list that was given, if it says nothing of any. */
  suspensions: readonly DeclaredSuspension[];
}>;

/** The statements whose content an act erases, or why it erases none (docs/spec/statement.md, "Erasure"). */
function erasedSeqs(act: Act): readonly number[] | Misplaced | 'not-entitled' {
  const { party, seqs } = act.facts;
  if (party !== act.party || !Array.isArray(seqs)) return 'not-entitled';
  const below = seqs.filter((seq) => typeof seq === 'number' && seq < act.seq);
  return below.length === seqs.length ? (below as number[]) : 'not-entitled';
}

/** Contents that folds and judgements rest on (docs/spec/statement.md, "Erasure"). */
export const isNeverErased = (type: string): boolean =>
  type.startsWith('terms.') || type === 'fork.shown' || type === 'amendment.tabled';

const isErasable = (act: Act | undefined): act is Act =>
  act?.content !== undefined && !isNeverErased(act.type);

function lookUp(statements: readonly Statement[], actAt: ActAt): ActAt {
  const first = statements[0]?.act.seq ?? 0;
  return (seq) => (seq >= first ? statements[seq - first]?.act : actAt(seq));
}

/** The records whose sides a fold of these statements needs: those they name, and those whose contents they erase. */
export function recordsTouched(
  statements: readonly Statement[],
  actAt: ActAt,
): ReadonlySet<RecordId> {
  const touched = new Set<RecordId>();
  const look = lookUp(statements, actAt);
  for (const { act } of statements) {
    if (act.record !== undefined) touched.add(act.record);
    if (act.type !== 'content.erased' || understand(act).kind !== 'group') continue;
    const seqs = erasedSeqs(act);
    for (const seq of typeof seqs === 'string' ? [] : seqs) {
      const record = look(seq)?.record;
      if (record !== undefined) touched.add(record);
    }
  }
  return touched;
}

/** The search row of one statement; `undefined` if there is nothing to find. For contents that fill a hole later, too. */
export function searchRow(statement: Pick<Statement, 'act' | 'content'>): FoldedSearch | undefined {
  return rowOf(statement, understand(statement.act));
}

/** Content matched its commitment when it came, and was canonical; it is not put to that test again. */
function readContent(content: Statement['content']): JsonObject | undefined {
  const text = content.kind === 'held' ? textOf(content.bytes) : undefined;
  const value: JsonValue | undefined = text === undefined ? undefined : JSON.parse(text);
  return isJsonObject(value) ? value : undefined;
}

function rowOf(
  { content }: Pick<Statement, 'content'>,
  found: Understanding,
): FoldedSearch | undefined {
  if (found.kind !== 'desk') return undefined;
  const text = found.desk.searchText(found.act, readContent(content));
  if (text === '') return undefined;
  const { group, party, seq, record }: SaidAct = found.act;
  return { group, record, party, seq, text };
}

type Work = {
  readonly input: FoldInput;
  readonly look: ActAt;
  /** This party's sides, as they change. */
  readonly own: Map<RecordId, RecordSide>;
  readonly search: FoldedSearch[];
  readonly erased: Leaf[];
  readonly withoutEffect: { readonly seq: number; readonly why: string }[];
};

/** Deletes the content of earlier statements; what their acts alone say can still be found. */
function erase(work: Work, act: Act): void {
  const seqs = erasedSeqs(act);
  if (typeof seqs === 'string') {
    work.withoutEffect.push({ seq: act.seq, why: seqs });
    return;
  }
  const { group, party } = act;
  for (const seq of seqs) {
    const target = work.look(seq);
    if (!isErasable(target)) continue;
    work.erased.push({ group, party, seq });
    // Said and erased in one batch: what its content would be found by is never written.
    const found = work.search.findIndex((one) => one.party === party && one.seq === seq);
    if (found >= 0) work.search.splice(found, 1);
    const row = searchRow({ act: target, content: { kind: 'hole' } });
    if (row) work.search.push(row);
    const side = target.record && work.own.get(target.record);
    if (target.record && side) work.own.set(target.record, eraseInRecord(side, seq, act.seq));
  }
}

function foldOne(work: Work, statement: Statement): boolean {
  const { act } = statement;
  const found = understand(act);
  if (act.record !== undefined) {
    work.own.set(act.record, reduceRecord(work.own.get(act.record), act, found));
    const row = rowOf(statement, found);
    if (row) work.search.push(row);
  } else if (found.kind === 'not-understood' || found.kind === 'misplaced') {
    work.withoutEffect.push({ seq: act.seq, why: found.why });
  } else if (act.type === 'content.erased') erase(work, act);
  else if (act.type === 'terms.accepted' && act.seq > 0) {
    work.withoutEffect.push({ seq: act.seq, why: 'not-first' });
  }
  return found.kind !== 'not-understood';
}

function deskOf({ desks }: RecordSide): string {
  return Object.keys(desks ?? {})[0] ?? '';
}

/** Folds one batch. The caller adds the batch's effective receipts to `receipts` first. */
export function foldStatements(input: FoldInput): FoldResult {
  const { statements, sides, actAt, group } = input;
  const party = statements[0]?.act.party;
  const look = lookUp(statements, actAt);
  const others = new Map<RecordId, FoldedSide[]>();
  const own = new Map<RecordId, RecordSide>();
  for (const row of sides) {
    if (row.party === party) own.set(row.record, row.side as RecordSide);
    else others.set(row.record, [...(others.get(row.record) ?? []), row]);
  }
  const work: Work = { input, look, own, search: [], erased: [], withoutEffect: [] };
  const understood = statements.map((statement) => foldOne(work, statement));
  const changed =
    party === undefined
      ? []
      : [...own].map(
          ([record, side]): FoldedSide => ({ group, record, desk: deskOf(side), party, side }),
        );
  const suspensions = suspensionsAfter(input.suspensions, changed, input.terms);
  const context = { ...input, suspensions };
  const joints = changed.flatMap(
    (row) => deriveRecord(context, row.record, [row, ...(others.get(row.record) ?? [])]) ?? [],
  );
  const { search, erased, withoutEffect } = work;
  return { understood, sides: changed, joints, search, erased, withoutEffect, suspensions };
}
