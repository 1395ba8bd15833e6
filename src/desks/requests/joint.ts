/** What a request comes to: derived from both sides, the receipts and the terms (docs/spec/requests.md, "What is read"). */
import { openerOf } from '#kernel/id.ts';
import { answerTo, moreTimeOf, type Proved, provedOf, seenOf } from '#verbs/between.ts';
import type { DeriveInput, WithoutEffect } from '#verbs/desk.ts';
import { type ClockState, clockState, settlesAfter } from '#verbs/request.ts';
import { owedOf } from './owed.ts';
import type { AnswerEntry, RequestSide } from './side.ts';
import { outcomesOf, type RequestFacts, ruleFor } from './statements.ts';
import { endingOf, requestOf, type Table, type Versions, versionsOf } from './versions.ts';
import type { Answer, Permitted, RequestClock, RequestJoint, Status } from './view.ts';

const nothing: RequestSide = {};

function tableOf(input: DeriveInput<RequestSide>): Table | undefined {
  const asker = openerOf(input.record);
  const askerSide = input.sides.get(asker) ?? nothing;
  const asked = askerSide.versions?.[0]?.facts.to;
  const isMember = input.terms.members.some(({ party }) => party === asked);
  if (asked === undefined || asked === asker || !isMember) return undefined;
  const { receipts, erasedBy } = input;
  const askedSide = input.sides.get(asked) ?? nothing;
  return { asker, asked, receipts, erasedBy, input, askerSide, askedSide };
}

/** The side of the asked without what he said of a version that was never made, or in answer to another kind of request. */
function entitled(table: Table, { kind }: RequestFacts, out: WithoutEffect[]): RequestSide {
  const { asked, askedSide: side, askerSide } = table;
  const known = new Set((askerSide.versions ?? []).map(({ seq }) => seq));
  const keep = (seq: number, why: string | undefined): boolean => {
    if (why !== undefined) out.push({ party: asked, seq, why });
    return why === undefined;
  };
  const pick = <Entry extends { readonly seq: number; readonly request: number }>(
    entries: readonly Entry[] | undefined,
  ): readonly Entry[] =>
    (entries ?? []).filter(({ seq, request }) =>
      keep(seq, known.has(request) ? undefined : 'unknown-request'),
    );
  const fitting: readonly string[] = outcomesOf[kind];
  const [acknowledged] = pick(side.acknowledged && [side.acknowledged]);
  return {
    ...(acknowledged && { acknowledged }),
    questions: pick(side.questions),
    moreTime: pick(side.moreTime),
    answers: pick(side.answers).filter(({ seq, outcome }) =>
      keep(seq, fitting.includes(outcome) ? undefined : 'another-kind'),
    ),
  };
}

/** At a table of several, all but the two only listen. */
function ofOthers({ asker, asked, input }: Table): WithoutEffect[] {
  return [...input.sides]
    .filter(([party]) => party !== asker && party !== asked)
    .flatMap(([party, { acknowledged, questions, moreTime, answers }]) =>
      [...(acknowledged ? [acknowledged] : []), ...(questions ?? [])]
        .concat(moreTime ?? [], answers ?? [])
        .map(({ seq }) => ({ party, seq, why: 'not-entitled' })),
    );
}

const keptIn = ({ sides }: DeriveInput<RequestSide>): WithoutEffect[] =>
  [...sides].flatMap(([party, { withoutEffect }]) =>
    (withoutEffect ?? []).map((entry) => ({ party, ...entry })),
  );

function questionsOf(table: Table, lastAnswer: number) {
  const { asker, asked, askerSide, askedSide } = table;
  return seenOf(table, asked, askedSide.questions).map((entry) => {
    const answer = answerTo(table, askerSide.clarifications, entry);
    return {
      ...provedOf(table, asked, entry),
      question: entry.question,
      request: entry.request,
      ...(answer && { answered: provedOf(table, asker, answer) }),
      open: answer === undefined && lastAnswer < entry.seq,
    };
  });
}

function clockOf(
  { id, source, statutory }: { id: string; source: string; statutory: boolean },
  { changesAt: _, ...state }: ClockState,
  questions: RequestJoint['questions'],
): RequestClock {
  const open = new Set(questions.filter((question) => question.open).map(({ seq }) => seq));
  const held = state.pauses.find(
    ({ cause, seq, until }) => until !== undefined && (cause === 'suspension' || open.has(seq)),
  );
  return {
    rule: id,
    source,
    statutory,
    ...state,
    ...(held?.until && { pausedUntil: held.until }),
  };
}

function answerOf(table: Table, entry: AnswerEntry, late: readonly number[]): Answer {
  const { seq: _, time: __, ...facts } = entry;
  const proved = provedOf(table, table.asked, entry);
  return { ...proved, ...facts, ...(late.includes(entry.seq) && { late: true }) };
}

/** Only a grant of the asked permits: no silence does, whatever the rule says of it. */
function permittedOf({ use }: RequestFacts, answer: Answer | undefined): Permitted | undefined {
  if (use === undefined || answer?.outcome !== 'granted') return undefined;
  const { at, conditions, until } = answer;
  return { use, since: at, ...(conditions && { conditions }), ...(until && { until }) };
}

