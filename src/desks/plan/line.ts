/**
 * An item in one line of the plan: when it is due, how far each side says it is, who is waited for and since when, and what has to be there
 * first. A fold of joint rows alone: ages are the reader's, from the `now` of his answer.
 */
import type { PartyId, RecordId } from '#kernel/id.ts';
import { earlierOf, type Instant, laterOf } from '#kernel/instant.ts';
import type { Standing } from '#verbs/report.ts';
import { current, type PlanJoint, type PlanStatus } from './joint.ts';
import type { Assessment, Progress } from './side.ts';
import type { PlanMatter } from './statements.ts';

type Dependence = NonNullable<PlanMatter['dependsOn']>[number];
export type Until = Extract<Dependence, { readonly until: string }>['until'];

export type PlanLineSide = Readonly<{
  party: PartyId;
  /** It undertakes the item. */
  owns: boolean;
  /** Its last report: in its own words, of the day that it describes. */
  progress?: Readonly<{ state: Progress['state']; on: string; at: Instant }>;
  /** Its last assessment of the agreed version. */
  finding?: Readonly<{ finding: Assessment['finding']; at: Instant }>;
}>;

export type Waiting = Readonly<{
  party: PartyId;
  what: string;
  /** Since the oldest tabling that it has not answered, its last report, or the agreement. By their authors' clocks. */
  since?: Instant;
  due?: Instant;
}>;

export type PlanLine = Readonly<{
  record: RecordId;
  status: PlanStatus;
  due?: string;
  overdue?: true;
  suspended?: true;
  owners: readonly PartyId[];
  assessed: Standing;
  /** When a text of it was tabled first. */
  tabledAt?: Instant;
  sides: readonly PlanLineSide[];
  waiting: readonly Waiting[];
  needs: readonly Readonly<{ record: RecordId; until: Until }>[];
  /** Acts of a party that have to come first, in one word. */
  acts: readonly Readonly<{ party: PartyId; act: string }>[];
}>;

const earliest = (times: readonly Instant[]): Instant | undefined =>
  times.length === 0 ? undefined : times.reduce(earlierOf);

function sinceOf(joint: PlanJoint, { party, what }: Pick<Waiting, 'party' | 'what'>) {
  if (what === 'answer-text') {
    const unanswered = joint.versions.filter(({ positions }) =>
      positions.some((one) => one.party === party && one.owes),
    );
    return earliest(
      unanswered.flatMap(({ tabled }) =>
        tabled.filter((one) => one.party !== party && one.offered).map(({ time }) => time),
      ),
    );
  }
  const agreedAt = joint.versions.find(({ version }) => version === joint.inForce)?.agreement?.at;
  const own = joint.reports.find((one) => one.party === party);
  if (what !== 'assess') return own?.progress.at(-1)?.time ?? agreedAt;
  // Since the last owner reported it done.
  const done = joint.reports
    .filter((one) => joint.owners.includes(one.party))
    .flatMap(({ progress }) => progress.at(-1)?.time ?? []);
  return done.length === 0 ? agreedAt : done.reduce(laterOf);
}

export function planLine(joint: PlanJoint): PlanLine {
  const { record, status, due, overdue, suspended, owners, assessed } = joint;
  const tabledAt = earliest(joint.versions.flatMap(({ tabled }) => tabled.map(({ time }) => time)));
  const needs = current(joint)?.text?.matter?.dependsOn ?? [];
  return {
    ...{ record, status, owners, assessed },
    ...(due && { due }),
    ...(overdue && { overdue }),
    ...(suspended && { suspended }),
    ...(tabledAt && { tabledAt }),
    sides: joint.reports.map(({ party, progress, assessments }): PlanLineSide => {
      const last = progress.at(-1);
      const made = assessments.findLast(({ version }) => version === joint.inForce);
      return {
        ...{ party, owns: owners.includes(party) },
        ...(last && { progress: { state: last.state, on: last.on, at: last.time } }),
        ...(made && { finding: { finding: made.finding, at: made.time } }),
      };
    }),
    waiting: joint.owed.map(({ party, what, due: by }): Waiting => {
      const since = sinceOf(joint, { party, what });
      return { party, what, ...(since && { since }), ...(by && { due: by }) };
    }),
    needs: needs.flatMap((one) => ('record' in one ? [one] : [])),
    acts: needs.flatMap((one) => ('act' in one ? [one] : [])),
  };
}

/** Whether an item has come as far as another needs it. */
export function reached({ status, owners, sides }: PlanLine, until: Until): boolean {
  if (status === 'completed') return true;
  if (status !== 'agreed') return false;
  const owns = sides.filter(({ party }) => owners.includes(party));
  return until === 'agreed' || owns.every(({ progress }) => progress?.state === 'done');
}

/** What is amiss between an item and one that it needs; nothing of it keeps anybody from anything. */
export const warnings = ['absent', 'ended', 'not-agreed', 'later', 'undated', 'overdue'] as const;
export type Warning = (typeof warnings)[number];

export function warningsOf(
  item: PlanLine,
  needed: PlanLine | undefined,
  until: Until,
): readonly Warning[] {
  if (needed === undefined) return ['absent'];
  if (reached(needed, until)) return [];
  if (needed.status === 'dropped' || needed.status === 'replaced') return ['ended'];
  const told: Warning[] = [];
  if (needed.status !== 'agreed') told.push('not-agreed');
  if (item.due !== undefined && needed.due === undefined) told.push('undated');
  if (item.due !== undefined && needed.due !== undefined && needed.due > item.due) {
    told.push('later');
  }
  if (needed.overdue) told.push('overdue');
  return told;
}
