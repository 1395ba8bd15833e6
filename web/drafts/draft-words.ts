import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DraftStep } from '#api/contract-drafts.ts';

type Words = Readonly<Record<string, MessageDescriptor>>;

export const draftStatusWords: Words = {
  open: msg`waits for release`,
  returned: msg`returned to its author`,
  released: msg`said at the table`,
  discarded: msg`discarded`,
  disputed: msg`disputed`,
  'without-effect': msg`without effect`,
};

export const roleWords: Words = {
  'desk-officer': msg`desk officer`,
  'releasing-officer': msg`releasing officer`,
  liaison: msg`liaison officer`,
  auditor: msg`auditor`,
  administrator: msg`administrator`,
};

export const returnReasonWords: Words = {
  incomplete: msg`Something is missing`,
  'wrong-facts': msg`A fact is wrong`,
  wording: msg`The wording`,
  translation: msg`A translation`,
  'not-ours-to-say': msg`Not ours to say`,
  'not-now': msg`Not now`,
  other: msg`Another reason`,
};

export const stepWords: Readonly<Record<DraftStep['what'], MessageDescriptor>> = {
  written: msg`Written`,
  revised: msg`Revised`,
  cleared: msg`Cleared`,
  returned: msg`Returned`,
  discarded: msg`Discarded`,
  released: msg`Said at the table`,
};

export const proofWords: Words = {
  passkey: msg`signed with a passkey over this digest`,
  code: msg`signed in just before`,
  token: msg`by a program with the officer's token`,
  console: msg`at the machine of the node`,
};

/** What a table of clearances asks of whoever clears. */
export const neededProofWords: Words = {
  passkey: msg`with a passkey`,
  code: msg`signed in just before`,
  token: msg`by a program with the officer's token`,
};
