/** The terms of reference as officers meet them. */
import { titleIn } from '#verbs/content-text.ts';
import type { DeskFace } from '#verbs/face.ts';
import * as text from '#verbs/words/text-words.ts';
import type { AmendmentJoint } from './joint.ts';
import { may, versionOf } from './may.ts';
import * as words from './words/amendment-words.ts';
import { matterCodes, matterLabels } from './words/matter-words.ts';

export const amendmentsFace: DeskFace<AmendmentJoint> = {
  words: {
    name: words.amendmentsName,
    record: words.amendmentsRecord,
    statuses: words.amendmentStatuses,
    sentences: words.amendmentSentences,
    said: words.amendmentSaid,
    actions: words.amendmentActions,
    meanings: words.amendmentMeanings,
    owed: words.amendmentOwed,
    withoutEffect: { ...text.textKeptWords, ...words.amendmentKept },
    labels: { ...text.textLabels, ...matterLabels, ...words.amendmentLabels },
    codes: { ...matterCodes, ...text.stanceWords, ...text.mandateWords, ...text.textStatusWords },
  },
  may,
  summary({ versions, inForce }) {
    const named = versions.findLast(({ version }) => version === inForce) ?? versions.at(-1);
    const tabled = named?.tabled[0];
    return { ...(tabled && { named: { party: tabled.party, seq: tabled.seq } }), details: [] };
  },
  title: titleIn,
  begin(joint, type, party) {
    if (type === 'amendment.tabled' || type === 'membership.left') return {};
    const version = versionOf(joint, party, type);
    return version ? { version } : {};
  },
};
