import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type {
  bases,
  modes,
  notShippedReasons,
  objectionReasons,
} from '#desks/notifications/statements.ts';
import type { Standing } from '#verbs/report.ts';

/** One word or sentence for every code of a closed list: a code that the desk gains is a type error here. */
type WordsFor<Codes extends readonly string[]> = Readonly<Record<Codes[number], MessageDescriptor>>;
type Words = Readonly<Record<string, MessageDescriptor>>;

export const basisWords: Words = {
  'art12-10-a': msg`1988 Convention, article 12, paragraph 10 (a)`,
  'table-ii-on-request': msg`Table II substance, at the other side's request`,
  bilateral: msg`Bilateral agreement`,
  'national-licence': msg`National licence`,
  voluntary: msg`Voluntary, non-scheduled chemical`,
} satisfies WordsFor<typeof bases>;

export const reasonWords: Words = {
  'consignee-unknown': msg`Consignee not known`,
  'no-import-permit': msg`No import permit`,
  'quantity-not-legitimate': msg`Quantity beyond known legitimate use`,
  'end-use-unverified': msg`End use not verified`,
  'diverted-before': msg`Earlier consignment diverted`,
  'importer-denies-order': msg`Importer says it placed no such order`,
  'substance-not-permitted': msg`Substance not permitted`,
  'documents-inconsistent': msg`Documents do not match each other`,
  other: msg`Another reason`,
} satisfies WordsFor<typeof objectionReasons>;

export const notShippedWords: Words = {
  'order-cancelled': msg`Order cancelled`,
  'licence-refused': msg`Licence not granted`,
  objection: msg`Objection of the importing side`,
  'release-denied': msg`Release not granted`,
  'stopped-in-transit': msg`Stopped in transit`,
  other: msg`Another reason`,
} satisfies WordsFor<typeof notShippedReasons>;

export const concernWords: Words = {
  consignee: msg`Consignee`,
  quantity: msg`Quantity`,
  route: msg`Route or ports`,
  documents: msg`Documents`,
  other: msg`Something else`,
};

export const questionWords: Words = {
  'end-use': msg`End use`,
  consignee: msg`Consignee`,
  quantity: msg`Quantity`,
  permit: msg`Permit or licence`,
  route: msg`Route or ports`,
  documents: msg`Documents`,
  other: msg`Something else`,
};

export const modeWords: Words = {
  sea: msg`By sea`,
  air: msg`By air`,
  road: msg`By road`,
  rail: msg`By rail`,
  post: msg`By post or express parcel`,
} satisfies WordsFor<typeof modes>;

export const formWords: Words = {
  base: msg`base`,
  salt: msg`salt`,
  hydrate: msg`hydrate`,
  solution: msg`solution`,
  preparation: msg`preparation`,
};

export const containerWords: Words = {
  bag: msg`bag`,
  bottle: msg`bottle`,
  box: msg`box`,
  can: msg`can`,
  drum: msg`drum`,
  ibc: msg`intermediate bulk container`,
  package: msg`package`,
  tank: msg`tank`,
};

export const standingWords: Words = {
  'nobody-spoke': msg`nobody has spoken`,
  'one-side': msg`only one side has spoken`,
  agreed: msg`agreed`,
  contested: msg`stated differently`,
} satisfies Readonly<Record<Standing, MessageDescriptor>>;

export const identifierWords: Words = {
  registration: msg`Registration number`,
  'tax-id': msg`Tax number`,
  licence: msg`Licence`,
  permit: msg`Permit`,
  lei: msg`LEI`,
  duns: msg`D-U-N-S number`,
};

export const silenceWords: Words = {
  'deemed-authorised': msg`If no answer is on record by then, the shipment counts as having no objection.`,
  'may-proceed': msg`If no answer is on record by then, the shipment may proceed.`,
  'may-not-proceed': msg`If no answer is on record by then, the shipment may not proceed.`,
  'no-effect': msg`Silence has no effect.`,
};

export const owedWords: Words = {
  answer: msg`An answer to this notice`,
  'answer-question': msg`An answer to the importing side's question`,
  'decide-more-time': msg`Whether your side gives more time`,
  return: msg`Actual quantities and dates`,
};

/** Why a statement changes nothing, as the fold says it. */
export const withoutEffectWords: Words = {
  'not-entitled': msg`this party was not entitled to say it`,
  'not-understood': msg`this version does not understand it`,
  'another-addressee': msg`an amendment cannot name another addressee`,
  'another-table': msg`the notice belongs to another table`,
  'nothing-notified': msg`nothing had been notified`,
  'opened-already': msg`the record had been opened already`,
  'withdrawn-already': msg`the notice had been withdrawn already`,
  'too-many': msg`there are more statements on this record than can count`,
};
