/** Meetings and their decisions as officers meet them. */
import { textIn, titleIn } from '#verbs/content-text.ts';
import type { DeskFace } from '#verbs/face.ts';
import { versionFor } from '#verbs/text-may.ts';
import * as text from '#verbs/words/text-words.ts';
import { type DecisionJoint, mayOnDecision, shownOf } from './decision.ts';
import type { MeetingJoint } from './joint.ts';
import { may } from './may.ts';
import * as ofDecisions from './words/decision-words.ts';
import * as ofMeetings from './words/meeting-words.ts';

export const meetingsFace: DeskFace<MeetingJoint> = {
  words: {
    name: ofMeetings.meetingsName,
    record: ofMeetings.meetingRecord,
    statuses: ofMeetings.statusWords,
    sentences: ofMeetings.statusSentences,
    said: ofMeetings.saidWords,
    actions: ofMeetings.actionWords,
    meanings: ofMeetings.meaningWords,
    owed: ofMeetings.owedWords,
    withoutEffect: ofMeetings.withoutEffectWords,
    labels: ofMeetings.labelWords,
    codes: {
      ...{ ...ofMeetings.levelWords, ...ofMeetings.settingWords, ...ofMeetings.replyWords },
      ...{ ...ofMeetings.roleWords, ...ofMeetings.markWords },
    },
  },
  may,
  summary({ area, inviter, version, facts }) {
    return {
      ...(area !== undefined && { area }),
      ...(version !== undefined && { named: { party: inviter, seq: version } }),
      details: facts ? [facts.level, facts.starts] : [],
    };
  },
  title: ({ title }) => textIn(title),
  begin(joint, type) {
    const { facts, version, agenda } = joint;
    if (facts === undefined || version === undefined) return {};
    if (type === 'meeting.answered') return { invitation: version };
    if (type === 'meeting.changed') return facts;
    if (type === 'meeting.held') return { starts: facts.starts, minutes: facts.minutes };
    // What all are to speak of has its key before anybody writes a readout.
    const listed = agenda.items.map(({ key }) => ({ key }));
    return type === 'meeting.readout-given' && listed.length > 0 ? { items: listed } : {};
  },
};

export const decisionsFace: DeskFace<DecisionJoint> = {
  words: {
    name: ofDecisions.decisionsName,
    record: ofDecisions.decisionRecord,
    statuses: ofDecisions.decisionStatusWords,
    said: ofDecisions.decisionSaid,
    actions: ofDecisions.decisionActions,
    meanings: ofDecisions.decisionMeanings,
    owed: ofDecisions.decisionOwed,
    withoutEffect: text.textKeptWords,
    labels: { ...text.textLabels, ...ofDecisions.decisionLabels },
    codes: { ...text.stanceWords, ...text.mandateWords, ...text.textStatusWords },
  },
  may: mayOnDecision,
  summary(joint) {
    const [tabling] = shownOf(joint.text)?.tabled ?? [];
    return {
      ...(joint.area !== undefined && { area: joint.area }),
      ...(tabling && { named: { party: tabling.party, seq: tabling.seq } }),
      details: joint.item === undefined ? [] : [joint.item],
    };
  },
  title: titleIn,
  begin({ text: of }, type, party) {
    if (type === 'decision.tabled') return {};
    const version = versionFor(of, party, type === 'decision.withdrawn');
    return version === undefined ? {} : { version };
  },
};
