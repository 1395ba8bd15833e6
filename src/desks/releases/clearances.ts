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
import { area, officerForm, officersProofs, roles } from './statements.ts';

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
  /** How the officer proves himself; absent: {@link usualProofs}. */
  proofs: z.array(z.enum(officersProofs)).min(1).max(officersProofs.length).exactOptional(),
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
export function needsOf(table: ClearanceTable, statement: StatementKind): readonly Need[] {
  return table.rules[ruleFor(table, statement)]?.needs ?? usualNeeds;
}

export type StatementKind = Readonly<{ type: string; area?: string }>;

/** The place of the rule that counts, or -1. */
export const ruleFor = ({ rules }: ClearanceTable, { type, area: of }: StatementKind): number =>
  rules.findIndex(
    ({ types: pattern, areas }) =>
      matches(pattern, type) && (areas === undefined || (of !== undefined && areas.includes(of))),
  );

/** A person is there who proves himself now. A token lies in a machine: it clears only where the table names it. */
export const usualProofs: readonly Proof[] = ['passkey', 'code'];
type Proof = (typeof officersProofs)[number];
type Given = Pick<Clearance, 'officer' | 'authority' | 'role' | 'proof'>;

export const takesProof = (need: Need, proof: string): boolean =>
  (need.proofs ?? usualProofs).some((taken) => taken === proof);

const fits = (need: Need, { role, authority, proof }: Omit<Given, 'officer'>): boolean =>
  need.role === role &&
  (need.authority === undefined || need.authority === authority) &&
  takesProof(need, proof);

type Slot = { readonly need: Need; by?: Given };

/** Whether such a clearance fills any of these needs. */
export const couldGive = (needs: readonly Need[], given: Omit<Given, 'officer'>): boolean =>
  needs.some((need) => fits(need, given));

/** Finds a clearance for the slot; one that fills another gives way if that other finds a second. */
function fill(slot: Slot, slots: readonly Slot[], given: readonly Given[], tried: Set<Given>) {
  for (const one of given) {
    if (tried.has(one) || !fits(slot.need, one)) continue;
    tried.add(one);
    const holder = slots.find(({ by }) => by === one);
    if (holder !== undefined && !fill(holder, slots, given, tried)) continue;
    slot.by = one;
    return true;
  }
  return false;
}

/**
 * What is still missing. One officer gives one clearance; it fills the need of its own authority before one of any, and none is wasted on a need
 * that another could fill.
 */
export function missing(needs: readonly Need[], given: readonly Given[]): readonly Need[] {
  const each = [...new Map(given.map((one) => [one.officer, one])).values()];
  const specificFirst = [...needs].sort((a, b) => Number(!a.authority) - Number(!b.authority));
  const slots: Slot[] = specificFirst.flatMap((need) =>
    Array.from({ length: need.officers }, () => ({ need })),
  );
  for (const slot of slots) fill(slot, slots, each, new Set());
  return specificFirst.flatMap((need) => {
    const officers = slots.filter((slot) => slot.need === need && slot.by === undefined).length;
    return officers === 0 ? [] : [{ ...need, officers }];
  });
}
