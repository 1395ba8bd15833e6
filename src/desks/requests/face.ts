/** The requests desk as officers meet it. */
import { textIn } from '#verbs/content-text.ts';
import type { DeskFace } from '#verbs/face.ts';
import { gradingLabels, permissionCodes } from '#verbs/words/grading-words.ts';
import { may } from './may.ts';
import type { RequestJoint } from './view.ts';
import * as facts from './words/fact-words.ts';
import * as said from './words/statement-words.ts';
import { statusSentences, statusWords } from './words/status-words.ts';

const answersRequest: ReadonlySet<string> = new Set([
  ...['request.acknowledged', 'request.clarification-asked'],
  ...['request.more-time-asked', 'request.answered'],
]);

export const requestsFace: DeskFace<RequestJoint> = {
  words: {
    name: { en: 'Requests', es: 'Solicitudes', zh: '请求' },
    record: { en: 'Request', es: 'Solicitud', zh: '请求' },
    statuses: statusWords,
    sentences: statusSentences,
    said: said.saidWords,
    actions: said.actionWords,
    meanings: said.meaningWords,
    owed: said.owedWords,
    withoutEffect: said.withoutEffectWords,
    labels: { ...facts.labelWords, ...gradingLabels },
    codes: {
      ...{ ...facts.kindWords, ...facts.channelWords, ...facts.useWords, ...facts.usedInWords },
      ...{ ...facts.outcomeWords, ...facts.reasonWords, ...permissionCodes },
    },
  },
  may,
  summary({ area, asker, version, facts: asks, answer }) {
    return {
      ...(area !== undefined && { area }),
      ...(version !== undefined && { named: { party: asker, seq: version } }),
      details: [
        ...(asks ? [asks.kind, asks.channel.kind] : []),
        ...(answer && answer.outcome !== 'refused' ? [answer.outcome] : []),
      ],
    };
  },
  title: ({ subject }) => textIn(subject),
  begin(joint, type) {
    const question = joint.questions.find(({ open }) => open)?.seq;
    if (type === 'request.clarified') return question === undefined ? {} : { question };
    if (type === 'request.amended') return joint.facts ?? {};
    return joint.version !== undefined && answersRequest.has(type)
      ? { request: joint.version }
      : {};
  },
};
