import { openerOf, type PartyId } from '#kernel/id.ts';
import type { DeriveInput, WithoutEffect } from '#verbs/desk.ts';
import { effectiveTime, isHiddenFrom } from '#verbs/effective-time.ts';
import type { AnswerEntry, NotificationSide, Said } from './side.ts';
import type { Proved } from './view.ts';

/** The two at the table of one notice, and what each of them has seen of the other. */
export type Table = Readonly<{
  input: DeriveInput<NotificationSide>;
  exporter: PartyId;
  /** The other party of this table. A notice stands among two only. */
  addressee: PartyId;
  exporterSide: NotificationSide;
  addresseeSide: NotificationSide;
}>;

/** The side of a party that has said nothing. */
export const nothing: NotificationSide = {};

export function tableOf(input: DeriveInput<NotificationSide>): Table | undefined {
  const exporter = openerOf(input.record);
  const [one, two, ...more] = input.terms.members;
  const addressee = one?.party === exporter ? two?.party : one?.party;
  const isPair = one !== undefined && two !== undefined && more.length === 0;
  if (!isPair || addressee === undefined) return undefined;
  if (one.party !== exporter && two.party !== exporter) return undefined;
  return {
    input,
    exporter,
    addressee,
    exporterSide: input.sides.get(exporter) ?? nothing,
    addresseeSide: input.sides.get(addressee) ?? nothing,
  };
}

export const otherOf = (table: Table, party: PartyId): PartyId =>
  party === table.exporter ? table.addressee : table.exporter;

/** What the other side has not seen the content of answers nothing and starts nothing (docs/spec/time.md). */
export function seen<Entry extends Said>(
  table: Table,
  author: PartyId,
  entries: readonly Entry[] | undefined,
  hidden?: WithoutEffect[],
): readonly Entry[] {
  if (entries === undefined || entries.length === 0) return [];
  const { erasedBy, receipts } = table.input;
  if (entries.every(({ seq }) => erasedBy(author, seq) === undefined)) return entries;
  return entries.filter(({ seq }) => {
    if (!isHiddenFrom(otherOf(table, author), author, seq, erasedBy, receipts)) return true;
    hidden?.push({ party: author, seq, why: 'erased-before-receipt' });
    return false;
  });
}

/**
 * The exporter's answer to a question. One that the addressee held before he asked answers nothing: or questions could be answered in
 * advance, and would stop no clock.
 */
export function answerTo(table: Table, question: Said): AnswerEntry | undefined {
  const { exporter, addressee, exporterSide, input } = table;
  return seen(table, exporter, exporterSide.answers).find((answer) => {
    if (answer.question !== question.seq) return false;
    const held = input.receipts.firstCovering(addressee, exporter, answer.seq);
    return held === undefined || held.seq > question.seq;
  });
}

/** A statement's time and first receipt, as far as the logs prove them. */
export function proved(table: Table, author: PartyId, said: Said): Proved {
  const other = otherOf(table, author);
  const { receipts } = table.input;
  const { at, clamped } = effectiveTime(said, author, other, receipts);
  const receipt = receipts.firstCovering(other, author, said.seq);
  return {
    seq: said.seq,
    at,
    ...(clamped && { clamped }),
    ...(receipt && { received: { seq: receipt.seq, at: receipt.receiptTime } }),
  };
}
