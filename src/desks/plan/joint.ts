/** What a work-plan item comes to (docs/spec/plan.md, "What is read"): agreed by the rule of agreement.md, and assessed by each side for itself. */
import { openerOf, type PartyId } from '#kernel/id.ts';
import { type Instant, midnightOf, plusDays } from '#kernel/instant.ts';
import type { DeriveInput, JointBase, Owed, WithoutEffect } from '#verbs/desk.ts';
import { isHiddenFrom } from '#verbs/effective-time.ts';
import { type Standing, standing } from '#verbs/report.ts';
import { deriveText, owingAnswers, type TextView, type VersionView } from '#verbs/text-joint.ts';
import type { Assessment, PlanSide, Progress } from './side.ts';
import { endings, type PlanMatter } from './statements.ts';

export const statuses = [
  'tabled',
  'taken-up',
  'taken-up-by-all',
  'agreed',
  ...endings,
  'withdrawn',
  'disputed',
] as const;
export type PlanStatus = (typeof statuses)[number];

/** What one side says of the item beside its text. */
export type PlanReports = Readonly<{
  party: PartyId;
  /** In the order of its log; the last counts. */
  progress: readonly Progress[];
  assessments: readonly Assessment[];
}>;

export type PlanJoint = JointBase &
  TextView<PlanMatter> &
  Readonly<{
    desk: 'plan';
    status: PlanStatus;
    /** Of the agreed version, or else of the one tabled last; the end of this day, UTC. */
    due?: string;
    owners: readonly PartyId[];
    /** The due date of the agreed version is over, and not every owner has reported it done. */
    overdue?: true;
    /** A party has suspended the area: nothing of the item is owed meanwhile. */
    suspended?: true;
    /** A version is open beside the agreed one. */
    amending?: true;
    /** One for each party, in the order of the terms. */
    reports: readonly PlanReports[];
    /** How the sides' last assessments of the agreed version stand to each other. */
    assessed: Standing;
  }>;

const isOpen = ({ state }: VersionView): boolean =>
  state === 'tabled' || state === 'taken-up' || state === 'taken-up-by-all';

const isOffered = ({ tabled, takenUpBy }: VersionView): boolean =>
  takenUpBy.length > 0 || tabled.length === 0 || tabled.some(({ offered }) => offered);

/** The version that counts: what is agreed, else what has come furthest, the latest of those. */
export function current(view: TextView<PlanMatter>): VersionView<PlanMatter> | undefined {
  const { versions, inForce } = view;
  const agreed = versions.find(({ version }) => version === inForce);
  const offered = versions.filter(isOffered);
  return (
    agreed ??
    offered.findLast(({ state }) => state === 'taken-up-by-all') ??
    offered.findLast(({ state }) => state === 'taken-up') ??
    offered.at(-1) ??
    versions.at(-1)
  );
}

function statusOf(version: VersionView<PlanMatter> | undefined): PlanStatus {
  if (version === undefined) return 'withdrawn';
  const { state } = version;
  if (state === 'agreed') return version.text?.matter?.ends ?? 'agreed';
  if (state === 'superseded') return 'agreed';
  return state === 'disputed' || isOffered(version) ? state : 'withdrawn';
}

/** What nobody else received before it was erased tells nothing (docs/spec/time.md). */
function seen<Entry extends { readonly seq: number }>(
  { terms, erasedBy, receipts }: DeriveInput<PlanSide>,
  party: PartyId,
  entries: readonly Entry[] | undefined,
  hidden: WithoutEffect[],
): readonly Entry[] {
  const others = terms.members.map((member) => member.party).filter((one) => one !== party);
  return (entries ?? []).filter(({ seq }) => {
    const isHidden =
      erasedBy(party, seq) !== undefined &&
      others.every((other) => isHiddenFrom(other, party, seq, erasedBy, receipts));
    if (isHidden) hidden.push({ party, seq, why: 'erased-before-receipt' });
    return !isHidden;
  });
}

type Undertaken = Readonly<{
  version: VersionView<PlanMatter>;
  matter: PlanMatter;
  /** Its last day is over from then on. */
  overAt?: Instant;
}>;

