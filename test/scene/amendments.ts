// Amendments of the terms between fictitious parties, for tests of what is in force where.

import assert from 'node:assert/strict';
import type { AmendmentJoint } from '#desks/amendments/joint.ts';
import type { AmendmentMatter } from '#desks/amendments/statements.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { HashHex, PartyId, RecordId } from '#kernel/id.ts';
import { amendTerms, type TermsChanges, termsHash, termsRecord } from '#ledger/amended-terms.ts';
import type { Terms } from '#ledger/terms.ts';
import { type Version, versionHash, versionOf, type Wording } from '#ledger/wording.ts';
import { createLogs, type Holder, type Logs, theGroup } from './logs.ts';

/** The founding terms' hash, as these logs have it. */
export const founding = theGroup as string as HashHex;

export const amendmentWording: Wording & JsonObject = {
  clauses: [{ id: 'c1', text: { en: 'The areas are as listed.' } }],
  nonce: '0e'.repeat(16),
  title: { text: { en: 'Amendment of the terms' } },
};

export function amendmentVersion(matter: AmendmentMatter): Version<AmendmentMatter> {
  const said = { authentic: ['en'], binding: false, status: 'common-understanding' } as const;
  return versionOf(amendmentWording, { ...said, matter });
}

export const changing = (amends: HashHex, changes: TermsChanges): Version<AmendmentMatter> =>
  amendmentVersion({ amends, changes: changes as NonNullable<AmendmentMatter['changes']> });

/** The terms that these changes make, and their hash. */
export function amendedBy(terms: Terms, changes: TermsChanges): { terms: Terms; hash: HashHex } {
  const amended = amendTerms(terms, changes);
  assert.ok(amended, 'the changes make terms');
  return { terms: amended, hash: termsHash(amended) };
}

export type Table = Logs & {
  readonly ofTerms: RecordId;
  on(by: PartyId, type: string, time: string, facts: JsonObject): number;
  table(by: PartyId, time: string, text: Version<AmendmentMatter>): HashHex;
  accept(by: PartyId, time: string, version: HashHex): number;
  /** Every party accepts and receipts every other, in the order of the terms. */
  agree(time: string, text: Version<AmendmentMatter>): HashHex;
};

export function tableOf(terms: Terms): Table {
  const logs = createLogs(terms);
  const ofTerms = termsRecord(theGroup, terms);
  const members = terms.members.map(({ party }) => party);
  const on: Table['on'] = (by, type, time, facts) =>
    logs.say(by, {
      ...{ type, time, record: ofTerms, facts },
      content:
        type === 'amendment.tabled' ? { wording: amendmentWording } : { text: { en: 'Said.' } },
    });
  const table: Table['table'] = (by, time, text) => {
    on(by, 'amendment.tabled', time, { text });
    return versionHash(text);
  };
  const accept: Table['accept'] = (by, time, version) =>
    on(by, 'amendment.accepted', time, { version, mandate: 'government' });
  return {
    ...{ ...logs, ofTerms, on, table, accept },
    agree(time, text) {
      const [first] = members;
      assert.ok(first);
      const version = table(first, time, text);
      for (const party of members) accept(party, time, version);
      for (const by of members) {
        for (const of of members) if (of !== by) logs.receipt(by, of, time);
      }
      return version;
    },
  };
}

const isOfTerms = (joint: ReturnType<Holder['joint']>): joint is AmendmentJoint =>
  joint?.desk === 'amendments';

export function termsView(holder: Holder, { ofTerms }: Table): AmendmentJoint {
  const joint = holder.joint(ofTerms);
  assert.ok(isOfTerms(joint), 'something was said of the terms');
  return joint;
}
