/** What each of the two still has to do about a request, for *Today*. */
import { calendarFor, endOfDate } from '#verbs/clock.ts';
import type { Owed } from '#verbs/desk.ts';
import type { RequestFacts } from './statements.ts';
import type { Table } from './versions.ts';
import type { RequestJoint, Status } from './view.ts';

type View = Pick<RequestJoint, 'clock' | 'questions' | 'moreTime'> &
  Readonly<{ status: Status; facts: RequestFacts }>;

/** An answer is owed even after the period: silence settles that there was none, not that none is due. */
const unanswered: ReadonlySet<Status> = new Set([
  'no-reply-within-period',
  'period-over-line-quiet',
  'suspended',
  'question-open',
  'more-time-asked',
  'answered-in-part',
  'acknowledged',
  'received',
  'not-received',
]);

export function owedOf({ asker, asked, input }: Table, view: View): Owed[] {
  const { status, facts, clock, questions, moreTime } = view;
  if (!unanswered.has(status)) return [];
  const { wanted } = facts;
  const wish = wanted && endOfDate(wanted, calendarFor(input.terms, asked));
  const due = clock ? clock.deadline : wish;
  const owed: Owed[] = [
    {
      party: asked,
      what: 'answer-request',
      ...(due && { due }),
      ...(clock?.statutory && { statutory: true }),
    },
  ];
  const held = clock?.pausedUntil ?? clock?.deadline;
  if (questions.some(({ open }) => open)) {
    owed.push({ party: asker, what: 'clarify', ...(held && { due: held }) });
  }
  if (moreTime.some(({ open }) => open)) {
    const { deadline } = clock ?? {};
    owed.push({ party: asker, what: 'decide-more-time', ...(deadline && { due: deadline }) });
  }
  return owed;
}
