import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** What a JSON pointer into the facts and content of a notice points at. */
const fields: readonly (readonly [RegExp, MessageDescriptor])[] = [
  [/^\/content\/exporter\//, msg`Exporter`],
  [/^\/content\/importer\//, msg`Importer`],
  [/^\/content\/consignee\//, msg`Consignee`],
  [/^\/content\/notifyParty\//, msg`Notify party`],
  [/^\/content\/broker\//, msg`Broker`],
  [/^\/(?:content\/lines|facts)\//, msg`Goods`],
];

export const fieldWordOf = (path: string): MessageDescriptor | undefined =>
  fields.find(([pattern]) => pattern.test(path))?.[1];
