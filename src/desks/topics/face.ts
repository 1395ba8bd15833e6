/** Topics and concerns as officers meet them. */
import { isJsonObject } from '#kernel/canonical-json.ts';
import type { DeskFace } from '#verbs/face.ts';
import { gradingLabels, permissionCodes, textIn } from '#verbs/grading-words.ts';
import { type ConcernJoint, mayOnConcern } from './concern.ts';
import type { TopicJoint } from './joint.ts';
import { may } from './may.ts';
import * as ofConcerns from './words/concern-words.ts';
import * as ofTopics from './words/topic-words.ts';

export const topicsFace: DeskFace<TopicJoint> = {
  words: {
    name: ofTopics.topicName,
    record: ofTopics.topicRecord,
    statuses: ofTopics.statusWords,
    sentences: ofTopics.statusSentences,
    said: ofTopics.saidWords,
    actions: ofTopics.actionWords,
    meanings: ofTopics.meaningWords,
    owed: ofTopics.owedWords,
    withoutEffect: ofTopics.withoutEffectWords,
    labels: { ...ofTopics.labelWords, ...gradingLabels },
    codes: { ...ofTopics.relationWords, ...permissionCodes },
  },
  may,
  summary({ area, question, positions }) {
    const { versions, inForce } = question;
    const shown = versions.find(({ version }) => version === inForce) ?? versions.at(-1);
    const [tabling] = shown?.tabled ?? [];
    const speakers = positions.filter(({ current }) => current).map(({ party }) => party);
    return {
      ...(area !== undefined && { area }),
      ...(tabling && { named: { party: tabling.party, seq: tabling.seq } }),
      details: [...new Set(speakers)],
    };
  },
  title({ wording }) {
    const title = isJsonObject(wording) ? wording['title'] : undefined;
    return isJsonObject(title) ? textIn(title['text']) : undefined;
  },
  begin(joint, type) {
    const { inForce, versions } = joint.question;
    const version = inForce ?? versions.at(-1)?.version;
    if (version === undefined) return {};
    if (type === 'position.stated') return { question: version };
    return type === 'topic.accepted' || type === 'topic.stance-taken' ? { version } : {};
  },
};

export const concernsFace: DeskFace<ConcernJoint> = {
  words: {
    name: ofConcerns.concernName,
    record: ofConcerns.concernRecord,
    statuses: ofConcerns.concernStatusWords,
    sentences: ofConcerns.concernSentences,
    said: ofConcerns.concernSaid,
    actions: ofConcerns.concernActions,
    meanings: ofConcerns.concernMeanings,
    owed: ofConcerns.concernOwed,
    withoutEffect: ofConcerns.concernKept,
    labels: ofConcerns.concernLabels,
    codes: ofConcerns.responseWords,
  },
  may: mayOnConcern,
  summary: ({ area, by, raised, to }) => ({
    ...(area !== undefined && { area }),
    ...(raised && { named: { party: by, seq: raised.seq } }),
    details: [...to],
  }),
  title: ({ subject }) => textIn(subject),
};
