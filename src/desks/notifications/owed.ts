/** What each side still has to do about a notice, for *Today*. */
import { plusDays } from '#kernel/instant.ts';
import { calendarFor, endOfDate } from '#verbs/clock.ts';
import type { Owed } from '#verbs/desk.ts';
import { nationalPeriods } from './regimes.ts';
import type { NoticeFacts } from './statements.ts';
import type { Table } from './table.ts';
import type { NotificationJoint, Status } from './view.ts';

type View = Pick<NotificationJoint, 'clock' | 'questions' | 'moreTime' | 'dispatches' | 'returns'> &
  Readonly<{ status: Status; facts: NoticeFacts }>;

const unanswered: ReadonlySet<Status> = new Set([
  'period-over-line-quiet',
  'question-open',
  'more-time-asked',
  'acknowledged',
  'received',
  'not-received',
]);

/** Nobody owes an answer to a voluntary notice, nor does a transit authority. */
function answerOwed({ addressee }: Table, { status, facts, clock }: View): Owed[] {
  if (!unanswered.has(status) || facts.basis === 'voluntary' || facts.role === 'transit') return [];
  return [
    {
      party: addressee,
      what: 'answer',
      ...(clock?.deadline && { due: clock.deadline }),
      ...(clock?.statutory && { statutory: true }),
    },
  ];
}

function exporterOwed({ exporter }: Table, { status, questions, moreTime, clock }: View): Owed[] {
  if (!unanswered.has(status)) return [];
  const due = clock?.pausedUntil ?? clock?.deadline;
  const owed: Owed[] = [];
  if (questions.some(({ open }) => open)) {
    owed.push({ party: exporter, what: 'answer-question', ...(due && { due }) });
  }
  if (moreTime.some(({ open }) => open)) {
    const { deadline } = clock ?? {};
    owed.push({ party: exporter, what: 'decide-more-time', ...(deadline && { due: deadline }) });
  }
  return owed;
}

/** Actual quantities and dates, to the exporter's own authority and within its own rule; the return at the table shows that it was made. */
function returnsOwed({ exporter, input }: Table, { facts, dispatches, returns }: View): Owed[] {
  const days = facts.national && nationalPeriods[facts.national].returnDays;
  if (days === undefined) return [];
  const loose =
    facts.shipments.kind === 'single' && returns.some(({ party }) => party === exporter);
  const calendar = calendarFor(input.terms, exporter);
  return dispatches
    .filter(({ returned, notShipped }) => !returned && !notShipped && !loose)
    .map(({ on }) => ({
      party: exporter,
      what: 'return',
      due: plusDays(endOfDate(on, calendar), days),
      statutory: true,
    }));
}

export function owedOf(table: Table, view: View): Owed[] {
  return [...answerOwed(table, view), ...exporterOwed(table, view), ...returnsOwed(table, view)];
}
