import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { FindingCode } from '#screening/finding.ts';

/** A finding in a sentence: what is the same as what. None says what it means; an officer decides. */
const sentences: Readonly<Record<FindingCode, MessageDescriptor>> = {
  'party.identifier': msg`A number or address of this firm is the same as one on a list.`,
  'party.name': msg`This name stands on a list.`,
  'party.name-without-form': msg`But for its legal form, this name stands on a list.`,
  'party.name-reordered': msg`The same words stand on a list in another order.`,
  'goods.cas': msg`This CAS number belongs to a substance on the control list.`,
  'goods.substance': msg`This is a name of a substance on the control list.`,
  'goods.substance-mention': msg`A name of a substance on the control list stands in this text. It may be part of another chemical's name.`,
  'goods.cas-check-digit': msg`The last digit of this CAS number does not fit the others.`,
  'goods.cas-unreadable': msg`This does not have the form of a CAS number.`,
  'goods.cas-name-mismatch': msg`This CAS number and this name belong to different substances.`,
  'goods.cas-unknown-for-name': msg`For this name the control list has another CAS number.`,
  'goods.hs-differs': msg`A substance of this name is usually declared under another HS code.`,
  'goods.hs-family': msg`Substances on the control list share this HS sub-heading with many other goods. That alone says little.`,
  'screening.bound-reached': msg`A bound was reached, so part of the record was not screened.`,
  'screening.list-unreadable': msg`A list of this node could not be read, so the record was not screened against it.`,
};

const byCode: Readonly<Record<string, MessageDescriptor>> = sentences;
export const findingSentence = (code: string): MessageDescriptor | undefined => byCode[code];

/** What a JSON pointer into a notice points at, by its first members. */
const fields: readonly (readonly [RegExp, MessageDescriptor])[] = [
  [/^\/exporter\//, msg`Exporter`],
  [/^\/importer\//, msg`Importer`],
  [/^\/consignee\//, msg`Consignee`],
  [/^\/notifyParty\//, msg`Notify party`],
  [/^\/broker\//, msg`Broker`],
  [/^\/lines\//, msg`Goods`],
];

export const fieldWordOf = (path: string): MessageDescriptor | undefined =>
  fields.find(([pattern]) => pattern.test(path))?.[1];
