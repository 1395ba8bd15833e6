import { openerOf, type PartyId } from '#kernel/id.ts';
import {
  answerTo as answerOf,
  type Between,
  moreTimeOf,
  type Proved,
  provedOf,
  seenOf,
} from '#verbs/between.ts';
import type { DeriveInput, WithoutEffect } from '#verbs/desk.ts';
import type { Said } from '#verbs/entries.ts';
import type { AnswerEntry, NotificationSide } from './side.ts';

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

const between = ({ input, exporter, addressee }: Table): Between => ({
  asker: exporter,
  asked: addressee,
  receipts: input.receipts,
  erasedBy: input.erasedBy,
});

/** What the other side has not seen the content of answers nothing and starts nothing (docs/spec/time.md). */
export const seen = <Entry extends Said>(
  table: Table,
  author: PartyId,
  entries: readonly Entry[] | undefined,
  hidden?: WithoutEffect[],
): readonly Entry[] => seenOf(between(table), author, entries, hidden);

/** The exporter's answer to a question. */
export const answerTo = (table: Table, question: Said): AnswerEntry | undefined =>
  answerOf(between(table), table.exporterSide.answers, question);

export const proved = (table: Table, author: PartyId, said: Said): Proved =>
  provedOf(between(table), author, said);

export const moreTimeAt = (table: Table, lastReply: number) =>
  moreTimeOf(
    between(table),
    table.addresseeSide.moreTime,
    table.exporterSide.extensions,
    lastReply,
  );
