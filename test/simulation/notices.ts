import type { NotificationJoint } from '#desks/notifications/view.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { GroupId, PartyId } from '#kernel/id.ts';
import type { Draft } from '#node/node.ts';
import type { JointBase } from '#verbs/desk.ts';

/** A plain notice of 25 kg of 1-boc-4-AP (CAS 125541-22-2), with a clock of fifteen working days. */
export function notice(group: GroupId, importer: PartyId, more: JsonObject = {}): Draft {
  return {
    group,
    type: 'notification.notified',
    facts: {
      importer,
      role: 'import',
      basis: 'art12-10-a',
      rule: 'agreed-may-proceed',
      substances: ['cas:125541-22-2'],
      hs: ['293339'],
      dispatch: { from: '2026-12-20' },
      shipments: { kind: 'single' },
      ports: { export: 'SGSIN', import: 'UYMVD' },
      mode: 'sea',
      ...more,
    },
    content: {
      reference: 'T-1',
      exporter: { names: { en: 'Harbour Fine Chemicals' } },
      importer: { names: { en: 'Delta Laboratories', zh: '三角洲实验室' } },
      lines: [{ line: 1, nameOnLabel: '1-boc-4-AP', form: 'base', netMg: 25_000_000 }],
    },
  };
}

/** What every member of any table may enter in its register. */
export function invocation(group: GroupId, nowMs: number): Draft {
  const since = new Date(nowMs).toISOString().slice(0, 10);
  return {
    group,
    type: 'invocation.made',
    facts: {
      ...{ table: 'I', substances: ['cas:125541-22-2'], since },
      ...{ source: 'incb-annex-vi', through: 'secretary-general' },
    },
    content: { reference: 'E/INCB/2026/4' },
  };
}

/** Something well-formed to say of this type on this record, as an officer would. */
export function answerTo(group: GroupId, joint: JointBase, type: string, nowMs: number): Draft {
  const on = new Date(nowMs).toISOString().slice(0, 10);
  const until = new Date(nowMs + 7 * 86_400_000).toISOString().slice(0, 10);
  const { version = 0, questions = [] } = joint as Partial<NotificationJoint>;
  const movement = { quantities: [{ line: 1, netMg: 24_000_000 }] };
  const remark = { text: { en: 'As said at the table.' } };
  const facts: Readonly<Record<string, JsonObject>> = {
    'notification.amended': notice(group, joint.parties[1] ?? ('xc' as PartyId)).facts,
    'notification.withdrawn': {},
    'notification.acknowledged': { notice: version },
    'notification.asked': { notice: version, question: 'end-use' },
    'notification.answered': { question: questions.find(({ open }) => open)?.seq ?? 0 },
    'notification.more-time-asked': { notice: version, until },
    'notification.more-time-given': { until },
    'notification.not-objected': { notice: version },
    'notification.objected': { notice: version, reason: 'consignee-unknown' },
    'notification.objection-lifted': { notice: version },
    'notification.concern-raised': { notice: version, concern: 'route' },
    'notification.dispatched': { on },
    'notification.not-shipped': { reason: 'order-cancelled' },
    'notification.arrived': { on },
    'notification.returned': { on },
    'invocation.ended': { on },
  };
  const moved = ['notification.dispatched', 'notification.arrived', 'notification.returned'];
  const contents = {
    'notification.amended': notice(group, 'xc' as PartyId).content,
    'invocation.ended': { note: remark.text },
  };
  const own = contents[type as keyof typeof contents];
  const content = own ?? (moved.includes(type) ? movement : remark);
  return {
    group,
    record: joint.record,
    type,
    facts: facts[type] ?? {},
    ...(content === undefined ? {} : { content }),
  };
}
