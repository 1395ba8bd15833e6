/** The notifications desk and its register of invocations as officers meet them. */
import type { PartyId } from '#kernel/id.ts';
import type { DeskFace } from '#verbs/face.ts';
import type { InvocationJoint } from './invocation.ts';
import { may } from './may.ts';
import type { NotificationJoint } from './view.ts';
import * as ofInvocations from './words/invocation-words.ts';
import { vocabulary } from './words/vocabulary.ts';

const { labelWords, basisWords, reasonWords, notShippedWords } = vocabulary;
const { concernWords, questionWords, modeWords, formWords, roleWords } = vocabulary;

export const notificationsFace: DeskFace<NotificationJoint> = {
  words: {
    name: {
      en: 'Pre-export notifications',
      es: 'Notificaciones previas a la exportación',
      zh: '出口前通知',
    },
    record: {
      en: 'Pre-export notification',
      es: 'Notificación previa a la exportación',
      zh: '出口前通知',
    },
    statuses: vocabulary.statusWords,
    sentences: vocabulary.statusSentences,
    said: vocabulary.saidWords,
    actions: vocabulary.actionWords,
    meanings: vocabulary.meaningWords,
    owed: vocabulary.owedWords,
    withoutEffect: vocabulary.withoutEffectWords,
    labels: {
      ...labelWords,
      notice: labelWords.answersNotice,
      hs: labelWords.hsCodes,
      importer: labelWords.importingParty,
      rule: labelWords.clockRule,
      role: labelWords.addressedAs,
    },
    codes: {
      ...{ ...concernWords, ...questionWords, ...notShippedWords, ...reasonWords },
      ...{ ...basisWords, ...modeWords, ...formWords, ...roleWords },
    },
  },
  may,
  summary({ exporter, version, facts }) {
    return {
      ...(version === undefined ? {} : { named: { party: exporter, seq: version } }),
      details: facts ? [...facts.substances, facts.dispatch.from] : [],
    };
  },
  title({ reference }) {
    return typeof reference === 'string'
      ? { en: reference, es: reference, zh: reference }
      : undefined;
  },
  begin(joint, type) {
    const question = joint.questions.find(({ open }) => open)?.seq;
    if (type === 'notification.answered') return question === undefined ? {} : { question };
    return joint.version !== undefined && answersNotice.has(type) ? { notice: joint.version } : {};
  },
};

const answersNotice: ReadonlySet<string> = new Set([
  ...['notification.acknowledged', 'notification.asked', 'notification.more-time-asked'],
  ...['notification.not-objected', 'notification.objected', 'notification.objection-lifted'],
  'notification.concern-raised',
]);

export const invocationsFace: DeskFace<InvocationJoint> = {
  words: {
    name: ofInvocations.invocationName,
    record: ofInvocations.invocationRecord,
    statuses: ofInvocations.invocationStatuses,
    said: ofInvocations.invocationSaid,
    actions: ofInvocations.invocationActions,
    meanings: ofInvocations.invocationMeanings,
    owed: {},
    withoutEffect: ofInvocations.invocationKept,
    labels: {
      ...ofInvocations.invocationLabels,
      ...{ substances: labelWords.substances, on: labelWords.on },
      ...{ reference: labelWords.reference, note: labelWords.note },
    },
    codes: ofInvocations.invocationCodes,
  },
  may: ({ by, status }: InvocationJoint, party: PartyId) =>
    party === by && status === 'in-force' ? ['invocation.ended'] : [],
  summary({ by, made, facts }) {
    if (!made || !facts) return { details: [] };
    const { table, substances, since } = facts;
    const named = substances === 'all' ? ['all'] : substances;
    return { named: { party: by, seq: made.seq }, details: [table, ...named, since] };
  },
  title({ reference }) {
    return typeof reference === 'string'
      ? { en: reference, es: reference, zh: reference }
      : undefined;
  },
};