/** What was agreed and goes on; undefined for what is not agreed yet, or has ended. */
function undertaken(view: TextView<PlanMatter>): Undertaken | undefined {
  const version = view.versions.find((one) => one.version === view.inForce);
  const matter = version?.text?.matter;
  if (version === undefined || matter === undefined || matter.ends !== undefined) return undefined;
  const overAt = matter.due && plusDays(midnightOf(matter.due), 1);
  return { version, matter, ...(overAt && { overAt }) };
}

const isDone = ({ progress }: PlanReports): boolean => progress.at(-1)?.state === 'done';

function owedOf(
  item: Undertaken | undefined,
  answers: readonly PartyId[],
  reports: readonly PlanReports[],
): readonly Owed[] {
  const owed: Owed[] = answers.map((party) => ({ party, what: 'answer-text' }));
  if (item === undefined) return owed;
  const { matter, version, overAt } = item;
  const owns = reports.filter(({ party }) => matter.owners.includes(party));
  for (const own of owns) {
    if (isDone(own)) continue;
    owed.push({ party: own.party, what: 'do', ...(overAt && { due: overAt }) });
    const last = own.progress.at(-1)?.time ?? version.agreement?.at;
    if (matter.reportDays === undefined || last === undefined) continue;
    owed.push({ party: own.party, what: 'progress', due: plusDays(last, matter.reportDays) });
  }
  if (owns.length > 0 && owns.every(isDone)) {
    for (const { party, assessments } of reports) {
      const last = assessments.findLast((one) => one.version === version.version);
      if (last === undefined || last.finding === 'too-early') owed.push({ party, what: 'assess' });
    }
  }
  return owed;
}

function assessedOf(
  item: TextView<PlanMatter>['inForce'],
  reports: readonly PlanReports[],
): Standing {
  const findings = reports.flatMap(({ party, assessments }) => {
    const last = assessments.findLast(({ version }) => version === item);
    return last ? [[party, last.finding] as const] : [];
  });
  return standing(new Map(findings), (one, other) => one === other);
}

export function derive(input: DeriveInput<PlanSide>): PlanJoint {
  const { record, sides, terms, suspensions, now } = input;
  const opener = openerOf(record);
  const members = terms.members.map(({ party }) => party);
  const view = deriveText<PlanMatter>(input);
  const hidden: WithoutEffect[] = [];
  const reports = members.map((party): PlanReports => {
    const side = sides.get(party) ?? {};
    return {
      party,
      progress: seen(input, party, side.progress, hidden),
      assessments: seen(input, party, side.assessments, hidden),
    };
  });
  const version = current(view);
  const matter = version?.text?.matter;
  const item = undertaken(view);
  const standing = suspensions.filter(({ lifted }) => lifted === undefined);
  const isSuspended = standing.some(({ from }) => from === undefined || from <= now);
  const announced = standing.flatMap(({ from }) => (from && from > now ? from : []));
  const owns = reports.filter(({ party }) => item?.matter.owners.includes(party));
  const waits = item?.overAt !== undefined && !owns.every(isDone) && !isSuspended;
  const overAt = waits ? item.overAt : undefined;
  const [changesAt] = [...announced, ...(overAt && now < overAt ? [overAt] : [])].sort();
  const status = statusOf(version);
  const isLive = !isSuspended && status !== 'disputed';
  const amending =
    view.inForce !== undefined && view.versions.some((one) => isOpen(one) && isOffered(one));
  return {
    record,
    desk: 'plan',
    status,
    parties: [opener, ...members.filter((party) => party !== opener)],
    ...view,
    ...(matter?.due && { due: matter.due }),
    owners: matter?.owners ?? [],
    ...(overAt && now >= overAt && { overdue: true as const }),
    ...(isSuspended && { suspended: true as const }),
    ...(amending && { amending }),
    reports,
    assessed: assessedOf(view.inForce, reports),
    owed: isLive ? owedOf(item, owingAnswers(view), reports) : [],
    withoutEffect: [
      ...[...sides].flatMap(([party, side]) =>
        (side.withoutEffect ?? []).map((kept) => ({ party, ...kept })),
      ),
      ...hidden,
    ],
    ...(changesAt && { changesAt }),
  };
}
