/** What can be said at the plan desk: work-plan items, each in its own area (docs/spec/plan.md). */
import { z } from 'zod';
import { isJsonObject, type JsonObject } from '#kernel/canonical-json.ts';
import type { PartyId } from '#kernel/id.ts';
import { codes, phrase } from '#kernel/phrase.ts';
import type { Terms } from '#ledger/terms.ts';
import type { StatementType, Unfit } from '#verbs/desk.ts';
import {
  ascendingOnce,
  dateForm,
  hashForm,
  lineForm,
  partyForm,
  recordForm,
  slugForm,
  textForm,
} from '#verbs/forms.ts';
import { textTypes } from '#verbs/text-forms.ts';

const dependenciesMax = 8;
const evidenceMax = 16;
const reportDaysMax = 366;

/** What has to be there first: another item as far as it must have come, or an act of a party in one word. */
const dependenceForm = z.union([
  z.strictObject({ record: recordForm, until: z.enum(['agreed', 'done']) }),
  z.strictObject({ act: slugForm, party: partyForm }),
]);
/** How the version ends the item once it is agreed. */
export const endings = ['completed', 'dropped', 'replaced'] as const;

/** What an item says in codes: taken up with its wording, hash for hash. */
export const planMatter = z.strictObject({
  dependsOn: z.array(dependenceForm).min(1).max(dependenciesMax).exactOptional(),
  due: dateForm.exactOptional(),
  ends: z.enum(endings).exactOptional(),
  /** The sides that undertake it. */
  owners: ascendingOnce(partyForm),
  /** They report at least once in so many days. */
  reportDays: z.int().min(1).max(reportDaysMax).exactOptional(),
});
export type PlanMatter = z.infer<typeof planMatter>;

export const courses = ['not-begun', 'under-way', 'held-up', 'done'] as const;
export const findings = ['fulfilled', 'partly-fulfilled', 'not-fulfilled', 'too-early'] as const;

export const progressedFacts = z.strictObject({ on: dateForm, state: z.enum(courses) });
/** Each side assesses for itself, by the version that it names. */
export const assessedFacts = z.strictObject({ finding: z.enum(findings), version: hashForm });

const evidenceForm = z.strictObject({
  reference: lineForm.exactOptional(),
  /** Of a file that its author keeps: whoever is shown it can tell that it is the one. */
  sha256: hashForm.exactOptional(),
  what: textForm,
});
const reportContent = z.strictObject({
  evidence: z.array(evidenceForm).min(1).max(evidenceMax).exactOptional(),
  text: textForm,
});

const text = textTypes({ anyArea: true }, planMatter);

function unfitItem(
  facts: JsonObject,
  terms: Terms,
  self: PartyId,
  content: JsonObject | undefined,
): Unfit | undefined {
  const version = facts['text'];
  const given = planMatter.safeParse(isJsonObject(version) ? version['matter'] : undefined);
  if (!given.success) return { at: 'facts.text.matter', expected: phrase('an object') };
  const matter = given.data;
  const members = terms.members.map(({ party }) => party);
  const isMember = (party: PartyId): boolean => members.includes(party);
  if (!matter.owners.every(isMember)) {
    return { at: 'facts.text.matter.owners', expected: codes(members) };
  }
  const others = (matter.dependsOn ?? []).some((one) => 'party' in one && !isMember(one.party));
  if (others) return { at: 'facts.text.matter.dependsOn', expected: codes(members) };
  return text.tabled.unfit(facts, terms, self, content);
}

const report = { anyArea: true, verb: 'report', content: reportContent, opens: false } as const;

export const types = {
  'plan.tabled': { ...text.tabled, unfit: unfitItem },
  'plan.accepted': text.accepted,
  'plan.stance-taken': text['stance-taken'],
  'plan.withdrawn': text.withdrawn,
  'plan.progressed': { ...report, facts: progressedFacts },
  'plan.assessed': { ...report, facts: assessedFacts },
} as const satisfies Record<string, StatementType>;

export type PlanType = keyof typeof types;
