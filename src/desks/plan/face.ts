/** The plan desk as officers meet it. */
import { titleIn } from '#verbs/content-text.ts';
import type { DeskFace } from '#verbs/face.ts';
import * as text from '#verbs/words/text-words.ts';
import type { PlanJoint } from './joint.ts';
import { may, versionOf } from './may.ts';
import * as words from './words/plan-words.ts';

export const planFace: DeskFace<PlanJoint> = {
  words: {
    name: words.planName,
    record: words.planRecord,
    statuses: words.planStatuses,
    sentences: words.planSentences,
    said: words.planSaid,
    actions: words.planActions,
    meanings: words.planMeanings,
    owed: words.planOwed,
    withoutEffect: text.textKeptWords,
    labels: { ...text.textLabels, ...words.planLabels },
    codes: {
      ...{ ...text.stanceWords, ...text.mandateWords, ...text.textStatusWords },
      ...{ ...words.courseWords, ...words.findingWords, ...words.endingWords },
      // The role of a clause.
      measure: words.planLabels.measure,
    },
  },
  may,
  summary({ versions, inForce, owners, due }) {
    const named = versions.find(({ version }) => version === inForce) ?? versions.at(-1);
    const tabled = named?.tabled[0];
    return {
      ...(tabled && { named: { party: tabled.party, seq: tabled.seq } }),
      details: [...owners, ...(due ? [due] : [])],
    };
  },
  title: titleIn,
  begin(joint, type, party) {
    if (type === 'plan.tabled' || type === 'plan.progressed') return {};
    const version = versionOf(joint, party, type);
    return version ? { version } : {};
  },
};
