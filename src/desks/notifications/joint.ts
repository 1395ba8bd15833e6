/**
 * What a notice comes to: derived from both sides, the receipts and the terms, and never stored as anybody's statement
 * (docs/spec/notifications.md, "What is read"). `now` decides only whether an unsettled period is over.
 */
import { openerOf } from '#kernel/id.ts';
import type { ClockRule } from '#ledger/terms.ts';
import { silencePermits } from '#ledger/terms-text.ts';
import type { Proved } from '#verbs/between.ts';
import type { DeriveInput, WithoutEffect } from '#verbs/desk.ts';
import { clockState, settlesAfter } from '#verbs/request.ts';
import {
  clockView,
  endingOf,
  replyView,
  requestOf,
  ruleFor,
  standingReply,
  type Versions,
  versionsOf,
} from './answer.ts';
import { courseOf, type Goods, goodsOf } from './goods.ts';
import { owedOf } from './owed.ts';
import type { NotificationSide, ReplyEntry } from './side.ts';
import type { NoticeFacts } from './statements.ts';
import { answerTo, moreTimeAt, nothing, proved, seen, type Table, tableOf } from './table.ts';
import type { MayProceed, NoticeClock, NotificationJoint, Status } from './view.ts';

/**
 * The addressee's side without what he said of a version that the exporter never notified and, from a transit authority,
 * whatever goes beyond acknowledging, asking and warning.
 */
function entitledSide(table: Table, role: 'import' | 'transit', out: WithoutEffect[]) {
  const { addressee, addresseeSide: side, exporterSide } = table;
  if (side === nothing) return silent;
  const known = new Set((exporterSide.notices ?? []).map(({ seq }) => seq));
  const whyNot = (notice: number | undefined, importerOnly: boolean): string | undefined => {
    if (importerOnly && role === 'transit') return 'not-entitled';
    return notice !== undefined && !known.has(notice) ? 'unknown-notice' : undefined;
  };
  const pick = <Entry extends { readonly seq: number; readonly notice?: number }>(
    entries: readonly Entry[] | undefined,
    importerOnly = false,
  ): readonly Entry[] =>
    (entries ?? []).filter(({ seq, notice }) => {
      const why = whyNot(notice, importerOnly);
      if (why !== undefined) out.push({ party: addressee, seq, why });
      return why === undefined;
    });
  const [acknowledged] = pick(side.acknowledged && [side.acknowledged]);
  return {
    ...(acknowledged && { acknowledged }),
    replies: pick(side.replies, true),
    moreTime: pick(side.moreTime, true),
    arrivals: pick(side.arrivals, true),
    questions: pick(side.questions),
    concerns: pick(side.concerns),
    returns: side.returns ?? [],
  } satisfies NotificationSide;
}

const silent = {
  replies: [],
  moreTime: [],
  arrivals: [],
  questions: [],
  concerns: [],
  returns: [],
} satisfies NotificationSide;

function questionViews(table: Table, replies: readonly ReplyEntry[]) {
  const { exporter, addressee, addresseeSide } = table;
  const lastReply = replies.at(-1)?.seq ?? -1;
  return seen(table, addressee, addresseeSide.questions).map((entry) => {
    const answer = answerTo(table, entry);
    return {
      ...proved(table, addressee, entry),
      question: entry.question,
      notice: entry.notice,
      ...(answer && { answered: proved(table, exporter, answer) }),
      open: answer === undefined && lastReply < entry.seq,
    };
  });
}

function withdrawnView(
  table: Table,
  versions: Versions,
  clock: NoticeClock | undefined,
): Pick<NotificationJoint, 'withdrawn'> {
  const { withdrawn } = table.exporterSide;
  if (withdrawn) {
    return { withdrawn: { ...proved(table, table.exporter, withdrawn), by: 'withdrawal' } };
  }
  const seq = endingOf(table, versions);
  return clock?.phase === 'ended' && seq !== undefined ? { withdrawn: { seq, by: 'erasure' } } : {};
}

function mayProceed(
  table: Table,
  versions: Versions,
  rule: ClockRule | undefined,
  clock: NoticeClock | undefined,
  answer: NotificationJoint['answer'],
): MayProceed | undefined {
  const { facts } = versions.current;
  const under = facts.rule ?? facts.basis;
  if (answer) {
    return answer.kind === 'objected'
      ? undefined
      : { under, since: answer.at, because: 'not-objected' };
  }
  if (facts.rule === undefined || rule?.gates === 'none') {
    const { at } = proved(table, table.exporter, versions.current);
    return { under, since: at, because: 'no-clock' };
  }
  if (!rule || !silencePermits(rule) || clock?.phase !== 'silent' || clock.deadline === undefined)
    return undefined;
  return { under, since: clock.deadline, because: 'silence' };
}

function statusOf(
  table: Table,
  versions: Versions,
  goods: Goods,
  view: Pick<
    NotificationJoint,
    'answer' | 'clock' | 'withdrawn' | 'questions' | 'moreTime' | 'acknowledged' | 'notices'
  >,
): Status {
  const { exporter, addressee, input } = table;
  const { seq, facts } = versions.current;
  if (input.forked.has(exporter) || input.forked.has(addressee)) return 'disputed';
  const objected = view.answer?.kind === 'objected';
  const course = courseOf(goods, facts);
  // An objection speaks to what has not left yet; of a single shipment, that is nothing once it has.
  if (course && !(objected && facts.shipments.kind === 'several')) return course;
  if (view.withdrawn) return 'withdrawn';
  if (view.answer) return objected ? 'objected' : 'not-objected';
  if (view.clock?.phase === 'silent') return 'no-reply-within-period';
  if (view.clock?.phase === 'quiet') return 'period-over-line-quiet';
  if (view.questions.some(({ open }) => open)) return 'question-open';
  if (view.moreTime.some(({ open }) => open)) return 'more-time-asked';
  if (view.acknowledged?.notice === seq) return 'acknowledged';
  return input.receipts.firstCovering(addressee, exporter, seq) ? 'received' : 'not-received';
}

