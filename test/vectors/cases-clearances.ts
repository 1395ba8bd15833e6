/** Vectors of drafts and of what a passkey signs to clear one (docs/spec/releases.md). */
import { canonicalText, type JsonObject } from '#kernel/canonical-json.ts';
import { hashHex, toHex } from '#kernel/digest.ts';
import { type RecordId, recordId } from '#kernel/id.ts';
import { type BatchEntry, batchChallenge, batchDigest } from '#ledger/batch-digest.ts';
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

const entry = (name: string, of = digest): BatchEntry => ({ record: record(name), digest: of });
const batches: Readonly<Record<string, readonly BatchEntry[]>> = {
  'one draft': [entry('a draft')],
  'two drafts of the same words': [entry('a draft'), entry('its twin')],
  'the same two in the other order': [entry('its twin'), entry('a draft')],
  'one of other words': [entry('a draft', hashHex(seed('other words'))), entry('its twin')],
};

const chosenFacts = {
  officer: 'o-00000000000000aa',
  role: 'releasing-officer',
  proof: 'passkey',
  digest: batchDigest(batches['two drafts of the same words'] ?? []),
  group: three.group,
  drafts: 2,
};
const chosen: Readonly<Record<string, Readonly<{ record: RecordId; facts: JsonObject }>>> = {
  'a choice': { record: record('a batch'), facts: chosenFacts },
  'the same choice once more': { record: record('another batch'), facts: chosenFacts },
  'in another role': { record: record('a batch'), facts: { ...chosenFacts, role: 'liaison' } },
  'of an authority': { record: record('a batch'), facts: { ...chosenFacts, authority: 'customs' } },
};

export function clearances(): readonly VectorFile[] {
  return [
    {
      path: 'clearances/valid_batches.json',
      about: 'The digest of many drafts that are released at once, in the order of `drafts`.',
      cases: Object.entries(batches).map(([name, drafts]) => ({
        ...{ name, drafts: drafts.map((one) => ({ ...one })), digest: batchDigest(drafts) },
      })),
    },
    {
      path: 'clearances/valid_batch_challenges.json',
      about: 'What a passkey signs to release many drafts at once.',
      cases: Object.entries(chosen).map(([name, { record: of, facts: said }]) => {
        const more = { area: 'coordination', record: of };
        const { act, members } = toldCase({ type: 'batch.chosen', facts: said, more });
        const text = { group: act.group, record: of, facts: act.facts };
        return { name, ...members, challenge: toHex(batchChallenge(text)) };
      }),
    },
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