function withdrawnOf(table: Table, versions: Versions, clock: RequestClock | undefined) {
  const { withdrawn } = table.askerSide;
  if (withdrawn) return { ...provedOf(table, table.asker, withdrawn), by: 'withdrawal' as const };
  const seq = endingOf(table, versions);
  return clock?.phase === 'ended' && seq !== undefined
    ? { seq, by: 'erasure' as const }
    : undefined;
}

type Parts = Pick<
  RequestJoint,
  'answer' | 'answers' | 'clock' | 'withdrawn' | 'questions' | 'moreTime' | 'acknowledged'
>;

function statusOf(table: Table, versions: Versions, parts: Parts): Status {
  const { asker, asked, input, receipts } = table;
  const { seq } = versions.current;
  const phase = parts.clock?.phase;
  if (input.forked.has(asker) || input.forked.has(asked)) return 'disputed';
  if (parts.withdrawn) return 'withdrawn';
  if (parts.answer) return parts.answer.outcome === 'refused' ? 'refused' : 'answered';
  if (phase === 'silent') return 'no-reply-within-period';
  if (phase === 'quiet') return 'period-over-line-quiet';
  if (phase === 'suspended') return 'suspended';
  if (parts.questions.some(({ open }) => open)) return 'question-open';
  if (parts.moreTime.some(({ open }) => open)) return 'more-time-asked';
  if (parts.answers.some(({ request }) => request >= versions.filing.seq)) {
    return 'answered-in-part';
  }
  if (parts.acknowledged?.request === seq) return 'acknowledged';
  return receipts.firstCovering(asked, asker, seq) ? 'received' : 'not-received';
}

function withoutTable(
  input: DeriveInput<RequestSide>,
  withoutEffect: readonly WithoutEffect[],
): RequestJoint {
  const asker = openerOf(input.record);
  const others = input.terms.members.map(({ party }) => party).filter((one) => one !== asker);
  return {
    record: input.record,
    desk: 'requests',
    status: 'without-effect',
    parties: [asker, ...others],
    asker,
    versions: [],
    answers: [],
    questions: [],
    moreTime: [],
    extensions: [],
    owed: [],
    withoutEffect: [...keptIn(input), ...withoutEffect],
  };
}

export function derive(input: DeriveInput<RequestSide>): RequestJoint {
  const whole = tableOf(input);
  if (!whole) {
    const party = openerOf(input.record);
    const versions = input.sides.get(party)?.versions ?? [];
    const elsewhere = versions.map(({ seq }) => ({ party, seq, why: 'another-table' }));
    return withoutTable(input, elsewhere);
  }
  const out: WithoutEffect[] = ofOthers(whole);
  const versions = versionsOf(
    input.terms,
    seenOf(whole, whole.asker, whole.askerSide.versions, out),
  );
  if (!versions) return withoutTable(input, out);
  const table: Table = { ...whole, askedSide: entitled(whole, versions.current.facts, out) };
  return requestView(table, versions, [...keptIn(input), ...out]);
}

function requestView(
  table: Table,
  versions: Versions,
  withoutEffect: readonly WithoutEffect[],
): RequestJoint {
  const { asker, asked, askerSide, askedSide, input } = table;
  const { facts, seq: version } = versions.current;
  const rule = ruleFor(input.terms, facts);
  const said = seenOf(table, asked, askedSide.answers);
  const lastAnswer = said.findLast(({ partial }) => partial === undefined);
  const questions = questionsOf(table, lastAnswer?.seq ?? -1);
  const request = rule && requestOf(table, versions, rule, said);
  const state = request && clockState(request);
  const clock = rule && state && clockOf(rule, state, questions);
  const answers = said.map((entry) => answerOf(table, entry, clock?.late ?? []));
  const answer =
    lastAnswer && lastAnswer.request >= versions.filing.seq
      ? answerOf(table, lastAnswer, clock?.late ?? [])
      : undefined;
  const { acknowledged } = askedSide;
  const withdrawn = withdrawnOf(table, versions, clock);
  const parts = {
    versions: versions.all.map((entry): Proved => provedOf(table, asker, entry)),
    ...(facts.rule !== undefined && !rule && { ruleNotInTerms: facts.rule }),
    ...(clock && { clock }),
    ...(acknowledged && {
      acknowledged: { ...provedOf(table, asked, acknowledged), request: acknowledged.request },
    }),
    ...(answer && { answer }),
    answers,
    questions,
    ...moreTimeOf(table, askedSide.moreTime, askerSide.extensions, lastAnswer?.seq ?? -1),
    ...(withdrawn && { withdrawn }),
  };
  const status = statusOf(table, versions, parts);
  const permitted = status === 'disputed' || withdrawn ? undefined : permittedOf(facts, answer);
  // Not the deadline: as of a receipt to come it may lie before what questions that this receipt will not cover make of it now.
  const soonest = request && !state?.settledBy && settlesAfter(request);
  return {
    record: input.record,
    desk: 'requests',
    status,
    parties: [asker, asked],
    asker,
    asked,
    kind: facts.kind,
    version,
    facts,
    ...parts,
    ...(permitted && { permitted }),
    owed: owedOf(table, { status, facts, ...parts }),
    withoutEffect,
    ...(state?.changesAt && { changesAt: state.changesAt }),
    ...(soonest && { settlesAfter: soonest }),
  };
}