function withoutEffectOf(table: Table, derived: readonly WithoutEffect[]): WithoutEffect[] {
  const { exporter, addressee, exporterSide, addresseeSide } = table;
  return [
    ...(exporterSide.withoutEffect ?? []).map((kept) => ({ party: exporter, ...kept })),
    ...(addresseeSide.withoutEffect ?? []).map((kept) => ({ party: addressee, ...kept })),
    ...derived,
  ];
}

const empty = {
  owed: [],
  notices: [],
  questions: [],
  moreTime: [],
  extensions: [],
  concerns: [],
  dispatches: [],
  arrivals: [],
  returns: [],
};

/** A notice at a table of other parties than its own, or hidden before it was received: kept, and without effect. */
function withoutTable(input: DeriveInput<NotificationSide>, derived: readonly WithoutEffect[]) {
  const exporter = openerOf(input.record);
  const others = input.terms.members
    .map(({ party }) => party)
    .filter((party) => party !== exporter);
  const kept = [...input.sides].flatMap(([party, side]) =>
    (side.withoutEffect ?? []).map((entry) => ({ party, ...entry })),
  );
  return {
    ...empty,
    record: input.record,
    desk: 'notifications',
    status: 'without-effect',
    parties: [exporter, ...others],
    exporter,
    withoutEffect: [...kept, ...derived],
  } satisfies NotificationJoint;
}

function atAnotherTable({ record, sides }: DeriveInput<NotificationSide>): WithoutEffect[] {
  const party = openerOf(record);
  const notices = sides.get(party)?.notices ?? [];
  return notices.map(({ seq }) => ({ party, seq, why: 'another-table' }));
}

/** Whether the notice stands where it belongs: among the exporting party and the one that it addresses, and no other. */
function fits(table: Table, { importer, role }: NoticeFacts): boolean {
  return role === 'import'
    ? importer === table.addressee
    : importer !== table.addressee && importer !== table.exporter;
}

export function derive(input: DeriveInput<NotificationSide>): NotificationJoint {
  const whole = tableOf(input);
  const first = whole?.exporterSide.notices?.[0];
  if (!whole || !first || !fits(whole, first.facts)) {
    return withoutTable(input, atAnotherTable(input));
  }
  const derived: WithoutEffect[] = [];
  const notices = seen(whole, whole.exporter, whole.exporterSide.notices, derived);
  const versions = versionsOf(whole, notices);
  if (!versions) return withoutTable(input, derived);
  const table: Table = { ...whole, addresseeSide: entitledSide(whole, first.facts.role, derived) };
  return noticeView(table, versions, withoutEffectOf(whole, derived));
}

function noticeView(
  table: Table,
  versions: Versions,
  withoutEffect: readonly WithoutEffect[],
): NotificationJoint {
  const { exporter, addressee, addresseeSide, input } = table;
  const { facts, seq: version } = versions.current;
  const rule = ruleFor(table, facts);
  const replies = seen(table, addressee, addresseeSide.replies);
  const questions = questionViews(table, replies);
  const request = rule && requestOf(table, versions, rule, replies);
  const state = request && clockState(request);
  const openQuestions = new Set(questions.filter(({ open }) => open).map(({ seq }) => seq));
  const clock = rule && state && clockView(rule, state, openQuestions);
  const late = clock?.late ?? [];
  const standing = standingReply(replies, versions, rule, late);
  const answer = standing && replyView(table, standing, late);
  const objected = replies.findLast(({ kind }) => kind === 'objected');
  const objection = objected && replyView(table, objected, late);
  const goods = goodsOf(table, facts, objection);
  const acknowledged = addresseeSide.acknowledged;
  const parts = {
    notices: versions.all.map((notice): Proved => proved(table, exporter, notice)),
    ...(facts.rule !== undefined && !rule && { ruleNotInTerms: facts.rule }),
    ...(clock && { clock }),
    ...(acknowledged && {
      acknowledged: { ...proved(table, addressee, acknowledged), notice: acknowledged.notice },
    }),
    ...(answer && { answer }),
    ...(objection && {
      objection: { ...objection, inForce: objection.seq === answer?.seq },
    }),
    questions,
    ...moreTimeAt(table, replies.at(-1)?.seq ?? -1),
    concerns: (addresseeSide.concerns ?? []).map((entry) => ({
      ...proved(table, addressee, entry),
      concern: entry.concern,
    })),
    ...goods,
    ...withdrawnView(table, versions, clock),
  };
  const status = statusOf(table, versions, goods, parts);
  const silenced = status === 'disputed' || parts.withdrawn !== undefined;
  const proceed = silenced ? undefined : mayProceed(table, versions, rule, clock, answer);
  const { changesAt } = state ?? {};
  // Not the deadline: as of a receipt to come it may lie before what questions that this receipt will not cover make of it now.
  const soonest = request && !state?.settledBy && settlesAfter(request);
  return {
    record: input.record,
    desk: 'notifications',
    status,
    parties: [exporter, addressee],
    exporter,
    addressee,
    role: facts.role,
    version,
    facts,
    ...parts,
    ...(proceed && { mayProceed: proceed }),
    owed: owedOf(table, { status, facts, ...parts }),
    withoutEffect,
    ...(changesAt && { changesAt }),
    ...(soonest && { settlesAfter: soonest }),
  };
}
