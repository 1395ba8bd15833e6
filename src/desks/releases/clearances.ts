/**
 * The party's own table of clearances: which approvals, by others than the author, a statement needs before it leaves (docs/spec/releases.md). It stands
 * in the national log, one record, of which the last statement counts.
 */
import { z } from 'zod';
import { openerOf } from '#kernel/id.ts';
import type { Instant } from '#kernel/instant.ts';
import {
  type DeriveInput,
  type Desk,
  factsOf,
  type JointBase,
  type SaidAct,
  type StatementType,
} from '#verbs/desk.ts';
import { nameForm, slugForm } from '#verbs/forms.ts';
import type { Clearance } from './side.ts';
import { area, officerForm, roles } from './statements.ts';

/** An act holds 4 KiB: so many rules find room in it. */
export const rulesMax = 24;
const needsMax = 8;
const areasMax = 16;

/** `notification.objected`, `notification.*` or `*`. */
const typePatternForm = z.string().regex(/^(?:\*|[a-z][a-z-]{0,31}\.(?:\*|[a-z][a-z-]{0,31}))$/);
const needForm = z.strictObject({
  role: z.enum(roles),
  /** Absent: of any authority. */
  authority: slugForm.exactOptional(),
  officers: z.int().min(1).max(8),
});
const ruleForm = z.strictObject({
  types: typePatternForm,
  areas: z.array(slugForm).min(1).max(areasMax).exactOptional(),
  needs: z.array(needForm).min(1).max(needsMax),
});
export const clearancesFacts = z.strictObject({
  officer: officerForm,
  /** Whether commands on the node's own machine may speak at a table without clearance. */
  console: z.boolean(),
  rules: z.array(ruleForm).max(rulesMax),
});

export type Need = z.infer<typeof needForm>;
export type ClearanceRule = z.infer<typeof ruleForm>;
export type ClearanceTable = Readonly<{ console: boolean; rules: readonly ClearanceRule[] }>;

/** What holds while a party has set nothing: one releasing officer, who is not the author. */
export const usualNeeds: readonly Need[] = [{ role: 'releasing-officer', officers: 1 }];
export const usualTable: ClearanceTable = { console: false, rules: [] };

const types = {
  'clearances.set': {
    area,
    facts: clearancesFacts,
    content: z.strictObject({ name: nameForm.exactOptional() }),
    verb: 'report',
    opens: true,
    by: 'node',
  },
} as const satisfies Record<string, StatementType>;

export type ClearancesSide = {
  readonly set?: { readonly seq: number; readonly time: Instant } & z.infer<typeof clearancesFacts>;
};
export type ClearancesJoint = JointBase &
  Readonly<{ desk: 'clearances'; status: 'in-force' | 'without-effect' }> &
  ClearancesSide;

export const clearances: Desk<ClearancesSide, ClearancesJoint> = {
  name: 'clearances',
  types,
  reduce: (_, act: SaidAct) => ({
    set: { seq: act.seq, time: act.time, ...factsOf(act, clearancesFacts) },
  }),
  derive({ record, sides, terms }: DeriveInput<ClearancesSide>) {
    const opener = openerOf(record);
    const side = terms.kind === 'national' ? sides.get(opener) : undefined;
    return {
      ...side,
      record,
      desk: 'clearances',
      status: side ? 'in-force' : 'without-effect',
      parties: [opener],
      owed: [],
      withoutEffect: [],
    };
  },
  searchText: () => '',
};

function matches(pattern: string, type: string): boolean {
  if (pattern === '*' || pattern === type) return true;
  return pattern.endsWith('.*') && type.startsWith(pattern.slice(0, -1));
}

/** What a statement of this type needs: the first rule that names it counts, else {@link usualNeeds}. */
export function needsOf(
  table: ClearanceTable,
  { type, area: of }: Readonly<{ type: string; area?: string }>,
): readonly Need[] {
  const rule = table.rules.find(
    ({ types: pattern, areas }) =>
      matches(pattern, type) && (areas === undefined || (of !== undefined && areas.includes(of))),
  );
  return rule?.needs ?? usualNeeds;
}

/**
 * What is still missing. One officer gives one clearance; it fills the need of its own authority before one of any. The needs of one
 * authority accept a part of what the general one accepts, so filling them first never wastes a clearance.
 */
export function missing(
  needs: readonly Need[],
  given: readonly Pick<Clearance, 'officer' | 'authority' | 'role'>[],
): readonly Need[] {
  const left = new Map(given.map((one) => [one.officer, one]));
  const specificFirst = [...needs].sort((a, b) => Number(!a.authority) - Number(!b.authority));
  const open: Need[] = [];
  for (const need of specificFirst) {
    let { officers } = need;
    for (const [officer, one] of left) {
      if (officers === 0) break;
      const fits = need.authority === undefined || need.authority === one.authority;
      if (one.role !== need.role || !fits) continue;
      left.delete(officer);
      officers -= 1;
    }
    if (officers > 0) open.push({ ...need, officers });
  }
  return open;
}
