/** Topics and concerns as officers meet them. */
import { textIn, titleIn } from '#verbs/content-text.ts';
import type { DeskFace } from '#verbs/face.ts';
import { versionFor } from '#verbs/text-may.ts';
import { gradingLabels, permissionCodes } from '#verbs/words/grading-words.ts';
import * as text from '#verbs/words/text-words.ts';
import { type ConcernJoint, mayOnConcern } from './concern.ts';
import type { TopicJoint } from './joint.ts';
import { may } from './may.ts';
import * as ofConcerns from './words/concern-words.ts';
import * as ofTopics from './words/topic-words.ts';

const relates: ReadonlySet<string> = new Set([
  ...['position.shared', 'position.contested', 'position.left-open'],
]);

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
    withoutEffect: { ...text.textKeptWords, ...ofTopics.withoutEffectWords },
    labels: { ...text.textLabels, ...gradingLabels, ...ofTopics.labelWords },
    codes: {
      ...{ ...text.stanceWords, ...text.mandateWords, ...text.textStatusWords },
      ...{ ...ofTopics.relationWords, ...ofTopics.wordingWords, ...permissionCodes },
    },
  },
  may,
  summary({ area, question, wordedBy, positions }) {
    const { versions, inForce } = question;
    const shown = versions.find(({ version }) => version === inForce) ?? versions.at(-1);
    const [tabling] = shown?.tabled ?? [];
    const speakers = positions.filter(({ current }) => current).map(({ party }) => party);
    return {
      ...(area !== undefined && { area }),
      ...(tabling && { named: { party: tabling.party, seq: tabling.seq } }),
      details: [
        ...(versions.length === 0 ? [] : [wordedBy === 'all' ? 'wording-agreed' : 'wording-open']),
        ...new Set(speakers),
      ],
    };
  },
  title: titleIn,
  begin({ question, positions }, type, party) {
    const held = positions.filter(({ current }) => current);
    if (type === 'position.withdrawn') {
      const own = held.find((position) => position.party === party);
      return own ? { position: own.seq } : {};
    }
    if (relates.has(type)) {
      const others = held.filter((position) => position.party !== party);
      const silentOn = others.find(({ relations }) =>
        relations.every((relation) => relation.party !== party),
      );
      const of = silentOn ?? others[0];
      return of ? { of: { party: of.party, seq: of.seq } } : {};
    }
    if (type === 'topic.tabled') return {};
    const version = versionFor(question, party, type.endsWith('.withdrawn'));
    if (type !== 'position.stated') return version === undefined ? {} : { version };
    const asked = question.inForce ?? question.versions.at(-1)?.version;
    return asked === undefined ? {} : { question: asked };
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
