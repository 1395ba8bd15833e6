/** Vectors of drafts and of what a passkey signs to clear one (docs/spec/releases.md). */
import { canonicalText, type JsonObject } from '#kernel/canonical-json.ts';
import { hashHex, toHex } from '#kernel/digest.ts';
import { type RecordId, recordId } from '#kernel/id.ts';
import { clearanceChallenge } from '#ledger/clearance-challenge.ts';
import { type DraftText, draftDigest } from '#ledger/draft-digest.ts';
import { seed, three, xb } from './fixture.ts';
import { toldCase } from './statement-case.ts';
import type { VectorFile } from './vector-file.ts';

const record = (name: string): RecordId => recordId(xb, seed(name).slice(0, 16));
const asked: DraftText = {
  ...{ group: three.group, type: 'notification.asked', record: record('a notice') },
  ...{ area: 'treaty-notifications', facts: { about: 1 }, content: { text: { zh: '何时启运？' } } },
};
const drafts: Readonly<Record<string, DraftText>> = {
  'on a record': asked,
  'for an authority': { ...asked, authority: 'cna' },
  'without content, opening a record': {
    group: three.group,
    type: 'agreed-text.proposed',
    facts: {},
  },
};

const digest = draftDigest(asked);
const facts = {
  officer: 'o-00000000000000aa',
  role: 'releasing-officer',
  digest,
  proof: 'passkey',
};
type Cleared = Readonly<{ record: RecordId; version: number; facts: JsonObject }>;
const first: Cleared = { record: record('a draft'), version: 5, facts };
const cleared: Readonly<Record<string, Cleared>> = {
  'a clearance': first,
  'in another role': { ...first, facts: { ...facts, role: 'liaison' } },
  'of an authority': { ...first, facts: { ...facts, authority: 'customs' } },
  'by another officer': { ...first, facts: { ...facts, officer: 'o-00000000000000bb' } },
  'of a second draft of the same words': { ...first, record: record('its twin') },
  'of the same words in a later version': { ...first, version: 6 },
  'of other words': { ...first, facts: { ...facts, digest: hashHex(seed('other words')) } },
};

export function clearances(): readonly VectorFile[] {
  return [
    {
      path: 'clearances/valid_digests.json',
      about: 'The digest of a draft, which its clearances name.',
      cases: Object.entries(drafts).map(([name, draft]) => ({
        ...{ name, draft: canonicalText(draft) },
        digest: draftDigest(draft),
      })),
    },
    {
      path: 'clearances/valid_challenges.json',
      about: 'What a passkey signs to clear the version that stands at `version` of the same log.',
      cases: Object.entries(cleared).map(([name, { record: of, version, facts: said }]) => {
        const more = { area: 'coordination', record: of };
        const { act, members } = toldCase({ type: 'draft.cleared', facts: said, more });
        const clearance = { group: act.group, record: of, version, facts: act.facts };
        return { name, ...members, version, challenge: toHex(clearanceChallenge(clearance)) };
      }),
    },
  ];
}
