import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What a JSON pointer into a notice points at, by its first member. */
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
